//! The population of a replicate: who the enterprises are, and their books at quarter 0.

use crate::market::{CLOUDS, Cloud, MODELS, VENUES};
use crate::numeric::kernel::ln;
use crate::numeric::{Decision, Draws, lanes, quantile};

use super::books::Books;
use super::calibration::{ai_qualities, core_constants, stationary};
use super::choice::first_arrival;
use super::choice_set::LANES;
use super::conditions::at_venues;
use super::largest::largest;
use super::origin::Origin;
use super::pattern::{Pattern, Patterns};
use super::raking::rake;
use super::rules::Rules;
use super::state::entity;
use super::tastes::{GATEWAYS, Tastes};
use super::worth::{SECTORS, Sector};

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
        let number = origin.sizes.len();
        let mut enterprises = Vec::with_capacity(number);
        let drawn = (0..number).step_by(LANES).flat_map(|first| draw(origin, draws, first as u32));
        let patterns: Patterns = drawn
            .take(number)
            .map(|(enterprise, pattern)| {
                enterprises.push(enterprise);
                pattern
            })
            .collect();
        let shares: Vec<[f64; N]> =
            patterns.distinct.iter().map(|p| p.shares(origin.traits.primary)).collect();
        let (qualities, mut books) = source_ai(origin, draws, &mut enterprises, &patterns, &shares);
        leave_room_for_core(origin, &mut books);
        let core_constants = place_core(origin, &patterns, &shares, &mut books);
        (Self { enterprises, core_constants, qualities }, books)
    }
}

/// Books with everyone's AI spend at quarter 0, and the logarithms of the qualities with which the
/// models are used in proportion to their priors; enterprises take these into their odds.
fn source_ai<const N: usize>(
    origin: &Origin,
    draws: &Draws,
    enterprises: &mut [Enterprise],
    patterns: &Patterns,
    shares: &[[f64; N]],
) -> ([f64; MODELS], Books) {
    let mut offers = vec![None; shares.len() * GATEWAYS * SECTORS];
    let place = |i: usize, enterprise: &Enterprise| {
        let pattern = usize::from(patterns.of[i]);
        (pattern * GATEWAYS + enterprise.gateway_at(origin)) * SECTORS + enterprise.sector as usize
    };
    let mut odds = Vec::with_capacity(enterprises.len());
    for (i, enterprise) in enterprises.iter().enumerate() {
        let offer = offers[place(i, enterprise)].get_or_insert_with(|| {
            FirstOffer::new(origin, enterprise, &shares[usize::from(patterns.of[i])])
        });
        odds.push(std::array::from_fn(|m| offer.odds[m] * enterprise.odds[m]));
    }
    let stay = |enterprise: &Enterprise| origin.tastes.stay[enterprise.gateway_at(origin)];
    let stay: Vec<_> = enterprises.iter().map(stay).collect();
    let qualities = ai_qualities(&odds, &origin.sizes, &origin.model_priors, &stay);
    let mut books = Books::new(origin.extent, origin.sizes.len());
    for (first, enterprises) in (0..).step_by(LANES).zip(enterprises.chunks_mut(LANES)) {
        let luck = FirstLuck::draw(origin, draws, first as u32);
        let mut rates = [[1.0; MODELS]; LANES];
        for (rates, enterprise) in rates.iter_mut().zip(&mut *enterprises) {
            for m in 0..MODELS {
                enterprise.odds[m] *= qualities[m];
            }
            *rates = enterprise.odds;
        }
        lanes::power(rates.as_flattened_mut(), 1.0 / origin.tastes.rho);
        for (lane, enterprise) in enterprises.iter_mut().enumerate() {
            let i = first + lane;
            enterprise.slowness = rates[lane].map(|rate| (1.0 / rate) as f32);
            let odds = std::array::from_fn(|m| odds[i][m] * qualities[m]);
            let use_of_models = stationary(&odds, stay[i]);
            if let Some(offer) = &offers[place(i, enterprise)] {
                luck.source(origin, lane, &use_of_models, &offer.rates, &mut books);
            }
        }
    }
    (qualities.map(ln), books)
}

