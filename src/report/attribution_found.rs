//! An attribution as rows and documents, and the work that it takes.

use serde_json::{Value as Json, json};
use thiserror::Error;

use crate::ensemble::{SimulateError, most_replicates, run_jobs};
use crate::scenario::Comparison;

use super::attribution::{ATTRIBUTED_WORLDS, AttributionPlan, MechanismParts, NoAttribution};
use super::case::among;
use super::csv::csv_line;
use super::drivers::Output;
use super::number::exact;
use super::players::LeftOn;
use super::work::Work;

/// Why there is no attribution.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AttributionError {
    /// The comparison has none.
    #[error(transparent)]
    None(#[from] NoAttribution),
    /// The runs failed, or were stopped.
    #[error(transparent)]
    Simulate(#[from] SimulateError),
}

/// The columns of [`MechanismParts::csv`].
pub const ATTRIBUTION_HEADER: [&str; 7] =
    ["output", "kind", "key", "name", "part", "error", "error_of_orders"];

/// Attributes an output of a comparison over some worlds (as many as it has, up to a hundred, if none are given),
/// with some orders drawn for each. `goes_on` is told of each world that is done, on any thread; once it says no,
/// no other begins.
///
/// # Errors
/// If there is none, or it was stopped.
pub fn find_attribution(
    comparison: &Comparison,
    output: Output,
    (worlds, orders): (Option<u32>, u32),
    goes_on: &(dyn Fn(Work) -> bool + Sync),
) -> Result<MechanismParts, AttributionError> {
    let worlds = worlds.unwrap_or(most_replicates(comparison).min(ATTRIBUTED_WORLDS));
    let plan = AttributionPlan::new(comparison, output, worlds, orders)?;
    let payoffs = run_jobs(
        plan.worlds(),
        |world| plan.jobs(world),
        |outcome| plan.observe(outcome),
        |done| goes_on(Work { what: "worlds", done, all: plan.worlds() }),
    )?;
    Ok(plan.attribution(&payoffs)?)
}

impl MechanismParts {
    /// A table with one row for each part, for the whole, and for each mechanism that was left on.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut table = csv_line(ATTRIBUTION_HEADER);
        let output = self.output.key();
        let mut row = |kind: &str, key: &str, name: &str, figures: [String; 3]| {
            let [part, error, of_orders] = &figures;
            table += &csv_line([&output, kind, key, name, part, error, of_orders]);
        };
        for part in &self.parts {
            let of_orders = part.error_of_orders.map(exact).unwrap_or_default();
            let figures = [exact(part.value.value()), exact(part.error), of_orders];
            row("part", &part.player.key(), &part.player.name(), figures);
        }
        let whole = [exact(self.whole.value()), exact(self.whole_error), String::new()];
        row("whole", "", "B − A", whole);
        for LeftOn { mechanism, why } in &self.left {
            let name = mechanism.name.text();
            row(&format!("left:{}", why.key()), mechanism.id, name, Default::default());
        }
        table
    }

    /// A document with the same.
    #[must_use]
    pub fn json(&self) -> Json {
        let parts: Vec<Json> = self
            .parts
            .iter()
            .map(|part| {
                let off = part.player.off.iter();
                let off: Vec<String> =
                    off.map(|(lever, value)| format!("{}={value}", lever.key)).collect();
                let stays: Vec<&str> = part.player.stays.iter().map(|lever| lever.key).collect();
                json!({
                    "key": part.player.key(),
                    "name": part.player.name(),
                    "part": part.value.value(),
                    "error": part.error,
                    "error_of_orders": part.error_of_orders,
                    "off": off,
                    "stays": stays,
                })
            })
            .collect();
        let left: Vec<Json> = self
            .left
            .iter()
            .map(|LeftOn { mechanism, why }| {
                json!({ "key": mechanism.id, "name": mechanism.name.text(), "why": why.key() })
            })
            .collect();
        json!({
            "output": self.output.key(),
            "cases": among(self.case),
            "worlds": self.worlds,
            "orders": self.orders,
            "whole": self.whole.value(),
            "error": self.whole_error,
            "parts": parts,
            "left": left,
        })
    }
}
