//! The population of a replicate: who the enterprises are, and their books at quarter 0.

use arrayvec::ArrayVec;
use wide::u32x4;

use crate::market::{CLOUDS, Cloud, MODELS};
use crate::numeric::kernel::ln;
use crate::numeric::{Decision, Draws, lanes, quantile, uniform_of};

use super::books::Books;
use super::calibration::{ai_qualities, core_constants};
use super::choice::first_arrival;
use super::choice_set::LANES;
use super::first_sourcing::{FirstDemand, FirstOffer, FirstSourcing};
use super::origin::Origin;
use super::pattern::{Pattern, Patterns};
use super::raking::rake;
use super::rows::FEW;
use super::rules::Rules;
use super::state::entity;
use super::tastes::{GATEWAYS, Tastes};
use super::units::float;
use super::worth::{SECTORS, Sector};

/// The largest part of a cloud's prior that AI spend may fill at quarter 0, so that every cloud
/// has core workloads too.
const AI_AT_MOST: f64 = 0.9;

entity! {
    /// What makes an enterprise the one it is; the same on both sides.
    #[derive(Clone, Copy, Debug)]
    #[repr(align(64))]
    pub struct Enterprise {
        /// Its number, by which its draws are addressed: 0 for the smallest.
        pub number: u32,
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
    }
}

impl Enterprise {
    /// Whether it reaches models through a gateway in a quarter (M11).
    #[must_use]
    pub fn has_gateway(&self, rules: &Rules, quarter: u32) -> bool {
        self.gateway_rank < rules.gateways[quarter as usize]
    }

    /// Odds that it gives each model once it has chosen one, which then has `stay` times its odds.
    #[must_use]
    pub fn odds_after(&self, chosen: usize, stay: f64) -> [f64; MODELS] {
        let mut odds = self.odds;
        if let Some(odds) = odds.get_mut(chosen) {
            *odds *= stay;
        }
        odds
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
        let ended = (quarter + u32::from(self.contract_offset)) % length < rules.cohorts.cadence();
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
    /// The enterprises, where each has its seat.
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
        let (qualities, mut books) = source_ai(origin, draws, &mut enterprises, &patterns);
        leave_room_for_core(origin, &mut books);
        let core_constants = place_core::<N>(origin, &patterns, &mut books);
        let enterprises = origin.cohorts.seated(enterprises);
        (Self { enterprises, core_constants, qualities }, books)
    }
}

/// Books with everyone's AI spend at quarter 0, and the logarithms of the qualities with which the
/// models are used in proportion to their priors; enterprises take these into their odds.
fn source_ai(
    origin: &Origin,
    draws: &Draws,
    enterprises: &mut [Enterprise],
    patterns: &Patterns,
) -> ([f64; MODELS], Books) {
    let mut offers = vec![None; patterns.distinct.len() * GATEWAYS * SECTORS];
    let place = |i: usize, enterprise: &Enterprise| {
        let pattern = usize::from(patterns.of[i]);
        (pattern * GATEWAYS + enterprise.gateway_at(origin)) * SECTORS + enterprise.sector as usize
    };
    let odds = enterprises.iter().enumerate().map(|(i, enterprise)| {
        let offer = offers[place(i, enterprise)].get_or_insert_with(|| {
            let pattern = patterns.distinct[usize::from(patterns.of[i])];
            FirstOffer::new(origin, enterprise.sector, enterprise.gateway_at(origin), pattern)
        });
        std::array::from_fn(|m| offer.odds[m] * enterprise.odds[m])
    });
    let stay = |enterprise: &Enterprise| origin.tastes.stay[enterprise.gateway_at(origin)];
    let all_stay = enterprises.iter().map(stay);
    let qualities = ai_qualities(odds, &origin.sizes, &origin.model_priors, all_stay);
    let mut books = Books::new(origin.extent, origin.sizes.len());
    let sourcing = FirstSourcing::new(origin, draws);
    for (first, enterprises) in (0..).step_by(LANES).zip(enterprises.chunks_mut(LANES)) {
        let mut demands = ArrayVec::<_, LANES>::new();
        for (i, enterprise) in (first..).zip(enterprises) {
            for m in 0..MODELS {
                enterprise.odds[m] *= qualities[m];
            }
            if let Some(offer) = &offers[place(i, enterprise)] {
                let odds = std::array::from_fn(|m| offer.odds[m] * enterprise.odds[m]);
                demands.push(FirstDemand { odds, stay: stay(enterprise), offer });
            }
        }
        sourcing.source(first, &demands, &mut books);
    }
    (qualities.map(ln), books)
}

