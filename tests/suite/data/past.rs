//! Protects the readings of past quarters: src/past/tables.rs is written from the rows of `data/`, and
//! nothing in it is from 2026 or compared across two definitions.

use std::fmt::Write;
use std::path::Path;

use multihome::market::{Model, Quarter};
use multihome::past::{OPENAI_ON_AZURE, Past, Series, VENDORS};

use super::Table;
use crate::blessing;

/// The providers of data/ that a cloud's readings come from.
const PROVIDERS: [(&str, &str); 3] = [("AWS", "Aws"), ("Microsoft", "Azure"), ("Google", "Gcp")];

/// The first quarter that Canalys published as it had restated the years before.
const RESTATED: Quarter = Quarter::new(2024, 2);

fn quarter_of(period: &str) -> Option<Quarter> {
    period.parse().ok().filter(|quarter| *quarter < Quarter::new(2026, 1))
}

/// A quarter as Rust writes it.
fn code(quarter: Quarter) -> String {
    format!("Quarter::new({}, {})", quarter.year(), quarter.number())
}

fn number(text: &str) -> Option<f64> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

/// The series of a row as Rust names it; `None` if the program has no use for it.
fn series(name: &str, quarter: Quarter) -> Option<&'static str> {
    match name {
        "synergy_as_published" => Some("Synergy"),
        "synergy_rebased_2024Q3" => Some("SynergyRebased"),
        "canalys_as_published" if quarter < RESTATED => Some("Canalys"),
        "canalys_revised_2024" if quarter >= RESTATED => Some("Canalys"),
        _ => None,
    }
}

fn shares() -> String {
    let order = ["Synergy", "SynergyRebased", "Canalys"];
    let mut rows = Vec::new();
    for row in Table::read("cloud_share_history").rows {
        let Some(quarter) = quarter_of(&row["period"]) else { continue };
        let cloud = PROVIDERS.iter().position(|(provider, _)| *provider == row["provider"]);
        let (Some(cloud), Some(series)) = (cloud, series(&row["series"], quarter)) else {
            continue;
        };
        let percent: f64 = row["share_pct"].parse().unwrap();
        let width = if row["kind"] == "reported" { 1 } else { 2 };
        let place = order.iter().position(|name| *name == series).unwrap();
        let line = format!(
            "    ShareReading {{ quarter: {}, series: Series::{series}, cloud: Cloud::{}, percent: {percent:?}, rounded_to: {width}.0 }},\n",
            code(quarter),
            PROVIDERS[cloud].1
        );
        rows.push(((quarter, place, cloud), line));
    }
    rows.sort();
    rows.into_iter().map(|(_, line)| line).collect()
}

fn growth() -> String {
    let mut text = String::new();
    for row in Table::read("cloud_growth_reported").rows {
        let Some(quarter) = quarter_of(&row["period"]) else { continue };
        let cloud = match row["provider"].as_str() {
            "AWS" => "Aws",
            "Azure" => "Azure",
            _ => "Gcp",
        };
        let percent: f64 = row["yoy_growth_pct"].parse().unwrap();
        let quarter = code(quarter);
        let _ = writeln!(
            text,
            "    GrowthReading {{ quarter: {quarter}, cloud: Cloud::{cloud}, percent: {percent:?} }},"
        );
    }
    text
}

fn markets() -> String {
    let mut found: Vec<(Quarter, Option<f64>, Option<f64>)> = Vec::new();
    for row in Table::read("cloud_share_history").rows {
        let Some(quarter) = quarter_of(&row["period"]) else { continue };
        if !["synergy_as_published", "synergy_rebased_2024Q3"].contains(&row["series"].as_str()) {
            continue;
        }
        let (billions, growth) = (number(&row["market_usd_bn"]), number(&row["yoy_growth_pct"]));
        match found.iter_mut().find(|(known, ..)| *known == quarter) {
            None => found.push((quarter, billions, growth)),
            Some((_, known_size, known_growth)) => {
                for (known, new) in [(known_size, billions), (known_growth, growth)] {
                    assert!(known.is_none() || new.is_none() || *known == new, "{quarter}");
                    *known = known.or(new);
                }
            }
        }
    }
    found.sort_by_key(|(quarter, ..)| *quarter);
    let lines = found.into_iter().map(|(quarter, billions, growth)| {
        let quarter = code(quarter);
        format!(
            "    MarketReading {{ quarter: {quarter}, billions: {billions:?}, growth: {growth:?} }},\n"
        )
    });
    lines.collect()
}

