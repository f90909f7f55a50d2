//! Protects the null model: with every mechanism off and equal growth, shares stay at the priors,
//! so that any drift on screen comes from a mechanism that a person can switch off.

#![cfg(test)]

use multihome::engine::{Measure, Rules};
use multihome::ensemble::{Summary, run};
use multihome::market::{Prior, Regime, START_PRESETS};
use multihome::scenario::Scenario;

/// Standard errors that a mean over replicates may be off, in any quarter and for any cloud.
const ERRORS: f64 = 5.0;

/// Every mechanism off.
fn null() -> Scenario {
    let growth = Scenario::default().growth_core;
    Scenario {
        a: Regime::Exclusive,
        b: Regime::Exclusive,
        pull: 0.0,
        inertia_model: 0.0,
        inertia_core: 0.0,
        switching: 0.0,
        gravity: 0.0,
        friction: 0.0,
        novelty: 0.0,
        carve_out: 0.0,
        growth_core: growth,
        growth_ai: growth,
        enterprises: 150,
        runs: 600,
        horizon: 12,
        ..Scenario::default()
    }
}

/// How far a cloud's mean share is from its prior in any quarter, in standard errors, at most; with
/// words that say where. Equality counts as 0.
fn farthest(scenario: &Scenario) -> (f64, String) {
    let summary = Summary::of(&run(&Rules::new(scenario), 0..scenario.runs));
    let priors = scenario.priors().map(|prior| f64::from(prior.hundredths()) / 100.0);
    let mut farthest = (0.0, String::new());
    for ((cloud, series), prior) in summary.of_measure(Measure::Share).zip(priors) {
        for (quarter, share) in series.a.iter().enumerate() {
            let off = (share.mean - prior).abs();
            let errors = if off == 0.0 { 0.0 } else { off / share.error };
            if errors > farthest.0 {
                let place = format!(
                    "{cloud} in quarter {quarter}: {} ± {}, not {prior}, from {:?} with {} % AI",
                    share.mean,
                    share.error,
                    scenario.priors(),
                    scenario.ai
                );
                farthest = (errors, place);
            }
        }
    }
    farthest
}

/// Fails unless every cloud's mean share is its prior in every quarter.
fn assert_stays(scenario: &Scenario) {
    let (errors, place) = farthest(scenario);
    assert!(errors <= ERRORS, "{place}");
}

/// Start priors: the published readings, and a market of four equals.
fn starts() -> Vec<Scenario> {
    let quarter = Prior::percent(25);
    let equals = Scenario { aws: quarter, azure: quarter, gcp: quarter, other: quarter, ..null() };
    START_PRESETS.iter().map(|preset| null().starting_from(preset)).chain([equals]).collect()
}

#[test]
fn shares_stay_at_the_priors() {
    for scenario in starts() {
        assert_stays(&scenario);
    }
}

#[test]
fn shares_stay_at_the_priors_without_ai() {
    for scenario in starts() {
        assert_stays(&Scenario { ai: 0.0, ..scenario });
    }
}

#[test]
fn shares_stay_at_the_priors_whatever_the_shape_of_the_population() {
    for scenario in [
        Scenario { specialisation: 0.0, ..null() },
        Scenario { specialisation: 1.0, nest: 0.1, ..null() },
        Scenario { nest: 1.0, direct: 4.0, ..null() },
        Scenario { spread: 0.0, primary: 100.0, ..null() },
        Scenario { spread: 2.0, cadence: 1, ..null() },
        Scenario { cadence: 3, resourcing: 100.0, ..null() },
    ] {
        assert_stays(&scenario);
    }
}

#[test]
fn mechanisms_that_are_switched_on_move_shares() {
    // What the other tests do not find, they could. (Pull alone moves nothing: it takes a
    // difference between clouds that an enterprise's AI feels.)
    for scenario in [
        Scenario { pull: 0.35, gravity: 1.0, ..null() },
        Scenario { growth_ai: 60.0, ..null() },
        Scenario { switching: 10.0, ..null() },
    ] {
        let (errors, _) = farthest(&scenario);
        assert!(errors > ERRORS, "{errors}: {scenario:?}");
    }
}
