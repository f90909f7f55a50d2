//! Random scenarios over the whole parameter table, small enough to run by the dozen.

use multihome::market::{Cloud, Entry, Model, Prior, Quarter, Regime, Schedule, Venue};
use multihome::scenario::{Kind, PARAMETERS, Parameter, Scenario, Value, read};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use time::{Date, Duration, Month};

/// Shares of clouds, of models, and of enterprises by number of clouds: each list adds up to 100 %.
pub const WHOLES: [&[&str]; 3] = [
    &["aws", "azure", "gcp", "other", "cloud5", "cloud6", "cloud7", "cloud8"],
    &["openai", "anthropic", "gemini", "microsoft-models", "amazon-models", "open-models"],
    &["one-cloud", "two-clouds", "three-clouds", "four-clouds"],
];

/// The largest value of the parameters that make a scenario expensive.
const SMALL: [(&str, u32); 3] = [("n", 300), ("runs", 4), ("horizon", 12)];

/// The most entries of a random timetable.
const ENTRIES: u64 = 12;

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
        let keys = pairs.clone().filter(|(parameter, _)| whole.contains(&parameter.key));
        let weights: Vec<u64> =
            keys.map(|(parameter, luck)| weight(parameter.key, *luck)).collect();
        texts.extend(whole.iter().copied().zip(shares(&weights)));
    }
    let link: Vec<String> = texts
        .into_iter()
        .map(|(key, text)| {
            let text: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
            format!("{key}={text}")
        })
        .collect();
    let reading = read(&link.join("&")).unwrap();
    // A random timetable may speak of clouds that have no share.
    let other = reading.notices.iter().find(|notice| notice.key != "timetable");
    assert_eq!(other, None, "{link:?}");
    reading.scenario
}

/// A value of a parameter as a person types it; nothing for shares, which depend on one another.
pub fn text(parameter: &Parameter, luck: u64) -> Option<String> {
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
            let steps = |to: Quarter| f64::from(to.since(min));
            min.later(between(0.0, steps(max), steps(default)).round() as u32).to_string()
        }
        (Kind::Date, Value::Date(default)) => {
            let days = |to: Date| (to - first_day()).whole_days() as f64;
            (first_day() + Duration::days(between(0.0, days(last_day()), days(default)) as i64))
                .to_string()
        }
        (Kind::Regime, _) => Regime::ALL[(luck >> 3) as usize % Regime::ALL.len()].key().to_owned(),
        (Kind::Name, _) if luck.is_multiple_of(4) => String::new(),
        // Names that are told apart, with letters that links must escape.
        (Kind::Name, _) => format!("{} é&=+% {}", parameter.key, luck % 1000),
        (Kind::Schedule, _) => schedule(luck).to_string(),
        (Kind::Prior, _) => return None,
        (kind, default) => panic!("{}: {default:?} is not {kind:?}", parameter.key),
    })
}

/// Entries for any model at any venue; from any day, but most of them within a few years.
fn schedule(luck: u64) -> Schedule {
    let mut state = luck;
    let mut below = |end: u64| {
        // Steele, Lea and Flood's SplitMix: one number becomes as many as are wanted.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    };
    let count = below(ENTRIES + 1);
    Schedule::of((0..count).map(|_| {
        let model = match below(2) {
            0 => Model::OpenAi,
            _ => Model::ALL[below(Model::ALL.len() as u64) as usize],
        };
        let days = match below(4) {
            0 => below(28 * 365),
            _ => 8 * 365 + below(4 * 365),
        };
        Entry {
            model,
            venue: Venue::ALL[below(Venue::ALL.len() as u64) as usize],
            from: first_day() + Duration::days(days as i64),
            weight: [0.0, 0.125, 0.3, 1.0, 1.0][below(5) as usize],
        }
    }))
}

fn first_day() -> Date {
    Date::from_calendar_date(2018, Month::January, 1).unwrap()
}

fn last_day() -> Date {
    Date::from_calendar_date(2045, Month::December, 31).unwrap()
}

/// What a share weighs among its siblings: every fourth is 0, and of the further clouds, which few
/// scenarios have, three of four.
fn weight(key: &str, luck: u64) -> u64 {
    let further = Cloud::FURTHER.iter().any(|cloud| cloud.key() == key);
    let exists = if further { luck % 4 == 1 } else { !luck.is_multiple_of(4) };
    if exists { 1 + (luck >> 44) } else { 0 }
}

/// Shares that add up to 100 % to the hundredth of a point.
fn shares(weights: &[u64]) -> Vec<String> {
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
