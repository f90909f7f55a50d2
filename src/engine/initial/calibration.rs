//! Calibration: constants with which a drawn population reproduces the initial shares.
//!
//! Berry (1994), "Estimating discrete-choice models of product differentiation", *RAND Journal of
//! Economics* 25: mean utilities are found by adding the logarithm of target over predicted share until
//! they agree. Those steps alone take dozens of rounds, each over the whole population; [`Search`] learns
//! slopes from them and needs about a dozen.

use bytemuck::cast_slice_mut;
use wide::f64x2;

use crate::market::MODELS;
use crate::numeric::kernel::{exp, ln};
use crate::numeric::{Search, lanes};

use super::pairs::{self, Pair};

/// The difference of logarithms of shares at which calibration stops.
const TOLERANCE: f64 = 1e-9;

/// The most rounds.
const ROUNDS: u32 = 2000;

/// The largest size of a constant: targets that cannot be reached would drive them to infinity.
const BOUND: f64 = 60.0;

/// Stationary shares of a choice with inertia: π ∝ r (Σr + (stay − 1) r) for odds r, where the odds of
/// the last choice are multiplied by `stay` (docs/model.md, section 5).
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

/// Exponentials e^q of the models' qualities with which enterprises' stationary use of models, weighted by
/// `spend`, has the target shares. `odds` are each enterprise's odds of each model at q = 0, and `stay` is
/// its factor on the odds of the last choice. 0 for a model that nobody can buy or with target 0; the
/// qualities of the others average 0, weighted by their targets.
#[must_use]
pub fn ai_qualities(
    odds: impl ExactSizeIterator<Item = [f64; MODELS]>,
    spend: &[u64],
    targets: &[f64; MODELS],
    stay: impl ExactSizeIterator<Item = f64>,
) -> [f64; MODELS] {
    qualities(&pairs::of_rows(odds), spend, targets, &pairs::of_figures(stay))
}

/// [`ai_qualities`] of enterprises in pairs.
fn qualities(
    odds: &[Pair<MODELS>],
    spend: &[u64],
    targets: &[f64; MODELS],
    stay: &[f64x2],
) -> [f64; MODELS] {
    // With strong inertia the elasticity of shares to e^q is near 2, so that full steps would oscillate.
    let inert = stay.iter().any(|stay| stay.simd_gt(f64x2::ONE).any());
    let step = if inert { 0.5 } else { 1.0 };
    solve(odds, spend, targets, step, |i, odds| {
        let sum = pairs::sum(odds);
        odds.map(|r| r * (sum + (stay[i] - f64x2::ONE) * r))
    })
}

/// Exponentials e^ξ of the alternative-specific constants of the clouds with which new core workloads,
/// weighted by `spend`, have the target shares. `utilities` are each enterprise's utilities of each cloud
/// at ξ = 0.
#[must_use]
pub fn core_constants<const N: usize>(
    utilities: impl ExactSizeIterator<Item = [f64; N]>,
    spend: &[u64],
    targets: &[f64; N],
) -> [f64; N] {
    let mut odds = pairs::of_rows(utilities);
    lanes::exp(cast_slice_mut(odds.as_flattened_mut()));
    solve(&odds, spend, targets, 1.0, |_, odds| *odds)
}

/// The factors with which shares in proportion to `weights(odds · factors)` average to the targets.
/// `weights` is called with the index of each pair of enterprises. 0 for columns with target 0 or without
/// any odds; the logarithms of the other factors average 0, weighted by their targets.
fn solve<const N: usize>(
    odds: &[Pair<N>],
    spend: &[u64],
    targets: &[f64; N],
    step: f64,
    weights: impl Fn(usize, &Pair<N>) -> Pair<N>,
) -> [f64; N] {
    let is_sought: [bool; N] = std::array::from_fn(|k| {
        targets[k] > 0.0 && odds.iter().any(|odds| odds[k].simd_gt(f64x2::ZERO).any())
    });
    let factors =
        |logs: &[f64; N]| std::array::from_fn(|k| if is_sought[k] { exp(logs[k]) } else { 0.0 });
    let target_sum: f64 = (0..N).filter(|k| is_sought[*k]).map(|k| targets[k]).sum();
    let spend = pairs::of_figures(spend.iter().map(|spend| *spend as f64));
    let gaps = |logs: &[f64; N]| {
        let factors = factors(logs);
        let mut predicted = [f64x2::ZERO; N];
        for (i, (odds, spend)) in odds.iter().zip(&spend).enumerate() {
            let weights = weights(i, &pairs::scaled(odds, &factors));
            let spend = pairs::ratio(*spend, pairs::sum(&weights));
            for k in 0..N {
                predicted[k] += spend * weights[k];
            }
        }
        let predicted = predicted.map(|predicted| predicted.reduce_add());
        let total: f64 = predicted.iter().sum();
        std::array::from_fn(|k| {
            if predicted[k] > 0.0 {
                ln((targets[k] / target_sum) / (predicted[k] / total))
            } else {
                0.0
            }
        })
    };
    let start = targets.map(|target| if target > 0.0 { ln(target) } else { 0.0 });
    let search = Search { step, bound: BOUND, tolerance: TOLERANCE, rounds: ROUNDS };
    let logs = search.root(start, gaps);
    // Shares determine only the differences between the logarithms.
    let mean =
        (0..N).filter(|k| is_sought[*k]).map(|k| targets[k] * logs[k]).sum::<f64>() / target_sum;
    factors(&logs.map(|log| log - mean))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::CLOUDS;

    #[test]
    fn constants_are_found_where_they_are_known() {
        // With equal odds the constants are the targets, up to scale.
        let utilities = [[0.0; CLOUDS]; 5].into_iter();
        let targets = [0.31, 0.25, 0.11, 0.13, 0.1, 0.05, 0.03, 0.02];
        let constants = core_constants(utilities, &[1, 2, 3, 4, 5], &targets);
        for c in 1..CLOUDS {
            let found = constants[c] / constants[0];
            assert!((found - targets[c] / targets[0]).abs() < 1e-10);
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
            let all_stay = odds.iter().map(|_| stay);
            let qualities = ai_qualities(odds.iter().copied(), &spend, &targets, all_stay);
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
                assert!((found[m] - targets[m]).abs() < 1e-9, "{stay}: {found:?}");
            }
            let mean: f64 = (0..MODELS).map(|m| targets[m] * ln(qualities[m])).sum();
            assert!(mean.abs() < 1e-12, "{stay}: {mean:e}");
        }
    }

    #[test]
    fn what_nobody_can_buy_gets_a_factor_of_zero() {
        let odds = [[1.0, 0.0, 1.0, 1.0, 1.0, 1.0]; 3].into_iter();
        let targets = [0.5, 0.2, 0.0, 0.3, 0.0, 0.0];
        let qualities = ai_qualities(odds, &[1, 1, 1], &targets, [1.0; 3].into_iter());
        assert_eq!((qualities[1], qualities[2]), (0.0, 0.0));
        assert!(qualities.iter().all(|quality| quality.is_finite()));
    }
}
