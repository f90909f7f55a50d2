//! `multihome drivers`: which assumptions carry a result, how it responds to them, and what would change it.

use std::io::Write;

use serde_json::json;

use crate::chart::{Size, drivers, drivers_height};
use crate::engine::Outcome;
use crate::ensemble::{Job, Summary, run_jobs};
use crate::report::{
    CURVE_WORLDS, Drivers, DriversPlan, Output, Response, ResponsePlan, Responses, SETS, csv_line,
    exact, figure, what_would_change_it,
};
use crate::scenario::Comparison;
use crate::sensitivity::Estimate;
use crate::sensitivity::response::{Sign, Turn};
use crate::words;
use crate::worlds::OutOfDate;

use super::arguments::DriversFormat;
use super::failure::Failure;
use super::progress::Progress;

/// The width of a chart, in CSS pixels.
const WIDTH: u32 = 640;

/// What was found of an output.
pub(super) struct Found {
    drivers: Drivers,
    responses: Responses,
    /// What would change the answer.
    changes: Vec<String>,
}

/// Finds what carries an output of a result, how it responds to the strongest drivers, and what would change it.
pub(super) fn find(
    comparison: &Comparison,
    summary: &Summary,
    output: Output,
) -> Result<Found, Failure> {
    let plan = DriversPlan::new(comparison, SETS)?;
    let outcomes = run(&plan.jobs(), "further runs", |outcome| outcome.clone().at_horizon())?;
    let drivers = plan.drivers(summary, &outcomes, output)?;
    let plan = ResponsePlan::of_drivers(comparison, &drivers, CURVE_WORLDS)?;
    let observed = run(&plan.jobs(), "jobs for response curves", |outcome| plan.observe(outcome))?;
    let responses = plan.responses(&observed)?;
    let changes = what_would_change_it(comparison, &responses);
    Ok(Found { drivers, responses, changes })
}

/// Runs jobs on all threads, and reports the progress of `what`.
fn run<T: Send>(
    jobs: &[Job],
    what: &'static str,
    read: impl Fn(&Outcome) -> T + Sync,
) -> Result<Vec<T>, OutOfDate> {
    let progress = Progress::new(what, jobs.len() as u32);
    let job = |number: u32| jobs.get(number as usize).cloned().into_iter().collect();
    run_jobs(jobs.len() as u32, job, read, || progress.finished())
}

/// Prints what carries an output.
pub(super) fn print_drivers(
    found: &Found,
    format: DriversFormat,
    mut out: impl Write,
) -> Result<(), Failure> {
    match format {
        DriversFormat::Markdown => {
            markdown(&found.drivers, &mut out)?;
            curves_in_markdown(found, &mut out)
        }
        DriversFormat::Csv => csv(found, &mut out),
        DriversFormat::Json => json(found, &mut out),
        DriversFormat::Svg => {
            let size = Size::new(WIDTH, drivers_height(&found.drivers));
            write!(out, "{}", drivers(&found.drivers, size)?)?;
            Ok(())
        }
    }
}

/// The curves as a table with a row for each lever, and the sentences.
fn curves_in_markdown(found: &Found, out: &mut impl Write) -> Result<(), Failure> {
    let Found { responses, changes, .. } = found;
    if !responses.levers.is_empty() {
        writeln!(
            out,
            "\nB − A at values of the strongest, each held while all others vary, over the same {} worlds: means with \
             standard errors.\n",
            responses.worlds
        )?;
        writeln!(out, "| | key | at each value |\n|:--|:--|:--|")?;
        for Response { lever, values, curve, .. } in &responses.levers {
            let points = curve.points.iter().zip(values).map(|(point, value)| {
                let Estimate { value: mean, error } = point.output;
                format!("{value}: {}\u{a0}±\u{a0}{}", figure(mean), figure(error))
            });
            let points: Vec<String> = points.collect();
            writeln!(out, "| {} | `{}` | {} |", lever.name(), lever.key, points.join(" · "))?;
        }
    }
    writeln!(out, "\nWhat would change the answer:\n")?;
    for sentence in changes {
        writeln!(out, "- {sentence}")?;
    }
    Ok(())
}

/// Where the sign of a response flips, as the value of the lever.
fn flips(response: &Response) -> impl Iterator<Item = (Estimate, &'static str)> {
    response.signs.iter().filter_map(|turn| match turn {
        Turn::Flip(flip) => {
            let after = if flip.after == Sign::Positive { "positive" } else { "negative" };
            Some((response.located(flip.at), after))
        }
        Turn::Undecided { .. } => None,
    })
}

/// One row: of what kind it is, its key, its name, and its part of the variance.
struct Row {
    kind: &'static str,
    key: &'static str,
    name: String,
    part: Estimate,
    /// The correlation with the output; only levers have one.
    direction: Option<f64>,
}

