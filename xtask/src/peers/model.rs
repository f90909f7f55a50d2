//! The model that all programs run, and its theoretical results.
#![allow(
    clippy::disallowed_methods,
    reason = "the ban keeps platform-dependent functions out of the model; this checks it from outside"
)]

/// The number of options.
pub const OPTIONS: usize = 4;

/// The utility of each option.
const UTILITIES: [f64; OPTIONS] = [0.30, 0.10, -0.05, -0.20];

/// The additional utility of the option held.
const INERTIA: f64 = 2.0;

/// The number of quarters, after which the start no longer matters.
pub const QUARTERS: u32 = 50;

/// The names of the outputs, in the order in which they are compared.
pub const OUTPUTS: [&str; OPTIONS + 1] = ["share 1", "share 2", "share 3", "share 4", "switched"];

/// The expected outputs: the stationary shares π ∝ r (Σr + (e^κ − 1) r) for odds r, and the fraction of
/// agents that change their option in a quarter.
pub fn expected() -> [f64; OPTIONS + 1] {
    let odds = UTILITIES.map(f64::exp);
    let sum: f64 = odds.iter().sum();
    let stay = INERTIA.exp();
    let weights = odds.map(|r| r * (sum + (stay - 1.0) * r));
    let total: f64 = weights.iter().sum();
    let mut outputs = [0.0; OPTIONS + 1];
    for (option, weight) in weights.iter().enumerate() {
        let share = weight / total;
        let stays = stay * odds[option] / (sum + (stay - 1.0) * odds[option]);
        outputs[option] = share;
        outputs[OPTIONS] += share * (1.0 - stays);
    }
    outputs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closed_form_gives_the_figures_worked_out_by_hand() {
        let by_hand = [0.366_236, 0.263_367, 0.206_928, 0.163_470, 0.279_392];
        for (found, by_hand) in expected().iter().zip(by_hand) {
            assert!((found - by_hand).abs() < 1e-6, "{found} against {by_hand}");
        }
    }
}