fn ai() -> String {
    let mut text = String::new();
    for row in Table::read("azure_ai_points").rows {
        // The last row says of itself that it is not to be used.
        let Ok(points) = row["ai_points"].parse::<f64>() else { continue };
        let quarter = code(quarter_of(&row["calendar"]).unwrap());
        let _ = writeln!(text, "    AiReading {{ quarter: {quarter}, points: {points:?} }},");
    }
    text
}

#[test]
fn the_readings_of_the_past_are_rows_of_data() {
    let tables = [
        ("What was published of clouds' shares", "SHARES", "ShareReading", shares()),
        ("What clouds reported of their growth", "GROWTH", "GrowthReading", growth()),
        ("What Synergy published of the market", "MARKETS", "MarketReading", markets()),
        ("What Microsoft ascribed to AI", "AI", "AiReading", ai()),
    ];
    let mut text = "//! The readings of the past. tests/suite/data/past.rs writes them from the rows of `data/`.\n\n\
         use crate::market::{Cloud, Quarter};\n\n\
         use super::growth::{AiReading, GrowthReading, MarketReading};\n\
         use super::reading::{Series, ShareReading};\n"
        .to_owned();
    for (what, name, of, rows) in tables {
        let _ = write!(
            text,
            "\n/// {what}.\n#[rustfmt::skip]\npub(super) static {name}: &[{of}] = &[\n{rows}];\n"
        );
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/past/tables.rs");
    blessing::compare(&[(path, text)]);
}

#[test]
fn vendors_shares_are_those_of_one_firm() {
    let table = Table::read("model_share_history");
    for reading in VENDORS {
        let provider = match reading.model {
            Model::OpenAi => "OpenAI",
            Model::Anthropic => "Anthropic",
            _ => "Google",
        };
        let mut rows = table.rows.iter().filter(|row| {
            row["source"] == "Menlo Ventures"
                && row["period"] == reading.period
                && row["provider"] == provider
                && row["value_pct"].parse() == Ok(reading.percent)
        });
        assert!(rows.next().is_some(), "{reading:?}");
    }
}

#[test]
fn the_step_between_two_definitions_is_no_change_of_share() {
    // Microsoft read 23 % in the last quarter of the one and 20 % in the first of the other.
    let past = Past::published();
    let quarters = past.quarters();
    let last = quarters.iter().rfind(|quarter| Series::of(**quarter) == Series::Synergy).unwrap();
    let azure = PROVIDERS.iter().position(|(provider, _)| *provider == "Microsoft").unwrap();
    let cloud = multihome::past::NAMED[azure];
    assert_eq!(past.share(Series::Synergy, cloud, *last).unwrap().percent, 23.0);
    let first = past.share(Series::SynergyRebased, cloud, last.later(1)).unwrap();
    assert_eq!(first.percent, 20.0);
    // Nothing of the one is found when the other is asked for, however far back one looks.
    assert_eq!(past.earliest_share(Series::SynergyRebased, cloud, last.later(1), 40), None);
}

#[test]
fn what_openai_spent_on_azure_is_the_leaked_figure_of_a_quarter() {
    let lab_spend = Table::read("lab_spend");
    for ((since, billions), (period, quarters)) in
        OPENAI_ON_AZURE.into_iter().zip([("2025Q1-Q3", 3.0), ("2024", 4.0)])
    {
        let wanted = [("lab", "OpenAI"), ("cloud", "Azure"), ("period", period)];
        let a_quarter = lab_spend.number(&wanted, "value") / quarters;
        assert!((billions - a_quarter).abs() < 0.05, "{since}: {billions} and {a_quarter}");
    }
}
