//! `multihome match`: finds the sets of assumptions that the record does not rule out.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value as Json, json};

use crate::engine::MODEL_VERSION;
use crate::ensemble::start_threads;
use crate::market::Quarter;
use crate::matching::{
    Design, Experiment, FIRST_STARTS, Kept, MEASURE, Matched, Row, digest, header, judge,
    kept_ranges, matched, natural_experiment, parse, path_variances, rust_levers, rust_table,
    search, written,
};
use crate::past::{DISCREPANCIES, Past};
use crate::report::{csv_line, signed};
use crate::scenario::Value;
use crate::worlds::{Tolerance, fingerprint};

use super::arguments::MatchFormat;
use super::failure::Failure;

/// What `multihome match` was asked for.
#[derive(Clone, Debug)]
pub(super) struct Asked<'a> {
    /// How many sets.
    pub sets: u32,
    /// The past starts; the usual ones if there are none.
    pub starts: &'a [Quarter],
    /// Paths and enterprises of a run.
    pub size: [u32; 2],
    /// The file of results.
    pub resume: Option<&'a Path>,
    /// How to print.
    pub format: MatchFormat,
}

/// Progress is told this many times.
const REPORTS: u32 = 20;

/// Everything that is printed.
struct Found {
    design: Design,
    variances: Vec<f64>,
    rows: Vec<Row>,
    matched: [Matched; 3],
    experiment: Vec<Experiment>,
}

/// Runs the search and prints what is left.
pub(super) fn match_record(asked: &Asked<'_>, out: impl Write) -> Result<(), Failure> {
    start_threads().map_err(Failure::NoThreads)?;
    let starts = if asked.starts.is_empty() { &FIRST_STARTS } else { asked.starts };
    let past = Past::published();
    let design = Design::new(&past, starts, asked.sets, asked.size)?;
    let mut rows = match asked.resume {
        Some(file) => begin(file, &design)?,
        None => Vec::new(),
    };
    let variances = path_variances(&design)?;
    let mut told = 0;
    search(&design, &variances, &mut rows, |batch, done| {
        if let Some(file) = asked.resume {
            append(file, batch)?;
        }
        if done * REPORTS / design.sets > told {
            told = done * REPORTS / design.sets;
            let _ = writeln!(io::stderr(), "multihome: {done} of {} sets", design.sets);
        }
        Ok::<_, Failure>(())
    })?;
    let of = |tolerance| matched(&design, &variances, &rows, tolerance);
    // Half the discrepancy may leave nothing; that is a result.
    let as_stated = of(Tolerance::AsStated)?;
    let half = of(Tolerance::Half).unwrap_or_else(|nothing| Matched {
        sets: nothing.sets,
        fitting: as_stated.fitting.clone(),
        left: Vec::new(),
        worlds: Vec::new(),
    });
    let matched = [half, as_stated, of(Tolerance::Double)?];
    let experiment = natural_experiment(&past)?;
    print(&Found { design, variances, rows, matched, experiment }, asked.format, out)
}

/// The rows of a file of results; begins the file if it does not exist.
fn begin(file: &Path, design: &Design) -> Result<Vec<Row>, Failure> {
    let named = |error| Failure::File { file: file.display().to_string(), error };
    let text = match fs::read_to_string(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => header(design),
        read => read.map_err(named)?,
    };
    let rows = parse(design, &text)?;
    // Without what was cut off.
    fs::write(file, header(design) + &written(&rows)).map_err(named)?;
    Ok(rows)
}

fn append(file: &Path, rows: &[Row]) -> Result<(), Failure> {
    let appended = OpenOptions::new()
        .append(true)
        .open(file)
        .and_then(|mut open| open.write_all(written(rows).as_bytes()));
    appended.map_err(|error| Failure::File { file: file.display().to_string(), error })
}

fn print(found: &Found, format: MatchFormat, mut out: impl Write) -> Result<(), Failure> {
    match format {
        MatchFormat::Markdown => write!(out, "{}", markdown(found))?,
        MatchFormat::RustLevers => {
            write!(out, "{}", rust_levers(&found.design, &found.matched))?;
        }
        MatchFormat::Rust => write!(out, "{}", rust_table(&found.design, &found.matched))?,
        MatchFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &document(found)).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        MatchFormat::Csv => {
            let mut header = vec!["set".to_owned()];
            for tolerance in Tolerance::ALL {
                let name = tolerance.name();
                header.extend([format!("largest, {name}"), format!("second, {name}")]);
            }
            header.push("left".to_owned());
            write!(out, "{}", csv_line(header))?;
            let left = |set: u32| found.matched[1].left.iter().any(|(left, _)| *left == set);
            for row in &found.rows {
                let mut cells = vec![row.set.to_string()];
                for tolerance in Tolerance::ALL {
                    let judged =
                        judge(&found.design, &found.variances, row, tolerance.factor(), |_| true);
                    match judged {
                        Some(distances) => cells.extend(distances.map(|x| format!("{x:.3}"))),
                        None => cells.extend([String::new(), String::new()]),
                    }
                }
                cells.push(left(row.set).to_string());
                write!(out, "{}", csv_line(cells))?;
            }
        }
    }
    Ok(())
}

/// Where a table comes from, in a line.
fn provenance(design: &Design) -> String {
    let Design { sets, paths, enterprises, stages, .. } = design;
    let mut starts: Vec<Quarter> = stages.iter().map(|stage| stage.start.quarter).collect();
    starts.sort_unstable();
    let starts: Vec<String> = starts.iter().map(Quarter::to_string).collect();
    format!(
        "Model {MODEL_VERSION}, ranges {}, measure `{}`, {sets} sets from {}, {paths} paths of {enterprises} enterprises each, design {}.",
        fingerprint(),
        MEASURE.key(),
        starts.join(", "),
        design.fingerprint()
    )
}

