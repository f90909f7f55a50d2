//! Protects the fitted defaults: they are what the fit finds. They cannot be tuned by hand, and a
//! change of the model cannot make them outdated unnoticed.

use std::thread;

use multihome::engine::Rules;
use multihome::ensemble::{Summary, simulate_chunk};
use multihome::fit::{Fitted, TARGETS, fit};
use multihome::scenario::{Comparison, Evidence, Parameter, Scenario, Value};

/// The largest difference of a default from the fit: what twice as many replicates might change, and
/// rounding.
const WITHIN: f64 = 0.2 + 1e-9;

/// All replicates, half of them computed on another thread.
fn result(comparison: &Comparison) -> Summary {
    let rules = Rules::new(comparison);
    let half = comparison.common().replicates / 2;
    let outcomes = thread::scope(|scope| {
        let first = scope.spawn(|| simulate_chunk(&rules, 0..half));
        let second = simulate_chunk(&rules, half..comparison.common().replicates);
        let mut outcomes = first.join().unwrap();
        outcomes.extend(second);
        outcomes
    });
    Summary::of(outcomes)
}

#[test]
fn the_fitted_defaults_are_what_the_fit_finds() {
    let fitted =
        fit(&Comparison::of(Scenario { replicates: 24, ..Scenario::default() }), |c| Ok(result(c)))
            .unwrap();
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
