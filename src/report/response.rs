//! Response curves: the output at several values of a lever, over the same worlds at each.

use thiserror::Error;

use crate::engine::{Measure, Outcome};
use crate::ensemble::{Job, world_count};
use crate::market::Cloud;
use crate::scenario::{Comparison, LeverState, Parameter, Value};
use crate::sensitivity::Estimate;
use crate::sensitivity::response::{
    CannotCurve, Curve, Leader, Sign, Turn, curve, leader, leaders, signs,
};
use crate::worlds::OutOfDate;

use super::drivers::{Drivers, Output};

/// How many of the strongest levers get a curve.
pub const STRONGEST: usize = 8;

/// How many worlds a curve is taken over. Those at the front represent all as well as so few can. With 20, the
/// standard error of a change from one value to the next is 0.03 to 0.3 points of Azure's share
/// (docs/model.md), and all curves take a few seconds.
pub const CURVE_WORLDS: u32 = 20;

/// The most worlds in one job, which then takes well under a second.
const WORLDS_IN_A_JOB: u32 = 5;

/// The quantiles of its range at which a lever is held. They end at the range, which is all that was judged
/// plausible; the median is the default, so that the curve passes through the value that
/// `assumptions=central` has; and they are close where values are likely, whatever the scale.
pub const QUANTILES: [f64; 9] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/// Why there are no curves.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoResponse {
    /// Assumptions are central.
    #[error("no assumption varies with assumptions=central, so there is no response to any")]
    Central,
    /// The lever is held.
    #[error("{name} is held at {value}, so it has no response: leave `{key}` out of the link")]
    Held {
        /// What people call the lever.
        name: String,
        /// Its key.
        key: &'static str,
        /// Its value.
        value: String,
    },
    /// The lever has no range.
    #[error("{name} (`{key}`) has no range, so there are no values to hold it at")]
    NoRange {
        /// What people call the lever.
        name: String,
        /// Its key.
        key: &'static str,
    },
    /// There are not so many worlds.
    #[error("there are {most} worlds, not {worlds}")]
    TooManyWorlds {
        /// How many were wanted.
        worlds: u32,
        /// How many there are.
        most: u32,
    },
    /// Outcomes of other jobs.
    #[error("the jobs have {needed} outcomes, not {given}")]
    OtherOutcomes {
        /// How many the jobs have.
        needed: usize,
        /// How many were given.
        given: usize,
    },
    /// The outputs give no curve.
    #[error(transparent)]
    CannotCurve(#[from] CannotCurve),
    /// The table of worlds is of another version of the model.
    #[error(transparent)]
    Worlds(#[from] OutOfDate),
}

/// What curves need of one outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Observed {
    /// B − A of the output; not a number if it has no such series.
    pub difference: f64,
    /// The shares on side B at the horizon of those who can lead.
    pub shares: Vec<f64>,
}

/// A lever with the values at which it is held.
#[derive(Clone, Debug)]
struct Grid {
    lever: &'static Parameter,
    values: Vec<Value>,
}

/// What has to be run for response curves.
#[derive(Clone, Debug)]
pub struct ResponsePlan {
    comparison: Comparison,
    output: Output,
    worlds: u32,
    grids: Vec<Grid>,
}

impl ResponsePlan {
    /// The plan for some levers of a comparison, all of which have to vary in it.
    ///
    /// # Errors
    /// If a lever does not vary, or there are too few or too many worlds.
    pub fn new(
        comparison: &Comparison,
        output: Output,
        levers: impl IntoIterator<Item = &'static Parameter>,
        worlds: u32,
    ) -> Result<Self, NoResponse> {
        if !comparison.varies() {
            return Err(NoResponse::Central);
        }
        if worlds > world_count() {
            return Err(NoResponse::TooManyWorlds { worlds, most: world_count() });
        }
        if (worlds as usize) < crate::sensitivity::response::LEAST_WORLDS {
            return Err(CannotCurve::TooFewWorlds { worlds: worlds as usize }.into());
        }
        let grid = |lever| grid_of(comparison, lever);
        let grids = levers.into_iter().map(grid).collect::<Result<_, NoResponse>>()?;
        Ok(Self { comparison: comparison.clone(), output, worlds, grids })
    }