/// Enters everyone's core spend at quarter 0 into the books, as near to the patterns as the priors
/// allow, and returns the constants with which new workloads would follow the shares that are there.
fn place_core<const N: usize>(
    origin: &Origin,
    patterns: &Patterns,
    books: &mut Books,
) -> [f64; CLOUDS] {
    let targets = std::array::from_fn(|c| {
        if c < origin.extent.clouds { origin.prior_units(c) - books.ai_on(c) } else { 0 }
    });
    let seats = || origin.cohorts.by_number();
    let rows: Vec<u64> = seats()
        .zip(&*origin.sizes)
        .map(|(seat, size)| size - books.ai_on_clouds(seat).iter().sum::<u64>())
        .collect();
    let wanted: Vec<[f64; N]> =
        patterns.distinct.iter().map(|pattern| pattern.shares(origin.traits.primary)).collect();
    books.take_core(seats(), &rake(&wanted, &patterns.of, &rows, &targets));
    let utilities = seats().zip(&rows).map(|(seat, row)| {
        let (core, inertia) = (books.core(seat), origin.tastes.inertia_core / float(*row).max(1.0));
        std::array::from_fn(|c| core.get(c).map_or(0.0, |spend| inertia * float(*spend)))
    });
    let total = targets.iter().sum::<u64>().max(1) as f64;
    let found = core_constants(utilities, &rows, &targets.map(|target| target as f64 / total));
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
    let four = std::array::from_fn(|lane| first.wrapping_add(lane as u32));
    let mut words = [u32x4::ZERO; 4 * BLOCKS];
    draws.across(four, 0).words(blocks, &mut words);
    // A block has four draws, and not all of them are wanted.
    let uniforms = |block: usize, draw: usize| words[4 * block + draw].to_array().map(uniform_of);
    let [exempt, contract, offset] = [0, 1, 2].map(|draw| uniforms(0, draw));
    let [shop, gateway_rank] = [0, 1].map(|draw| uniforms(1, draw));
    let mut odds: [_; MODELS] = std::array::from_fn(|m| uniforms(2, m));
    let count = uniforms(4, 0);
    let mut clouds: [_; CLOUDS] = std::array::from_fn(|c| uniforms(FIRST, c));
    let values = odds.as_flattened_mut();
    values.iter_mut().for_each(|u| *u = origin.tastes.spread * quantile::normal(*u));
    lanes::exp(values);
    let clouds = &mut clouds[..origin.extent.clouds];
    lanes::ln(clouds.as_flattened_mut());
    std::array::from_fn(|lane| {
        let contract_years = 1 + (contract[lane] * f64::from(origin.traits.contract)) as u8;
        let is_exempt = exempt[lane] < origin.traits.exempt;
        let enterprise = Enterprise {
            number: four[lane],
            sector: if is_exempt { Sector::Exempt } else { Sector::General },
            contract_years,
            contract_offset: (offset[lane] * f64::from(4 * contract_years)) as u8,
            shop: shop[lane] < origin.traits.shop,
            gateway_rank: gateway_rank[lane],
            odds: odds.map(|odds| odds[lane]),
        };
        let waiting: ArrayVec<f64, CLOUDS> = clouds.iter().map(|ln| -ln[lane]).collect();
        let pattern = pattern(origin, &enterprise, count[lane], &waiting);
        (enterprise, pattern)
    })
}

/// The pattern of an enterprise's core: as many clouds as `count`, a uniform, has it, in the order of
/// a race with the priors as rates, times what the enterprise leans to.
fn pattern(origin: &Origin, enterprise: &Enterprise, count: f64, waiting: &[f64]) -> Pattern {
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
