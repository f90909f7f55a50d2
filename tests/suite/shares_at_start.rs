//! Protects the promise that at quarter 0 the shares equal the initial shares: bit for bit, for any
//! initial shares, any population, on both sides and in every replicate.

use crate::scenarios::{cases, comparisons};
use multihome::engine::{COLUMNS, Measure, Outcome, Rules};
use multihome::ensemble::{Summary, WorldRules, simulate_chunk, world};
use multihome::link::read;
use multihome::market::{CLOUDS, InitialShare, START_PRESETS};
use multihome::scenario::{Comparison, Scenario};
use proptest::prelude::*;

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

fn check(comparison: &Comparison) {
    let expected = comparison
        .common()
        .initial_shares()
        .map(|initial_share| f64::from(initial_share.hundredths()) / 100.0);
    let outcomes = simulate_chunk(&Rules::new(comparison), 0..comparison.common().replicates);
    for outcome in &outcomes {
        for shares in at_start(outcome) {
            assert_eq!(shares, expected);
        }
    }
    // The mean and every quantile of equal shares is that share too.
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
    fn shares_equal_priors_whatever_the_parameters(comparison in comparisons()) {
        check(&comparison.with(|side| side.horizon = 1));
    }
}

#[test]
fn shares_equal_priors_for_every_preset_and_size() {
    for preset in &START_PRESETS {
        for enterprises in [1, 2, 3, 10, 299, 2000] {
            for ai in [0.0, 15.0, 50.0] {
                let comparison = Comparison::of(Scenario {
                    enterprises,
                    ai_aws: ai,
                    ai_azure: ai,
                    ai_gcp: ai,
                    ai_other: ai,
                    horizon: 1,
                    replicates: 3,
                    ..Scenario::default()
                });
                check(&comparison.starting_from(preset));
            }
        }
    }
}

#[test]
fn shares_equal_priors_where_one_cloud_has_everything_or_next_to_nothing() {
    let hundredths = |hundredths| InitialShare::from_hundredths(hundredths).unwrap();
    for whole in [10_000, 9_999, 9_997] {
        for index in 0..CLOUDS {
            let mut initial_shares = [hundredths(0); CLOUDS];
            initial_shares[(index + 1) % CLOUDS] = hundredths(10_000 - whole);
            initial_shares[index] = hundredths(whole);
            let [aws, azure, gcp, other, cloud5, cloud6, cloud7, cloud8] = initial_shares;
            for enterprises in [1, 7, 100] {
                check(&Comparison::of(Scenario {
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
                    replicates: 2,
                    ..Scenario::default()
                }));
            }
        }
    }
}

#[test]
fn each_replicate_starts_exactly_from_the_shares_that_it_drew() {
    for link in [
        "start-shares=vary&n=60&runs=9&horizon=1",
        "start-shares=vary&assumptions=central&n=7&runs=20&horizon=1",
        "start-shares=vary&cloud5=3&cloud6=0.01&n=20&runs=5&horizon=1",
    ] {
        let comparison = read(link).unwrap().comparison;
        let rules = WorldRules::new(&comparison).unwrap();
        let outcomes = simulate_chunk(&rules, 0..comparison.common().replicates);
        for (outcome, replicate) in outcomes.iter().zip(0..) {
            let drawn = world(&comparison, replicate).unwrap().common().initial_shares();
            assert_ne!(drawn, comparison.common().initial_shares(), "{link}");
            let drawn = drawn.map(|share| f64::from(share.hundredths()) / 100.0);
            for shares in at_start(outcome) {
                assert_eq!(shares, drawn, "{link}");
            }
        }
    }
}
