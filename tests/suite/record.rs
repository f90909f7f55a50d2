//! Protects the tables of what the record says: they are of this model and these ranges, and have the figures
//! of the tables in docs/model.md and of the readings.

use std::path::Path;

use multihome::engine::MODEL_VERSION;
use multihome::past::{NAMED, Past, Series};
use multihome::record::{Coverage, Errors, OfCloud, Record, current};
use multihome::report::signed;
use multihome::scenario::Parameter;
use multihome::worlds::{Tolerance, fingerprint, published};

/// What to do when a test here fails.
const AGAIN: &str = "`cargo xtask record` makes the tables again";

fn table() -> Record {
    current(MODEL_VERSION).unwrap_or_else(|error| panic!("{error}"))
}

/// A block of docs/model.md.
fn block(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/model.md");
    let document = std::fs::read_to_string(path).unwrap();
    let (_, after) = document.split_once(&format!("<!-- {name}: begin -->")).unwrap();
    after.split("<!-- ").next().unwrap().to_owned()
}

#[test]
fn the_tables_are_of_this_model_and_of_these_ranges() {
    let Record { levers, forecasts } = table();
    assert_eq!([levers.ranges, forecasts.ranges], [&fingerprint(); 2], "{AGAIN}");
    let worlds = published();
    let of_levers = (levers.digest, levers.sets, levers.left);
    let left = worlds.left[Tolerance::ALL.iter().position(|t| *t == Tolerance::AsStated).unwrap()];
    assert_eq!(of_levers, (worlds.digest, worlds.sets, left), "{AGAIN}");
    assert_eq!(forecasts.digest.len(), 64);
    let ranged: Vec<&str> = Parameter::ranged().map(|parameter| parameter.key).collect();
    let keys: Vec<&str> = levers.levers.iter().map(|lever| lever.key).collect();
    assert_eq!(keys, ranged, "{AGAIN}");
}

#[test]
fn every_lever_has_the_row_of_the_document() {
    let document = block("matching");
    let levers = table().levers;
    for lever in levers.levers {
        let left = lever.left.map(|value| value.to_string()).join(", ");
        let seen = if lever.is_seen { "yes" } else { "" };
        let row = format!("| {left} | {:.2} | {seen} |", lever.distance);
        let key = format!("| `{}` |", lever.key);
        let found = document.lines().find(|line| line.starts_with(&key)).unwrap();
        assert!(found.ends_with(&row), "{found}: {row}; {AGAIN}");
    }
    let tried = format!("| as stated | {} | {} | {} |", levers.sets, levers.fitting, levers.left);
    assert!(document.contains(&tried), "{tried}; {AGAIN}");
}

#[test]
fn every_error_and_every_coverage_is_that_of_the_document() {
    let document = block("backtest");
    let forecasts = table().forecasts;
    let row = |label: String, of: &dyn Fn(&OfCloud) -> Errors| {
        let errors = forecasts.clouds.each_ref().map(of);
        let counts = errors.map(|errors| errors.count.to_string()).join(" / ");
        let cells = errors.map(|Errors { model, stays, drifts, .. }| {
            format!("{model:.2} / {stays:.2} / {drifts:.2}")
        });
        format!("| {label} | {counts} | {} |", cells.join(" | "))
    };
    let ahead = (0..8).map(|at| row((at + 1).to_string(), &|of: &OfCloud| of.ahead[at]));
    for row in ahead.chain([row("all".to_owned(), &|of: &OfCloud| of.all)]) {
        assert!(document.contains(&row), "{row}; {AGAIN}");
    }
    for (of, cloud) in forecasts.clouds.iter().zip(NAMED) {
        assert_eq!(of.cloud, cloud);
        let interval = |coverage: &Coverage| {
            let [low, high] = coverage.interval.unwrap();
            format!("{:.0} to {:.0}%", 100.0 * low, 100.0 * high)
        };
        let Coverage { inside, count, .. } = of.coverage;
        let row = format!(
            "| {} | {inside} of {count} | {:.0}% | {} | {:.0}%, {} | {:.1} points | {} points |",
            cloud.name(),
            of.coverage.percent(),
            interval(&of.coverage),
            of.rounded.percent(),
            interval(&of.rounded),
            of.width,
            signed(of.bias)
        );
        assert!(document.contains(&row), "{row}; {AGAIN}");
    }
    let [inside, count] = forecasts.vendors;
    assert!(document.contains(&format!("Vendors: {inside} of {count} inside")), "{AGAIN}");
}

