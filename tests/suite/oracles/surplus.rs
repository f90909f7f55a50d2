//! Protects surplus: what buyers gain from a better offer is the difference of two log-sums, which must
//! equal the mean gain in realised utility.
//!
//! Small and Rosen (1981), "Applied welfare economics with discrete choice models", *Econometrica* 49.
//! A race realises the largest utility as minus the logarithm of its first arrival: utilities V − ln E
//! are Gumbel with mode V, and their largest is Gumbel with mode ln Σ e^V, whose mean is larger by
//! Euler's constant and whose variance is π²/6.

use std::f64::consts::PI;

use multihome::engine::{Shocks, first_arrival, log_sum};
use multihome::numeric::kernel::{exp, ln};
use multihome::numeric::{Decision, Draws};

use super::logit::V;
use super::nested_logit::{MARKET, choice_set, rates, rates_of};
use super::scores::{KOLMOGOROV, SEEDS, Scores, kolmogorov};

/// Euler's constant, the mean of a standard Gumbel variable.
const EULER: f64 = 0.577_215_664_901_532_9;

/// Buyers for each seed.
const BUYERS: u32 = 2_000;

/// Realised maxima before and after a change, with the same draws, compared with two log-sums.
struct Surplus {
    name: String,
    log_sums: [f64; 2],
    levels: [Scores; 2],
    gain: Scores,
    /// Realised maxima minus their log-sum, before and after.
    shocks: [Vec<f64>; 2],
}

impl Surplus {
    fn new(name: &str, log_sums: [f64; 2]) -> Self {
        let deviation = PI / (6.0 * f64::from(BUYERS)).sqrt();
        let level = |log_sum| Scores::normal(name, log_sum + EULER, deviation);
        Self {
            name: name.into(),
            log_sums,
            levels: log_sums.map(level),
            gain: Scores::normal(format!("{name}, gain"), 0.0, 1.0),
            shocks: [Vec::new(), Vec::new()],
        }
    }

    /// Adds the realised maxima of all buyers of a seed.
    fn push(&mut self, maxima: &[[f64; 2]]) {
        let n = maxima.len() as f64;
        for side in 0..2 {
            self.levels[side].push(maxima.iter().map(|m| m[side]).sum::<f64>() / n);
            self.shocks[side].extend(maxima.iter().map(|m| m[side] - self.log_sums[side]));
        }
        // With the same draws the gain varies much less than either maximum. The sample itself gives
        // its variance.
        let mean = maxima.iter().map(|[before, after]| after - before).sum::<f64>() / n;
        let squares = maxima.iter().map(|[before, after]| {
            let off = after - before - mean;
            off * off
        });
        let error = (squares.sum::<f64>() / n / (n - 1.0)).sqrt();
        self.gain.push((mean - (self.log_sums[1] - self.log_sums[0])) / error);
    }

    fn check(self) {
        for level in &self.levels {
            level.check();
        }
        self.gain.check();
        for shocks in self.shocks {
            let distance = kolmogorov(shocks, |x| exp(-exp(-x)));
            assert!(distance < KOLMOGOROV, "{}: not Gumbel, √n·D = {distance:.2}", self.name);
        }
    }
}

/// The realised utility of a race: minus the logarithm of its first arrival.
fn realised(waiting: &[f64], rates: &[f64]) -> f64 {
    let winner = first_arrival(waiting, rates).unwrap();
    -ln(waiting[winner] / rates[winner])
}

#[test]
fn oracle_9_a_better_option_is_worth_the_difference_of_log_sums() {
    let mut better = V;
    better[1] += 0.8;
    let mut fewer = V;
    fewer[0] = f64::NEG_INFINITY;
    for (name, other) in [("one improved", better), ("one withdrawn", fewer)] {
        let mut surplus = Surplus::new(name, [log_sum(&V), log_sum(&other)]);
        let rates = [V, other].map(|v| v.map(exp));
        for seed in 0..SEEDS {
            let draws = Draws::new(seed, 9);
            let maxima: Vec<[f64; 2]> = (0..BUYERS)
                .map(|buyer| {
                    let waiting = draws.exponentials(buyer, 0, Decision::Core, 0);
                    rates.map(|rates| realised(&waiting, &rates))
                })
                .collect();
            surplus.push(&maxima);
        }
        surplus.check();
    }
}

#[test]
fn oracle_9_a_model_at_more_venues_is_worth_the_difference_of_nested_log_sums() {
    // The first model, sold at two venues so far, comes to a third and improves at another.
    let mut wider = MARKET;
    wider[0][2] = Some(0.8);
    wider[0][3] = Some(1.1);
    for rho in [0.3, 0.6, 1.0] {
        let log_sums = [MARKET, wider].map(|market| {
            let inclusive = market.map(|venues| {
                let scaled: Vec<f64> = venues.into_iter().flatten().map(|v| v / rho).collect();
                rho * log_sum(&scaled)
            });
            log_sum(&inclusive)
        });
        let mut surplus = Surplus::new(&format!("ρ {rho}"), log_sums);
        // Both markets use the draws of the wider one, each with its own rates.
        let set = choice_set(&wider, rho);
        let rates = [MARKET, wider].map(|market| rates_of(&set, &rates(&market, rho)));
        for seed in 0..SEEDS {
            let draws = Draws::new(seed, 99);
            let maxima: Vec<[f64; 2]> = (0..BUYERS)
                .map(|buyer| {
                    let shocks = Shocks::draw(&set, &draws, buyer, 1);
                    // Arrivals of the nested race are raised to the power ρ.
                    rates.each_ref().map(|rates| rho * realised(&shocks.ai, rates))
                })
                .collect();
            surplus.push(&maxima);
        }
        surplus.check();
    }
}
