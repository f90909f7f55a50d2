//! The one natural experiment before 2026: Anthropic's models came to Azure in November 2025.
//!
//! What the model gives for it, with central assumptions, is put beside what was read. It says whether the
//! record could see such an event.

use crate::ensemble::{SimulateError, Statistics, simulate};
use crate::market::{Cloud, Quarter, record};
use crate::past::{Past, Start};
use crate::scenario::Scenario;

use super::run::{MEASURE, VARIANCE_PATHS, at_start};

/// The last quarter before it.
const BEFORE: Quarter = Quarter::new(2025, 3);

/// The quarters that are looked at.
const HORIZON: u32 = 4;

/// The clouds that it could move.
const CLOUDS: [Cloud; 2] = [Cloud::Azure, Cloud::Aws];

/// A cloud's share in a quarter after the event, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Experiment {
    /// The quarter.
    pub quarter: Quarter,
    /// The cloud.
    pub cloud: Cloud,
    /// The mean with the event.
    pub with: f64,
    /// The mean without it.
    pub without: f64,
    /// What was read, if it was.
    pub reading: Option<f64>,
}

/// What the model gives for it. Empty if the start is not known.
///
/// # Errors
/// If the scenario may not be simulated.
pub fn natural_experiment(past: &Past) -> Result<Vec<Experiment>, SimulateError> {
    let Some(start) = Start::at(past, BEFORE) else {
        return Ok(Vec::new());
    };
    let size = [VARIANCE_PATHS, Scenario::default().enterprises];
    let without = at_start(&start, HORIZON, None, size)?;
    let with = without.with(|side| side.anthropic_azure = record::ANTHROPIC_ON_AZURE);
    let [with, without] = [simulate(&with)?, simulate(&without)?];
    let of = |cloud: Cloud, after: u32| {
        let mean = |summary: &crate::ensemble::Summary| {
            let series = summary.of_item(MEASURE, cloud.key())?;
            series.a.get(after as usize).map(|at: &Statistics| at.mean)
        };
        let quarter = BEFORE.later(after);
        Some(Experiment {
            quarter,
            cloud,
            with: mean(&with)?,
            without: mean(&without)?,
            reading: past.share(start.series, cloud, quarter).map(|reading| reading.percent),
        })
    };
    let quarters = (1..=HORIZON).flat_map(|after| CLOUDS.map(|cloud| (cloud, after)));
    Ok(quarters.filter_map(|(cloud, after)| of(cloud, after)).collect())
}