#[test]
fn what_the_document_says_is_missed_is_what_is_missed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/model.md");
    let document = std::fs::read_to_string(path).unwrap();
    let (_, said) = document.split_once("**What was wanted, and what is missed.**").unwrap();
    let forecasts = table().forecasts;
    // In hundredths of a point, as they are printed.
    let worse = forecasts.clouds.each_ref().map(|of| {
        let Errors { model, stays, drifts, .. } = *of.a_year_ahead();
        (100.0 * model).round() - (100.0 * stays.min(drifts)).round()
    });
    assert!(worse[0] > 10.0 && worse[1] < 0.0 && worse[2] < 0.0, "{worse:?}");
    let Errors { model, stays, .. } = *forecasts.clouds[0].a_year_ahead();
    let missed = (worse[0] - 10.0) / 100.0;
    let sentence =
        format!("{model:.2} against {stays:.2} of “stays”, so it is missed by {missed:.2}.");
    assert!(said.contains(&sentence), "{sentence}");
    let misses = forecasts.clouds.each_ref().map(|of| of.coverage.is_below(80.0));
    assert_eq!(misses, [true, false, false]);
    let [_, high] = forecasts.clouds[0].coverage.interval.unwrap();
    assert!(said.contains(&format!("AWS's ends at {:.0}%", 100.0 * high)), "{high}");
    assert!(!forecasts.clouds[0].rounded.is_below(80.0));
}

#[test]
fn every_forecast_a_year_ahead_is_that_of_the_document() {
    let document = block("backtest");
    let forecasts = table().forecasts;
    let origins: Vec<_> = forecasts.clouds[0].year.iter().map(|year| year.origin).collect();
    assert!(origins.len() > 20 && origins.is_sorted(), "{origins:?}");
    for (index, origin) in origins.iter().enumerate() {
        let cells = forecasts.clouds.each_ref().map(|of| {
            let year = &of.year[index];
            assert_eq!((year.origin, year.about()), (*origin, origin.later(4)));
            let came = year.reading.map_or_else(String::new, |read| format!(" ({read}%)"));
            format!("{:.1}, {:.1} to {:.1}%{came}", year.mean, year.low, year.high)
        });
        let row = format!("| {} |", cells.join(" | "));
        let begin = format!("| {origin} | ");
        let found = document.lines().find(|line| line.starts_with(&begin) && line.contains(" to "));
        assert!(found.is_some_and(|found| found.ends_with(&row)), "{found:?}: {row}; {AGAIN}");
    }
}

#[test]
fn every_reading_is_that_of_the_past() {
    let past = Past::published();
    let forecasts = table().forecasts;
    for of in &forecasts.clouds {
        for reading in of.readings {
            let series = Series::of(reading.quarter);
            let found = past.share(series, of.cloud, reading.quarter).unwrap();
            assert_eq!(found.percent, reading.percent, "{}; {AGAIN}", reading.quarter);
            assert_eq!(series == Series::SynergyRebased, reading.quarter >= forecasts.rebased);
        }
        let is_of = |quarter: &_| past.share(Series::of(*quarter), of.cloud, *quarter).is_some();
        assert_eq!(of.readings.len(), past.quarters().iter().filter(|q| is_of(q)).count());
    }
}
