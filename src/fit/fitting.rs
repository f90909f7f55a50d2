//! Fitting: parameters are fitted one after another, until none changes any more.

use thiserror::Error;

use crate::ensemble::{SimulateError, Summary};
use crate::market::Regime;
use crate::scenario::{Comparison, Kind, Parameter};

use super::bisection::root;
use super::target::{Reached, TARGETS, Target};

/// The precision of a value, in the parameter's unit.
const PRECISION: f64 = 0.02;
/// A value this close to the root is not changed: it is the same to one decimal.
const TOLERANCE: f64 = 0.05;
/// The most rounds; two or three are usual.
const ROUNDS: u32 = 10;

/// A fitted parameter.
#[derive(Clone, Copy, Debug)]
pub struct Fitted {
    /// The parameter and the figure that it is fitted to.
    pub target: &'static Target,
    /// The value, rounded to one decimal.
    pub value: f64,
    /// The figure of the model with all values rounded.
    pub reached: Reached,
}

/// Why the parameters of a scenario cannot be fitted.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum FitError {
    /// No value of the parameter gives the figure.
    #[error("no {key} from {min} to {max} gives the figure that it is fitted to")]
    OutOfReach {
        /// The parameter.
        key: &'static str,
        /// Its smallest value.
        min: f64,
        /// Its largest value.
        max: f64,
    },
    /// The scenario does not have the figure.
    #[error("{0} cannot be fitted: this scenario has no figure for it")]
    NoFigure(&'static str),
    /// The scenario may not be simulated.
    #[error(transparent)]
    Invalid(#[from] SimulateError),
    /// The parameters have not converged.
    #[error("the fitted values have not settled in {0} rounds")]
    Unsettled(u32),
}

/// Fits every target to a scenario under exclusivity and with central assumptions; `run` simulates all replicates of a scenario.
///
/// # Errors
/// When a figure is out of reach or does not exist, or the values do not converge.
pub fn fit(
    comparison: &Comparison,
    run: impl Fn(&Comparison) -> Result<Summary, SimulateError>,
) -> Result<Vec<Fitted>, FitError> {
    let mut comparison = comparison.central().under([Regime::Exclusive, comparison.b.regime]);
    for _ in 0..ROUNDS {
        let mut moved = false;
        for target in &TARGETS {
            if let Some(value) = better(target, &comparison, &run)? {
                target.set(&mut comparison, value);
                moved = true;
            }
        }
        if !moved {
            return rounded(comparison, run);
        }
    }
    Err(FitError::Unsettled(ROUNDS))
}

/// The value with which a scenario has a target's figure; `None` if the present one is as good.
fn better(
    target: &Target,
    comparison: &Comparison,
    run: impl Fn(&Comparison) -> Result<Summary, SimulateError>,
) -> Result<Option<f64>, FitError> {
    let key = target.key;
    let Some(Kind::Number { min, max, .. }) = Parameter::find(key).map(|found| found.kind) else {
        return Err(FitError::NoFigure(key));
    };
    let misfit = |value| {
        let mut comparison = comparison.clone();
        target.set(&mut comparison, value);
        let Reached { figure, target } = read(target, comparison, &run)?;
        Ok::<_, FitError>(figure - target)
    };
    let value = target.value(comparison);
    let nearby = ((value - TOLERANCE).max(min), (value + TOLERANCE).min(max));
    if root(nearby, 2.0 * TOLERANCE, misfit)?.is_some() {
        return Ok(None);
    }
    match root((min, max), PRECISION, misfit)? {
        None => Err(FitError::OutOfReach { key, min, max }),
        found => Ok(found),
    }
}

/// The figure of a scenario for a target.
fn read(
    target: &Target,
    comparison: Comparison,
    run: impl Fn(&Comparison) -> Result<Summary, SimulateError>,
) -> Result<Reached, FitError> {
    let comparison = comparison.with(|side| side.horizon = target.horizon);
    let summary = run(&comparison)?;
    target.reached(&comparison, &summary).ok_or(FitError::NoFigure(target.key))
}

/// The fitted values of a scenario to one decimal, with the figures that they give together.
fn rounded(
    mut comparison: Comparison,
    run: impl Fn(&Comparison) -> Result<Summary, SimulateError>,
) -> Result<Vec<Fitted>, FitError> {
    for target in &TARGETS {
        let value = target.value(&comparison);
        target.set(&mut comparison, (10.0 * value).round() / 10.0);
    }
    let fitted = |target: &'static Target| {
        let reached = read(target, comparison.clone(), &run)?;
        Ok(Fitted { target, value: target.value(&comparison), reached })
    };
    TARGETS.iter().map(fitted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble;
    use crate::market::InitialShare;
    use crate::scenario::Scenario;

    fn run(comparison: &Comparison) -> Result<Summary, SimulateError> {
        Ok(Summary::of(ensemble::simulate_chunk(
            &Rules::new(comparison),
            0..comparison.common().replicates,
        )))
    }

    fn small() -> Comparison {
        Comparison::of(Scenario { enterprises: 500, replicates: 20, ..Scenario::default() })
    }

    #[test]
    fn fitted_values_give_their_figures() {
        let fitted = fit(&small(), run).unwrap();
        assert_eq!(fitted.len(), TARGETS.len());
        for Fitted { target, reached, .. } in fitted {
            // As close as a twentieth of a unit of the parameter allows.
            let near = (reached.figure / reached.target - 1.0).abs();
            assert!(near < 0.05, "{}: {reached:?}", target.key);
        }
    }

    #[test]
    fn what_cannot_be_fitted_is_an_error() {
        let without = small().with(|side| {
            side.azure = InitialShare::percent(0);
            side.other = InitialShare::percent(58);
        });
        let error = fit(&without, run).unwrap_err();
        assert_eq!(error, FitError::NoFigure("bundle"));
        // With all of it on Azure, nobody can choose it 1.8 times as often.
        let alone = small().with(|side| {
            side.aws = InitialShare::percent(1);
            side.azure = InitialShare::percent(97);
            side.gcp = InitialShare::percent(1);
            side.other = InitialShare::percent(1);
        });
        assert!(matches!(fit(&alone, run), Err(FitError::OutOfReach { key: "bundle", .. })));
    }
}
