//! What was found of an output: which assumptions carry it, how it responds to them, and what would change the
//! answer, as rows and documents.

use serde_json::{Value as Json, json};
use thiserror::Error;

use crate::engine::Outcome;
use crate::ensemble::{Job, SimulateError, Summary, run_jobs};
use crate::scenario::Comparison;
use crate::sensitivity::Estimate;
use crate::sensitivity::response::{Sign, Turn};
use crate::words;

use super::csv::csv_line;
use super::drivers::{Drivers, NoDrivers, Output};
use super::drivers_plan::{DriversPlan, SETS};
use super::flips::what_would_change_it;
use super::number::exact;
use super::response::{CURVE_WORLDS, NoResponse, Response, ResponsePlan, Responses};
use super::work::Work;

/// Why nothing was found.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DriversError {
    /// It cannot be told what carries the output.
    #[error(transparent)]
    Drivers(#[from] NoDrivers),
    /// It cannot be told how it responds.
    #[error(transparent)]
    Response(#[from] NoResponse),
    /// The further runs failed, or were stopped.
    #[error(transparent)]
    Simulate(#[from] SimulateError),
}

/// What was found of an output.
#[derive(Clone, Debug)]
pub struct DriversFound {
    /// Which assumptions carry it.
    pub drivers: Drivers,
    /// How it responds to the strongest.
    pub responses: Responses,
    /// What would change the answer, in sentences.
    pub changes: Vec<String>,
}

/// The columns of [`DriversFound::csv`].
pub const DRIVERS_HEADER: [&str; 9] =
    ["output", "kind", "key", "name", "part", "error", "direction", "value", "difference"];

/// One row: of what kind it is, its key, its name, and its part of the variance.
#[derive(Clone, Debug, PartialEq)]
pub struct DriverRow {
    /// `group`, `lever` or `luck`.
    pub kind: &'static str,
    /// The key of the lever; empty for others.
    pub key: &'static str,
    /// What people call it.
    pub name: String,
    /// Its part of the variance.
    pub part: Estimate,
    /// The correlation with the output; only levers have one.
    pub direction: Option<f64>,
}

/// Finds what carries an output of a result, how it responds to the strongest drivers, and what would change it.
/// `goes_on` is told of each job that is done, on any thread; once it says no, no other begins.
///
/// # Errors
/// If that cannot be told of the comparison, or it was stopped.
pub fn find_drivers(
    comparison: &Comparison,
    summary: &Summary,
    output: Output,
    goes_on: &(dyn Fn(Work) -> bool + Sync),
) -> Result<DriversFound, DriversError> {
    let plan = DriversPlan::new(comparison, SETS)?;
    let last = |outcome: &Outcome| outcome.clone().at_horizon();
    let outcomes = run(&plan.jobs(), "further runs", last, goes_on)?;
    let drivers = plan.drivers(summary, &outcomes, output)?;
    let plan = ResponsePlan::of_drivers(comparison, &drivers, CURVE_WORLDS)?;
    let observe = |outcome: &Outcome| plan.observe(outcome);
    let observed = run(&plan.jobs(), "jobs for response curves", observe, goes_on)?;
    let responses = plan.responses(&observed)?;
    let changes = what_would_change_it(comparison, &responses);
    Ok(DriversFound { drivers, responses, changes })
}

/// Runs jobs on all threads.
fn run<T: Send>(
    jobs: &[Job],
    what: &'static str,
    read: impl Fn(&Outcome) -> T + Sync,
    goes_on: &(dyn Fn(Work) -> bool + Sync),
) -> Result<Vec<T>, SimulateError> {
    let all = jobs.len() as u32;
    let job = |number: u32| jobs.get(number as usize).cloned().into_iter().collect();
    run_jobs(all, job, read, |done| goes_on(Work { what, done, all }))
}

impl DriversFound {
    /// The rows of the tables: groups, levers, luck, and what cannot be told.
    #[must_use]
    pub fn rows(&self) -> Vec<DriverRow> {
        let Drivers { levers, groups, parts, .. } = &self.drivers;
        let of_groups = parts.groups.iter().filter_map(|group| {
            let name = groups.get(group.group)?.name();
            Some(DriverRow {
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
            Some(DriverRow { kind: "lever", key, name, part: input.part, direction })
        });
        let rest = |kind, name: &str, part| {
            let name = name.to_owned();
            DriverRow { kind, key: "", name, part, direction: None }
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

    /// A table with one row for each part, each point of a curve and each sentence.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut table = csv_line(DRIVERS_HEADER);
        let output = self.drivers.output.key();
        let mut row = |cells: [&str; 8]| {
            let mut line = vec![output.as_str()];
            line.extend(cells);
            table += &csv_line(line);
        };
        for DriverRow { kind, key, name, part, direction } in self.rows() {
            let direction = direction.map_or_else(String::new, |direction| direction.to_string());
            let [value, error] = [part.value, part.error].map(|part| part.to_string());
            row([kind, key, &name, &value, &error, &direction, "", ""]);
        }
        for response in &self.responses.levers {
            let (key, name) = (response.lever.key, response.lever.name());
            for (point, value) in response.curve.points.iter().zip(&response.values) {
                let [mean, error] = [point.output.value, point.output.error].map(exact);
                row(["response", key, &name, "", &error, "", &value.to_string(), &mean]);
            }
            for (at, _) in flips(response) {
                let [at, error] = [at.value, at.error].map(exact);
                row(["flip", key, &name, "", &error, "", &at, "0"]);
            }
        }
        for sentence in &self.changes {
            row(["sentence", "", sentence, "", "", "", "", ""]);
        }
        table
    }

    /// A document with the same.
    #[must_use]
    pub fn json(&self) -> Json {
        let quality = &self.drivers.parts.quality;
        let rows: Vec<_> = self.rows()
            .into_iter()
            .map(|DriverRow { kind, key, name, part, direction }| {
                json!({ "kind": kind, "key": key, "name": name, "part": part.value, "error": part.error, "direction": direction })
            })
            .collect();
        let curves: Vec<_> = self
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
        json!({
            "output": self.drivers.output.key(),
            "worlds": quality.worlds,
            "predicted": quality.predicted,
            "drivers": rows,
            "response_worlds": self.responses.worlds,
            "responses": curves,
            "what_would_change_it": self.changes,
        })
    }
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
