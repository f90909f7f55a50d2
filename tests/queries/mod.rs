//! Queries that nobody would write: for the tests that say what becomes of them.

use multihome::scenario::{Kind, PARAMETERS, Parameter};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// A query, and the keys whose values in it are no values.
#[derive(Clone, Debug)]
pub struct Query {
    pub text: String,
    pub bad: Vec<&'static str>,
}

/// So many queries, the same ones every time.
pub fn queries(count: usize) -> Vec<Query> {
    let mut runner = TestRunner::deterministic();
    let query = query();
    (0..count).map(|_| query.new_tree(&mut runner).unwrap().current()).collect()
}

fn query() -> impl Strategy<Value = Query> {
    let mark = prop_oneof![Just("?"), Just("?&&"), Just("?v=1&"), Just("?v=99&")];
    (mark, prop::collection::vec(pair(), 0..12)).prop_map(|(mark, pairs)| {
        let mut last: Vec<(&str, bool)> = Vec::new();
        for (key, bad, _) in pairs.iter().filter(|(key, ..)| !key.is_empty()) {
            last.retain(|(known, _)| known != key);
            last.push((key, *bad));
        }
        let texts: Vec<&str> = pairs.iter().map(|(.., text)| text.as_str()).collect();
        Query {
            text: format!("{mark}{}", texts.join("&")),
            bad: last.into_iter().filter(|(_, bad)| *bad).map(|(key, _)| key).collect(),
        }
    })
}

/// A key (empty for junk), whether its value is none, and the text of both.
fn pair() -> impl Strategy<Value = (&'static str, bool, String)> {
    let known = || (0..PARAMETERS.len()).prop_map(|index| &PARAMETERS[index]);
    let junk = prop_oneof![
        "\\PC{0,20}",
        Just("%".to_owned()),
        Just("%ff%zz=%".to_owned()),
        Just("=".to_owned()),
        Just("utm_source=a&fbclid=b".to_owned()),
        Just("a\u{0}b=c\u{202e}".to_owned()),
        Just("x".repeat(3_000)),
        Just("cite=2.1.deadbeef&digest=%F0%9F%98%80".to_owned()),
    ];
    prop_oneof![
        1 => junk.prop_map(|text| ("", false, text.replace('#', ""))),
        2 => (known(), bad()).prop_map(|(parameter, text)| {
            let bad = !matches!(parameter.kind, Kind::Name | Kind::Schedule);
            (parameter.key, bad, format!("{}={text}", parameter.key))
        }),
        2 => (known(), number()).prop_map(|(parameter, text)| {
            (parameter.key, is_refused(parameter, &text), format!("{}={text}", parameter.key))
        }),
    ]
}

/// Texts that no parameter takes for a value.
fn bad() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "NaN",
        "nan",
        "inf",
        "-inf",
        "Infinity",
        "1e309",
        "-1e309",
        "--3",
        "1,5,2",
        "soon",
        "%",
        "%zz",
        "０",
        "१२",
        "1e",
        "0x10",
        "null",
        "undefined",
        "[]",
        "<script>",
        "12 apples",
        "…",
        "\u{1F680}",
    ])
    .prop_map(ToOwned::to_owned)
}

/// Numbers of any size, with digits to spare.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        (-1e6..1e6_f64).prop_map(|number| number.to_string()),
        any::<f64>()
            .prop_filter("finite", |number| number.is_finite())
            .prop_map(|n| format!("{n:e}")),
        any::<i64>().prop_map(|number| number.to_string()),
        (0..200_u32).prop_map(|number| format!("{number}%25")),
        (0..200_u32).prop_map(|number| format!("+{number}.000000000000000000001")),
    ]
}

/// Whether a number lies where the parameter has none.
fn is_refused(parameter: &Parameter, text: &str) -> bool {
    match (parameter.kind, text.parse::<f64>()) {
        (Kind::Number { min, max, .. }, Ok(number)) => !(min..=max).contains(&number),
        (Kind::Whole { min, max, .. }, Ok(number)) => {
            !(f64::from(min)..=f64::from(max)).contains(&number)
        }
        (Kind::InitialShare, Ok(number)) => !(0.0..=100.0).contains(&number),
        (Kind::Quarter { .. } | Kind::Date | Kind::Regime, _) => true,
        _ => false,
    }
}
