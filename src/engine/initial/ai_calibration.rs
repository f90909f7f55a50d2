//! Calibration of AI: the qualities of models and the constants of venues with which both sell what they are
//! said to sell at quarter 0.

use wide::f64x2;

use crate::market::{MODELS, VENUES};
use crate::numeric::kernel::{exp, ln};
use crate::numeric::{Search, lanes};

use super::pairs::{self, Pair};

/// The difference of logarithms of shares at which calibration stops. What enterprises then draw is several
/// hundred times farther from the targets.
const TOLERANCE: f64 = 1e-4;

/// The most rounds: more than any table that fits needs.
const ROUNDS: u32 = 200;

/// The largest size of a constant, in utils: targets that cannot be reached would drive them to infinity.
const BOUND: f64 = 20.0;

/// The constants of AI sourcing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AiConstants {
    /// The exponential e^q of each model's quality; 0 for a model that nobody can buy or with target 0. The
    /// qualities of the others average 0, weighted by their targets.
    pub qualities: [f64; MODELS],
    /// The factor e^{ζ/ρ} of each venue on rates; 0 for a venue with target 0.
    pub venue_rates: [f64; VENUES],
}

/// The enterprises that buy AI, in groups with the same rates.
#[derive(Clone, Debug)]
pub struct Buyers {
    /// The rates e^{V/ρ} of each model at each venue, for each group.
    pub rates: Vec<[[f64; VENUES]; MODELS]>,
    /// The group of each enterprise.
    pub group_of: Vec<u16>,
    /// The odds of each model for each enterprise's taste.
    pub tastes: Vec<[f64; MODELS]>,
    /// The factor of each enterprise on the odds of the model used last.
    pub stay: Vec<f64>,
}

impl Buyers {
    /// The constants with which the enterprises' stationary use of models, weighted by `spend`, and where they
    /// buy them, has the target shares of models and of venues. `rho` is the dissimilarity of venues.
    ///
    /// A logit analogue of proportional fitting: the constants add to the utility of every model, and of
    /// every venue, whoever buys. They are found as in Berry (1994), for both at once.
    #[must_use]
    pub fn calibrate(
        &self,
        rho: f64,
        spend: &[u64],
        models: &[f64; MODELS],
        venues: &[f64; VENUES],
    ) -> AiConstants {
        const ALL: usize = MODELS + VENUES;
        let sold = |m: usize, v: usize| self.rates.iter().any(|rates| rates[m][v] > 0.0);
        let venue_sells = |v: usize| (0..MODELS).any(|m| models[m] > 0.0 && sold(m, v));
        let is_venue: [bool; VENUES] = std::array::from_fn(|v| venues[v] > 0.0 && venue_sells(v));
        let is_model: [bool; MODELS] = std::array::from_fn(|m| {
            models[m] > 0.0 && (0..VENUES).any(|v| is_venue[v] && sold(m, v))
        });
        let constants = |logs: &[f64; ALL]| AiConstants {
            qualities: std::array::from_fn(|m| if is_model[m] { exp(logs[m]) } else { 0.0 }),
            venue_rates: std::array::from_fn(|v| {
                if is_venue[v] { exp(logs[MODELS + v] / rho) } else { 0.0 }
            }),
        };
        let sum = |targets: &[f64], is_sought: &[bool]| -> f64 {
            targets.iter().zip(is_sought).filter(|(_, sought)| **sought).map(|(x, _)| x).sum()
        };
        let (all_models, all_venues) = (sum(models, &is_model), sum(venues, &is_venue));
        let tastes = pairs::of_rows(self.tastes.iter().copied());
        let stay = pairs::of_figures(self.stay.iter().copied());
        let spend = pairs::of_figures(spend.iter().map(|spend| *spend as f64));
        let gaps = |logs: &[f64; ALL]| {
            let constants = constants(logs);
            let (by_model, by_venue) = self.sales(rho, &constants, &tastes, &stay, &spend);
            let total: f64 = by_model.iter().sum();
            let gap = |target: f64, all: f64, predicted: f64| {
                if predicted > 0.0 { ln((target / all) / (predicted / total)) } else { 0.0 }
            };
            std::array::from_fn(|k| match k.checked_sub(MODELS) {
                None if is_model[k] => gap(models[k], all_models, by_model[k]),
                Some(v) if is_venue[v] => gap(venues[v], all_venues, by_venue[v]),
                _ => 0.0,
            })
        };
        let mut start = [0.0; ALL];
        for m in (0..MODELS).filter(|m| is_model[*m]) {
            start[m] = ln(models[m]);
        }
        // With strong inertia the elasticity of shares to e^q is near 2, and that to e^ζ is 1/ρ, so that full
        // steps would oscillate.
        let search = Search { step: 0.5, bound: BOUND, tolerance: TOLERANCE, rounds: ROUNDS };
        let mut logs = search.root(start, gaps);
        // Only the differences between qualities matter.
        let weighted = (0..MODELS).filter(|m| is_model[*m]).map(|m| models[m] * logs[m]);
        let mean = weighted.sum::<f64>() / all_models;
        logs[..MODELS].iter_mut().for_each(|log| *log -= mean);
        constants(&logs)
    }