/// Enters everyone's core spend at quarter 0 into the books, as near to the patterns as the priors
/// allow, and returns the constants with which new workloads would follow the shares that are there.
fn place_core<const N: usize>(
    origin: &Origin,
    patterns: &Patterns,
    shares: &[[f64; N]],
    books: &mut Books,
) -> [f64; CLOUDS] {
    let targets = std::array::from_fn(|c| {
        if c < origin.extent.clouds { origin.prior_units(c) - books.ai_on(c) } else { 0 }
    });
    let rows: Vec<u64> = (0..patterns.of.len())
        .map(|i| origin.sizes[i] - books.ai_on_clouds(i).iter().sum::<u64>())
        .collect();
    books.take_core(&rake(shares, &patterns.of, &rows, &targets));
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

/// Enterprises from `first` on as they are drawn, before the models' qualities are known, each with the
/// pattern of its core.
fn draw(origin: &Origin, draws: &Draws, first: u32) -> [(Enterprise, Pattern); LANES] {
    /// The blocks before those of the clouds.
    const FIRST: usize = 5;
    const BLOCKS: usize = FIRST + CLOUDS.div_ceil(4);
    let blocks: [(Decision, u32); BLOCKS] = std::array::from_fn(|block| match block {
        0 => (Decision::Traits, 0),
        1 => (Decision::Segments, 0),
        2 | 3 => (Decision::Taste, block as u32 - 2),
        4 => (Decision::CloudCount, 0),
        _ => (Decision::Clouds, (block - FIRST) as u32),
    });
    let blocks = &blocks[..FIRST + origin.extent.clouds.div_ceil(4)];
    let mut uniforms = [[0.5; LANES]; 4 * BLOCKS];
    draws.across(four_from(first), 0).uniforms(blocks, &mut uniforms);
    let [exempt, contract, offset, _, shop, gateway_rank, _, _, rest @ ..] = uniforms;
    let [t0, t1, t2, t3, t4, t5, _, _, count, _, _, _, mut clouds @ ..] = rest;
    let normal = |u| origin.tastes.spread * quantile::normal(u);
    let mut odds = [t0, t1, t2, t3, t4, t5].map(|uniforms| uniforms.map(normal));
    lanes::exp(odds.as_flattened_mut());
    let clouds = &mut clouds[..origin.extent.clouds];
    exponentials(clouds);
    std::array::from_fn(|lane| {
        let contract_years = 1 + (contract[lane] * f64::from(origin.traits.contract)) as u8;
        let is_exempt = exempt[lane] < origin.traits.exempt;
        let enterprise = Enterprise {
            sector: if is_exempt { Sector::Exempt } else { Sector::General },
            contract_years,
            contract_offset: (offset[lane] * f64::from(4 * contract_years)) as u8,
            shop: shop[lane] < origin.traits.shop,
            gateway_rank: gateway_rank[lane],
            odds: odds.map(|odds| odds[lane]),
            slowness: [0.0; MODELS],
        };
        let pattern = pattern(origin, &enterprise, count[lane], &of_lane(clouds, lane));
        (enterprise, pattern)
    })
}

/// The numbers of the enterprises from `first` on.
fn four_from(first: u32) -> [u32; LANES] {
    std::array::from_fn(|lane| first.wrapping_add(lane as u32))
}

/// Turns uniforms into unit exponentials.
fn exponentials(uniforms: &mut [[f64; LANES]]) {
    let values = uniforms.as_flattened_mut();
    lanes::ln(values);
    values.iter_mut().for_each(|ln| *ln = -*ln);
}

/// What rows hold for one lane.
fn of_lane<const N: usize>(rows: &[[f64; LANES]], lane: usize) -> [f64; N] {
    std::array::from_fn(|k| rows.get(k).map_or(f64::INFINITY, |row| row[lane]))
}

/// The pattern of an enterprise's core: as many clouds as `count`, a uniform, has it, in the order of
/// a race with the priors as rates, times what the enterprise leans to.
fn pattern(
    origin: &Origin,
    enterprise: &Enterprise,
    count: f64,
    waiting: &[f64; CLOUDS],
) -> Pattern {
    let lean = enterprise.lean(&origin.tastes);
    let mut rates: [f64; CLOUDS] = std::array::from_fn(|c| origin.priors[c] as f64 * lean[c]);
    let more = origin.traits.clouds_used.iter().take_while(|cumulative| count > **cumulative);
    let wanted = 1 + more.count();
    Pattern::new((0..wanted).map_while(|_| {
        let cloud = first_arrival(waiting, &rates)?;
        rates[cloud] = 0.0;
        Some(cloud)
    }))
}

/// What all enterprises of one pattern and sector, with a gateway or without, are offered at quarter 0.
#[derive(Clone, Copy, Debug)]
struct FirstOffer {
    /// e^{V/ρ} of each venue within each model's nest.
    rates: [[f64; VENUES]; MODELS],
    /// The odds of each nest.
    odds: [f64; MODELS],
}

impl FirstOffer {
    /// What an enterprise with such shares of its core is offered.
    fn new<const N: usize>(origin: &Origin, enterprise: &Enterprise, shares: &[f64; N]) -> Self {
        let lost = &origin.lost[enterprise.gateway_at(origin)][largest(shares)];
        let mut venues = [0.0; VENUES];
        let existing = &mut venues[..origin.extent.venues];
        at_venues(&origin.tastes, lost, shares, existing);
        lanes::exp(existing);
        let mut rates = origin.on_sale[enterprise.sector as usize];
        for rates in &mut rates {
            for v in 0..VENUES {
                rates[v] *= venues[v];
            }
        }
        let mut odds = rates.each_ref().map(|rates| rates.iter().sum());
        lanes::power(&mut odds, origin.tastes.rho);
        Self { rates, odds }
    }
}

/// What four enterprises draw for their AI spend at quarter 0, for each place in their favour: when each
/// model would arrive at rate 1, and then each venue.
struct FirstLuck {
    first: usize,
    places: [[[f64; LANES]; 4 * Self::BLOCKS]; 2],
}

impl FirstLuck {
    /// Two blocks for the models, and those of the venues.
    const BLOCKS: usize = 2 + VENUES.div_ceil(4);

    fn draw(origin: &Origin, draws: &Draws, first: u32) -> Self {
        let blocks: [(Decision, u32); Self::BLOCKS] = std::array::from_fn(|block| match block {
            0 | 1 => (Decision::FirstModel, block as u32),
            _ => (Decision::FirstVenue, block as u32 - 2),
        });
        let blocks = &blocks[..2 + origin.extent.venues.div_ceil(4)];
        let places = std::array::from_fn(|place| {
            let mut waiting = [[1.0; LANES]; 4 * Self::BLOCKS];
            let waiting_for = &mut waiting[..4 * blocks.len()];
            draws.across(four_from(first), place as u32).uniforms(blocks, waiting_for);
            exponentials(&mut waiting_for[..MODELS]);
            exponentials(&mut waiting_for[8..][..origin.extent.venues]);
            waiting
        });
        Self { first: first as usize, places }
    }

    /// Enters the AI spend of one of the enterprises, drawn from its stationary use of models and the
    /// rates of their venues, and the model that it used last.
    fn source(
        &self,
        origin: &Origin,
        lane: usize,
        use_of_models: &[f64; MODELS],
        rates: &[[f64; VENUES]; MODELS],
        books: &mut Books,
    ) {
        let i = self.first + lane;
        let spend = (origin.sizes[i] as f64 * origin.ai) as u64;
        let first_spend = (spend as f64 * FIRST_MODEL) as u64;
        for (place, spend) in [first_spend, spend - first_spend].into_iter().enumerate() {
            let (models, venues) = self.places[place].split_at(8);
            let models: [f64; MODELS] = of_lane(models, lane);
            let Some(model) = first_arrival(&models, use_of_models) else { continue };
            let venues: [f64; VENUES] = of_lane(venues, lane);
            let rates = &rates[model][..origin.extent.venues];
            let Some(venue) = first_arrival(&venues, rates) else { continue };
            books.add_ai(i, model, venue, spend);
            if place == 0 {
                books.last[i] = model as u8;
            }
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
