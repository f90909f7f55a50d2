//! Protects recovery: from panels of choices with inertia, simulated at known utilities, maximum
//! likelihood finds those utilities, and its confidence intervals have the claimed coverage.
//!
//! McFadden (1974), "Conditional logit analysis of qualitative choice behavior". Given the first
//! choice, the likelihood of a panel is concave in utilities and inertia, so Newton's method finds its
//! only maximum, and the inverse of its negative curvature is the estimates' covariance.

use multihome::engine::{first_arrival, logit};
use multihome::numeric::kernel::{exp, ln};
use multihome::numeric::{Decision, Draws, quantile};

use super::scores::Scores;

/// The number of panels, one for each seed, and how many of the intervals must contain the true value.
const PANELS: u32 = 100;
const HOLD: u32 = 90;

/// The enterprises of a panel, and their decisions after the first.
const ENTERPRISES: u32 = 150;
const DECISIONS: u32 = 20;

const OPTIONS: usize = 4;

/// The utilities of the options after the first, whose utility is 0, and the inertia as the last
/// parameter.
const PARAMETERS: usize = OPTIONS;
type Parameters = [f64; PARAMETERS];

const NAMES: [&str; PARAMETERS] = ["V of option 1", "V of option 2", "V of option 3", "κ"];
const TRUTHS: [Parameters; 2] = [[-0.20, 0.35, -0.50, 1.50], [0.60, -0.90, 0.10, 0.0]];

/// The utilities of the options for an enterprise whose previous choice was `last`.
fn utilities(parameters: &Parameters, last: usize) -> [f64; OPTIONS] {
    let [a, b, c, kappa] = *parameters;
    let mut utilities = [0.0, a, b, c];
    utilities[last] += kappa;
    utilities
}

/// How often an enterprise that chose one option (row) chose another (column) next. The likelihood
/// depends on nothing else.
type Panel = [[f64; OPTIONS]; OPTIONS];

fn simulated(draws: &Draws, truth: &Parameters) -> Panel {
    let mut panel = Panel::default();
    for enterprise in 0..ENTERPRISES {
        let mut last = enterprise as usize % OPTIONS;
        for quarter in 1..=DECISIONS {
            let waiting = draws.exponentials(enterprise, quarter, Decision::AiOption, 0);
            let rates = utilities(truth, last).map(exp);
            let next = first_arrival(&waiting, &rates).unwrap();
            panel[last][next] += 1.0;
            last = next;
        }
    }
    panel
}

/// The coefficient of a parameter in an option's utility: 1 or 0.
fn regressor(parameter: usize, option: usize, last: usize) -> f64 {
    let counts = if parameter + 1 < PARAMETERS { option == parameter + 1 } else { option == last };
    f64::from(u8::from(counts))
}

type Matrix = [[f64; PARAMETERS]; PARAMETERS];

/// The log-likelihood, its gradient, and its negative curvature.
fn likelihood(panel: &Panel, parameters: &Parameters) -> (f64, Parameters, Matrix) {
    let (mut value, mut gradient, mut information) =
        (0.0, Parameters::default(), Matrix::default());
    for last in 0..OPTIONS {
        let p = logit(&utilities(parameters, last));
        let decisions: f64 = panel[last].iter().sum();
        let mean = |j: usize| (0..OPTIONS).map(|k| p[k] * regressor(j, k, last)).sum::<f64>();
        for k in 0..OPTIONS {
            value += panel[last][k] * ln(p[k]);
            for j in 0..PARAMETERS {
                let off = regressor(j, k, last) - mean(j);
                gradient[j] += panel[last][k] * off;
                for l in 0..PARAMETERS {
                    information[j][l] += decisions * p[k] * off * regressor(l, k, last);
                }
            }
        }
    }
    (value, gradient, information)
}

/// The inverse of a positive definite matrix, by Gauss–Jordan elimination.
fn inverse(matrix: &Matrix) -> Matrix {
    let (mut left, mut right) = (*matrix, Matrix::default());
    for i in 0..PARAMETERS {
        right[i][i] = 1.0;
    }
    for pivot in 0..PARAMETERS {
        let scale = left[pivot][pivot];
        left[pivot] = left[pivot].map(|x| x / scale);
        right[pivot] = right[pivot].map(|x| x / scale);
        for row in (0..PARAMETERS).filter(|row| *row != pivot) {
            let factor = left[row][pivot];
            for column in 0..PARAMETERS {
                left[row][column] -= factor * left[pivot][column];
                right[row][column] -= factor * right[pivot][column];
            }
        }
    }
    right
}

/// Estimates and their standard errors.
fn estimated(panel: &Panel) -> (Parameters, Parameters) {
    let mut estimates = Parameters::default();
    for _ in 0..50 {
        let (value, gradient, information) = likelihood(panel, &estimates);
        let covariance = inverse(&information);
        let step: Parameters =
            std::array::from_fn(|j| (0..PARAMETERS).map(|l| covariance[j][l] * gradient[l]).sum());
        if step.iter().all(|step| step.abs() < 1e-10) {
            return (estimates, std::array::from_fn(|j| covariance[j][j].sqrt()));
        }
        // The step is halved until the likelihood rises, which it always does so near the maximum.
        let mut part = 1.0;
        let climbed = |part: f64| std::array::from_fn(|j| estimates[j] + part * step[j]);
        while part > 1e-6 && likelihood(panel, &climbed(part)).0 < value {
            part *= 0.5;
        }
        estimates = climbed(part);
    }
    panic!("no maximum found");
}

#[test]
fn oracle_11_intervals_hold_the_truth_as_often_as_they_say() {
    let width = quantile::normal(0.975);
    for truth in TRUTHS {
        let mut held = [0; PARAMETERS];
        let mut scores = NAMES.map(|name| Scores::normal(format!("{name}, {truth:?}"), 0.0, 1.0));
        for seed in 0..PANELS {
            let panel = simulated(&Draws::new(seed, 11), &truth);
            let (estimates, errors) = estimated(&panel);
            for j in 0..PARAMETERS {
                let z = (estimates[j] - truth[j]) / errors[j];
                held[j] += u32::from(z.abs() < width);
                scores[j].push(z);
            }
        }
        for j in 0..PARAMETERS {
            let (name, held) = (NAMES[j], held[j]);
            assert!(held >= HOLD, "{name}, {truth:?}: only {held} of {PANELS} intervals hold it");
            scores[j].check();
        }
    }
}
