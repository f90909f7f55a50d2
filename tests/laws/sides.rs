//! The two sides of a comparison differ by the regime alone.

use multihome::engine::COLUMNS;
use multihome::ensemble::{Series, Statistics, Summary};
use multihome::market::CLOUDS;
use multihome::scenario::Scenario;
use proptest::prelude::*;

use crate::figures::outcomes;
use crate::scenarios::{cases, scenarios};

fn is_nothing(series: &Series) -> bool {
    series.difference.iter().all(|statistics| *statistics == Statistics::default())
        && series.rises.iter().chain(&series.falls).all(|count| *count == 0)
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_same_regime_on_both_sides_makes_no_difference(scenario in scenarios()) {
        let outcomes = outcomes(&Scenario { b: scenario.a, ..scenario });
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
    fn a_side_does_not_know_what_it_is_compared_with(scenario in scenarios()) {
        let both = outcomes(&scenario);
        for (regime, side) in [(scenario.a, 0), (scenario.b, 1)] {
            let alone = outcomes(&Scenario { a: regime, b: regime, ..scenario.clone() });
            for (both, alone) in both.iter().zip(&alone) {
                prop_assert_eq!(&both.figures[side], &alone.figures[side]);
            }
        }
    }

    #[test]
    fn swapping_the_sides_swaps_everything(scenario in scenarios()) {
        let swapped = outcomes(&Scenario { a: scenario.b, b: scenario.a, ..scenario.clone() });
        for (outcome, swapped) in outcomes(&scenario).iter().zip(&swapped) {
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
