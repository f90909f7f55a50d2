//! Logit and nested logit probabilities, and the exponential race that draws from them.

use crate::numeric::kernel::{exp, ln};

/// ln Σ e^V: the expected utility of the best option, up to a constant (McFadden 1978, "Modelling the
/// choice of residential location"). Scaled by the largest V, so that it does not overflow; −∞ for no
/// options.
#[must_use]
pub fn log_sum(utilities: &[f64]) -> f64 {
    let largest = utilities.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if largest.is_infinite() {
        return largest;
    }
    let sum: f64 = utilities.iter().map(|v| exp(v - largest)).sum();
    largest + ln(sum)
}

/// Choice probabilities of the logit, e^V / Σ e^V (McFadden 1974).
#[must_use]
pub fn logit(utilities: &[f64]) -> Vec<f64> {
    let total = log_sum(utilities);
    utilities.iter().map(|v| exp(v - total)).collect()
}

/// Choice probabilities of the nested logit with dissimilarity ρ in every nest (McFadden 1978;
/// Train 2009, *Discrete Choice Methods with Simulation*, section 4.2): within a nest
/// e^{V/ρ} / Σ e^{V/ρ}, between nests S^ρ / Σ S^ρ with S the sum within.
#[must_use]
pub fn nested_logit(nests: &[Vec<f64>], rho: f64) -> Vec<Vec<f64>> {
    let inclusive: Vec<f64> = nests
        .iter()
        .map(|nest| {
            let scaled: Vec<f64> = nest.iter().map(|v| v / rho).collect();
            rho * log_sum(&scaled)
        })
        .collect();
    logit(&inclusive)
        .into_iter()
        .zip(nests)
        .map(|(between, nest)| {
            let scaled: Vec<f64> = nest.iter().map(|v| v / rho).collect();
            logit(&scaled).into_iter().map(|within| between * within).collect()
        })
        .collect()
}

/// The winner of an exponential race: the option whose arrival, waiting / rate, is first. With unit
/// exponential waiting times, each wins with probability proportional to its rate. Options with rate 0
/// never arrive; `None` if none arrives. Of equal arrivals the first option wins.
#[must_use]
pub fn first_arrival(waiting: &[f64], rates: &[f64]) -> Option<usize> {
    let mut winner = usize::MAX;
    let mut earliest = f64::INFINITY;
    for (option, (waiting, rate)) in waiting.iter().zip(rates).enumerate() {
        let arrival = waiting / rate;
        // The winner is unpredictable, so selections are faster than a branch.
        let earlier = arrival < earliest;
        earliest = if earlier { arrival } else { earliest };
        winner = if earlier { option } else { winner };
    }
    (winner != usize::MAX).then_some(winner)
}
