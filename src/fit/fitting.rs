//! Fitting: every target in turn, until none moves any more.

use thiserror::Error;

use crate::ensemble::Summary;
use crate::market::Regime;
use crate::scenario::{Kind, Parameter, Scenario};

use super::bisection::root;
use super::target::{Reached, TARGETS, Target};

/// How finely a value is found, in the parameter's unit.
const PRECISION: f64 = 0.02;
/// A value this near to where the figure is met is left alone: it is the same to one decimal.
const SETTLED: f64 = 0.05;
/// At most so many rounds; two or three are usual.
const ROUNDS: u32 = 10;

/// A fitted parameter.
#[derive(Clone, Copy, Debug)]
pub struct Fitted {
    /// Which parameter, by which figure.
    pub target: &'static Target,
    /// The value, rounded to one decimal.
    pub value: f64,
    /// What the model shows with all values so rounded.
    pub reached: Reached,
}

/// Why the parameters of a scenario cannot be fitted.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum FitError {
    /// The figure lies beyond what any value gives.
    #[error("no {key} from {min} to {max} gives the figure that it is fitted to")]
    OutOfReach {
        /// The parameter.
        key: &'static str,
        /// Its smallest value.
        min: f64,
        /// Its largest value.
        max: f64,
    },
    /// The scenario has no such figure.
    #[error("{0} cannot be fitted: this scenario has no figure for it")]
    NoFigure(&'static str),
    /// The parameters keep moving one another.
    #[error("the fitted values have not settled in {0} rounds")]
    Unsettled(u32),
}

/// Fits every target to a scenario under exclusivity, with what `run` makes of it: the result of
/// all its replicates.
///
/// # Errors
/// Where a figure is out of reach or does not exist, or the values do not settle.
pub fn fit(
    scenario: &Scenario,
    run: impl Fn(&Scenario) -> Summary,
) -> Result<Vec<Fitted>, FitError> {
    let mut scenario = Scenario { a: Regime::Exclusive, ..scenario.clone() };
    for _ in 0..ROUNDS {
        let mut moved = false;
        for target in &TARGETS {
            if let Some(value) = better(target, &scenario, &run)? {
                *(target.field)(&mut scenario) = value;
                moved = true;
            }
        }
        if !moved {
            return rounded(scenario, run);
        }
    }
    Err(FitError::Unsettled(ROUNDS))
}

/// The value at which a scenario shows a target's figure, unless the one it has is as good.
fn better(
    target: &Target,
    scenario: &Scenario,
    run: impl Fn(&Scenario) -> Summary,
) -> Result<Option<f64>, FitError> {
    let key = target.key;
    let Some(Kind::Number { min, max, .. }) = Parameter::find(key).map(|found| found.kind) else {
        return Err(FitError::NoFigure(key));
    };
    let misfit = |value| {
        let mut scenario = scenario.clone();
        *(target.field)(&mut scenario) = value;
        let Reached { figure, target } = read(target, scenario, &run)?;
        Ok(figure - target)
    };
    let value = *(target.field)(&mut scenario.clone());
    let nearby = ((value - SETTLED).max(min), (value + SETTLED).min(max));
    if root(nearby, 2.0 * SETTLED, misfit)?.is_some() {
        return Ok(None);
    }
    match root((min, max), PRECISION, misfit)? {
        None => Err(FitError::OutOfReach { key, min, max }),
        found => Ok(found),
    }
}

/// What a scenario shows for a target.
fn read(
    target: &Target,
    mut scenario: Scenario,
    run: impl Fn(&Scenario) -> Summary,
) -> Result<Reached, FitError> {
    scenario.horizon = target.horizon;
    let summary = run(&scenario);
    target.reached(&scenario, &summary).ok_or(FitError::NoFigure(target.key))
}

/// The fitted values of a scenario to one decimal, with what they give together.
fn rounded(
    mut scenario: Scenario,
    run: impl Fn(&Scenario) -> Summary,
) -> Result<Vec<Fitted>, FitError> {
    for target in &TARGETS {
        let value = (target.field)(&mut scenario);
        *value = (10.0 * *value).round() / 10.0;
    }
    let fitted = |target: &'static Target| {
        let reached = read(target, scenario.clone(), &run)?;
        Ok(Fitted { target, value: *(target.field)(&mut scenario.clone()), reached })
    };
    TARGETS.iter().map(fitted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble;
    use crate::market::Prior;

    fn run(scenario: &Scenario) -> Summary {
        Summary::of(ensemble::run(&Rules::new(scenario), 0..scenario.runs))
    }

    fn small() -> Scenario {
        Scenario { enterprises: 500, runs: 6, ..Scenario::default() }
    }

    #[test]
    fn fitted_values_give_their_figures() {
        let fitted = fit(&small(), run).unwrap();
        assert_eq!(fitted.len(), TARGETS.len());
        for Fitted { target, reached, .. } in fitted {
            // As near as a twentieth of a unit of the parameter comes.
            let near = (reached.figure / reached.target - 1.0).abs();
            assert!(near < 0.05, "{}: {reached:?}", target.key);
        }
    }

    #[test]
    fn what_cannot_be_fitted_is_said() {
        let without = Scenario { azure: Prior::percent(0), other: Prior::percent(58), ..small() };
        let error = fit(&without, run).unwrap_err();
        assert_eq!(error, FitError::NoFigure("bundle"));
        // With all of it on Azure, nobody can choose it 1.8 times as often.
        let alone = Scenario {
            aws: Prior::percent(1),
            azure: Prior::percent(97),
            gcp: Prior::percent(1),
            other: Prior::percent(1),
            ..small()
        };
        assert!(matches!(fit(&alone, run), Err(FitError::OutOfReach { key: "bundle", .. })));
    }
}
