//! Protects every link that comes from elsewhere: ten thousand queries that nobody would write are
//! read without a panic, every value that cannot be used is named, and what is used makes sense.

#![cfg(test)]

#[path = "queries/mod.rs"]
mod queries;

use multihome::engine::{Rules, replicate};
use multihome::scenario::{Scenario, Style, Value, read, write};

use queries::{Query, queries};

/// How many queries there are.
const COUNT: usize = 10_000;

/// One of so many is also run.
const RUN_EVERY: usize = 10;

#[test]
fn whatever_comes_is_read_and_what_is_wrong_is_named() {
    let mut refused = 0;
    for (place, Query { text, bad }) in queries(COUNT).into_iter().enumerate() {
        let Ok(reading) = read(&text) else { panic!("refused as a whole: {text}") };
        for key in &bad {
            let named = reading.notices.iter().any(|notice| notice.key == *key);
            assert!(named, "{key} is not named for {text:?}: {:#?}", reading.notices);
        }
        refused += bad.len();
        for notice in &reading.notices {
            let words = notice.to_string();
            assert!(!words.contains("NaN;") && words.chars().count() < 400, "{words}");
        }
        for parameter in multihome::scenario::PARAMETERS {
            if let Value::Number(number) = parameter.get(&reading.scenario) {
                assert!(number.is_finite(), "{} of {text:?}", parameter.key);
            }
        }
        let again = read(&write(&reading.scenario, &[], Style::Full)).unwrap();
        assert_eq!(again.scenario, reading.scenario, "{text:?}");
        if place % RUN_EVERY == 0 {
            let scenario = Scenario {
                enterprises: 4,
                horizon: reading.scenario.horizon.min(3),
                ..reading.scenario
            };
            let outcome = replicate(&Rules::new(&scenario), 0);
            let finite = outcome.figures.iter().flatten().all(|figure| figure.is_finite());
            assert!(finite, "a figure of {text:?} is no number");
        }
    }
    assert!(refused > COUNT, "{refused} values were refused: too few to say much");
}
