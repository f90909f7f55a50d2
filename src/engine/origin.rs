//! The origin: all that the market of quarter 0 depends on.

use std::sync::Arc;

use crate::market::{CLOUDS, MODELS, VENUES};

use super::cohorts::Cohorts;
use super::conditions::Conditions;
use super::extent::Extent;
use super::friction::ByHome;
use super::rules::{Rules, prior_units};
use super::tastes::Tastes;
use super::traits::Traits;
use super::worth::SECTORS;

/// What rules say about quarter 0: who the enterprises are, what they choose among, and the market
/// that they have to add up to. Two scenarios with one origin begin with the same populations, so
/// whatever draws a population sees nothing else of the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The seed of all luck.
    pub seed: u32,
    /// Which clouds and venues have to be stored.
    pub extent: Extent,
    /// Where enterprises stand in memory.
    pub cohorts: Cohorts,
    /// Cloud spend of each enterprise, in units, ascending.
    pub sizes: Arc<[u64]>,
    /// The clouds' shares, in hundredths of a percentage point.
    pub priors: [u64; CLOUDS],
    /// The models' shares of AI spend.
    pub model_priors: [f64; MODELS],
    /// AI spend as a fraction of an enterprise's cloud spend.
    pub ai: f64,
    /// Who the enterprises are.
    pub traits: Traits,
    /// Fraction of them that has a gateway (M11).
    pub gateways: f64,
    /// How they choose.
    pub tastes: Tastes,
    /// Utility lost at each venue, without and with a gateway, by home.
    pub lost: ByHome<f64>,
    /// What each sector is offered before the sides part, as [`super::Offer::on_sale`] has it.
    pub on_sale: [[[f64; VENUES]; MODELS]; SECTORS],
}

impl Origin {
    /// The origin that rules have.
    #[must_use]
    pub fn of(rules: &Rules) -> Self {
        Self {
            seed: rules.seed,
            extent: rules.extent,
            cohorts: rules.cohorts,
            sizes: rules.sizes.clone(),
            priors: rules.priors,
            model_priors: rules.model_priors,
            ai: rules.ai,
            traits: rules.traits,
            gateways: rules.gateways[0],
            tastes: rules.tastes,
            lost: rules.friction[0].lost,
            on_sale: Conditions::before(rules).offers.map(|offer| offer.on_sale),
        }
    }

    /// A cloud's spend, core and AI, in units.
    pub(super) fn prior_units(&self, cloud: usize) -> u64 {
        prior_units(self.priors[cloud], self.sizes.len())
    }
}
