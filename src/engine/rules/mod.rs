//! Room 2 · Rules: a comparison in the engine's own terms, worked out once for all replicates.
//!
//! What depends on the scenario and the quarter alone is a table here: friction, availability, growth.
//! What also depends on a replicate's draws, or on what enterprises chose before, is in the next room.

mod availability;
mod enterprise;
mod extent;
mod friction;
mod initial_sales;
mod ledger;
mod regime_events;
mod supply;
mod tastes;
mod tenants;
mod traits;

use std::sync::Arc;

use time::Date;

use crate::engine::spend::Cohorts;
use crate::market::{CLOUDS, Cloud, InitialShare, MODELS, Model, Quarter, Terms, VENUES, Venue};
use crate::numeric::kernel::{exp, power};
use crate::numeric::{Fraction, Percent, quantile};
use crate::scenario::{Comparison, Scenario};

use availability::Distribution;
use tastes::Weights;
use traits::gateways;

pub use availability::{Availability, SECTORS, Sector, availability_weight};
pub use enterprise::{Enterprise, Population};
pub use extent::Extent;
pub use friction::{ByHome, Friction, at_venues};
pub(in crate::engine) use initial_sales::AI_AT_MOST;
pub use initial_sales::InitialSales;
pub use ledger::LedgerRules;
pub use regime_events::RegimeEventRules;
pub use supply::SupplyRules;
pub use tastes::{GATEWAYS, Placement, Tastes};
pub use tenants::TenantRules;
pub use traits::Traits;

/// Units of spend at quarter 0 per enterprise. A multiple of 10,000, so that every initial share is a whole
/// number of units; small enough that a hundred times the largest market (a million enterprises) is
/// still exact in an `f64`.
pub const UNITS_PER_ENTERPRISE: u64 = 10_000_000;

/// The rules of both sides of a comparison. What decides who the enterprises are, such as their tastes
/// and the market at quarter 0, is the same on both.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The rules of side A and of side B.
    pub sides: [SideRules; 2],
}

impl Rules {
    /// Works out a comparison.
    #[must_use]
    pub fn new(comparison: &Comparison) -> Self {
        let a = SideRules::new(&comparison.a);
        let b = SideRules::beside(&a, &comparison.b);
        Self { sides: [a, b] }
    }

    /// The rules of a side, for what is the same on both.
    #[must_use]
    pub const fn common(&self) -> &SideRules {
        &self.sides[0]
    }
}

/// A scenario in the engine's own terms: the rules of one side.
#[derive(Clone, Debug)]
pub struct SideRules {
    /// The seed of all draws.
    pub seed: u32,
    /// Quarter 0.
    pub start: Quarter,
    /// Quarters to simulate.
    pub horizon: u32,
    /// How many clouds and venues have to be stored.
    pub extent: Extent,
    /// Cloud spend of each enterprise at quarter 0, in units, ascending.
    pub sizes: Arc<[u64]>,
    /// The clouds' shares at quarter 0, in hundredths of a percentage point.
    pub initial_shares: [u64; CLOUDS],
    /// The models' shares of AI spend at quarter 0.
    pub initial_model_shares: [f64; MODELS],
    /// AI spend at quarter 0, direct purchases included, as a fraction of an enterprise's cloud spend.
    pub ai: Fraction,
    /// Who sells which part of it.
    pub initial_sales: InitialSales,
    /// Growth of core and of AI spend since quarter 0, for each quarter from 0 on.
    pub growth: Vec<Growth>,
    /// How the enterprises' traits are distributed.
    pub traits: Traits,
    /// Fraction of enterprises that has a gateway, for each quarter from 0 on (M11).
    pub gateways: Vec<Fraction>,
    /// How they choose: coefficients of utility.
    pub tastes: Tastes,
    /// Utility lost at venues, for each quarter from 0 on.
    pub friction: Arc<[Friction]>,
    /// What else moves new core workloads.
    pub placement: Placement,
    /// Which enterprises decide when, and their positions in memory.
    pub cohorts: Cohorts,
    /// Fraction of its AI spend that an enterprise moves to what it chooses at a decision.
    pub ai_step: Fraction,
    /// Fraction of its core spend that an enterprise moves to what it chooses at a decision, by whether a
    /// contract has ended since the last one: while it runs, a part of new spend is bound (M12).
    pub core_steps: [Fraction; 2],
    /// Probability of moving existing workloads at the end of a contract, for each of its years (M12).
    pub switching: f64,
    /// Probability of choosing among the other clouds only, at a decision (M18).
    pub second_source: f64,
    /// Prices and capacity.
    pub supply: SupplyRules,
    /// What AI vendors themselves spend on clouds.
    pub tenants: TenantRules,
    /// The financial terms between Microsoft and OpenAI.
    pub ledger: LedgerRules,
    /// What may happen to the timetable at random.
    pub regime_events: RegimeEventRules,
    /// Availability at quarter 0, before the two sides differ.
    pub before: Availability,
    /// Availability in each quarter from 0 on.
    pub availability: Vec<Availability>,
    /// The same where the window is waived (M03).
    pub waived: Vec<Availability>,
    /// What availability is worked out from.
    distribution: Distribution,
}

/// The factors by which core and AI spend have grown since quarter 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// Core spend.
    pub core: f64,
    /// AI spend.
    pub ai: f64,
}

