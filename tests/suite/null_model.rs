//! Protects the null model: with every mechanism off and nothing else changed, shares stay at the initial
//! shares. So any change of shares comes from a mechanism that a person can switch off.

use multihome::engine::{Measure, Rules};
use multihome::ensemble::{Summary, simulate_chunk};
use multihome::link::read;
use multihome::market::{InitialShare, Quarter, START_PRESETS};
use multihome::scenario::{Comparison, MECHANISMS};

/// How many standard errors a mean over replicates may be off, in any quarter and for any cloud.
const ERRORS: f64 = 5.0;

/// Every mechanism off, by the values that the program itself lists, and nothing else.
fn null() -> Comparison {
    let off: Vec<&str> = MECHANISMS.iter().filter_map(|mechanism| mechanism.off).collect();
    let reading = read(&format!("assumptions=central&{}", off.join("&"))).unwrap();
    assert_eq!(reading.notices, []);
    reading.comparison.with(|side| {
        side.enterprises = 150;
        side.replicates = 600;
        side.horizon = 12;
    })
}

/// The largest distance of a cloud's mean share from its initial share in any quarter, in standard
/// errors, with words that locate it. Equality counts as 0.
fn farthest(comparison: &Comparison) -> (f64, String) {
    let summary =
        Summary::of(simulate_chunk(&Rules::new(comparison), 0..comparison.common().replicates));
    let mut farthest = (0.0, String::new());
    for (cloud, series) in summary.of_clouds(Measure::Share, comparison) {
        let initial_share =
            f64::from(comparison.common().initial_shares()[cloud.index()].hundredths()) / 100.0;
        for (quarter, share) in series.a.iter().enumerate() {
            let off = (share.mean - initial_share).abs();
            let errors = if off == 0.0 { 0.0 } else { off / share.error };
            if errors > farthest.0 {
                let place = format!(
                    "{cloud:?} in quarter {quarter}: {} ± {}, not {initial_share}, from {:?} with {} % AI",
                    share.mean,
                    share.error,
                    comparison.common().initial_shares(),
                    100.0 * comparison.common().ai_on_clouds()
                );
                farthest = (errors, place);
            }
        }
    }
    farthest
}

/// Fails unless every cloud's mean share is its initial share in every quarter.
fn assert_stays(comparison: &Comparison) {
    let (errors, place) = farthest(comparison);
    assert!(errors <= ERRORS, "{place}");
}

/// Initial shares: the published estimates, a market of four equal clouds, and one of eight clouds.
fn starts() -> Vec<Comparison> {
    let quarter = InitialShare::percent(25);
    let equals = null().with(|side| {
        side.aws = quarter;
        side.azure = quarter;
        side.gcp = quarter;
        side.other = quarter;
    });
    let eight = read("cloud5=8&cloud6=5&cloud7=3&cloud8=2").unwrap().comparison;
    let [aws, azure, gcp, other, cloud5, cloud6, cloud7, cloud8] = eight.a.initial_shares();
    let eight = null().with(|side| {
        side.aws = aws;
        side.azure = azure;
        side.gcp = gcp;
        side.other = other;
        side.cloud5 = cloud5;
        side.cloud6 = cloud6;
        side.cloud7 = cloud7;
        side.cloud8 = cloud8;
    });
    START_PRESETS.iter().map(|preset| null().starting_from(preset)).chain([equals, eight]).collect()
}

#[test]
fn shares_stay_at_the_priors() {
    for comparison in starts() {
        assert_stays(&comparison);
    }
}

#[test]
fn shares_stay_at_the_priors_without_ai() {
    for comparison in starts() {
        assert_stays(&comparison.with(|side| *side = side.clone().without_ai()));
    }
}

#[test]
fn shares_stay_at_the_priors_whatever_the_shape_of_the_population() {
    for comparison in [
        null().with(|side| side.specialisation = 1.0),
        null().with(|side| {
            side.specialisation = 1.0;
            side.nest = 0.1;
        }),
        null().with(|side| {
            side.nest = 1.0;
            side.direct = 4.0;
        }),
        null().with(|side| {
            side.spread = 0.0;
            side.primary = 100.0;
        }),
        null().with(|side| {
            side.spread = 2.0;
            side.cadence = 1;
        }),
        null().with(|side| {
            side.cadence = 3;
            side.resourcing = 100.0;
        }),
        null().with(|side| side.pull = 2.0),
    ] {
        assert_stays(&comparison);
    }
}

#[test]
fn before_november_2025_shares_move_with_anthropic_alone() {
    let replay = null().with(|side| {
        side.start = Quarter::new(2025, 1);
        side.resourcing = 100.0;
    });
    let (errors, _) = farthest(&replay);
    assert!(errors > ERRORS, "Anthropic's arrival on Azure goes unnoticed: {errors}");
    let all_along = read("anthropic-azure=2018-01-01").unwrap().comparison.common().anthropic_azure;
    assert_stays(&replay.with(|side| side.anthropic_azure = all_along));
}

#[test]
fn mechanisms_that_are_switched_on_move_shares() {
    // Shows that the test can fail: it detects changes that do move shares. (Pull alone moves nothing:
    // it needs a difference between clouds that affects an enterprise's AI spend.)
    for comparison in [
        null().with(|side| {
            side.pull = 4.0;
            side.gravity = 1.0;
        }),
        null().with(|side| side.growth_ai = 60.0),
        null().with(|side| side.switching = 10.0),
        null().with(|side| side.fade = 0.0),
        null().with(|side| side.bundle = 1.2),
    ] {
        let (errors, _) = farthest(&comparison);
        assert!(errors > ERRORS, "{errors}: {comparison:?}");
    }
}
