//! Enterprises: the characteristics and tastes of each, the same on both sides.

use crate::engine::entity::entity;
use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES};
use crate::numeric::Fraction;

use super::SideRules;
use super::availability::Sector;
use super::tastes::Tastes;

entity! {
    /// The characteristics of an enterprise, the same on both sides.
    #[derive(Clone, Copy, Debug)]
    #[repr(align(64))]
    pub struct Enterprise {
        /// Its number, part of the address of its draws: 0 for the smallest.
        pub number: u32,
        /// Whether exclusivity applies to it.
        pub sector: Sector,
        /// Length of its contracts, in years.
        pub contract_years: u8,
        /// How many quarters of its contract have passed at quarter 0.
        pub contract_offset: u8,
        /// Whether it is built on Microsoft's software (M08).
        pub shop: bool,
        /// Adoption rank, uniform on (0, 1): it has a gateway once the fraction of enterprises that have one
        /// exceeds the rank (M11).
        pub gateway_rank: Fraction,
        /// Odds of each model for its quality and the enterprise's taste, e^{q+τ}.
        pub odds: [f64; MODELS],
    }
}

impl Enterprise {
    /// Whether it reaches models through a gateway in a quarter (M11).
    #[must_use]
    pub fn has_gateway(&self, rules: &SideRules, quarter: u32) -> bool {
        self.gateway_rank < rules.gateways[quarter as usize]
    }

    /// Odds of each model with inertia: those of the model used last are multiplied by `stay`.
    #[must_use]
    pub fn odds_after(&self, last: Option<Model>, stay: f64) -> [f64; MODELS] {
        let mut odds = self.odds;
        if let Some(last) = last {
            odds[last.index()] *= stay;
        }
        odds
    }

    /// Exponentials of its alternative-specific constants of the clouds, which the enterprise's group has
    /// beyond those of everyone (M08).
    #[must_use]
    pub fn cloud_constants(&self, tastes: &Tastes) -> [f64; CLOUDS] {
        let mut cloud_constants = [1.0; CLOUDS];
        if self.shop {
            cloud_constants[Cloud::Azure.index()] = tastes.bundle;
        }
        cloud_constants
    }

    /// Whether a contract has ended since the decision before that of a quarter (M12).
    #[must_use]
    pub fn contract_has_ended(&self, rules: &SideRules, quarter: u32) -> bool {
        let length = 4 * u32::from(self.contract_years);
        (quarter + u32::from(self.contract_offset)) % length < rules.cohorts.cadence()
    }

    /// Whether it moves existing workloads in a quarter in which it decides: its contract has ended since its
    /// last decision, and `uniform`, which is called only then, is below the probability (M12).
    pub(in crate::engine) fn migrates(
        &self,
        rules: &SideRules,
        quarter: u32,
        uniform: impl FnOnce() -> f64,
    ) -> bool {
        let probability = rules.switching * f64::from(self.contract_years);
        self.contract_has_ended(rules, quarter) && probability > 0.0 && uniform() < probability
    }
}

/// The enterprises of a replicate.
#[derive(Clone, Debug)]
pub struct Population {
    /// The enterprises, by position.
    pub enterprises: Vec<Enterprise>,
    /// Exponentials of the alternative-specific constants of the clouds in core placement, e^ξ.
    pub core_constants: [f64; CLOUDS],
    /// The qualities of the models at quarter 0, q, in utils; −∞ for models that nobody can buy.
    pub qualities: [f64; MODELS],
    /// The constants of the venues for AI, as rates e^{ζ/ρ}; 0 for venues that sell none at quarter 0.
    pub venue_rates: [f64; VENUES],
}
