//! The two sides of a comparison have the same enterprises, and neither side depends on the other.

use multihome::engine::{COLUMNS, InitialConditions, Rules};
use multihome::ensemble::{Series, Statistics, Summary};
use multihome::market::CLOUDS;
use multihome::scenario::{Comparison, Scenario};
use proptest::prelude::*;

use super::figures::outcomes;
use crate::scenarios::{cases, comparisons};

fn is_nothing(series: &Series) -> bool {
    series.difference.iter().all(|statistics| *statistics == Statistics::default())
        && series.rises.iter().chain(&series.falls).all(|count| *count == 0)
}

/// The same scenario on both sides.
fn alone(side: &Scenario) -> Comparison {
    Comparison::alike(side.clone())
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_same_rules_on_both_sides_make_no_difference(comparison in comparisons()) {
        let outcomes = outcomes(&alone(&comparison.a));
        for outcome in &outcomes {
            prop_assert_eq!(&outcome.figures[0], &outcome.figures[1]);
        }
        let summary = Summary::of(outcomes);
        prop_assert!((0..COLUMNS.len()).all(|column| is_nothing(summary.series(column))));
        prop_assert_eq!(summary.elsewhere, Statistics::default());
        prop_assert_eq!(summary.spend_elsewhere, Statistics::default());
        for a in 0..CLOUDS {
            for b in (0..CLOUDS).filter(|b| *b != a) {
                prop_assert_eq!(summary.flows[a][b], 0.0);
            }
        }
    }

    #[test]
    fn a_side_does_not_know_what_it_is_compared_with(comparison in comparisons()) {
        let both = outcomes(&comparison);
        for (side_index, side) in comparison.sides().into_iter().enumerate() {
            let alone = outcomes(&alone(side));
            for (both, alone) in both.iter().zip(&alone) {
                prop_assert_eq!(&both.figures[side_index], &alone.figures[side_index]);
            }
        }
    }

    /// A parameter may differ between the sides only if this holds.
    #[test]
    fn both_sides_have_the_same_enterprises(comparison in comparisons()) {
        let rules = Rules::new(&comparison);
        let [a, b] = rules.sides.each_ref().map(InitialConditions::of);
        prop_assert_eq!(a, b);
        prop_assert_eq!(comparison.validate(), Ok(()));
    }

    #[test]
    fn swapping_the_sides_swaps_everything(comparison in comparisons()) {
        let swapped = Comparison::of_sides(comparison.b.clone(), comparison.a.clone());
        let swapped = outcomes(&swapped);
        for (outcome, swapped) in outcomes(&comparison).iter().zip(&swapped) {
            prop_assert_eq!(&outcome.figures[0], &swapped.figures[1]);
            prop_assert_eq!(&outcome.figures[1], &swapped.figures[0]);
            prop_assert_eq!(outcome.spend_elsewhere, swapped.spend_elsewhere);
            for a in 0..CLOUDS {
                for b in 0..CLOUDS {
                    prop_assert_eq!(outcome.flows[a][b], swapped.flows[b][a]);
                }
            }
        }
    }
}
