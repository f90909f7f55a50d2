//! Response curves: the mean of an output at each value of a lever, with the changes in between.

use thiserror::Error;

use crate::sensitivity::Estimate;

/// The fewest worlds that an error is estimated from.
pub const LEAST_WORLDS: usize = 8;

/// The response of one output to one lever.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// By value of the lever, in ascending order.
    pub points: Vec<Point>,
    /// From each point to the next.
    pub steps: Vec<Step>,
}

/// The output at one value of the lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The value, in the unit of the axis.
    pub at: f64,
    /// The mean of the output over worlds, with its standard error.
    pub output: Estimate,
}

/// The change of the output from one value to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The mean change within worlds, with its standard error: that of paired differences, which is smaller
    /// than those of the two means suggest.
    pub change: Estimate,
}

/// Why there is no curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CannotCurve {
    /// A curve needs two points.
    #[error("at least two values of a lever are needed for its response, not {0}")]
    TooFewValues(usize),
    /// Values are in no order.
    #[error("the values of a lever have to be in ascending order")]
    Order,
    /// Too few worlds.
    #[error("{needed} worlds are needed to tell how sure a response is, not {worlds}", needed = LEAST_WORLDS)]
    TooFewWorlds {
        /// How many there are.
        worlds: usize,
    },
    /// Outputs of other worlds cannot be paired.
    #[error("every series needs outputs of the same worlds at each value of the lever")]
    Shape,
    /// A number is missing.
    #[error("a value or an output is not a finite number")]
    NotFinite,
}

/// The curve of an output. `values` are those of the lever in ascending order, on the axis on which the
/// response is nearest to straight lines, such as a logarithm; `outputs` holds, for each, the output in each
/// world, in the same order of worlds.
///
/// # Errors
/// If there are fewer than two values or [`LEAST_WORLDS`] worlds, or they do not fit each other.
pub fn curve(values: &[f64], outputs: &[Vec<f64>]) -> Result<Curve, CannotCurve> {
    check(values, outputs)?;
    let points = values
        .iter()
        .zip(outputs)
        .map(|(at, outputs)| Point { at: *at, output: mean(outputs) })
        .collect();
    let change = |pair: &[Vec<f64>]| Step { change: mean(&paired(&pair[1], &pair[0])) };
    Ok(Curve { points, steps: outputs.windows(2).map(change).collect() })
}

/// Whether values and outputs fit each other.
pub(super) fn check(values: &[f64], outputs: &[Vec<f64>]) -> Result<(), CannotCurve> {
    if values.len() < 2 {
        return Err(CannotCurve::TooFewValues(values.len()));
    }
    let worlds = outputs.first().map_or(0, Vec::len);
    if outputs.len() != values.len() || outputs.iter().any(|outputs| outputs.len() != worlds) {
        return Err(CannotCurve::Shape);
    }
    if worlds < LEAST_WORLDS {
        return Err(CannotCurve::TooFewWorlds { worlds });
    }
    if !values.iter().chain(outputs.iter().flatten()).all(|x| x.is_finite()) {
        return Err(CannotCurve::NotFinite);
    }
    // Finite, so that each pair is in some order.
    if values.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Err(CannotCurve::Order);
    }
    Ok(())
}

/// The differences within worlds.
pub(super) fn paired(outputs: &[f64], less: &[f64]) -> Vec<f64> {
    outputs.iter().zip(less).map(|(one, other)| one - other).collect()
}

/// The mean of outputs, sorted first so that the order of worlds does not matter.
pub(super) fn mean(outputs: &[f64]) -> Estimate {
    let mut sorted = outputs.to_vec();
    sorted.sort_by(f64::total_cmp);
    Estimate::mean(&sorted).unwrap_or_default()
}
