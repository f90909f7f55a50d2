//! The population of a replicate: who the enterprises are, and their books at quarter 0.

use crate::market::{CLOUDS, Cloud, MODELS, VENUES, Venue};
use crate::numeric::kernel::{exp, ln};
use crate::numeric::{Decision, Draws, lanes, quantile};

use super::books::Books;
use super::calibration::{ai_qualities, core_constants, stationary};
use super::choice::first_arrival;
use super::conditions::{Conditions, at_venues};
use super::largest::largest;
use super::raking::rake;
use super::rules::Rules;
use super::state::entity;
use super::worth::Sector;

/// The part of an enterprise's AI spend at quarter 0 that goes to its first model; the second gets
/// the rest. An assumption: surveys say that most enterprises run several models, not how much.
const FIRST_MODEL: f64 = 0.7;

/// The largest part of a cloud's prior that AI spend may fill at quarter 0, so that every cloud
/// has core workloads too.
const AI_AT_MOST: f64 = 0.9;

entity! {
    /// What makes an enterprise the one it is; the same on both sides.
    #[derive(Clone, Copy, Debug)]
    pub struct Enterprise {
        /// Which offers it gets.
        pub sector: Sector,
        /// The quarter of its cycle in which it decides: in quarter t if t + phase is a multiple of the
        /// cadence.
        pub phase: u32,
        /// Length of its contracts, in years.
        pub contract_years: u32,
        /// Where in its contract it is at quarter 0, in quarters.
        pub contract_offset: u32,
        /// Whether it is built on Microsoft's software (M08).
        pub shop: bool,
        /// It has a gateway once as many enterprises have one: 0 for the first, 1 for the last (M11).
        pub gateway_rank: f64,
        /// e^V of each cloud for its new workloads, apart from what changes (M08).
        pub lean: [f64; CLOUDS],
        /// Odds that it gives each model for quality and taste, e^{q+τ}.
        pub odds: [f64; MODELS],
        /// The same within a nest, e^{(q+τ)/ρ}.
        pub rates: [f64; MODELS],
    }
}

impl Enterprise {
    /// Whether it reaches models through a gateway in a quarter (M11).
    #[must_use]
    pub fn has_gateway(&self, rules: &Rules, quarter: u32) -> bool {
        self.gateway_rank < rules.traits.gateway[quarter as usize]
    }

    /// Odds of staying with the last model at quarter 0.
    fn stay(&self, rules: &Rules) -> f64 {
        rules.tastes.stay[usize::from(self.has_gateway(rules, 0))]
    }
}

/// The enterprises of a replicate.
#[derive(Clone, Debug)]
pub struct Population {
    /// The enterprises, smallest first.
    pub enterprises: Vec<Enterprise>,
    /// Their books at quarter 0, where both sides start.
    pub books: Books,
    /// Constants of the clouds in core placement, e^ξ.
    pub core_constants: [f64; CLOUDS],
    /// The logarithms of the models' qualities at quarter 0; −∞ for what nobody can get.
    pub qualities: [f64; MODELS],
    /// The conditions in which it has settled.
    pub conditions: Conditions,
}

