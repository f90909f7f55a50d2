//! The figures of a backtest as a source file, for whoever only shows them.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::engine::MODEL_VERSION;
use crate::market::{Cloud, Model, Quarter};
use crate::past::{NAMED, Past, Series};
use crate::worlds;

use super::forecast::{Judged, Subject};
use super::origin::{MOST_AHEAD, Origin, Settings};
use super::score::{Errors, coverage, errors};

/// How far ahead the forecasts of each origin are kept, in quarters.
const AHEAD: u32 = 4;

/// The vendors whose shares are forecast.
pub const VENDORS: [Subject; 3] = [
    Subject::Vendor(Model::OpenAi),
    Subject::Vendor(Model::Anthropic),
    Subject::Vendor(Model::Gemini),
];

/// src/record/forecasts_table.rs for the forecasts of some origins and how they did.
#[must_use]
pub fn rust_table(
    past: &Past,
    settings: &Settings,
    origins: &[Origin],
    judged: &[Judged],
) -> String {
    let clouds: String =
        NAMED.iter().map(|cloud| of_cloud(past, *cloud, origins, judged)).collect();
    let vendors = VENDORS.map(|vendor| coverage(judged, vendor));
    let inside: u32 = vendors.iter().map(|coverage| coverage.inside).sum();
    let count: u32 = vendors.iter().map(|coverage| coverage.count).sum();
    let rebased = past.quarters().into_iter().find(|q| Series::of(*q) == Series::SynergyRebased);
    let rebased = rebased.unwrap_or_else(|| Quarter::new(2024, 3));
    let figures = format!(
        "    rebased: {},\n    clouds: [\n{clouds}    ],\n    vendors: [{inside}, {count}],\n",
        of_quarter(rebased)
    );
    let ranges = worlds::fingerprint();
    let digest = digest(&format!("model {MODEL_VERSION} ranges {ranges} {settings:?}\n{figures}"));
    format!(
        "//! How the model's forecasts from earlier quarters did. `multihome backtest --rust` writes it.\n\n\
         use crate::market::{{Cloud, Quarter}};\n\n\
         use super::forecasts::{{Coverage, Errors, Forecasts, OfCloud, Reading, YearAhead}};\n\n\
         #[rustfmt::skip]\n\
         pub(super) static FORECASTS: Forecasts = Forecasts {{\n    \
             model: {MODEL_VERSION},\n    \
             ranges: \"{ranges}\",\n    \
             digest: \"{digest}\",\n\
             {figures}\
         }};\n"
    )
}

fn digest(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn of_quarter(quarter: Quarter) -> String {
    format!("Quarter::new({}, {})", quarter.year(), quarter.number())
}

fn of_errors(Errors { count, model, persistence, drift, .. }: Errors) -> String {
    format!(
        "Errors {{ count: {count}, model: {model:?}, stays: {persistence:?}, drifts: {drift:?} }}"
    )
}

fn of_cloud(past: &Past, cloud: Cloud, origins: &[Origin], judged: &[Judged]) -> String {
    let subject = Subject::Cloud(cloud);
    let ahead: String = (1..=MOST_AHEAD)
        .map(|ahead| {
            format!("                {},\n", of_errors(errors(judged, subject, Some(ahead))))
        })
        .collect();
    let all = errors(judged, subject, None);
    let found = coverage(judged, subject);
    let [plain, rounded] =
        [(found.inside, found.interval), (found.inside_rounded, found.interval_rounded)].map(
            |(inside, interval)| {
                let count = found.count;
                format!("Coverage {{ inside: {inside}, count: {count}, interval: {interval:?} }}")
            },
        );
    let readings: String = past
        .quarters()
        .into_iter()
        .filter_map(|quarter| past.share(Series::of(quarter), cloud, quarter))
        .map(|reading| {
            format!(
                "                Reading {{ quarter: {}, percent: {:?} }},\n",
                of_quarter(reading.quarter),
                reading.percent
            )
        })
        .collect();
    let year: String =
        origins.iter().filter_map(|origin| of_year(origin, subject, judged)).collect();
    format!(
        "        OfCloud {{\n            \
             cloud: Cloud::{cloud:?},\n            \
             ahead: [\n{ahead}            ],\n            \
             all: {},\n            \
             coverage: {plain},\n            \
             rounded: {rounded},\n            \
             width: {:?},\n            \
             bias: {:?},\n            \
             readings: &[\n{readings}            ],\n            \
             year: &[\n{year}            ],\n        \
         }},\n",
        of_errors(all),
        found.width,
        all.bias
    )
}

/// What an origin said of a share a year later, and what came.
fn of_year(origin: &Origin, subject: Subject, judged: &[Judged]) -> Option<String> {
    let is = |found: Subject, ahead: u32| (found, ahead) == (subject, AHEAD);
    let made = origin.forecasts.iter().find(|made| is(made.subject, made.ahead))?;
    let came = judged.iter().find(|judged| {
        judged.origin == origin.quarter && is(judged.forecast.subject, judged.forecast.ahead)
    });
    let reading = came.map(|judged| judged.reading);
    let quarter = of_quarter(origin.quarter);
    let [mean, low, high] = [made.mean, made.low, made.high].map(|figure| format!("{figure:?}"));
    Some(format!(
        "                YearAhead {{ origin: {quarter}, mean: {mean}, low: {low}, high: {high}, reading: {reading:?} }},\n"
    ))
}
