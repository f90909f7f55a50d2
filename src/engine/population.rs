//! The population of a replicate: who the enterprises are, and their books at quarter 0.

use crate::market::{CLOUDS, Cloud, MODELS, VENUES};
use crate::numeric::kernel::ln;
use crate::numeric::{Decision, Draws, lanes, quantile};

use super::books::Books;
use super::calibration::{ai_qualities, core_constants, stationary};
use super::choice::first_arrival;
use super::conditions::at_venues;
use super::largest::largest;
use super::origin::Origin;
use super::raking::rake;
use super::rules::Rules;
use super::state::entity;
use super::tastes::Tastes;
use super::worth::Sector;

/// The part of an enterprise's AI spend at quarter 0 that goes to its first model; the second gets
/// the rest. An assumption: surveys say that most enterprises run several models, not how much.
const FIRST_MODEL: f64 = 0.7;

/// As many clouds as most scenarios have: half of [`CLOUDS`], at half the price.
const FEW: usize = 4;

/// The largest part of a cloud's prior that AI spend may fill at quarter 0, so that every cloud
/// has core workloads too.
const AI_AT_MOST: f64 = 0.9;

entity! {
    /// What makes an enterprise the one it is; the same on both sides.
    #[derive(Clone, Copy, Debug)]
    pub struct Enterprise {
        /// Which offers it gets.
        pub sector: Sector,
        /// Length of its contracts, in years.
        pub contract_years: u8,
        /// Where in its contract it is at quarter 0, in quarters.
        pub contract_offset: u8,
        /// Whether it is built on Microsoft's software (M08).
        pub shop: bool,
        /// It has a gateway once as many enterprises have one: 0 for the first, 1 for the last (M11).
        pub gateway_rank: f64,
        /// Odds that it gives each model for quality and taste, e^{q+τ}.
        pub odds: [f64; MODELS],
        /// What keeps it from each model within a nest, e^{−(q+τ)/ρ}, in single precision: enough for
        /// races that are not close.
        pub slowness: [f32; MODELS],
    }
}

impl Enterprise {
    /// Whether it reaches models through a gateway in a quarter (M11).
    #[must_use]
    pub fn has_gateway(&self, rules: &Rules, quarter: u32) -> bool {
        self.gateway_rank < rules.gateways[quarter as usize]
    }

    /// Odds that it gives each model within a nest, e^{(q+τ)/ρ}.
    #[must_use]
    pub fn rates(&self, tastes: &Tastes) -> [f64; MODELS] {
        let mut rates = self.odds;
        lanes::power(&mut rates, 1.0 / tastes.rho);
        rates
    }

    /// e^V of each cloud for its new workloads, apart from what changes (M08).
    #[must_use]
    pub fn lean(&self, tastes: &Tastes) -> [f64; CLOUDS] {
        let mut lean = [1.0; CLOUDS];
        if self.shop {
            lean[Cloud::Azure.index()] = tastes.bundle;
        }
        lean
    }

    /// Whether a contract ends with a decision in a quarter and is the occasion to switch, as `luck`
    /// has it: a uniform that is drawn only where it matters (M12).
    pub(super) fn migrates(&self, rules: &Rules, quarter: u32, luck: impl FnOnce() -> f64) -> bool {
        let length = 4 * u32::from(self.contract_years);
        let ended = (quarter + u32::from(self.contract_offset)) % length < rules.cadence;
        let probability = rules.switching * f64::from(self.contract_years);
        ended && probability > 0.0 && luck() < probability
    }

    /// Its place at quarter 0 in what differs by gateway: 1 if it has one.
    fn gateway_at(&self, origin: &Origin) -> usize {
        usize::from(self.gateway_rank < origin.gateways)
    }
}

/// The enterprises of a replicate.
#[derive(Clone, Debug)]
pub struct Population {
    /// The enterprises, smallest first.
    pub enterprises: Vec<Enterprise>,
    /// Constants of the clouds in core placement, e^ξ.
    pub core_constants: [f64; CLOUDS],
    /// The logarithms of the models' qualities at quarter 0; −∞ for what nobody can get.
    pub qualities: [f64; MODELS],
}

impl Population {
    /// Draws the population of a replicate and its books at quarter 0, and calibrates it: at quarter 0 the clouds' shares
    /// equal the priors exactly, models are used in proportion to theirs, and new core workloads
    /// would follow the shares that are there.
    #[must_use]
    pub fn new(origin: &Origin, number: u32) -> (Self, Books) {
        let draws = Draws::new(origin.seed, number);
        if origin.extent.clouds <= FEW {
            Self::with_room_for::<FEW>(origin, &draws)
        } else {
            Self::with_room_for::<CLOUDS>(origin, &draws)
        }
    }

