//! Protects social influence: the binary choice of Brock and Durlauf, in which everybody responds to
//! what everybody chose the period before. Weak influence has one outcome, strong influence two.
//!
//! Brock and Durlauf (2001), "Discrete choice with social interactions", *Review of Economic Studies*
//! 68. Options are worth +βJ·m and −βJ·m, where m is the mean of the last period's choices, counted as
//! +1 and −1. In a large population m settles at a root of m = tanh(βJ·m).
//!
//! In a population of N it does not settle but varies around the root m*. The test uses the known mean
//! and variance of that, so its tolerance is only that of sampling. One period maps m to f(m) =
//! tanh(βJ·m), plus noise with variance (1 − f²)/N. With λ = f′(m*) = βJ (1 − m*²), the variance
//! settles at v = (1 − m*²)/N / (1 − λ²), and the curvature of f shifts the mean by ½ f″(m*)·v / (1 −
//! λ), with f″(m*) = −2 βJ m* λ. Terms in 1/N² are left out; the distribution of the number of +1 in
//! [`PEOPLE`], computed period by period from binomials, shows that they move the mean over all seeds
//! by less than a tenth of its standard error.

use multihome::engine::{first_arrival, logit};
use multihome::numeric::{Decision, Draws};

use super::scores::{ERRORS, SEEDS, Scores, assert_printed};

/// Strengths of influence above the critical one, and the means at which m then settles.
const MODES: [(f64, f64); 4] =
    [(1.05, 0.370_706), (1.2, 0.658_570), (1.5, 0.858_560), (2.0, 0.957_504)];

/// Strengths below the critical one, with which m settles at 0 from any start.
const WEAK: [f64; 2] = [0.5, 0.85];

/// People in the population.
const PEOPLE: u32 = 4_000;

/// How near the root a population without noise comes in the simulated periods.
const TOLERANCE: f64 = 1e-4;

/// The probability of either option, +1 first, if the last period's mean was `m`.
fn probabilities(strength: f64, m: f64) -> Vec<f64> {
    logit(&[strength * m, -strength * m])
}

/// The mean of a population without noise after one period.
fn expected(strength: f64, m: f64) -> f64 {
    let p = probabilities(strength, m);
    p[0] - p[1]
}

/// The mean at which a population without noise settles if all begin with +1.
fn root(strength: f64) -> f64 {
    (0..10_000).fold(1.0, |m, _| expected(strength, m))
}

/// The mean after a number of periods, starting from `m`, in a population that chooses by race.
fn simulated(draws: &Draws, strength: f64, m: f64, periods: u32) -> f64 {
    (0..periods).fold(m, |m, period| {
        let rates = probabilities(strength, m);
        let mut up = 0_u32;
        for pair in 0..PEOPLE / 2 {
            let waiting = draws.exponentials(pair, period, Decision::Core, 0);
            for waiting in waiting.chunks_exact(2) {
                up += u32::from(first_arrival(waiting, &rates) == Some(0));
            }
        }
        2.0 * f64::from(up) / f64::from(PEOPLE) - 1.0
    })
}

/// The periods that a population without noise takes from 1 to its root.
fn periods(strength: f64, root: f64) -> u32 {
    let (mut m, mut periods) = (1.0, 0);
    while m - root > TOLERANCE {
        m = expected(strength, m);
        periods += 1;
    }
    periods
}

/// The z-scores of the distance from 0 of a population that has settled.
fn scores(name: String, strength: f64, root: f64) -> Scores {
    let lambda = strength * (1.0 - root * root);
    let variance = (1.0 - root * root) / f64::from(PEOPLE) / (1.0 - lambda * lambda);
    let bend = -2.0 * strength * root * lambda;
    let shift = 0.5 * bend * variance / (1.0 - lambda);
    Scores::normal(name, root + shift, variance.sqrt())
}

#[test]
fn oracle_6_modes_to_the_printed_digits() {
    let (strengths, modes): (Vec<f64>, Vec<f64>) = MODES.into_iter().unzip();
    assert_printed(&strengths.into_iter().map(root).collect::<Vec<_>>(), &modes);
    assert_printed(&WEAK.map(root), &[0.0; 2]);
}

#[test]
fn oracle_6_strong_influence_keeps_either_mode() {
    for (strength, mode) in MODES {
        let periods = periods(strength, mode);
        let mut scores = scores(format!("βJ {strength}"), strength, mode);
        for seed in 0..SEEDS {
            // Every other seed begins with everybody at −1, and stays there.
            let side = if seed % 2 == 0 { 1.0 } else { -1.0 };
            let m = simulated(&Draws::new(seed, 6), strength, side, periods);
            scores.push(side * m);
        }
        scores.check();
    }
}

#[test]
fn oracle_6_strong_influence_leaves_the_middle_for_either_side() {
    let (strength, mode) = MODES[3];
    // Noise of 1/√N doubles each period until it reaches the root, and then settles as from 1.
    let periods = 20;
    let mut scores = scores(format!("βJ {strength}, from 0"), strength, mode);
    let mut up = 0_u32;
    for seed in 0..SEEDS {
        let m = simulated(&Draws::new(seed, 66), strength, 0.0, periods);
        up += u32::from(m > 0.0);
        scores.push(m.abs());
    }
    scores.check();
    let all = f64::from(SEEDS);
    let off = (f64::from(up) - 0.5 * all) / (0.25 * all).sqrt();
    assert!(off.abs() < ERRORS, "{up} of {SEEDS} settle above");
}

#[test]
fn oracle_6_weak_influence_has_one_mode() {
    for strength in WEAK {
        let periods = periods(strength, 0.0);
        let mut scores = scores(format!("βJ {strength}"), strength, 0.0);
        for seed in 0..SEEDS {
            let side = if seed % 2 == 0 { 1.0 } else { -1.0 };
            scores.push(simulated(&Draws::new(seed, 666), strength, side, periods));
        }
        scores.check();
    }
}
