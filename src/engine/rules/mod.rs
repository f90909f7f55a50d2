//! Rules: a scenario in the engine's own terms, worked out once for all replicates.

mod chance;
mod ledger;
mod supply;

use std::sync::Arc;

use time::Date;

use crate::market::{CLOUDS, MODELS, Prior, Quarter, Regime, Terms, Venue};
use crate::numeric::kernel::{exp, power};
use crate::numeric::quantile;
use crate::scenario::Scenario;

use super::cohorts::Cohorts;
use super::distribution::Distribution;
use super::extent::Extent;
use super::friction::Friction;
use super::tastes::{Placement, Tastes, Weights};
use super::traits::{Traits, gateways};
use super::worth::Worth;

pub use chance::ChanceRules;
pub use ledger::LedgerRules;
pub use supply::SupplyRules;

/// The market at quarter 0 in units of spend, divided by the number of enterprises. A multiple of
/// 10,000, so that every prior is a whole number of units; small enough that a hundred times the
/// largest market (a million enterprises) is still exact in an `f64`.
pub const UNITS_PER_ENTERPRISE: u64 = 10_000_000;

/// A scenario in the engine's own terms.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The seed of all luck.
    pub seed: u32,
    /// Quarter 0.
    pub start: Quarter,
    /// Quarters to simulate.
    pub horizon: u32,
    /// Which clouds and venues have to be stored.
    pub extent: Extent,
    /// Cloud spend of each enterprise at quarter 0, in units, ascending.
    pub sizes: Arc<[u64]>,
    /// The clouds' shares at quarter 0, in hundredths of a percentage point.
    pub priors: [u64; CLOUDS],
    /// The models' shares of AI spend at quarter 0.
    pub model_priors: [f64; MODELS],
    /// AI spend at quarter 0 as a fraction of an enterprise's cloud spend.
    pub ai: f64,
    /// Growth of core and of AI spend since quarter 0, for each quarter from 0 on.
    pub growth: Vec<Growth>,
    /// Who the enterprises are.
    pub traits: Traits,
    /// Fraction of them that has a gateway, for each quarter from 0 on (M11).
    pub gateways: Vec<f64>,
    /// How they choose.
    pub tastes: Tastes,
    /// What venues away from home cost, for each quarter from 0 on.
    pub friction: Vec<Friction>,
    /// What else moves new core workloads.
    pub placement: Placement,
    /// Who decides when.
    pub cohorts: Cohorts,
    /// Fraction of AI spend that goes to the choice of a decision.
    pub ai_step: f64,
    /// Fraction of core spend that goes to the choice of a decision.
    pub core_step: f64,
    /// Probability of switching cloud, for each year.
    pub switching: f64,
    /// Probability of looking beyond the home cloud at a decision (M18).
    pub second_source: f64,
    /// Prices, capacity and their feedback.
    pub supply: SupplyRules,
    /// The accounts of Microsoft and OpenAI.
    pub ledger: LedgerRules,
    /// What happens by chance to the timetable.
    pub chance: ChanceRules,
    /// What is on sale at quarter 0, on both sides: the world before they part.
    pub before: Worth,
    /// What is on sale on side A and on side B in each quarter from 0 on.
    pub worth: [Vec<Worth>; 2],
    /// The same where the window is waived (M03).
    pub waived: [Vec<Worth>; 2],
    /// What worth is worked out from.
    distribution: Distribution,
}

/// How much core and AI spend have grown since quarter 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// Core spend.
    pub core: f64,
    /// AI spend.
    pub ai: f64,
}

