//! Protects the fitted defaults: they are what the fit finds, so that nobody tunes them by hand and
//! no change of the model leaves them behind.

#![cfg(test)]

use std::thread;

use multihome::engine::Rules;
use multihome::ensemble::{Summary, run};
use multihome::fit::{Fitted, TARGETS, fit};
use multihome::scenario::{Evidence, Parameter, Scenario, Value};

/// As near as a default has to be: what twice as many runs might still change, and rounding.
const WITHIN: f64 = 0.2 + 1e-9;

/// All replicates, half of them on another thread.
fn result(scenario: &Scenario) -> Summary {
    let rules = Rules::new(scenario);
    let half = scenario.runs / 2;
    let outcomes = thread::scope(|scope| {
        let first = scope.spawn(|| run(&rules, 0..half));
        let second = run(&rules, half..scenario.runs);
        let mut outcomes = first.join().unwrap();
        outcomes.extend(second);
        outcomes
    });
    Summary::of(outcomes)
}

#[test]
fn the_fitted_defaults_are_what_the_fit_finds() {
    let fitted = fit(&Scenario { runs: 24, ..Scenario::default() }, result).unwrap();
    let wrong: Vec<String> = fitted
        .iter()
        .filter_map(|Fitted { target, value, .. }| {
            let default = Parameter::find(target.key).unwrap().default_value();
            let Value::Number(number) = default else { panic!("{}", target.key) };
            ((value - number).abs() > WITHIN)
                .then(|| format!("{} is {number} and should be {value}", target.key))
        })
        .collect();
    assert_eq!(wrong, [""; 0], "`multihome calibrate` says what the defaults give");
}

#[test]
fn what_is_fitted_says_so() {
    for target in &TARGETS {
        let evidence = Parameter::find(target.key).unwrap().evidence;
        let Evidence::Source(words) = evidence else { panic!("{}: {evidence:?}", target.key) };
        let text = words.text();
        assert!(text.starts_with("fitted: "), "{}: {text}", target.key);
    }
}