impl Population {
    /// Draws the population of a replicate and calibrates it: at quarter 0 the clouds' shares
    /// equal the priors exactly, models are used in proportion to theirs, and new core workloads
    /// would follow the shares that are there.
    #[must_use]
    pub fn new(rules: &Rules, draws: &Draws) -> Self {
        let conditions = Conditions::before(rules);
        let mut enterprises: Vec<Enterprise> =
            (0..rules.sizes.len() as u32).map(|i| enterprise(rules, draws, i)).collect();
        let pattern: Vec<[f64; CLOUDS]> = (0_u32..)
            .zip(&enterprises)
            .map(|(i, enterprise)| cloud_pattern(rules, draws, i, enterprise))
            .collect();
        let mut sourcing: Vec<Sourcing> = enterprises
            .iter()
            .zip(&pattern)
            .map(|(enterprise, shares)| Sourcing::new(rules, &conditions, enterprise, shares))
            .collect();
        let odds: Vec<_> = sourcing.iter().map(|sourcing| sourcing.odds).collect();
        let stay: Vec<_> = enterprises.iter().map(|enterprise| enterprise.stay(rules)).collect();
        let qualities = ai_qualities(&odds, &rules.sizes, &rules.model_priors, &stay);
        for (enterprise, sourcing) in enterprises.iter_mut().zip(&mut sourcing) {
            for m in 0..MODELS {
                sourcing.odds[m] *= qualities[m];
                enterprise.odds[m] *= qualities[m];
            }
            enterprise.rates = enterprise.odds;
            lanes::power(&mut enterprise.rates, 1.0 / rules.tastes.rho);
        }
        let (ai, last) = ai_books(rules, draws, &sourcing, &stay);
        let (core, targets) = core_books(rules, &pattern, &ai);
        let books = Books::new(rules.extent, &core, &ai, last);
        let placement: Vec<_> = (0..enterprises.len())
            .map(|i| books.core_shares(i).map(|share| exp(rules.tastes.inertia_core * share)))
            .collect();
        let core_spend: Vec<u64> = core.iter().map(|spend| spend.iter().sum()).collect();
        let core_total = targets.iter().sum::<u64>().max(1) as f64;
        let targets = targets.map(|target| target as f64 / core_total);
        let core_constants = core_constants(&placement, &core_spend, &targets);
        Self { enterprises, books, core_constants, qualities: qualities.map(ln), conditions }
    }
}

/// The fractions of its core that an enterprise wants on each cloud: clouds in the order of a race
/// with the priors as rates, times what the enterprise leans to, the first of them primary.
fn cloud_pattern(rules: &Rules, draws: &Draws, i: u32, enterprise: &Enterprise) -> [f64; CLOUDS] {
    let mut waiting = [0.0; CLOUDS];
    for (block, lanes) in waiting[..rules.extent.clouds].chunks_mut(4).enumerate() {
        let drawn = draws.exponentials(i, 0, Decision::Clouds, block as u32);
        lanes.copy_from_slice(&drawn[..lanes.len()]);
    }
    let [count, ..] = draws.uniforms(i, 0, Decision::CloudCount, 0);
    let mut rates: [f64; CLOUDS] =
        std::array::from_fn(|c| rules.priors[c] as f64 * enterprise.lean[c]);
    let more = rules.traits.clouds_used.iter().take_while(|cumulative| count > **cumulative);
    let wanted = 1 + more.count();
    let existing = rates.iter().filter(|rate| **rate > 0.0).count();
    let used = wanted.min(existing);
    let secondary = (1.0 - rules.traits.primary) / (used.max(2) - 1) as f64;
    let mut shares = [0.0; CLOUDS];
    for place in 0..used {
        if let Some(cloud) = first_arrival(&waiting, &rates) {
            shares[cloud] = match (used, place) {
                (1, _) => 1.0,
                (_, 0) => rules.traits.primary,
                _ => secondary,
            };
            rates[cloud] = 0.0;
        }
    }
    shares
}

fn enterprise(rules: &Rules, draws: &Draws, i: u32) -> Enterprise {
    let [exempt, contract, offset, _] = draws.uniforms(i, 0, Decision::Traits, 0);
    let [shop, gateway_rank, ..] = draws.uniforms(i, 0, Decision::Segments, 0);
    let contract_years = 1 + (contract * f64::from(rules.traits.contract)) as u32;
    let first = draws.uniforms(i, 0, Decision::Taste, 0);
    let second = draws.uniforms(i, 0, Decision::Taste, 1);
    let tastes = [first[0], first[1], first[2], first[3], second[0], second[1]];
    let mut odds = tastes.map(|u| rules.tastes.spread * quantile::normal(u));
    lanes::exp(&mut odds);
    let shop = shop < rules.traits.shop;
    let mut lean = [1.0; CLOUDS];
    if shop {
        lean[Cloud::Azure.index()] = rules.tastes.bundle;
    }
    Enterprise {
        sector: if exempt < rules.traits.exempt { Sector::Exempt } else { Sector::General },
        phase: i % rules.cadence,
        contract_years,
        contract_offset: (offset * f64::from(4 * contract_years)) as u32,
        shop,
        gateway_rank,
        lean,
        odds,
        rates: [0.0; MODELS],
    }
}

/// What an enterprise makes of the models at quarter 0.
struct Sourcing {
    /// Odds of each model; of quality 1 until qualities are known.
    odds: [f64; MODELS],
    /// e^{V/ρ} of each venue within each model's nest.
    rates: [[f64; VENUES]; MODELS],
}