/// The rows of the tables: groups, levers, luck, and what cannot be told.
fn rows(found: &Drivers) -> Vec<Row> {
    let Drivers { levers, groups, parts, .. } = found;
    let of_groups = parts.groups.iter().filter_map(|group| {
        let name = groups.get(group.group)?.name();
        Some(Row {
            kind: "group",
            key: "",
            name: name.to_owned(),
            part: group.part,
            direction: None,
        })
    });
    let of_levers = parts.inputs.iter().filter_map(|input| {
        let lever = levers.get(input.input)?;
        let (key, name, direction) = (lever.key, lever.name(), Some(input.direction));
        Some(Row { kind: "lever", key, name, part: input.part, direction })
    });
    let rest = |kind, name: &str, part| {
        let name = name.to_owned();
        Row { kind, key: "", name, part, direction: None }
    };
    let luck = parts.luck.map(|part| rest("luck", "Luck", part));
    let left = |value| Estimate { value, error: 0.0 };
    of_groups
        .chain([rest("group", words::drivers_rest(), left(parts.not_separable_in_groups))])
        .chain(of_levers)
        .chain([rest("lever", words::drivers_rest(), left(parts.not_separable))])
        .chain(luck)
        .collect()
}

fn markdown(found: &Drivers, out: &mut impl Write) -> Result<(), Failure> {
    let quality = &found.parts.quality;
    writeln!(
        out,
        "What carries B − A of `{}` at the horizon, over {} sets of assumptions, as parts of its variance.\n",
        found.output.key(),
        quality.worlds
    )?;
    writeln!(out, "| | key | part | error | more of it |\n|:--|:--|--:|--:|:--|")?;
    for Row { kind, key, name, part, direction } in rows(found) {
        let name = if kind == "group" { format!("**{name}**") } else { name };
        let key = if key.is_empty() { String::new() } else { format!("`{key}`") };
        let direction = direction
            .map_or("", |direction| if direction > 0.0 { "raises it" } else { "lowers it" });
        let [value, error] = [part.value, part.error].map(|part| format!("{:.0}%", 100.0 * part));
        let error = if part.error == 0.0 { String::new() } else { format!("±{error}") };
        writeln!(out, "| {name} | {key} | {value} | {error} | {direction} |")?;
    }
    writeln!(
        out,
        "\nThe terms predict {:.0}% of the variance of sets that they were not fitted to. A lever is shown if it \
         explains more than chance would; the others are among the many that are too weak to tell.",
        100.0 * quality.predicted
    )?;
    Ok(())
}

fn csv(found: &Found, out: &mut impl Write) -> Result<(), Failure> {
    writeln!(out, "output,kind,key,name,part,error,direction,value,difference")?;
    let output = found.drivers.output.key();
    let mut row = |cells: [&str; 8]| {
        let mut line = vec![output.as_str()];
        line.extend(cells);
        write!(out, "{}", csv_line(line))
    };
    for Row { kind, key, name, part, direction } in rows(&found.drivers) {
        let direction = direction.map_or_else(String::new, |direction| direction.to_string());
        let [value, error] = [part.value, part.error].map(|part| part.to_string());
        row([kind, key, &name, &value, &error, &direction, "", ""])?;
    }
    for response in &found.responses.levers {
        let (key, name) = (response.lever.key, response.lever.name());
        for (point, value) in response.curve.points.iter().zip(&response.values) {
            let [mean, error] = [point.output.value, point.output.error].map(exact);
            row(["response", key, &name, "", &error, "", &value.to_string(), &mean])?;
        }
        for (at, _) in flips(response) {
            let [at, error] = [at.value, at.error].map(exact);
            row(["flip", key, &name, "", &error, "", &at, "0"])?;
        }
    }
    for sentence in &found.changes {
        row(["sentence", "", sentence, "", "", "", "", ""])?;
    }
    Ok(())
}

fn json(found: &Found, out: &mut impl Write) -> Result<(), Failure> {
    let quality = &found.drivers.parts.quality;
    let rows: Vec<_> = rows(&found.drivers)
        .into_iter()
        .map(|Row { kind, key, name, part, direction }| {
            json!({ "kind": kind, "key": key, "name": name, "part": part.value, "error": part.error, "direction": direction })
        })
        .collect();
    let curves: Vec<_> = found
        .responses
        .levers
        .iter()
        .map(|response| {
            let curve = &response.curve;
            // The change from the value before: within worlds, so that its error is smaller.
            let changes = std::iter::once(None).chain(curve.steps.iter().map(Some));
            let points: Vec<_> = curve
                .points
                .iter()
                .zip(&response.values)
                .zip(changes)
                .map(|((point, value), step)| {
                    json!({
                        "value": value.number(),
                        "difference": point.output.value,
                        "error": point.output.error,
                        "change": step.map(|step| step.change.value),
                        "change_error": step.map(|step| step.change.error),
                    })
                })
                .collect();
            let flips: Vec<_> = flips(response)
                .map(|(at, after)| json!({ "value": at.value, "error": at.error, "after": after }))
                .collect();
            let (key, name) = (response.lever.key, response.lever.name());
            json!({ "key": key, "name": name, "points": points, "flips": flips })
        })
        .collect();
    let document = json!({
        "output": found.drivers.output.key(),
        "worlds": quality.worlds,
        "predicted": quality.predicted,
        "drivers": rows,
        "response_worlds": found.responses.worlds,
        "responses": curves,
        "what_would_change_it": found.changes,
    });
    writeln!(out, "{document:#}")?;
    Ok(())
}
