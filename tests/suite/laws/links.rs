//! A comparison and its link contain the same information.

use multihome::link::{Style, read, write};
use multihome::scenario::{PARAMETERS, Value};
use proptest::prelude::*;

use crate::scenarios::{cases, comparisons, is_expected};

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn links_return_the_scenario_bit_for_bit(comparison in comparisons()) {
        for style in [Style::Full, Style::Differences] {
            let reading = read(&write(&comparison, &[], style)).unwrap();
            let trouble = reading.notices.iter().find(|notice| !is_expected(&notice.key));
            prop_assert_eq!(trouble, None);
            for parameter in PARAMETERS {
                for (sent, received) in comparison.sides().into_iter().zip(reading.comparison.sides()) {
                    let [sent, received] = [sent, received].map(|side| parameter.of(side));
                    if let (Value::Number(sent), Value::Number(received)) = (&sent, &received) {
                        prop_assert_eq!(sent.to_bits(), received.to_bits(), "{}", parameter.key);
                    }
                    prop_assert_eq!(sent, received, "{}", parameter.key);
                }
            }
        }
    }
}
