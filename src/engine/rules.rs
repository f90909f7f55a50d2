//! Rules: a scenario in the engine's own terms, worked out once for all replicates.

use crate::market::{CLOUDS, MODELS, Prior, Regime, Timetable};
use crate::numeric::kernel::{exp, power};
use crate::numeric::quantile;
use crate::scenario::Scenario;

use super::offer::{Offer, SECTORS};
use super::utilities::Utilities;

/// The market at quarter 0 in units of spend, divided by the number of enterprises. A multiple of
/// 10,000, so that every prior is a whole number of units; small enough that a hundred times the
/// largest market (a million enterprises) is still exact in an `f64`.
pub const UNITS_PER_ENTERPRISE: u64 = 10_000_000;

/// A scenario in the engine's own terms.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The seed of all luck.
    pub seed: u32,
    /// Quarters to simulate.
    pub horizon: u32,
    /// Cloud spend of each enterprise at quarter 0, in units, ascending.
    pub sizes: Vec<u64>,
    /// The clouds' shares at quarter 0, in hundredths of a percentage point.
    pub priors: [u64; CLOUDS],
    /// The models' shares of AI spend at quarter 0.
    pub model_priors: [f64; MODELS],
    /// AI spend at quarter 0 as a fraction of an enterprise's cloud spend.
    pub ai: f64,
    /// Fraction of enterprises that are exempt from exclusivity.
    pub exempt: f64,
    /// Standard deviation of tastes for models, in utils.
    pub taste: f64,
    /// Fraction of spend that a multi-cloud enterprise has with its primary cloud.
    pub primary: f64,
    /// Longest contract, in years.
    pub contract: u32,
    /// Probability of switching cloud, for each year.
    pub switching: f64,
    /// Quarters between decisions.
    pub cadence: u32,
    /// Fraction of AI spend that goes to the choice of a decision.
    pub ai_step: f64,
    /// Fraction of core spend that goes to the choice of a decision.
    pub core_step: f64,
    /// Odds of staying with the last model, e^κ.
    pub stay: f64,
    /// The same within a nest, e^{κ/ρ}.
    pub stay_within: f64,
    /// Utility of placing core where all core is.
    pub inertia_core: f64,
    /// AI pull, λ.
    pub pull: f64,
    /// Utilities common to all enterprises.
    pub utilities: Utilities,
    /// Growth of core and of AI spend since quarter 0, for each quarter from 0 on.
    pub growth: Vec<(f64, f64)>,
    /// What is on sale at quarter 0, on both sides: the world before they part.
    pub before: [Offer; SECTORS],
    /// What is on sale on side A and on side B in each quarter from 0 on.
    pub offers: [Vec<[Offer; SECTORS]>; 2],
}

impl Rules {
    /// Works out a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let utilities = Utilities {
            rho: scenario.nest,
            preview_weight: scenario.preview_weight,
            novelty: scenario.novelty,
            gravity: scenario.gravity,
            friction: scenario.friction,
            direct: scenario.direct,
        };
        let priors = scenario.priors().map(|prior| u64::from(prior.hundredths()));
        let clouds = priors.map(|prior| prior > 0);
        let quarters = || (0..=scenario.horizon).map(|step| scenario.start.later(step));
        let terms = scenario.terms();
        let offers = [scenario.a, scenario.b].map(|regime| {
            let timetable = Timetable::new(regime, &terms);
            quarters()
                .map(|quarter| Offer::of_quarter(&timetable, quarter, &utilities, &clouds))
                .collect()
        });
        let exclusive = Timetable::new(Regime::Exclusive, &terms);
        let before = Offer::of_quarter(&exclusive, scenario.start, &utilities, &clouds);
        let years = f64::from(scenario.cadence) / 4.0;
        let core_growth = 1.0 + scenario.growth_core / 100.0;
        let ai_growth = 1.0 + scenario.growth_ai / 100.0;
        let kept = 1.0 - scenario.resourcing / 100.0;
        Self {
            seed: scenario.seed,
            horizon: scenario.horizon,
            sizes: sizes(scenario.enterprises, scenario.spread),
            priors,
            model_priors: scenario.model_priors().map(Prior::fraction),
            ai: scenario.ai / 100.0,
            exempt: scenario.carve_out / 100.0,
            taste: 2.0 * scenario.specialisation,
            primary: scenario.primary / 100.0,
            contract: scenario.contract,
            switching: scenario.switching / 100.0,
            cadence: scenario.cadence,
            ai_step: 1.0 - power(kept / ai_growth, years),
            core_step: 1.0 - power(1.0 / core_growth, years),
            stay: exp(scenario.inertia_model),
            stay_within: exp(scenario.inertia_model / scenario.nest),
            inertia_core: scenario.inertia_core,
            pull: scenario.pull,
            utilities,
            growth: (0..=scenario.horizon)
                .map(|step| {
                    let years = f64::from(step) / 4.0;
                    (power(core_growth, years), power(ai_growth, years))
                })
                .collect(),
            before,
            offers,
        }
    }

    /// The whole market at quarter 0, in units.
    #[must_use]
    pub fn market(&self) -> u64 {
        self.sizes.len() as u64 * UNITS_PER_ENTERPRISE
    }
}

/// Lognormal sizes at stratified quantiles, scaled so that they add up to the market exactly.
fn sizes(enterprises: u32, spread: f64) -> Vec<u64> {
    let raw: Vec<f64> = (0..enterprises)
        .map(|i| exp(spread * quantile::normal((f64::from(i) + 0.5) / f64::from(enterprises))))
        .collect();
    let sum: f64 = raw.iter().sum();
    let market = u64::from(enterprises) * UNITS_PER_ENTERPRISE;
    let mut sizes: Vec<u64> = raw.iter().map(|size| (size / sum * market as f64) as u64).collect();
    // Rounding down left a few units; the largest enterprise does not notice them.
    let left = market - sizes.iter().sum::<u64>().min(market);
    if let Some(largest) = sizes.last_mut() {
        *largest += left;
    }
    sizes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_add_up_to_the_market_and_ascend() {
        for enterprises in [1, 2, 7, 2000] {
            for spread in [0.0, 1.2, 2.8] {
                let sizes = sizes(enterprises, spread);
                assert_eq!(
                    sizes.iter().sum::<u64>(),
                    u64::from(enterprises) * UNITS_PER_ENTERPRISE
                );
                assert!(sizes.is_sorted());
            }
        }
    }
}
