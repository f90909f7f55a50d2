//! Protects the null model: with every mechanism off and equal growth, shares stay at the priors,
//! so that any drift on screen comes from a mechanism that a person can switch off.

#![cfg(test)]

use multihome::engine::{Measure, Rules};
use multihome::ensemble::{Summary, run};
use multihome::market::{Prior, Quarter, START_PRESETS};
use multihome::scenario::{MECHANISMS, Scenario, read};

/// Standard errors that a mean over replicates may be off, in any quarter and for any cloud.
const ERRORS: f64 = 5.0;

/// Every mechanism off, by the values that the program itself names, and equal growth.
fn null() -> Scenario {
    let off: Vec<&str> = MECHANISMS.iter().filter_map(|mechanism| mechanism.off).collect();
    let reading = read(&off.join("&")).unwrap();
    assert_eq!(reading.notices, []);
    let growth = Scenario::default().growth_core;
    Scenario {
        growth_core: growth,
        growth_ai: growth,
        enterprises: 150,
        runs: 600,
        horizon: 12,
        ..reading.scenario
    }
}

/// How far a cloud's mean share is from its prior in any quarter, in standard errors, at most; with
/// words that say where. Equality counts as 0.
fn farthest(scenario: &Scenario) -> (f64, String) {
    let summary = Summary::of(run(&Rules::new(scenario), 0..scenario.runs));
    let mut farthest = (0.0, String::new());
    for (cloud, series) in summary.of_clouds(Measure::Share, scenario) {
        let prior = f64::from(scenario.priors()[cloud.index()].hundredths()) / 100.0;
        for (quarter, share) in series.a.iter().enumerate() {
            let off = (share.mean - prior).abs();
            let errors = if off == 0.0 { 0.0 } else { off / share.error };
            if errors > farthest.0 {
                let place = format!(
                    "{cloud:?} in quarter {quarter}: {} ± {}, not {prior}, from {:?} with {} % AI",
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

/// Start priors: the published readings, a market of four equals, and one of eight clouds.
fn starts() -> Vec<Scenario> {
    let quarter = Prior::percent(25);
    let equals = Scenario { aws: quarter, azure: quarter, gcp: quarter, other: quarter, ..null() };
    let eight = read("cloud5=8&cloud6=5&cloud7=3&cloud8=2").unwrap().scenario;
    let [aws, azure, gcp, other, cloud5, cloud6, cloud7, cloud8] = eight.priors();
    let eight = Scenario { aws, azure, gcp, other, cloud5, cloud6, cloud7, cloud8, ..null() };
    START_PRESETS.iter().map(|preset| null().starting_from(preset)).chain([equals, eight]).collect()
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
        Scenario { specialisation: 1.0, ..null() },
        Scenario { specialisation: 1.0, nest: 0.1, ..null() },
        Scenario { nest: 1.0, direct: 4.0, ..null() },
        Scenario { spread: 0.0, primary: 100.0, ..null() },
        Scenario { spread: 2.0, cadence: 1, ..null() },
        Scenario { cadence: 3, resourcing: 100.0, ..null() },
        Scenario { pull: 2.0, ..null() },
    ] {
        assert_stays(&scenario);
    }
}

#[test]
fn before_november_2025_shares_move_with_anthropic_alone() {
    let replay = Scenario { start: Quarter::new(2025, 1), resourcing: 100.0, ..null() };
    let (errors, _) = farthest(&replay);
    assert!(errors > ERRORS, "Anthropic's arrival on Azure goes unnoticed: {errors}");
    let all_along = read("anthropic-azure=2018-01-01").unwrap().scenario.anthropic_azure;
    assert_stays(&Scenario { anthropic_azure: all_along, ..replay });
}

#[test]
fn mechanisms_that_are_switched_on_move_shares() {
    // What the other tests do not find, they could. (Pull alone moves nothing: it takes a
    // difference between clouds that an enterprise's AI feels.)
    for scenario in [
        Scenario { pull: 0.35, gravity: 1.0, ..null() },
        Scenario { growth_ai: 60.0, ..null() },
        Scenario { switching: 10.0, ..null() },
        Scenario { fade: 0.0, ..null() },
        Scenario { bundle: 1.2, ..null() },
    ] {
        let (errors, _) = farthest(&scenario);
        assert!(errors > ERRORS, "{errors}: {scenario:?}");
    }
}
