//! Calibration: constants that make a drawn population reproduce the priors.
//!
//! Berry (1994), "Estimating discrete-choice models of product differentiation", *RAND Journal of
//! Economics* 25: mean utilities are found by adding the logarithm of target over predicted share
//! until they agree.

use wide::f64x2;

use crate::market::MODELS;
use crate::numeric::kernel::{exp, ln};

use super::pairs::{self, Pair};

/// Difference of logarithms of shares at which calibration stops.
const TOLERANCE: f64 = 1e-9;

/// At most so many rounds. Most populations need some tens, very strong inertia a thousand, and only
/// targets out of reach all of them.
const ROUNDS: u32 = 2000;

/// Stationary shares of a choice with inertia: π ∝ r (Σr + (stay − 1) r) for odds r and odds
/// `stay` of repeating the last choice.
#[must_use]
pub fn stationary<const N: usize>(odds: &[f64; N], stay: f64) -> [f64; N] {
    let sum: f64 = odds.iter().sum();
    let mut shares = odds.map(|r| r * (sum + (stay - 1.0) * r));
    let total: f64 = shares.iter().sum();
    if total > 0.0 {
        for share in &mut shares {
            *share /= total;
        }
    }
    shares
}

/// Qualities e^q of the models with which enterprises' stationary use of models, weighted by their
/// AI spend, has the target shares. `odds[i][m]` is what enterprise i gives model m at quality 1.
/// A model that nobody can get, or with target 0, has quality 0.
#[must_use]
pub fn ai_qualities(
    odds: &[[f64; MODELS]],
    spend: &[u64],
    targets: &[f64; MODELS],
    stay: &[f64],
) -> [f64; MODELS] {
    // With strong inertia the shares answer to e^q with an elasticity near 2; half a step then
    // converges fastest, and any smaller elasticity converges too.
    let step = if stay.iter().any(|stay| *stay > 1.0) { 0.5 } else { 1.0 };
    let stay = pairs::of_figures(stay.iter().copied());
    contract(odds, spend, targets, step, |i, odds| stationary_pair(odds, stay[i]))
}

/// Constants e^ξ of the clouds with which new core workloads, weighted by spend, follow the target
/// shares. `odds[i][c]` is what enterprise i gives cloud c at constant 1.
#[must_use]
pub fn core_constants<const N: usize>(
    odds: &[[f64; N]],
    spend: &[u64],
    targets: &[f64; N],
) -> [f64; N] {
    contract(odds, spend, targets, 1.0, |_, odds| stationary_pair(odds, f64x2::ONE))
}

/// [`stationary`] of two enterprises.
#[inline(always)]
fn stationary_pair<const N: usize>(odds: &Pair<N>, stay: f64x2) -> Pair<N> {
    let sum = pairs::sum(odds);
    let shares = odds.map(|r| r * (sum + (stay - f64x2::ONE) * r));
    let total = pairs::sum(&shares);
    shares.map(|share| pairs::ratio(share, total))
}

/// The factors with which `share` of odds · factor has the target shares on average; it is asked for
/// the enterprises of one pair after another.
fn contract<const N: usize>(
    odds: &[[f64; N]],
    spend: &[u64],
    targets: &[f64; N],
    step: f64,
    share: impl Fn(usize, &Pair<N>) -> Pair<N>,
) -> [f64; N] {
    let mut reachable = [false; N];
    for odds in odds {
        for k in 0..N {
            reachable[k] |= odds[k] > 0.0;
        }
    }
    let mut logs = [0.0; N];
    let mut factors = [0.0; N];
    let mut target_sum = 0.0;
    for k in 0..N {
        if reachable[k] && targets[k] > 0.0 {
            logs[k] = ln(targets[k]);
            factors[k] = targets[k];
            target_sum += targets[k];
        }
    }
    let odds = pairs::of_rows(odds);
    let spend = pairs::of_figures(spend.iter().map(|spend| *spend as f64));
    for _ in 0..ROUNDS {
        let mut predicted = [0.0; N];
        let mut total = 0.0;
        for (i, (odds, spend)) in odds.iter().zip(&spend).enumerate() {
            let shares = share(i, &pairs::scaled(odds, &factors));
            pairs::add_in_turn(&mut predicted, &shares.map(|share| *spend * share));
        }
        for predicted in &predicted {
            total += predicted;
        }
        let mut misfit = 0.0_f64;
        for k in 0..N {
            if factors[k] > 0.0 && predicted[k] > 0.0 {
                let gap = ln((targets[k] / target_sum) / (predicted[k] / total));
                misfit = misfit.max(gap.abs());
                // Targets out of reach would drive the constant to infinity.
                logs[k] = (logs[k] + step * gap).clamp(-60.0, 60.0);
                factors[k] = exp(logs[k]);
            }
        }
        if misfit < TOLERANCE {
            break;
        }
    }
    factors
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::CLOUDS;

    #[test]
    fn constants_are_found_where_they_are_known() {
        // With equal odds the constants are the targets, up to scale.
        let odds = vec![[1.0; CLOUDS]; 5];
        let targets = [0.31, 0.25, 0.11, 0.13, 0.1, 0.05, 0.03, 0.02];
        let constants = core_constants(&odds, &[1, 2, 3, 4, 5], &targets);
        for c in 1..CLOUDS {
            let found = constants[c] / constants[0];
            assert!((found - targets[c] / targets[0]).abs() < 1e-8);
        }
    }

    #[test]
    fn stationary_use_of_models_meets_its_targets() {
        let odds: Vec<[f64; MODELS]> = (0..50)
            .map(|i| [1.0, 2.0, 0.5, 1.0 + f64::from(i % 7), 1.0, f64::from(i % 3)])
            .collect();
        let spend: Vec<u64> = (1..=50).collect();
        let targets = [0.40, 0.26, 0.16, 0.04, 0.04, 0.10];
        for stay in [1.0, 20.0, 400.0] {
            let qualities = ai_qualities(&odds, &spend, &targets, &vec![stay; odds.len()]);
            let mut found = [0.0; MODELS];
            for (odds, spend) in odds.iter().zip(&spend) {
                let mut weighted = *odds;
                for m in 0..MODELS {
                    weighted[m] *= qualities[m];
                }
                let shares = stationary(&weighted, stay);
                for m in 0..MODELS {
                    found[m] += *spend as f64 * shares[m] / 1275.0;
                }
            }
            for m in 0..MODELS {
                assert!((found[m] - targets[m]).abs() < 1e-7, "{stay}: {found:?}");
            }
        }
    }

    #[test]
    fn what_nobody_can_get_stays_out() {
        let odds = vec![[1.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]; 3];
        let targets = [0.5, 0.2, 0.0, 0.3, 0.0, 0.0, 0.0, 0.0];
        let constants = core_constants(&odds, &[1, 1, 1], &targets);
        assert_eq!((constants[1], constants[2]), (0.0, 0.0));
        assert!(constants.iter().all(|constant| constant.is_finite()));
    }
}