impl Sourcing {
    fn new(
        rules: &Rules,
        conditions: &Conditions,
        enterprise: &Enterprise,
        shares: &[f64; CLOUDS],
    ) -> Self {
        let gateway = enterprise.has_gateway(rules, 0);
        let mut venues = [0.0; VENUES];
        let existing = &mut venues[..rules.extent.venues];
        at_venues(rules, 0, gateway, largest(shares), shares, existing);
        lanes::exp(existing);
        let on_sale = &conditions.offers[enterprise.sector as usize].on_sale;
        let mut rates = *on_sale;
        for rates in &mut rates {
            for v in 0..VENUES {
                rates[v] *= venues[v];
            }
        }
        let mut odds = rates.each_ref().map(|rates| rates.iter().sum());
        lanes::power(&mut odds, rules.tastes.rho);
        for m in 0..MODELS {
            odds[m] *= enterprise.odds[m];
        }
        Self { odds, rates }
    }
}

/// AI spend at quarter 0, drawn from each enterprise's stationary use of models, and the model
/// that each used last.
fn ai_books(
    rules: &Rules,
    draws: &Draws,
    sourcing: &[Sourcing],
    stay: &[f64],
) -> (Vec<[[u64; VENUES]; MODELS]>, Vec<u8>) {
    let mut ai = vec![[[0; VENUES]; MODELS]; sourcing.len()];
    let mut last = vec![MODELS as u8; sourcing.len()];
    for (i, sourcing) in sourcing.iter().enumerate() {
        let spend = (rules.sizes[i] as f64 * rules.ai) as u64;
        let first_spend = (spend as f64 * FIRST_MODEL) as u64;
        let use_of_models = stationary(&sourcing.odds, stay[i]);
        for (place, spend) in [first_spend, spend - first_spend].into_iter().enumerate() {
            let address =
                |decision, block| draws.exponentials(i as u32, place as u32, decision, block);
            let (low, high) = (address(Decision::FirstModel, 0), address(Decision::FirstModel, 1));
            let waiting = [low[0], low[1], low[2], low[3], high[0], high[1]];
            let Some(model) = first_arrival(&waiting, &use_of_models) else { continue };
            let mut waiting = [0.0; VENUES];
            for (block, lanes) in waiting[..rules.extent.venues].chunks_mut(4).enumerate() {
                let drawn = address(Decision::FirstVenue, block as u32);
                lanes.copy_from_slice(&drawn[..lanes.len()]);
            }
            let Some(venue) = first_arrival(&waiting, &sourcing.rates[model]) else { continue };
            ai[i][model][venue] += spend;
            if place == 0 {
                last[i] = model as u8;
            }
        }
    }
    leave_room_for_core(rules, &mut ai);
    (ai, last)
}

/// Scales AI spend down on clouds whose prior it would fill.
fn leave_room_for_core(rules: &Rules, ai: &mut [[[u64; VENUES]; MODELS]]) {
    for venue in Venue::ALL {
        let Some(cloud) = venue.cloud() else { continue };
        let v = venue.index();
        let spend: u64 = ai.iter().flatten().map(|venues| venues[v]).sum();
        let room = AI_AT_MOST * rules.prior_units(cloud.index()) as f64;
        if spend as f64 > room {
            let kept = room / spend as f64;
            for venues in ai.iter_mut().flatten() {
                venues[v] = (venues[v] as f64 * kept) as u64;
            }
        }
    }
}

/// Core spend at quarter 0 and its sum on each cloud: what the priors and AI spend leave.
fn core_books(
    rules: &Rules,
    pattern: &[[f64; CLOUDS]],
    ai: &[[[u64; VENUES]; MODELS]],
) -> (Vec<[u64; CLOUDS]>, [u64; CLOUDS]) {
    let mut targets = std::array::from_fn(|c| rules.prior_units(c));
    let mut rows = rules.sizes.clone();
    for (row, ai) in rows.iter_mut().zip(ai) {
        for venue in Venue::ALL {
            if let Some(cloud) = venue.cloud() {
                let spend: u64 = ai.iter().map(|venues| venues[venue.index()]).sum();
                *row -= spend;
                targets[cloud.index()] -= spend;
            }
        }
    }
    (rake(pattern, &rows, &targets), targets)
}