impl SideRules {
    /// Works out the rules of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let sizes = sizes(scenario.enterprises, scenario.spread).into();
        Self::of_sizes(scenario, sizes)
    }

    /// Works out the scenario of the other side of a comparison, with enterprises of the same sizes.
    fn beside(other: &Self, scenario: &Scenario) -> Self {
        Self::of_sizes(scenario, other.sizes.clone())
    }

    fn of_sizes(scenario: &Scenario, sizes: Arc<[u64]>) -> Self {
        let initial_shares =
            scenario.initial_shares().map(|initial_share| u64::from(initial_share.hundredths()));
        let exists = existing(&initial_shares);
        let extent = Extent::of(scenario);
        let quarters: Vec<Quarter> =
            (0..=scenario.horizon).map(|step| scenario.start.later(step)).collect();
        let years = scenario.years_between();
        let core_growth = Percent::new(scenario.growth_core).growth_factor();
        let ai_growth = Percent::new(scenario.growth_ai).growth_factor();
        let growth: Vec<Growth> = (0..=scenario.horizon)
            .map(|step| {
                let years = f64::from(step) / 4.0;
                Growth { core: power(core_growth, years), ai: power(ai_growth, years) }
            })
            .collect();
        let kept = Percent::new(scenario.resourcing).fraction().rest().value();
        let weights = Weights::new(scenario);
        let tastes = Tastes::new(scenario, &weights);
        let distribution = Distribution::new(scenario, &weights, exists);
        let before = distribution.before(scenario.start);
        let initial_sales = InitialSales::new(scenario, &before);
        let core_step = Fraction::new(power(1.0 / core_growth, years)).rest();
        let unbound = Percent::new(scenario.bound).fraction().rest();
        let availability = distribution.quarters(&distribution.terms, &quarters);
        let waived = distribution.quarters(&distribution.waived(), &quarters);
        Self {
            seed: scenario.seed,
            start: scenario.start,
            horizon: scenario.horizon,
            extent,
            sizes,
            initial_shares,
            initial_model_shares: scenario.initial_model_shares().map(InitialShare::fraction),
            ai: Fraction::new(scenario.ai_spend()),
            initial_sales,
            placement: Placement::new(scenario, &growth),
            growth,
            traits: Traits::new(scenario),
            gateways: gateways(scenario, &quarters),
            tastes,
            friction: quarters
                .iter()
                .map(|quarter| Friction::new(scenario, *quarter, &weights, &tastes, extent))
                .collect(),
            cohorts: Cohorts::new(scenario.enterprises, scenario.cadence),
            ai_step: Fraction::new(power(kept / ai_growth, years)).rest(),
            core_steps: [Fraction::new(core_step.value() * unbound.value()), core_step],
            switching: Percent::new(scenario.switching).fraction().value(),
            second_source: Percent::new(scenario.second_source).fraction().value(),
            supply: SupplyRules::new(scenario, &weights),
            tenants: TenantRules::new(scenario),
            ledger: LedgerRules::new(scenario),
            regime_events: RegimeEventRules::new(scenario, &exists),
            before,
            availability,
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
    pub fn initial_units(&self, cloud: Cloud) -> u64 {
        initial_units(self.initial_shares[cloud.index()], self.sizes.len())
    }

    /// Whether anybody uses a model: it has a share at quarter 0, and is on sale somewhere.
    #[must_use]
    pub fn is_used(&self, model: Model) -> bool {
        let mut sold = self.before.0.iter().flat_map(|models| models[model.index()]);
        self.initial_model_shares[model.index()] > 0.0
            && sold.any(|availability| availability > 0.0)
    }

    /// Availability in each quarter, with the window and without it, if the AGI clause ends exclusivity on
    /// `day` (M20).
    #[must_use]
    pub fn availability_with_clause(&self, day: Date) -> [Vec<Availability>; 2] {
        let quarters: Vec<Quarter> =
            (0..=self.horizon).map(|step| self.start.later(step)).collect();
        let distribution = &self.distribution;
        [distribution.terms.clone(), distribution.waived()]
            .map(|terms| distribution.quarters(&Terms { clause: Some(day), ..terms }, &quarters))
    }

    /// The quarter in which exclusivity ends, counted from quarter 0; `None` if it does not
    /// within the horizon. `clause` is the day on which the AGI clause strikes, if it does.
    #[must_use]
    pub fn end_of_exclusivity(&self, clause: Option<Date>) -> Option<u32> {
        let terms = Terms { clause, ..self.distribution.terms.clone() };
        let day = terms.end_of_exclusivity(self.distribution.regime)?;
        (0..=self.horizon).find(|step| day < self.start.later(step + 1).first_day())
    }
}

/// Which venues exist: the vendors' own, and clouds with a share at quarter 0, in hundredths of a point.
fn existing(initial_shares: &[u64; CLOUDS]) -> [bool; VENUES] {
    Venue::ALL.map(|venue| venue.cloud().is_none_or(|cloud| initial_shares[cloud.index()] > 0))
}

/// Cloud spend of `enterprises` enterprises at quarter 0, in units.
const fn market(enterprises: usize) -> u64 {
    enterprises as u64 * UNITS_PER_ENTERPRISE
}

/// A share of that spend, in units; `share` is in hundredths of a percentage point.
pub(in crate::engine) const fn initial_units(share: u64, enterprises: usize) -> u64 {
    // The market is a multiple of 10,000 units, so the division is exact.
    market(enterprises) / 10_000 * share
}

/// Lognormal sizes at evenly spaced quantiles, scaled so that they add up to the market exactly.
fn sizes(enterprises: u32, spread: f64) -> Vec<u64> {
    let raw: Vec<f64> = (0..enterprises)
        .map(|i| exp(spread * quantile::normal((f64::from(i) + 0.5) / f64::from(enterprises))))
        .collect();
    let sum: f64 = raw.iter().sum();
    let market = market(enterprises as usize);
    let mut sizes: Vec<u64> = raw.iter().map(|size| (size / sum * market as f64) as u64).collect();
    // The units that rounding down leaves go to the largest enterprise.
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