impl Rules {
    /// Works out a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let priors = scenario.priors().map(|prior| u64::from(prior.hundredths()));
        let exists =
            Venue::ALL.map(|venue| venue.cloud().is_none_or(|cloud| priors[cloud.index()] > 0));
        let extent = Extent::of(scenario);
        let quarters: Vec<Quarter> =
            (0..=scenario.horizon).map(|step| scenario.start.later(step)).collect();
        let years = f64::from(scenario.cadence) / 4.0;
        let core_growth = 1.0 + scenario.growth_core / 100.0;
        let ai_growth = 1.0 + scenario.growth_ai / 100.0;
        let kept = 1.0 - scenario.resourcing / 100.0;
        let weights = Weights::new(scenario);
        let tastes = Tastes::new(scenario, &weights);
        let distribution = Distribution {
            regimes: [scenario.a, scenario.b],
            terms: scenario.terms(),
            novelty: scenario.novelty * weights.capability,
            exists,
        };
        let before = distribution.quarter(Regime::Exclusive, &distribution.terms, scenario.start);
        let worth = distribution.sides(&distribution.terms, &quarters);
        let waived = distribution.sides(&distribution.waived(), &quarters);
        Self {
            seed: scenario.seed,
            start: scenario.start,
            horizon: scenario.horizon,
            extent,
            sizes: sizes(scenario.enterprises, scenario.spread).into(),
            priors,
            model_priors: scenario.model_priors().map(Prior::fraction),
            ai: scenario.ai / 100.0,
            growth: (0..=scenario.horizon)
                .map(|step| {
                    let years = f64::from(step) / 4.0;
                    Growth { core: power(core_growth, years), ai: power(ai_growth, years) }
                })
                .collect(),
            traits: Traits::new(scenario),
            gateways: gateways(scenario, &quarters),
            tastes,
            friction: quarters
                .iter()
                .map(|quarter| Friction::new(scenario, *quarter, &weights, &tastes, extent))
                .collect(),
            placement: Placement::new(scenario),
            cohorts: Cohorts::new(scenario.enterprises, scenario.cadence),
            ai_step: 1.0 - power(kept / ai_growth, years),
            core_step: 1.0 - power(1.0 / core_growth, years),
            switching: scenario.switching / 100.0,
            second_source: scenario.second_source / 100.0 * years,
            supply: SupplyRules::new(scenario, &weights),
            ledger: LedgerRules::new(scenario),
            chance: ChanceRules::new(scenario, &exists),
            before,
            worth,
            waived,
            distribution,
        }
    }

    /// The whole market at quarter 0, in units.
    #[must_use]
    pub fn market(&self) -> u64 {
        market(self.sizes.len())
    }

    /// A cloud's spend at quarter 0, core and AI, in units.
    #[must_use]
    pub fn prior_units(&self, cloud: usize) -> u64 {
        prior_units(self.priors[cloud], self.sizes.len())
    }

    /// Whether anybody uses a model: it has a share, and is on sale somewhere at quarter 0.
    #[must_use]
    pub fn is_used(&self, model: usize) -> bool {
        let mut sold = self.before.0.iter().flat_map(|models| models[model]);
        self.model_priors[model] > 0.0 && sold.any(|worth| worth > 0.0)
    }

    /// Worth on both sides with the window and without it, where the AGI clause ends exclusivity
    /// on a day (M20).
    #[must_use]
    pub fn worth_with_clause(&self, day: Date) -> [[Vec<Worth>; 2]; 2] {
        let quarters: Vec<Quarter> =
            (0..=self.horizon).map(|step| self.start.later(step)).collect();
        let distribution = &self.distribution;
        [distribution.terms.clone(), distribution.waived()]
            .map(|terms| distribution.sides(&Terms { clause: Some(day), ..terms }, &quarters))
    }

    /// The quarter in which exclusivity ends on each side, counted from quarter 0, if it does
    /// within the horizon.
    #[must_use]
    pub fn end_of_exclusivity(&self, clause: Option<Date>) -> [Option<u32>; 2] {
        let terms = Terms { clause, ..self.distribution.terms.clone() };
        self.distribution.regimes.map(|regime| {
            let day = terms.end_of_exclusivity(regime)?;
            (0..=self.horizon).find(|step| day < self.start.later(step + 1).first_day())
        })
    }
}

/// What so many enterprises spend on clouds at quarter 0, in units.
const fn market(enterprises: usize) -> u64 {
    enterprises as u64 * UNITS_PER_ENTERPRISE
}

/// The part of it that a share in hundredths of a percentage point is.
pub(super) const fn prior_units(prior: u64, enterprises: usize) -> u64 {
    // The market is a multiple of 10,000 units, so the division is exact.
    market(enterprises) / 10_000 * prior
}

/// Lognormal sizes at stratified quantiles, scaled so that they add up to the market exactly.
fn sizes(enterprises: u32, spread: f64) -> Vec<u64> {
    let raw: Vec<f64> = (0..enterprises)
        .map(|i| exp(spread * quantile::normal((f64::from(i) + 0.5) / f64::from(enterprises))))
        .collect();
    let sum: f64 = raw.iter().sum();
    let market = market(enterprises as usize);
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
