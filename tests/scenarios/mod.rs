//! Random scenarios over the whole parameter table, small enough to run dozens of them.

use multihome::link::read;
use multihome::market::{Cloud, Entry, InitialShare, Model, Quarter, Regime, Schedule, Venue};
use multihome::scenario::{
    Assumptions, Comparison, Kind, PARAMETERS, Parameter, StartShares, Value,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use time::{Date, Duration, Month};

/// Shares of clouds, of models, and of enterprises by number of clouds: each list adds up to 100 %.
pub const SHARE_GROUPS: [&[&str]; 3] = [
    &["aws", "azure", "gcp", "other", "cloud5", "cloud6", "cloud7", "cloud8"],
    &["openai", "anthropic", "gemini", "ms-models", "amazon-models", "open-models"],
    &["one-cloud", "two-clouds", "three-clouds", "four-clouds"],
];

/// The largest value of the parameters that make a scenario expensive.
const SMALL: [(&str, u32); 3] = [("n", 300), ("runs", 4), ("horizon", 12)];

/// The most entries of a random timetable.
const ENTRIES: u64 = 12;

/// A fixed number of cases, always the same; `PROPTEST_CASES` in the environment sets another number,
/// and chooses new ones.
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

/// A comparison of two regimes in which every parameter is drawn from its whole range; its ends and its
/// default are more frequent than other values.
pub fn scenarios() -> impl Strategy<Value = Comparison> {
    proptest::collection::vec(any::<u64>(), PARAMETERS.len())
        .prop_map(|draws| comparison(&draws, false))
}

/// The same, but half of the comparisons differ between the sides in some of the levers that may
/// differ.
pub fn comparisons() -> impl Strategy<Value = Comparison> {
    (proptest::collection::vec(any::<u64>(), PARAMETERS.len()), any::<bool>())
        .prop_map(|(draws, split)| comparison(&draws, split))
}

/// Whether notices about a key are to be expected: a random timetable may have entries about clouds without a
/// share, and random parts of AI rarely fit what vendors sell.
pub fn is_expected(key: &str) -> bool {
    key.ends_with("timetable")
        || key.starts_with("ai-")
        || ["direct-part", "assumptions"].contains(&key)
}

/// The comparison for one random number for each parameter, built as people build one: by a link.
fn comparison(draws: &[u64], split: bool) -> Comparison {
    let pairs = PARAMETERS.iter().zip(draws);
    let mut texts: Vec<(&str, String)> = pairs
        .clone()
        .filter_map(|(parameter, draw)| Some((parameter.key, text(parameter, *draw)?)))
        .collect();
    if split {
        texts.extend(pairs.clone().filter_map(|(parameter, draw)| of_one_side(parameter, *draw)));
    }
    for group in SHARE_GROUPS {
        let keys = pairs.clone().filter(|(parameter, _)| group.contains(&parameter.key));
        let weights: Vec<u64> =
            keys.map(|(parameter, draw)| weight(parameter.key, *draw)).collect();
        texts.extend(group.iter().copied().zip(shares(&weights)));
    }
    let link: Vec<String> = texts
        .into_iter()
        .map(|(key, text)| {
            let text: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
            format!("{key}={text}")
        })
        .collect();
    let reading = read(&link.join("&")).unwrap();
    let other = reading.notices.iter().find(|notice| !is_expected(&notice.key));
    assert_eq!(other, None, "{link:?}");
    reading.comparison
}

/// A one-sided key and a value for it, for some of the parameters that may differ between the sides.
fn of_one_side(parameter: &Parameter, draw: u64) -> Option<(&'static str, String)> {
    let sides = parameter.one_sided().filter(|_| parameter.splittable && draw % 6 == 1)?;
    let side = &sides[(draw >> 9) as usize % 2];
    Some((side.key, text(parameter, draw.reverse_bits())?))
}

/// A value of a parameter as a person types it; `None` for shares, which depend on each other.
pub fn text(parameter: &Parameter, draw: u64) -> Option<String> {
    let part = (draw >> 11) as f64 / (1_u64 << 53) as f64;
    let default = parameter.default_value();
    // The lowest bits choose between the ends, the default and the rest of the range.
    let between = |low: f64, high: f64, default: f64| match draw % 8 {
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
        (Kind::Regime, _) => Regime::ALL[(draw >> 3) as usize % Regime::ALL.len()].key().to_owned(),
        (Kind::StartShares, _) => StartShares::ALL[(draw >> 3) as usize % 2].key().to_owned(),
        (Kind::Assumptions, _) => Assumptions::ALL[(draw >> 3) as usize % 4].key().to_owned(),
        (Kind::Name, _) if draw.is_multiple_of(4) => String::new(),
        // Different names, with characters that links must escape.
        (Kind::Name, _) => format!("{} é&=+% {}", parameter.key, draw % 1000),
        (Kind::Schedule, _) => schedule(draw).to_string(),
        (Kind::InitialShare, _) => return None,
        (kind, default) => panic!("{}: {default:?} is not {kind:?}", parameter.key),
    })
}

/// Entries for any model at any venue; from any day, but most of them within a few years.
fn schedule(draw: u64) -> Schedule {
    let mut state = draw;
    let mut below = |end: u64| {
        // Steele, Lea and Flood's SplitMix turns one number into any number of them.
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

/// The weight of a share among its siblings: a quarter are 0, and three quarters of those of the
/// further clouds, which few scenarios have.
fn weight(key: &str, draw: u64) -> u64 {
    let further = Cloud::FURTHER.iter().any(|cloud| cloud.key() == key);
    let exists = if further { draw % 4 == 1 } else { !draw.is_multiple_of(4) };
    if exists { 1 + (draw >> 44) } else { 0 }
}

/// Shares that add up to 100 % to the hundredth of a point.
fn shares(weights: &[u64]) -> Vec<String> {
    let sum = weights.iter().sum::<u64>().max(1);
    let mut hundredths: Vec<u64> = weights.iter().map(|weight| 10_000 * weight / sum).collect();
    let rest = 10_000 - hundredths.iter().sum::<u64>();
    let largest = (0..weights.len()).max_by_key(|index| weights[*index]).unwrap();
    hundredths[largest] += rest;
    hundredths
        .into_iter()
        .map(|hundredths| InitialShare::from_hundredths(hundredths as u32).unwrap().to_string())
        .collect()
}
