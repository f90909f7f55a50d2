//! Protects draws and races in which earlier choices affect later odds: Bass's model in quarterly
//! steps, in which adopters bring adopters, run on the project's own draws.
//!
//! Bass (1969), "A new product growth for model consumer durables", *Management Science* 15: whoever
//! has not adopted does so at a rate of p + q·F a year, where F is the fraction that has. The model
//! here takes quarters, in each of which that happens with probability (p + q·F)/4. The right
//! comparison is therefore the quarterly map, and not Bass's formula in continuous time, from which the
//! map differs by .02 in the steep part of the curve.

use multihome::engine::first_arrival;
use multihome::numeric::kernel::exp;
use multihome::numeric::{Decision, Draws};

use super::scores::{ERRORS, SEEDS, Scores};

/// The coefficients of innovation and imitation, a year.
const P: f64 = 0.03;
const Q: f64 = 0.38;

/// Quarters to simulate: until nearly everybody has adopted.
const QUARTERS: u32 = 60;

/// Consumers for each seed.
const CONSUMERS: u32 = 2_000;

/// The probability of adopting in a quarter.
fn hazard(adopted: f64) -> f64 {
    (P + Q * adopted) / 4.0
}

/// The expected adopters in a quarter: by the map, and the corrections of small-noise theory for a
/// finite population, whose mean the curvature of the map shifts a little.
#[derive(Clone, Copy, Default)]
struct Expected {
    map: f64,
    shift: f64,
    variance: f64,
}

impl Expected {
    /// The expectation one quarter later.
    fn next(self) -> Self {
        let Self { map, shift, variance } = self;
        let h = hazard(map);
        let slope = 1.0 - h + (1.0 - map) * Q / 4.0;
        Self {
            map: map + (1.0 - map) * h,
            shift: slope * shift - Q / 4.0 * variance,
            variance: slope * slope * variance + (1.0 - map) * h * (1.0 - h) / f64::from(CONSUMERS),
        }
    }
}

/// Expected adopters at the end of each quarter.
fn expected() -> Vec<Expected> {
    let mut now = Expected::default();
    (0..QUARTERS)
        .map(|_| {
            now = now.next();
            now
        })
        .collect()
}

/// Bass's formula in continuous time, after a number of quarters.
fn continuous(quarters: u32) -> f64 {
    let decay = exp(-(P + Q) * f64::from(quarters) / 4.0);
    (1.0 - decay) / (1.0 + Q / P * decay)
}

/// The fraction that has adopted at the end of each quarter. For each consumer that has not, adopting
/// and waiting race.
fn simulated(draws: &Draws) -> Vec<f64> {
    let mut waiting_still: Vec<u32> = (0..CONSUMERS).collect();
    (0..QUARTERS)
        .map(|quarter| {
            let h = hazard(1.0 - waiting_still.len() as f64 / f64::from(CONSUMERS));
            waiting_still.retain(|consumer| {
                let [adopt, wait, ..] = draws.exponentials(*consumer, quarter, Decision::Core, 0);
                first_arrival(&[adopt, wait], &[h, 1.0 - h]) == Some(1)
            });
            1.0 - waiting_still.len() as f64 / f64::from(CONSUMERS)
        })
        .collect()
}

#[test]
fn oracle_7_adopters_follow_the_quarterly_map_and_not_continuous_time() {
    let expected = expected();
    // The expected values are far enough from the continuous formula for the test to tell them apart.
    let farthest = (1..)
        .zip(&expected)
        .map(|(quarter, expected)| (expected.map - continuous(quarter)).abs())
        .fold(0.0, f64::max);
    assert!((farthest - 0.02).abs() < 0.005, "{farthest}");
    let mut scores: Vec<Scores> = (1..)
        .zip(&expected)
        .map(|(quarter, Expected { map, shift, variance })| {
            Scores::normal(format!("quarter {quarter}"), map + shift, variance.sqrt())
        })
        .collect();
    let mut in_continuous_time: Vec<Scores> = (1..)
        .zip(&expected)
        .map(|(quarter, Expected { variance, .. })| {
            Scores::normal("continuous time", continuous(quarter), variance.sqrt())
        })
        .collect();
    for seed in 0..SEEDS {
        for (quarter, adopted) in simulated(&Draws::new(seed, 7)).into_iter().enumerate() {
            scores[quarter].push(adopted);
            in_continuous_time[quarter].push(adopted);
        }
    }
    for scores in &scores {
        scores.check();
    }
    let farthest = in_continuous_time.iter().map(|s| s.together().abs()).fold(0.0, f64::max);
    assert!(farthest > ERRORS, "continuous time is only {farthest:.1} standard errors off");
}