    /// The plan for the strongest levers among those that carry an output.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn of_drivers(
        comparison: &Comparison,
        drivers: &Drivers,
        worlds: u32,
    ) -> Result<Self, NoResponse> {
        let shown = drivers.parts.inputs.iter();
        let levers = shown.filter_map(|input| drivers.levers.get(input.input).copied());
        Self::new(comparison, drivers.output, levers.take(STRONGEST), worlds)
    }

    /// All jobs: first the comparison as it is, then each lever at each of its values, in ascending order. Each
    /// has some of the worlds. They may run anywhere and in any order.
    #[must_use]
    pub fn jobs(&self) -> Vec<Job> {
        let held = self.grids.iter().flat_map(|Grid { lever, values }| {
            values.iter().filter_map(|value| self.comparison.held_at(lever, value.clone()))
        });
        let with_worlds = |comparison: Comparison| {
            (0..self.worlds).step_by(WORLDS_IN_A_JOB as usize).map(move |start| Job {
                comparison: comparison.clone(),
                replicates: start..(start + WORLDS_IN_A_JOB).min(self.worlds),
            })
        };
        std::iter::once(self.comparison.clone()).chain(held).flat_map(with_worlds).collect()
    }

    /// What the curves need of an outcome.
    #[must_use]
    pub fn observe(&self, outcome: &Outcome) -> Observed {
        let share = |cloud: Cloud| {
            let output = Output { measure: Measure::Share, item: cloud.key() };
            output.levels(outcome)[1].unwrap_or(f64::NAN)
        };
        Observed {
            difference: self.output.of(outcome).unwrap_or(f64::NAN),
            shares: self.leaders().into_iter().map(share).collect(),
        }
    }

    /// Who can lead on side B: every single cloud, if the output is about shares.
    fn leaders(&self) -> Vec<Cloud> {
        let is_share = self.output.measure == Measure::Share;
        let clouds = self.comparison.common().clouds();
        clouds.filter(|cloud| is_share && *cloud != Cloud::Other).collect()
    }

    /// The curves, from what [`Self::observe`] gives of each outcome in the order of [`Self::jobs`].
    ///
    /// # Errors
    /// If there are more or fewer outcomes than that, or one has no finite figure.
    pub fn responses(&self, observed: &[Observed]) -> Result<Responses, NoResponse> {
        let worlds = self.worlds as usize;
        let points = 1 + self.grids.iter().map(|grid| grid.values.len()).sum::<usize>();
        if observed.len() != points * worlds {
            return Err(NoResponse::OtherOutcomes {
                needed: points * worlds,
                given: observed.len(),
            });
        }
        let mut of_points = observed.chunks_exact(worlds);
        let base = of_points.next().unwrap_or_default();
        let clouds = self.leaders();
        let of_base = (0..clouds.len()).map(|cloud| vec![shares_of(base, cloud)]);
        let leads = leader(&of_base.collect::<Vec<_>>(), 0);
        let base: Vec<f64> = base.iter().map(|observed| observed.difference).collect();
        let mut levers = Vec::with_capacity(self.grids.len());
        for grid in &self.grids {
            let of_grid: Vec<&[Observed]> = of_points.by_ref().take(grid.values.len()).collect();
            levers.push(response(grid, &of_grid, &clouds)?);
        }
        Ok(Responses {
            output: self.output,
            worlds: self.worlds,
            mean: Estimate::mean(&base).ok_or(CannotCurve::TooFewWorlds { worlds })?,
            leader: leads.and_then(|leads| clouds.get(leads).copied()),
            levers,
        })
    }
}

