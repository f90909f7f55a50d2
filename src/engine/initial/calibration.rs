//! Calibration: constants with which a drawn population reproduces the initial shares.
//!
//! Berry (1994), "Estimating discrete-choice models of product differentiation", *RAND Journal of
//! Economics* 25: mean utilities are found by adding the logarithm of target over predicted share until
//! they agree. Those steps alone take dozens of rounds, each over the whole population; [`Search`] learns
//! slopes from them and needs about a dozen.

use bytemuck::cast_slice_mut;
use wide::f64x2;

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
    solve(&odds, spend, targets)
}

/// The factors with which shares in proportion to odds times factors average to the targets. 0 for columns
/// with target 0 or without any odds; the logarithms of the other factors average 0, weighted by their targets.
fn solve<const N: usize>(odds: &[Pair<N>], spend: &[u64], targets: &[f64; N]) -> [f64; N] {
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
        for (odds, spend) in odds.iter().zip(&spend) {
            let weights = pairs::scaled(odds, &factors);
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
    let search = Search { step: 1.0, bound: BOUND, tolerance: TOLERANCE, rounds: ROUNDS };
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
}
