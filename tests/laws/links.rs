//! A scenario and its link are one thing.

use multihome::scenario::{PARAMETERS, Style, Value, read, write};
use proptest::prelude::*;

use crate::scenarios::{cases, scenarios};

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn links_return_the_scenario_bit_for_bit(scenario in scenarios()) {
        for style in [Style::Full, Style::Differences] {
            let reading = read(&write(&scenario, &[], style)).unwrap();
            let trouble = reading.notices.iter().find(|notice| notice.key != "timetable");
            prop_assert_eq!(trouble, None);
            for parameter in PARAMETERS {
                let [sent, received] = [&scenario, &reading.scenario].map(|s| parameter.get(s));
                if let (Value::Number(sent), Value::Number(received)) = (&sent, &received) {
                    prop_assert_eq!(sent.to_bits(), received.to_bits(), "{}", parameter.key);
                }
                prop_assert_eq!(sent, received, "{}", parameter.key);
            }
        }
    }
}
