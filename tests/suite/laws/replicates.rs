//! A replicate depends on its number and on no other replicate.

use multihome::engine::{Outcome, Rules};
use multihome::ensemble::{Summary, decode, encode, simulate_chunk};
use multihome::report::digest;
use proptest::prelude::*;

use crate::scenarios::{cases, comparisons};

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn replicates_are_the_same_in_any_chunks_and_any_order(
        comparison in comparisons(),
        cut in 0_u32..=4,
    ) {
        let rules = Rules::new(&comparison);
        let together = simulate_chunk(&rules, 0..comparison.common().replicates);
        let cut = cut.min(comparison.common().replicates);
        let late = simulate_chunk(&Rules::new(&comparison), cut..comparison.common().replicates);
        let mut apart = simulate_chunk(&rules, 0..cut);
        apart.extend(late);
        prop_assert_eq!(&together, &apart);
        prop_assert_eq!(decode(&encode(&together), comparison.common().horizon), Some(together.clone()));
        let backwards: Vec<Outcome> =
            (0..comparison.common().replicates).rev().flat_map(|number| simulate_chunk(&rules, number..number + 1)).collect();
        let [forwards, backwards] = [together, backwards].map(Summary::of);
        prop_assert_eq!(digest(&comparison, &forwards), digest(&comparison, &backwards));
        prop_assert_eq!(forwards, backwards);
    }

    #[test]
    fn more_replicates_leave_the_first_ones_alone(comparison in comparisons()) {
        let more = comparison.with(|side| side.replicates = comparison.common().replicates + 2);
        let more = simulate_chunk(&Rules::new(&more), 0..more.a.replicates);
        let few = simulate_chunk(&Rules::new(&comparison), 0..comparison.common().replicates);
        prop_assert_eq!(&few[..], &more[..few.len()]);
    }

    #[test]
    fn a_shorter_horizon_sees_the_same_quarters(comparison in comparisons()) {
        let shorter = comparison.with(|side| side.horizon = comparison.common().horizon.div_ceil(2));
        let [long, short] =
            [&comparison, &shorter].map(|s| simulate_chunk(&Rules::new(s), 0..s.a.replicates));
        for (long, short) in long.iter().zip(&short) {
            for (long, short) in long.figures.iter().zip(&short.figures) {
                prop_assert_eq!(&long[..short.len()], &short[..]);
            }
        }
    }
}