    /// The same with so many clouds in whatever is worked out on the way.
    fn with_room_for<const N: usize>(origin: &Origin, draws: &Draws) -> (Self, Books) {
        let mut enterprises: Vec<Enterprise> =
            (0..origin.sizes.len() as u32).map(|i| enterprise(origin, draws, i)).collect();
        let pattern: Vec<[f64; N]> = (0_u32..)
            .zip(&enterprises)
            .map(|(i, enterprise)| cloud_pattern(origin, draws, i, enterprise))
            .collect();
        let (qualities, mut books) = source_ai(origin, draws, &mut enterprises, &pattern);
        leave_room_for_core(origin, &mut books);
        let core_constants = place_core(origin, pattern, &mut books);
        (Self { enterprises, core_constants, qualities }, books)
    }
}

/// Books with everyone's AI spend at quarter 0, and the logarithms of the qualities with which the
/// models are used in proportion to their priors; enterprises take these into their odds.
fn source_ai<const N: usize>(
    origin: &Origin,
    draws: &Draws,
    enterprises: &mut [Enterprise],
    pattern: &[[f64; N]],
) -> ([f64; MODELS], Books) {
    let venues: Vec<[f64; VENUES]> = enterprises
        .iter()
        .zip(pattern)
        .map(|(enterprise, shares)| venue_rates(origin, enterprise, shares))
        .collect();
    let odds: Vec<[f64; MODELS]> = enterprises
        .iter()
        .zip(&venues)
        .map(|(enterprise, venues)| {
            let mut odds = nest_odds(origin, &nest_rates(origin, enterprise, venues));
            for m in 0..MODELS {
                odds[m] *= enterprise.odds[m];
            }
            odds
        })
        .collect();
    let stay = |enterprise: &Enterprise| origin.tastes.stay[enterprise.gateway_at(origin)];
    let stay: Vec<_> = enterprises.iter().map(stay).collect();
    let qualities = ai_qualities(&odds, &origin.sizes, &origin.model_priors, &stay);
    let mut books = Books::new(origin.extent, origin.sizes.len());
    for (i, enterprise) in enterprises.iter_mut().enumerate() {
        for m in 0..MODELS {
            enterprise.odds[m] *= qualities[m];
        }
        enterprise.slowness = enterprise.rates(&origin.tastes).map(|rate| (1.0 / rate) as f32);
        let odds = std::array::from_fn(|m| odds[i][m] * qualities[m]);
        let use_of_models = stationary(&odds, stay[i]);
        let rates = nest_rates(origin, enterprise, &venues[i]);
        first_sourcing(origin, draws, i, &use_of_models, &rates, &mut books);
    }
    (qualities.map(ln), books)
}

/// Enters everyone's core spend at quarter 0 into the books, as near to the pattern as the priors
/// allow, and returns the constants with which new workloads would follow the shares that are there.
fn place_core<const N: usize>(
    origin: &Origin,
    pattern: Vec<[f64; N]>,
    books: &mut Books,
) -> [f64; CLOUDS] {
    let targets = std::array::from_fn(|c| {
        if c < origin.extent.clouds { origin.prior_units(c) - books.ai_on(c) } else { 0 }
    });
    let rows: Vec<u64> = (0..pattern.len())
        .map(|i| origin.sizes[i] - books.ai_on_clouds(i).iter().sum::<u64>())
        .collect();
    books.take_core(&rake(&pattern, &rows, &targets));
    drop(pattern);
    let placement: Vec<[f64; N]> = (0..rows.len())
        .map(|i| {
            let shares = books.core_shares(i);
            let mut odds = std::array::from_fn(|c| origin.tastes.inertia_core * shares[c]);
            lanes::exp(&mut odds);
            odds
        })
        .collect();
    let total = targets.iter().sum::<u64>().max(1) as f64;
    let found = core_constants(&placement, &rows, &targets.map(|target| target as f64 / total));
    let mut core_constants = [0.0; CLOUDS];
    core_constants[..N].copy_from_slice(&found);
    core_constants
}

/// The fractions of its core that an enterprise wants on each cloud: clouds in the order of a race
/// with the priors as rates, times what the enterprise leans to, the first of them primary.
fn cloud_pattern<const N: usize>(
    origin: &Origin,
    draws: &Draws,
    i: u32,
    enterprise: &Enterprise,
) -> [f64; N] {
    let mut waiting = [0.0; CLOUDS];
    for (block, lanes) in waiting[..origin.extent.clouds].chunks_mut(4).enumerate() {
        let drawn = draws.exponentials(i, 0, Decision::Clouds, block as u32);
        lanes.copy_from_slice(&drawn[..lanes.len()]);
    }
    let [count, ..] = draws.uniforms(i, 0, Decision::CloudCount, 0);
    let lean = enterprise.lean(&origin.tastes);
    let mut rates: [f64; CLOUDS] = std::array::from_fn(|c| origin.priors[c] as f64 * lean[c]);
    let more = origin.traits.clouds_used.iter().take_while(|cumulative| count > **cumulative);
    let wanted = 1 + more.count();
    let existing = rates.iter().filter(|rate| **rate > 0.0).count();
    let used = wanted.min(existing);
    let secondary = (1.0 - origin.traits.primary) / (used.max(2) - 1) as f64;
    let mut shares = [0.0; N];
    for place in 0..used {
        if let Some(cloud) = first_arrival(&waiting, &rates) {
            shares[cloud] = match (used, place) {
                (1, _) => 1.0,
                (_, 0) => origin.traits.primary,
                _ => secondary,
            };
            rates[cloud] = 0.0;
        }
    }
    shares
}

