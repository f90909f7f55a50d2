//! Protects links from anywhere: ten thousand random queries are read without a panic, every value that
//! cannot be used is named, and the values in use are valid.

#[path = "../queries/mod.rs"]
mod generated;

use multihome::engine::{Rules, replicate};
use multihome::link::{LinkError, Style, read, write};
use multihome::scenario::Value;

use generated::{Query, queries};

/// How many queries there are.
const COUNT: usize = 3_000;

/// One in so many is also run.
const RUN_EVERY: usize = 10;

#[test]
fn whatever_comes_is_read_and_what_is_wrong_is_named() {
    let (mut refused, mut junk) = (0, 0);
    for (index, Query { text, bad }) in queries(COUNT).into_iter().enumerate() {
        let reading = match read(&text) {
            Ok(reading) => reading,
            // A query with only unknown keys is not a link of this program.
            Err(LinkError::NotAScenario { .. }) if bad.is_empty() => {
                junk += 1;
                continue;
            }
            Err(error) => panic!("{error}: {text}"),
        };
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
            if let Value::Number(number) = parameter.get(&reading.comparison) {
                assert!(number.is_finite(), "{} of {text:?}", parameter.key);
            }
        }
        let again = read(&write(&reading.comparison, &[], Style::Full)).unwrap();
        assert_eq!(again.comparison, reading.comparison, "{text:?}");
        if index % RUN_EVERY == 0 {
            let comparison = reading.comparison.with(|side| {
                side.enterprises = 4;
                side.horizon = reading.comparison.common().horizon.min(3);
            });
            let outcome = replicate(&Rules::new(&comparison), 0);
            let finite = outcome.figures.iter().flatten().all(|figure| figure.is_finite());
            assert!(finite, "a figure of {text:?} is no number");
        }
    }
    assert!(junk < COUNT / 5, "{junk} queries have no key of ours: too many to say much");
    assert!(refused > COUNT, "{refused} values were refused: too few to say much");
}
