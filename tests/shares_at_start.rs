//! Protects the promise that at quarter 0 the shares equal the priors: bit for bit, for any
//! priors, any population, on both sides and in every replicate.

#![cfg(test)]

mod scenarios;

use multihome::engine::{COLUMNS, Measure, Outcome, Rules};
use multihome::ensemble::{Summary, run};
use multihome::market::{CLOUDS, Prior, START_PRESETS};
use multihome::scenario::Scenario;
use proptest::prelude::*;
use scenarios::{cases, scenarios};

/// The clouds' shares at quarter 0 on both sides of a replicate.
fn at_start(outcome: &Outcome) -> [Vec<f64>; 2] {
    [0, 1].map(|side| {
        COLUMNS
            .iter()
            .zip(&outcome.figures[side])
            .filter(|(column, _)| column.measure == Measure::Share)
            .map(|(_, figure)| *figure)
            .collect()
    })
}

fn check(scenario: &Scenario) {
    let expected = scenario.priors().map(|prior| f64::from(prior.hundredths()) / 100.0);
    let outcomes = run(&Rules::new(scenario), 0..scenario.runs);
    for outcome in &outcomes {
        for shares in at_start(outcome) {
            assert_eq!(shares, expected);
        }
    }
    // The mean of equal shares, and every quantile of them, is that share too.
    let summary = Summary::of(outcomes);
    for ((_, series), expected) in summary.of_measure(Measure::Share).zip(expected) {
        for statistics in [series.a[0], series.b[0]] {
            assert_eq!(
                (statistics.mean, statistics.p10, statistics.p50, statistics.p90),
                (expected, expected, expected, expected)
            );
        }
        assert_eq!((series.difference[0].mean, series.rises[0], series.falls[0]), (0.0, 0, 0));
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn shares_equal_priors_whatever_the_parameters(scenario in scenarios()) {
        check(&Scenario { horizon: 1, ..scenario });
    }
}

#[test]
fn shares_equal_priors_for_every_preset_and_size() {
    for preset in &START_PRESETS {
        for enterprises in [1, 2, 3, 10, 299, 2000] {
            for ai in [0.0, 15.0, 60.0] {
                let scenario =
                    Scenario { enterprises, ai, horizon: 1, runs: 3, ..Scenario::default() };
                check(&scenario.starting_from(preset));
            }
        }
    }
}

#[test]
fn shares_equal_priors_where_one_cloud_has_everything_or_next_to_nothing() {
    let hundredths = |hundredths| Prior::from_hundredths(hundredths).unwrap();
    for whole in [10_000, 9_999, 9_997] {
        for place in 0..CLOUDS {
            let mut priors = [hundredths(0); CLOUDS];
            priors[(place + 1) % CLOUDS] = hundredths(10_000 - whole);
            priors[place] = hundredths(whole);
            let [aws, azure, gcp, other, cloud5, cloud6, cloud7, cloud8] = priors;
            for enterprises in [1, 7, 100] {
                check(&Scenario {
                    aws,
                    azure,
                    gcp,
                    other,
                    cloud5,
                    cloud6,
                    cloud7,
                    cloud8,
                    enterprises,
                    horizon: 1,
                    runs: 2,
                    ..Scenario::default()
                });
            }
        }
    }
}
