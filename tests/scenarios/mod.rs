//! Random scenarios over the whole parameter table, small enough to run by the dozen.

use multihome::market::{Prior, Quarter, Regime};
use multihome::scenario::{Kind, PARAMETERS, Parameter, Scenario, Value, read};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use time::{Date, Duration, Month};

/// Shares of clouds, then of models: each list adds up to 100 %.
pub const WHOLES: [&[&str]; 2] = [
    &["aws", "azure", "gcp", "other"],
    &["openai", "anthropic", "gemini", "microsoft-models", "amazon-models", "open-models"],
];

/// The largest value of the parameters that make a scenario expensive.
const SMALL: [(&str, u32); 3] = [("n", 300), ("runs", 4), ("horizon", 12)];

/// So many cases, always the same; `PROPTEST_CASES` in the environment asks for a wider and
/// different search.
pub fn cases(cases: u32) -> ProptestConfig {
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    }
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    }
}

/// A scenario in which every parameter is drawn from all of its range, its ends and its default
/// more often than the rest.
pub fn scenarios() -> impl Strategy<Value = Scenario> {
    proptest::collection::vec(any::<u64>(), PARAMETERS.len()).prop_map(|luck| scenario(&luck))
}

/// The scenario that one number for each parameter stands for, built as people build one: a link.
fn scenario(luck: &[u64]) -> Scenario {
    let pairs = PARAMETERS.iter().zip(luck);
    let mut texts: Vec<(&str, String)> = pairs
        .clone()
        .filter_map(|(parameter, luck)| Some((parameter.key, text(parameter, *luck)?)))
        .collect();
    for whole in WHOLES {
        let weights: Vec<u64> =
            pairs.clone().filter(|(p, _)| whole.contains(&p.key)).map(|(_, luck)| *luck).collect();
        texts.extend(whole.iter().copied().zip(shares(&weights)));
    }
    let link: Vec<String> = texts.into_iter().map(|(key, text)| format!("{key}={text}")).collect();
    let reading = read(&link.join("&")).unwrap();
    assert_eq!(reading.notices, [], "{link:?}");
    reading.scenario
}

/// A value of a parameter as a link says it; nothing for shares, which depend on one another.
fn text(parameter: &Parameter, luck: u64) -> Option<String> {
    let part = (luck >> 11) as f64 / (1_u64 << 53) as f64;
    let default = parameter.default_value();
    // The lowest bits choose between the ends, the default and the rest of the range.
    let between = |low: f64, high: f64, default: f64| match luck % 8 {
        0 => low,
        1 => high,
        2 => default.clamp(low, high),
        _ => low + part * (high - low),
    };
    Some(match (parameter.kind, default) {
        (Kind::Number { min, max, .. }, Value::Number(default)) => {
            between(min, max, default).to_string()
        }
        (Kind::Whole { min, max, .. }, Value::Whole(default)) => {
            let small = SMALL.iter().find(|(key, _)| *key == parameter.key);
            let max = small.map_or(max, |(_, most)| *most);
            between(min.into(), max.into(), default.into()).round().to_string()
        }
        (Kind::Quarter { min, max }, Value::Quarter(default)) => {
            let steps = |to: Quarter| f64::from((0..).find(|n| min.later(*n) == to).unwrap());
            min.later(between(0.0, steps(max), steps(default)).round() as u32).to_string()
        }
        (Kind::Date, Value::Date(default)) => {
            let first = Date::from_calendar_date(2018, Month::January, 1).unwrap();
            let last = Date::from_calendar_date(2045, Month::December, 31).unwrap();
            let days = |to: Date| (to - first).whole_days() as f64;
            (first + Duration::days(between(0.0, days(last), days(default)) as i64)).to_string()
        }
        (Kind::Regime, _) => Regime::ALL[(luck % 3) as usize].key().to_owned(),
        (Kind::Prior, _) => return None,
        (kind, default) => panic!("{}: {default:?} is not {kind:?}", parameter.key),
    })
}

/// Shares that add up to 100 % to the hundredth of a point; every fourth is 0.
fn shares(luck: &[u64]) -> Vec<String> {
    let weights: Vec<u64> =
        luck.iter().map(|luck| if luck % 4 == 0 { 0 } else { 1 + (luck >> 44) }).collect();
    let sum = weights.iter().sum::<u64>().max(1);
    let mut hundredths: Vec<u64> = weights.iter().map(|weight| 10_000 * weight / sum).collect();
    let rest = 10_000 - hundredths.iter().sum::<u64>();
    let largest = (0..weights.len()).max_by_key(|place| weights[*place]).unwrap();
    hundredths[largest] += rest;
    hundredths
        .into_iter()
        .map(|hundredths| Prior::from_hundredths(hundredths as u32).unwrap().to_string())
        .collect()
}
