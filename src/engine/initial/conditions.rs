//! Initial conditions: all that the market of quarter 0 depends on.

use std::sync::Arc;

use crate::engine::offer::Conditions;
use crate::engine::rules::{ByHome, Extent, SECTORS, SideRules, Tastes, Traits, initial_units};
use crate::engine::spend::Cohorts;
use crate::market::{CLOUDS, Cloud, MODELS, VENUES};
use crate::numeric::Fraction;

/// What the rules say about quarter 0: who the enterprises are, what they choose among, and the market
/// that they have to add up to. Scenarios with equal initial conditions have equal populations, so
/// populations are drawn from these alone.
#[derive(Clone, Debug, PartialEq)]
pub struct InitialConditions {
    /// The seed of all draws.
    pub seed: u32,
    /// How many clouds and venues have to be stored.
    pub extent: Extent,
    /// The positions of enterprises in memory.
    pub cohorts: Cohorts,
    /// Cloud spend of each enterprise, in units, ascending.
    pub sizes: Arc<[u64]>,
    /// The clouds' shares, in hundredths of a percentage point.
    pub initial_shares: [u64; CLOUDS],
    /// The models' shares of AI spend.
    pub initial_model_shares: [f64; MODELS],
    /// AI spend, direct purchases included, as a fraction of an enterprise's cloud spend.
    pub ai: Fraction,
    /// The part of AI spend that each venue sells.
    pub venue_shares: [f64; VENUES],
    /// How the enterprises' traits are distributed.
    pub traits: Traits,
    /// Fraction of enterprises that has a gateway (M11).
    pub gateways: Fraction,
    /// Coefficients of utility.
    pub tastes: Tastes,
    /// Utility lost at each venue, indexed by gateway, home cloud and venue.
    pub lost: ByHome<f64>,
    /// Rates of each sector, model and venue before the two sides differ, as
    /// [`crate::engine::Offer::on_sale`] has them, without the constants of the venues.
    pub on_sale: [[[f64; VENUES]; MODELS]; SECTORS],
}

impl InitialConditions {
    /// The initial conditions of some rules.
    #[must_use]
    pub fn of(rules: &SideRules) -> Self {
        Self {
            seed: rules.seed,
            extent: rules.extent,
            cohorts: rules.cohorts,
            sizes: rules.sizes.clone(),
            initial_shares: rules.initial_shares,
            initial_model_shares: rules.initial_model_shares,
            ai: rules.ai,
            venue_shares: rules.initial_sales.0,
            traits: rules.traits,
            gateways: rules.gateways[0],
            tastes: rules.tastes,
            lost: rules.friction[0].lost,
            on_sale: Conditions::before(rules, [1.0; VENUES]).offers.map(|offer| offer.on_sale[0]),
        }
    }

    /// A cloud's spend, core and AI, in units.
    pub(super) fn initial_units(&self, cloud: Cloud) -> u64 {
        initial_units(self.initial_shares[cloud.index()], self.sizes.len())
    }
}
