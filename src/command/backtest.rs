//! `multihome backtest`: holds forecasts from earlier quarters against what came.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value as Json, json};

use crate::backtest::{
    Courses, Coverage, Errors, Judged, MOST_AHEAD, Origin, Settings, Subject, VENDORS, coverage,
    errors, forecasts, judge, origins, row, rows_head, rust_table,
};
use crate::engine::MODEL_VERSION;
use crate::ensemble::start_threads;
use crate::market::Quarter;
use crate::matching::MEASURE;
use crate::past::{NAMED, Past};
use crate::report::{csv_line, signed};
use crate::worlds::fingerprint;

use super::arguments::BacktestFormat;
use super::failure::Failure;

/// Everything that is printed.
struct Found {
    settings: Settings,
    origins: Vec<Origin>,
    judged: Vec<Judged>,
}

/// Makes the forecasts of every origin and prints how they did; also writes a source file, if asked to.
pub(super) fn backtest(
    settings: Settings,
    format: BacktestFormat,
    rust: Option<&Path>,
    out: impl Write,
) -> Result<(), Failure> {
    start_threads().map_err(Failure::NoThreads)?;
    settings.check()?;
    let past = Past::published();
    let quarters = origins(&past);
    let last = quarters.last().copied().unwrap_or(Quarter::new(2018, 1));
    let courses = Courses::run(&past, last, settings.sets, settings.size, |start| {
        let _ = writeln!(io::stderr(), "multihome: ran {} sets from {start}", settings.sets);
    })?;
    let mut made = Vec::new();
    for quarter in quarters {
        made.push(forecasts(&past, &settings, &courses, quarter)?);
        let _ = writeln!(io::stderr(), "multihome: made the forecasts of {quarter}");
    }
    let judged: Vec<Judged> = made.iter().flat_map(|origin| judge(&past, origin)).collect();
    if let Some(file) = rust {
        let named = |error| Failure::File { file: file.display().to_string(), error };
        fs::write(file, rust_table(&past, &settings, &made, &judged)).map_err(named)?;
    }
    print(&Found { settings, origins: made, judged }, format, out)
}

fn print(found: &Found, format: BacktestFormat, mut out: impl Write) -> Result<(), Failure> {
    match format {
        BacktestFormat::Markdown => write!(out, "{}", markdown(found))?,
        BacktestFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &document(found)).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        BacktestFormat::Csv => {
            let header = [
                "origin",
                "item",
                "ahead",
                "mean",
                "p10",
                "p90",
                "persistence",
                "drift",
                "reading",
                "rounded-to",
                "inside",
            ];
            write!(out, "{}", csv_line(header))?;
            for judged in &found.judged {
                let forecast = &judged.forecast;
                let figures = [
                    forecast.mean,
                    forecast.low,
                    forecast.high,
                    forecast.persistence,
                    forecast.drift,
                    judged.reading,
                    judged.rounded_to,
                ];
                let mut cells = vec![
                    judged.origin.to_string(),
                    forecast.subject.key().to_owned(),
                    forecast.ahead.to_string(),
                ];
                cells.extend(figures.map(|figure| format!("{figure:.3}")));
                cells.push(judged.is_inside().to_string());
                cells.push(judged.is_inside_rounded().to_string());
                write!(out, "{}", csv_line(cells))?;
            }
        }
    }
    Ok(())
}

fn clouds() -> [Subject; 3] {
    NAMED.map(Subject::Cloud)
}

/// Where the tables come from, in a line.
fn provenance(settings: &Settings) -> String {
    let Settings { sets, size: [paths, enterprises], worlds, enterprises: of_forecast } = settings;
    format!(
        "Model {MODEL_VERSION}, ranges {}, measure `{}`, {sets} sets matched with {paths} paths of {enterprises} enterprises; forecasts of up to {worlds} worlds with {of_forecast} enterprises.",
        fingerprint(),
        MEASURE.key()
    )
}

