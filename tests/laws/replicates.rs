//! A replicate depends on its number and on no other replicate.

use multihome::engine::{Outcome, Rules};
use multihome::ensemble::{Summary, decode, encode, run};
use multihome::report::digest;
use multihome::scenario::Scenario;
use proptest::prelude::*;

use crate::scenarios::{cases, scenarios};

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn replicates_are_the_same_in_any_chunks_and_any_order(
        scenario in scenarios(),
        cut in 0_u32..=4,
    ) {
        let rules = Rules::new(&scenario);
        let together = run(&rules, 0..scenario.runs);
        let cut = cut.min(scenario.runs);
        let late = run(&Rules::new(&scenario), cut..scenario.runs);
        let mut apart = run(&rules, 0..cut);
        apart.extend(late);
        prop_assert_eq!(&together, &apart);
        prop_assert_eq!(decode(&encode(&together), scenario.horizon), Some(together.clone()));
        let backwards: Vec<Outcome> =
            (0..scenario.runs).rev().flat_map(|number| run(&rules, number..number + 1)).collect();
        let [forwards, backwards] = [together, backwards].map(Summary::of);
        prop_assert_eq!(digest(&scenario, &forwards), digest(&scenario, &backwards));
        prop_assert_eq!(forwards, backwards);
    }

    #[test]
    fn more_replicates_leave_the_first_ones_alone(scenario in scenarios()) {
        let more = Scenario { runs: scenario.runs + 2, ..scenario.clone() };
        let more = run(&Rules::new(&more), 0..more.runs);
        let few = run(&Rules::new(&scenario), 0..scenario.runs);
        prop_assert_eq!(&few[..], &more[..few.len()]);
    }

    #[test]
    fn a_shorter_horizon_sees_the_same_quarters(scenario in scenarios()) {
        let shorter = Scenario { horizon: scenario.horizon.div_ceil(2), ..scenario.clone() };
        let [long, short] =
            [&scenario, &shorter].map(|s| run(&Rules::new(s), 0..s.runs));
        for (long, short) in long.iter().zip(&short) {
            for (long, short) in long.figures.iter().zip(&short.figures) {
                prop_assert_eq!(&long[..short.len()], &short[..]);
            }
        }
    }
}
