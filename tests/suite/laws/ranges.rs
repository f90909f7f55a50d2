//! What is drawn from the ranges of levers is a scenario, and a link holds it.

use multihome::link::{Style, read, write};
use multihome::numeric::uniform_of;
use multihome::scenario::{Comparison, PARAMETERS, Parameter, Range, Value};
use proptest::prelude::*;

use crate::scenarios::{cases, is_expected};

/// A comparison with each lever drawn from its range; those for which `keep` says so stay.
fn varied(words: &[u32], keep: impl Fn(usize) -> bool) -> Comparison {
    let position = |parameter: &Parameter| {
        Parameter::ranged().position(|ranged| ranged.id == parameter.id).unwrap()
    };
    Comparison::default().varied(|parameter| {
        let position = position(parameter);
        (!keep(position)).then(|| uniform_of(words[position]))
    })
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn whatever_is_drawn_returns_from_a_link_bit_for_bit(
        words in prop::collection::vec(any::<u32>(), PARAMETERS.len()),
        kept in prop::collection::vec(any::<bool>(), PARAMETERS.len()),
    ) {
        for comparison in [varied(&words, |_| false), varied(&words, |position| kept[position])] {
            prop_assert_eq!(comparison.validate(), Ok(()));
            for style in [Style::Full, Style::Differences] {
                let reading = read(&write(&comparison, &[], style)).unwrap();
                let trouble = reading.notices.iter().find(|notice| !is_expected(&notice.key));
                prop_assert_eq!(trouble, None);
                for parameter in PARAMETERS {
                    let [sent, received] = [&comparison, &reading.comparison].map(|of| parameter.get(of));
                    if let (Value::Number(sent), Value::Number(received)) = (&sent, &received) {
                        prop_assert_eq!(sent.to_bits(), received.to_bits(), "{}", parameter.key);
                    }
                    prop_assert_eq!(sent, received, "{}", parameter.key);
                }
            }
        }
        let default = Comparison::default();
        let comparison = varied(&words, |position| kept[position]);
        for (position, parameter) in Parameter::ranged().enumerate() {
            // The last of a group takes what is left.
            if kept[position] && !parameter.is_rest() {
                prop_assert_eq!(parameter.get(&comparison), parameter.get(&default));
            }
        }
    }
}

#[test]
fn medians_are_defaults_and_nothing_drawn_is_nothing_changed() {
    let default = Comparison::default();
    assert_eq!(default.varied(|_| None), default);
    assert_eq!(default.varied(|_| Some(0.5)), default);
}

/// The element of the van der Corput sequence of a base: the digits of the index, mirrored at the point.
fn van_der_corput(mut index: u32, base: u32) -> f64 {
    let (mut value, mut place) = (0.0, 1.0);
    while index > 0 {
        place /= f64::from(base);
        value += f64::from(index % base) * place;
        index /= base;
    }
    value
}

/// The lead of a group has its range exactly. The others divide what it leaves, so theirs are approximate.
#[test]
fn shares_that_are_drawn_together_keep_to_their_ranges() {
    const DRAWS: u32 = 5_000;
    let groups: [&[(&str, u32)]; 2] = [
        &[
            ("openai", 2),
            ("anthropic", 3),
            ("gemini", 5),
            ("ms-models", 7),
            ("amazon-models", 11),
            ("open-models", 13),
        ],
        &[("one-cloud", 2), ("two-clouds", 3), ("three-clouds", 5), ("four-clouds", 7)],
    ];
    for group in groups {
        let drawn: Vec<Comparison> = (1..=DRAWS)
            .map(|index| {
                Comparison::default().varied(|parameter| {
                    let (_, base) = group.iter().find(|(key, _)| *key == parameter.key)?;
                    Some(van_der_corput(index, *base))
                })
            })
            .collect();
        for (position, (key, _)) in group.iter().enumerate() {
            let parameter = Parameter::find(key).unwrap();
            let Range { low, high, .. } = parameter.range().unwrap();
            let below = |bound: f64| {
                let count = drawn.iter().filter(|comparison| {
                    let text = parameter.get(comparison).to_string();
                    text.parse::<f64>().unwrap() < bound
                });
                count.count() as f64 / f64::from(DRAWS)
            };
            let tolerance = if position == 0 { 0.005 } else { 0.03 };
            for (bound, probability) in [(low, 0.1), (high, 0.9)] {
                let part = below(bound);
                assert!((part - probability).abs() < tolerance, "{key}: {part} below {bound}");
            }
        }
    }
}