/// A lever with the values at which it is held: those at [`QUANTILES`], each once.
fn grid_of(comparison: &Comparison, lever: &'static Parameter) -> Result<Grid, NoResponse> {
    let (name, key) = (lever.name(), lever.key);
    match comparison.state_of(lever) {
        Some(LeverState::Varies) => {}
        Some(LeverState::Held) => {
            let value = lever.format_value(&lever.get(comparison));
            return Err(NoResponse::Held { name, key, value });
        }
        Some(LeverState::Central) => return Err(NoResponse::Central),
        None => return Err(NoResponse::NoRange { name, key }),
    }
    let mut values: Vec<Value> =
        QUANTILES.iter().filter_map(|part| lever.quantile(*part)).collect();
    // Quantiles of whole numbers may be equal, and those of a half that is a point are.
    values.dedup();
    Ok(Grid { lever, values })
}

/// The response to one lever.
fn response(grid: &Grid, points: &[&[Observed]], clouds: &[Cloud]) -> Result<Response, NoResponse> {
    let Grid { lever, values } = grid;
    let no_range = || NoResponse::NoRange { name: lever.name(), key: lever.key };
    let scale = lever.distribution().ok_or_else(no_range)?;
    let at: Vec<f64> =
        values.iter().filter_map(Value::number).map(|value| scale.on_scale(value)).collect();
    let differences: Vec<Vec<f64>> = points
        .iter()
        .map(|point| point.iter().map(|observed| observed.difference).collect())
        .collect();
    let shares: Vec<Vec<Vec<f64>>> = (0..clouds.len())
        .map(|cloud| points.iter().map(|point| shares_of(point, cloud)).collect())
        .collect();
    Ok(Response {
        lever,
        values: values.clone(),
        curve: curve(&at, &differences)?,
        signs: signs(&at, &differences)?,
        clouds: clouds.to_vec(),
        leaders: if clouds.is_empty() { Vec::new() } else { leaders(&at, &shares)? },
    })
}

/// The shares of one of those who can lead, by world.
fn shares_of(observed: &[Observed], cloud: usize) -> Vec<f64> {
    let share = |observed: &Observed| observed.shares.get(cloud).copied().unwrap_or(f64::NAN);
    observed.iter().map(share).collect()
}

/// The curves of some levers.
#[derive(Clone, Debug)]
pub struct Responses {
    /// The output.
    pub output: Output,
    /// Over how many worlds it was taken.
    pub worlds: u32,
    /// Its mean over these worlds with no lever held.
    pub mean: Estimate,
    /// Who has the largest share on side B in these worlds with no lever held, if that is decided.
    pub leader: Option<Cloud>,
    /// By lever, the strongest first.
    pub levers: Vec<Response>,
}

/// How the output responds to one lever, with all others as the comparison has them.
#[derive(Clone, Debug)]
pub struct Response {
    /// The lever, which both sides have alike.
    pub lever: &'static Parameter,
    /// The values at which it was held, in ascending order.
    pub values: Vec<Value>,
    /// The output there. Its axis is the scale of the lever's range, such as a logarithm; [`Response::value`]
    /// leads back.
    pub curve: Curve,
    /// Where the sign of the output flips, on that axis.
    pub signs: Vec<Turn<Sign>>,
    /// Who can lead on side B; nobody if the output is not about shares.
    pub clouds: Vec<Cloud>,
    /// Where another of `clouds` gets the largest share on side B, on that axis.
    pub leaders: Vec<Turn<Leader>>,
}

impl Response {
    /// The lever's value at a point of the curve's axis.
    #[must_use]
    pub fn value(&self, at: f64) -> f64 {
        self.lever.distribution().map_or(at, |scale| scale.from_scale(at))
    }

    /// The lever's value at a point that is known up to an error, with the error there.
    #[must_use]
    pub fn located(&self, at: Estimate) -> Estimate {
        let [low, high] = [-at.error, at.error].map(|error| self.value(at.value + error));
        Estimate { value: self.value(at.value), error: (high - low) / 2.0 }
    }

    /// How far apart the highest and the lowest mean are.
    #[must_use]
    pub fn reach(&self) -> f64 {
        let means = || self.curve.points.iter().map(|point| point.output.value);
        means().fold(f64::NEG_INFINITY, f64::max) - means().fold(f64::INFINITY, f64::min)
    }
}

#[cfg(test)]
pub(crate) mod tests;