fn markdown(found: &Found) -> String {
    let Found { settings, origins, judged } = found;
    let mut text = provenance(settings) + "\n\n";
    text += "| quarters ahead | forecasts |";
    for subject in clouds() {
        text += &format!(" {}: model / stays / drifts |", subject.name());
    }
    text += "\n|---|---|---|---|---|\n";
    let ahead = (1..=MOST_AHEAD).map(Some).chain([None]);
    for ahead in ahead {
        let of = clouds().map(|subject| errors(judged, subject, ahead));
        let counts = of.map(|errors| errors.count.to_string()).join(" / ");
        let label = ahead.map_or_else(|| "all".to_owned(), |ahead| ahead.to_string());
        text += &format!("| {label} | {counts} |");
        for Errors { model, persistence, drift, .. } in of {
            text += &format!(" {model:.2} / {persistence:.2} / {drift:.2} |");
        }
        text.push('\n');
    }
    text += "\n| share | readings inside the 80% band | part | 95% interval | the same with rounded shares at the origin | mean width of the band | mean of the model less the reading |\n|---|---|---|---|---|---|---|\n";
    for subject in clouds() {
        let found = coverage(judged, subject);
        let Coverage { inside, count, width, inside_rounded, .. } = found;
        let part = |inside: u32| 100.0 * f64::from(inside) / f64::from(count.max(1));
        let (part, rounded) = (part(inside), part(inside_rounded));
        let [interval, interval_rounded] = [found.interval, found.interval_rounded].map(range);
        let bias = signed(errors(judged, subject, None).bias);
        let name = subject.name();
        text += &format!(
            "| {name} | {inside} of {count} | {part:.0}% | {interval} | {rounded:.0}%, {interval_rounded} | {width:.1} points | {bias} points |\n"
        );
    }
    text += "\n| vendor | from | for | read as | model: mean, 80% band | stays | drifts | inside |\n|---|---|---|---|---|---|---|---|\n";
    for subject in VENDORS {
        for judged in judged.iter().filter(|judged| judged.forecast.subject == subject) {
            let forecast = &judged.forecast;
            text += &format!(
                "| {} | {} | {} | {:.0}% | {:.0}, {:.0} to {:.0}% | {:.0}% | {:.0}% | {} |\n",
                subject.name(),
                judged.origin,
                judged.origin.later(forecast.ahead),
                judged.reading,
                forecast.mean,
                forecast.low,
                forecast.high,
                forecast.persistence,
                forecast.drift,
                if judged.is_inside() { "yes" } else { "no" }
            );
        }
    }
    let of_vendors = VENDORS.map(|subject| coverage(judged, subject));
    let inside: u32 = of_vendors.iter().map(|coverage| coverage.inside).sum();
    let count: u32 = of_vendors.iter().map(|coverage| coverage.count).sum();
    text += &format!("\nVendors: {inside} of {count} inside: too few points to test.\n\n");
    text += &rows_head();
    for origin in origins {
        text += &row(origin, judged, settings.sets);
    }
    text
}

/// An interval of parts, in percent.
fn range(interval: Option<[f64; 2]>) -> String {
    interval.map_or_else(String::new, |[low, high]| {
        format!("{:.0} to {:.0}%", 100.0 * low, 100.0 * high)
    })
}

fn document(found: &Found) -> Json {
    let Found { settings, origins, judged } = found;
    let of_subject = |subject: Subject| {
        let by_ahead = (1..=MOST_AHEAD).map(|ahead| {
            let Errors { count, model, persistence, drift, bias } =
                errors(judged, subject, Some(ahead));
            json!({
                "ahead": ahead,
                "forecasts": count,
                "model": model,
                "persistence": persistence,
                "drift": drift,
                "bias": bias,
            })
        });
        let found = coverage(judged, subject);
        json!({
            "item": subject.key(),
            "mean-absolute-error": by_ahead.collect::<Vec<_>>(),
            "inside": found.inside,
            "readings": found.count,
            "interval": found.interval,
            "width": found.width,
            "inside-rounded": found.inside_rounded,
            "interval-rounded": found.interval_rounded,
        })
    };
    let origins = origins
        .iter()
        .map(|origin| json!({ "quarter": origin.quarter.to_string(), "left": origin.left }));
    json!({
        "model": MODEL_VERSION,
        "ranges": fingerprint(),
        "sets": settings.sets,
        "worlds": settings.worlds,
        "origins": origins.collect::<Vec<_>>(),
        "clouds": clouds().map(of_subject),
        "vendors": VENDORS.map(of_subject),
    })
}