    /// AI spend by model and by venue.
    fn sales(
        &self,
        rho: f64,
        constants: &AiConstants,
        tastes: &[Pair<MODELS>],
        stay: &[f64x2],
        spend: &[f64x2],
    ) -> ([f64; MODELS], [f64; VENUES]) {
        // The sums of rates over venues, and the odds of each model that follow.
        let sums: Vec<[f64; MODELS]> = self
            .rates
            .iter()
            .map(|rates| {
                rates.map(|rates| {
                    rates
                        .iter()
                        .zip(constants.venue_rates)
                        .map(|(rate, factor)| rate * factor)
                        .sum()
                })
            })
            .collect();
        let mut odds = sums.clone();
        lanes::power(odds.as_flattened_mut(), rho);
        for odds in &mut odds {
            for m in 0..MODELS {
                odds[m] *= constants.qualities[m];
            }
        }
        let mut by_group = vec![[0.0; MODELS]; odds.len()];
        let groups = self.group_of.chunks(2);
        for (((groups, tastes), stay), spend) in groups.zip(tastes).zip(stay).zip(spend) {
            let first = usize::from(groups[0]);
            let second = groups.get(1).map_or(first, |group| usize::from(*group));
            let rates: Pair<MODELS> =
                std::array::from_fn(|m| tastes[m] * f64x2::new([odds[first][m], odds[second][m]]));
            let sum = pairs::sum(&rates);
            let weights = rates.map(|r| r * (sum + (*stay - f64x2::ONE) * r));
            let spend = pairs::ratio(*spend, pairs::sum(&weights));
            for m in 0..MODELS {
                let [one, other] = (spend * weights[m]).to_array();
                by_group[first][m] += one;
                by_group[second][m] += other;
            }
        }
        let (mut by_model, mut by_venue) = ([0.0; MODELS], [0.0; VENUES]);
        for ((rates, sums), spend) in self.rates.iter().zip(&sums).zip(&by_group) {
            for m in 0..MODELS {
                by_model[m] += spend[m];
                if sums[m] > 0.0 {
                    let each = spend[m] / sums[m];
                    for v in 0..VENUES {
                        by_venue[v] += each * rates[m][v] * constants.venue_rates[v];
                    }
                }
            }
        }
        (by_model, by_venue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::initial::stationary;
    use crate::numeric::kernel::power;

    const MODEL_TARGETS: [f64; MODELS] = [0.40, 0.26, 0.16, 0.04, 0.04, 0.10];
    const VENUE_TARGETS: [f64; VENUES] = [0.2, 0.3, 0.1, 0.15, 0.0, 0.0, 0.0, 0.0, 0.25];

    fn buyers(stay: f64) -> Buyers {
        let rates = |home: usize| {
            std::array::from_fn(|m| {
                std::array::from_fn(|v| match (m, v) {
                    // The first model is sold at the second venue and directly.
                    (0, 1 | 8) => 1.0,
                    (0, _) | (_, 4..8) => 0.0,
                    (_, v) if v == home => 3.0,
                    _ => 1.0,
                })
            })
        };
        Buyers {
            rates: (0..4).map(rates).collect(),
            group_of: (0..51).map(|i| i % 4).collect(),
            tastes: (0..51)
                .map(|i| [1.0, 2.0, 0.5, 1.0 + f64::from(i % 7), 1.0, 0.5 + f64::from(i % 3)])
                .collect(),
            stay: vec![stay; 51],
        }
    }

    #[test]
    fn models_and_venues_meet_their_targets() {
        let spend: Vec<u64> = (1..=51).collect();
        for (stay, rho) in [(1.0, 1.0), (20.0, 0.5), (400.0, 0.1)] {
            let buyers = buyers(stay);
            let AiConstants { qualities, venue_rates } =
                buyers.calibrate(rho, &spend, &MODEL_TARGETS, &VENUE_TARGETS);
            // The use of models and venues once more, one enterprise after another.
            let (mut models, mut venues) = ([0.0; MODELS], [0.0; VENUES]);
            for i in 0..51 {
                let rates = &buyers.rates[usize::from(buyers.group_of[i])];
                let within: [[f64; VENUES]; MODELS] =
                    std::array::from_fn(|m| std::array::from_fn(|v| rates[m][v] * venue_rates[v]));
                let sums = within.map(|rates| rates.iter().sum::<f64>());
                let odds: [f64; MODELS] = std::array::from_fn(|m| {
                    qualities[m] * buyers.tastes[i][m] * power(sums[m], rho)
                });
                let part = stationary(&odds, stay);
                for m in 0..MODELS {
                    let spend = spend[i] as f64 * part[m] / 1326.0;
                    models[m] += spend;
                    for v in 0..VENUES {
                        venues[v] += spend * within[m][v] / sums[m];
                    }
                }
            }
            for m in 0..MODELS {
                let near = (models[m] / MODEL_TARGETS[m] - 1.0).abs() < 2.0 * TOLERANCE;
                assert!(near, "{stay} {rho}: {models:?}");
            }
            for v in 0..VENUES {
                let near = (venues[v] - VENUE_TARGETS[v]).abs() < 2.0 * TOLERANCE;
                assert!(near, "{stay} {rho}: {venues:?}");
            }
            let mean: f64 = (0..MODELS).map(|m| MODEL_TARGETS[m] * ln(qualities[m])).sum();
            assert!(mean.abs() < 1e-9, "{mean:e}");
        }
    }

    #[test]
    fn what_nobody_can_buy_gets_a_factor_of_zero() {
        let mut buyers = buyers(1.0);
        buyers.rates.iter_mut().for_each(|rates| rates[1] = [0.0; VENUES]);
        let targets = [0.5, 0.2, 0.0, 0.3, 0.0, 0.0];
        let AiConstants { qualities, venue_rates } =
            buyers.calibrate(0.5, &[1; 51], &targets, &VENUE_TARGETS);
        assert_eq!((qualities[1], qualities[2], venue_rates[5]), (0.0, 0.0, 0.0));
        let all = qualities.iter().chain(&venue_rates);
        assert!(all.into_iter().all(|factor| factor.is_finite()));
    }
}