fn enterprise(origin: &Origin, draws: &Draws, i: u32) -> Enterprise {
    let [exempt, contract, offset, _] = draws.uniforms(i, 0, Decision::Traits, 0);
    let [shop, gateway_rank, ..] = draws.uniforms(i, 0, Decision::Segments, 0);
    let contract_years = 1 + (contract * f64::from(origin.traits.contract)) as u8;
    let first = draws.uniforms(i, 0, Decision::Taste, 0);
    let second = draws.uniforms(i, 0, Decision::Taste, 1);
    let tastes = [first[0], first[1], first[2], first[3], second[0], second[1]];
    let mut odds = tastes.map(|u| origin.tastes.spread * quantile::normal(u));
    lanes::exp(&mut odds);
    Enterprise {
        sector: if exempt < origin.traits.exempt { Sector::Exempt } else { Sector::General },
        contract_years,
        contract_offset: (offset * f64::from(4 * contract_years)) as u8,
        shop: shop < origin.traits.shop,
        gateway_rank,
        odds,
        slowness: [0.0; MODELS],
    }
}

/// e^{V/ρ} of each venue at quarter 0, as far as it is the same for all models, for an enterprise with
/// such shares of its core.
fn venue_rates<const N: usize>(
    origin: &Origin,
    enterprise: &Enterprise,
    shares: &[f64; N],
) -> [f64; VENUES] {
    let lost = &origin.lost[enterprise.gateway_at(origin)][largest(shares)];
    let mut venues = [0.0; VENUES];
    let existing = &mut venues[..origin.extent.venues];
    at_venues(&origin.tastes, lost, shares, existing);
    lanes::exp(existing);
    venues
}

/// e^{V/ρ} of each venue within each model's nest at quarter 0.
fn nest_rates(
    origin: &Origin,
    enterprise: &Enterprise,
    venues: &[f64; VENUES],
) -> [[f64; VENUES]; MODELS] {
    let mut rates = origin.on_sale[enterprise.sector as usize];
    for rates in &mut rates {
        for v in 0..VENUES {
            rates[v] *= venues[v];
        }
    }
    rates
}

/// The odds of each nest.
fn nest_odds(origin: &Origin, rates: &[[f64; VENUES]; MODELS]) -> [f64; MODELS] {
    let mut odds = rates.each_ref().map(|rates| rates.iter().sum());
    lanes::power(&mut odds, origin.tastes.rho);
    odds
}

/// AI spend of an enterprise at quarter 0, drawn from its stationary use of models, and the model
/// that it used last.
fn first_sourcing(
    origin: &Origin,
    draws: &Draws,
    i: usize,
    use_of_models: &[f64; MODELS],
    rates: &[[f64; VENUES]; MODELS],
    books: &mut Books,
) {
    /// The blocks of one place: two for the models, and those of the venues.
    const BLOCKS: usize = 2 + VENUES.div_ceil(4);
    let spend = (origin.sizes[i] as f64 * origin.ai) as u64;
    let first_spend = (spend as f64 * FIRST_MODEL) as u64;
    let blocks: [(Decision, u32); BLOCKS] = std::array::from_fn(|block| match block {
        0 | 1 => (Decision::FirstModel, block as u32),
        _ => (Decision::FirstVenue, block as u32 - 2),
    });
    let blocks = &blocks[..2 + origin.extent.venues.div_ceil(4)];
    for (place, spend) in [first_spend, spend - first_spend].into_iter().enumerate() {
        let mut waiting = [1.0; 4 * BLOCKS];
        draws.uniforms_of(i as u32, place as u32, blocks, &mut waiting);
        let waiting = &mut waiting[..4 * blocks.len()];
        lanes::ln(waiting);
        waiting.iter_mut().for_each(|ln| *ln = -*ln);
        let (models, venues) = waiting.split_at(8);
        let Some(model) = first_arrival(&models[..MODELS], use_of_models) else { continue };
        let Some(venue) = first_arrival(venues, &rates[model][..origin.extent.venues]) else {
            continue;
        };
        books.add_ai(i, model, venue, spend);
        if place == 0 {
            books.last[i] = model as u8;
        }
    }
}

/// Scales AI spend down on clouds whose prior it would fill.
fn leave_room_for_core(origin: &Origin, books: &mut Books) {
    for c in 0..origin.extent.clouds {
        let spend = books.ai_on(c);
        let room = AI_AT_MOST * origin.prior_units(c) as f64;
        if spend as f64 > room {
            books.scale_ai_on(c, room / spend as f64);
        }
    }
}