fn markdown(found: &Found) -> String {
    let Found { design, variances, matched, .. } = found;
    let digest = digest(design, matched);
    let id = digest.get(..12).unwrap_or_default();
    let mut text = format!("{} Worlds {id}, digest {digest}.\n\n", provenance(design));
    text += "| discrepancy | sets | fit together | left of these | part | worlds | largest implausibility among them: median, highest |\n|---|---|---|---|---|---|---|\n";
    for (tolerance, matched) in Tolerance::ALL.into_iter().zip(matched) {
        let Matched { sets, fitting, left, worlds } = matched;
        let mut largest: Vec<f64> = left.iter().map(|(_, largest)| *largest).collect();
        largest.sort_by(f64::total_cmp);
        let middle = largest.get(largest.len() / 2).copied().unwrap_or_default();
        let highest = largest.last().copied().unwrap_or_default();
        let part = 100.0 * left.len() as f64 / fitting.len().max(1) as f64;
        text += &format!(
            "| {} | {sets} | {} | {} | {part:.1}% | {} | {middle:.1}, {highest:.1} |\n",
            tolerance.name(),
            fitting.len(),
            left.len(),
            worlds.len()
        );
    }
    text += "\n| cloud | discrepancy at any time | for each year | why |\n|---|---|---|---|\n";
    for discrepancy in &DISCREPANCIES {
        text += &format!(
            "| {} | {:.1} points | {:.1} points | {} |\n",
            discrepancy.cloud.name(),
            discrepancy.level,
            discrepancy.a_year,
            discrepancy.reason
        );
    }
    text += "\n| from | cloud | read in | reading | rounding and sources | discrepancy | one path | sets left: 10%, mean, 90% |\n|---|---|---|---|---|---|---|---|\n";
    let left: Vec<u32> = matched[1].left.iter().map(|(set, _)| *set).collect();
    let mut column = 0;
    for stage in &design.stages {
        for target in &stage.targets {
            let variance = variances.get(column).copied().unwrap_or_default();
            let mut means: Vec<f64> = left
                .iter()
                .filter_map(|set| found.rows.get(*set as usize)?.means.get(column).copied())
                .collect();
            means.sort_by(f64::total_cmp);
            let at = |part: f64| crate::numeric::quantile::of_sorted(&means, part);
            let mean = means.iter().sum::<f64>() / means.len().max(1) as f64;
            text += &format!(
                "| {} | {} | {} | {}% | ±{:.1} | ±{:.1} | ±{:.1} | {:.1}, {mean:.1}, {:.1}% |\n",
                stage.start.quarter,
                target.cloud.name(),
                target.quarter,
                target.percent,
                target.observation.sqrt(),
                target.discrepancy.sqrt(),
                variance.sqrt(),
                at(0.1),
                at(0.9)
            );
            column += 1;
        }
    }
    text += "\n| Anthropic’s models on Azure from November 2025 | cloud | with | without | difference | read |\n|---|---|---|---|---|---|\n";
    for Experiment { quarter, cloud, with, without, reading } in &found.experiment {
        let name = cloud.name();
        let reading = reading.map_or_else(String::new, |percent| format!("{percent}%"));
        let difference = signed(with - without);
        text += &format!(
            "| {quarter} | {name} | {with:.1}% | {without:.1}% | {difference} | {reading} |\n"
        );
    }
    text += "\n| lever | judged: 10%, median, 90% | left: 10%, median, 90% | distance | seen |\n|---|---|---|---|---|\n";
    for kept in kept_ranges(&left, &matched[1].fitting) {
        let Kept { parameter, prior, left, distance, is_seen } = kept;
        let seen = if is_seen { "yes" } else { "" };
        let (prior, left) = (values(&prior), values(&left));
        let key = parameter.key;
        text += &format!("| `{key}` | {prior} | {left} | {distance:.2} | {seen} |\n");
    }
    text
}

fn values(values: &[Option<Value>; 3]) -> String {
    let shown =
        values.iter().map(|value| value.as_ref().map_or_else(String::new, Value::to_string));
    shown.collect::<Vec<_>>().join(", ")
}

fn document(found: &Found) -> Json {
    let Found { design, matched, .. } = found;
    let tolerances = Tolerance::ALL.into_iter().zip(matched).map(|(tolerance, matched)| {
        json!({
            "discrepancy": tolerance.factor(),
            "left": matched.left.len(),
            "worlds": matched.worlds,
        })
    });
    let left: Vec<u32> = matched[1].left.iter().map(|(set, _)| *set).collect();
    let shown =
        |values: &[Option<Value>; 3]| values.each_ref().map(|v| v.as_ref().map(Value::to_string));
    let levers = kept_ranges(&left, &matched[1].fitting).into_iter().map(|kept| {
        json!({
            "key": kept.parameter.key,
            "judged": shown(&kept.prior),
            "left": shown(&kept.left),
            "distance": kept.distance,
            "seen": kept.is_seen,
        })
    });
    json!({
        "model": MODEL_VERSION,
        "ranges": fingerprint(),
        "design": design.fingerprint(),
        "sets": design.sets,
        "paths": design.paths,
        "enterprises": design.enterprises,
        "fit-together": matched[1].fitting.len(),
        "tolerances": tolerances.collect::<Vec<_>>(),
        "levers": levers.collect::<Vec<_>>(),
    })
}
