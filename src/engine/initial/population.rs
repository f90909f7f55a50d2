//! Drawing the population of a replicate, with its spend state at quarter 0.

use arrayvec::ArrayVec;
use wide::u32x4;

use crate::engine::choice::{LANES, first_arrival};
use crate::engine::rules::{AI_AT_MOST, Enterprise, GATEWAYS, Population, SECTORS, Sector};
use crate::engine::spend::{FEW, SpendState, float};
use crate::market::{CLOUDS, Cloud, MODELS};
use crate::numeric::kernel::ln;
use crate::numeric::{Decision, Draws, Fraction, lanes, quantile, uniform_of};

use super::ai_calibration::{AiConstants, Buyers};
use super::calibration::core_constants;
use super::choice::{InitialChoice, InitialDemand, InitialOffer, rates_before_calibration};
use super::conditions::InitialConditions;
use super::pattern::{Pattern, Patterns};
use super::raking::rake;

impl Population {
    /// Draws the population of a replicate and its spend state at quarter 0, and calibrates it: the clouds'
    /// shares equal their initial shares exactly, models are used in proportion to theirs on average, and
    /// new core workloads follow the clouds' shares (docs/model.md, section 5).
    #[must_use]
    pub fn new(initial: &InitialConditions, number: u32) -> (Self, SpendState) {
        let draws = Draws::new(initial.seed, number);
        if initial.extent.clouds <= FEW {
            Self::with_room_for::<FEW>(initial, &draws)
        } else {
            Self::with_room_for::<CLOUDS>(initial, &draws)
        }
    }

    /// The same, with arrays for `N` clouds.
    fn with_room_for<const N: usize>(
        initial: &InitialConditions,
        draws: &Draws,
    ) -> (Self, SpendState) {
        let number = initial.sizes.len();
        let mut enterprises = Vec::with_capacity(number);
        let drawn = (0..number).step_by(LANES).flat_map(|first| draw(initial, draws, first as u32));
        let patterns: Patterns = drawn
            .take(number)
            .map(|(enterprise, pattern)| {
                enterprises.push(enterprise);
                pattern
            })
            .collect();
        let (AiConstants { qualities, venue_rates }, mut spend_state) =
            source_ai(initial, draws, &mut enterprises, &patterns);
        leave_room_for_core(initial, &mut spend_state);
        let core_constants = place_core::<N>(initial, &patterns, &mut spend_state);
        let enterprises = initial.cohorts.to_position_order(enterprises);
        let qualities = qualities.map(ln);
        (Self { enterprises, core_constants, qualities, venue_rates }, spend_state)
    }
}

/// Whether an enterprise has a gateway at quarter 0, as an index.
fn gateway_at(initial: &InitialConditions, enterprise: &Enterprise) -> usize {
    usize::from(enterprise.gateway_rank < initial.gateways)
}

/// A spend state with all AI spend of quarter 0, and the constants with which models and venues sell their
/// parts; the qualities are also multiplied into the enterprises' odds.
fn source_ai(
    initial: &InitialConditions,
    draws: &Draws,
    enterprises: &mut [Enterprise],
    patterns: &Patterns,
) -> (AiConstants, SpendState) {
    let buyers = buyers(initial, enterprises, patterns);
    let constants = buyers.calibrate(
        initial.tastes.rho,
        &initial.sizes,
        &initial.initial_model_shares,
        &initial.venue_shares,
    );
    let offers: Vec<InitialOffer> = buyers
        .rates
        .iter()
        .map(|rates| InitialOffer::new(initial, *rates, &constants.venue_rates))
        .collect();
    let mut spend_state = SpendState::new(initial.extent.clouds, initial.sizes.len());
    let sourcing = InitialChoice::new(initial, draws);
    for (first, enterprises) in (0..).step_by(LANES).zip(enterprises.chunks_mut(LANES)) {
        let mut demands = ArrayVec::<_, LANES>::new();
        for (i, enterprise) in (first..).zip(enterprises) {
            for m in 0..MODELS {
                enterprise.odds[m] *= constants.qualities[m];
            }
            let offer = &offers[usize::from(buyers.group_of[i])];
            let odds = std::array::from_fn(|m| offer.odds[m] * enterprise.odds[m]);
            demands.push(InitialDemand { odds, stay: buyers.stay[i], offer });
        }
        sourcing.source(first, &demands, &mut spend_state);
    }
    (constants, spend_state)
}

/// The enterprises as buyers of AI, grouped by sector, gateway, and the pattern of their core.
fn buyers(initial: &InitialConditions, enterprises: &[Enterprise], patterns: &Patterns) -> Buyers {
    const NONE: u16 = u16::MAX;
    let mut group_at = vec![NONE; patterns.distinct.len() * GATEWAYS * SECTORS];
    let mut rates = Vec::new();
    let mut group_of = Vec::with_capacity(enterprises.len());
    for (pattern, enterprise) in patterns.of.iter().zip(enterprises) {
        let (sector, gateway) = (enterprise.sector, gateway_at(initial, enterprise));
        let pattern = usize::from(*pattern);
        let group = &mut group_at[(pattern * GATEWAYS + gateway) * SECTORS + sector as usize];
        if *group == NONE {
            let pattern = patterns.distinct[pattern];
            let own = rates_before_calibration(initial, sector, gateway, pattern);
            // A gateway that saves nothing, or a sector that is exempt from nothing, makes no group.
            *group = rates.iter().position(|other| *other == own).unwrap_or(rates.len()) as u16;
            if usize::from(*group) == rates.len() {
                rates.push(own);
            }
        }
        group_of.push(*group);
    }
    let stay = |enterprise: &Enterprise| initial.tastes.stay[gateway_at(initial, enterprise)];
    Buyers {
        rates,
        group_of,
        tastes: enterprises.iter().map(|enterprise| enterprise.odds).collect(),
        stay: enterprises.iter().map(stay).collect(),
    }
}

/// Sets all core spend of quarter 0, as near to the patterns as the initial shares allow, and returns the
/// constants with which new workloads follow the clouds' shares of core.
fn place_core<const N: usize>(
    initial: &InitialConditions,
    patterns: &Patterns,
    spend_state: &mut SpendState,
) -> [f64; CLOUDS] {
    let targets = Cloud::ALL.map(|cloud| {
        let exists = cloud.index() < initial.extent.clouds;
        if exists { initial.initial_units(cloud) - spend_state.ai_on(cloud) } else { 0 }
    });
    let targets: [u64; N] = std::array::from_fn(|c| targets[c]);
    let positions = || initial.cohorts.by_number();
    let rows: Vec<u64> = positions()
        .zip(&*initial.sizes)
        .map(|(position, size)| size - spend_state.ai_on_clouds(position).iter().sum::<u64>())
        .collect();
    let wanted: Vec<[f64; N]> =
        patterns.distinct.iter().map(|pattern| pattern.shares(initial.traits.primary)).collect();
    spend_state.set_core(positions(), &rake(&wanted, &patterns.of, &rows, &targets));
    let utilities = positions().zip(&rows).map(|(position, row)| {
        let (core, inertia) =
            (spend_state.core(position), initial.tastes.inertia_core / float(*row).max(1.0));
        std::array::from_fn(|c| core.get(c).map_or(0.0, |spend| inertia * float(*spend)))
    });
    let total = targets.iter().sum::<u64>().max(1) as f64;
    let found = core_constants(utilities, &rows, &targets.map(|target| target as f64 / total));
    let mut core_constants = [0.0; CLOUDS];
    core_constants[..N].copy_from_slice(&found);
    core_constants
}

/// Draws the enterprises from number `first` on, with odds before calibration, each with the pattern of its
/// core.
fn draw(initial: &InitialConditions, draws: &Draws, first: u32) -> [(Enterprise, Pattern); LANES] {
    /// How many blocks come before those of the clouds.
    const FIRST: usize = 5;
    const BLOCKS: usize = FIRST + CLOUDS.div_ceil(4);
    let blocks: [(Decision, u32); BLOCKS] = std::array::from_fn(|block| match block {
        0 => (Decision::Traits, 0),
        1 => (Decision::Segments, 0),
        2 | 3 => (Decision::Taste, block as u32 - 2),
        4 => (Decision::CloudCount, 0),
        _ => (Decision::Clouds, (block - FIRST) as u32),
    });
    let blocks = &blocks[..FIRST + initial.extent.clouds.div_ceil(4)];
    let four = std::array::from_fn(|lane| first.wrapping_add(lane as u32));
    let mut words = [u32x4::ZERO; 4 * BLOCKS];
    draws.across(four, 0).words(blocks, &mut words);
    // Not all four draws of each block are used.
    let uniforms = |block: usize, draw: usize| words[4 * block + draw].to_array().map(uniform_of);
    let [exempt, contract, offset] = [0, 1, 2].map(|draw| uniforms(0, draw));
    let [shop, gateway_rank] = [0, 1].map(|draw| uniforms(1, draw));
    let mut odds: [_; MODELS] = std::array::from_fn(|m| uniforms(2, m));
    let count = uniforms(4, 0);
    let mut clouds: [_; CLOUDS] = std::array::from_fn(|c| uniforms(FIRST, c));
    let values = odds.as_flattened_mut();
    values.iter_mut().for_each(|u| *u = initial.tastes.spread * quantile::normal(*u));
    lanes::exp(values);
    let clouds = &mut clouds[..initial.extent.clouds];
    lanes::ln(clouds.as_flattened_mut());
    std::array::from_fn(|lane| {
        let contract_years = 1 + (contract[lane] * f64::from(initial.traits.contract)) as u8;
        let is_exempt = exempt[lane] < initial.traits.exempt.value();
        let enterprise = Enterprise {
            number: four[lane],
            sector: if is_exempt { Sector::Exempt } else { Sector::General },
            contract_years,
            contract_offset: (offset[lane] * f64::from(4 * contract_years)) as u8,
            shop: shop[lane] < initial.traits.shop.value(),
            gateway_rank: Fraction::new(gateway_rank[lane]),
            odds: odds.map(|odds| odds[lane]),
        };
        let waiting: ArrayVec<f64, CLOUDS> = clouds.iter().map(|ln| -ln[lane]).collect();
        let pattern = pattern(initial, &enterprise, count[lane], &waiting);
        (enterprise, pattern)
    })
}

/// The pattern of an enterprise's core: `count`, a uniform, decides on how many clouds it is; which these
/// are, and in which order, is a race with the initial shares times its alternative-specific constants as
/// rates.
fn pattern(
    initial: &InitialConditions,
    enterprise: &Enterprise,
    count: f64,
    waiting: &[f64],
) -> Pattern {
    let cloud_constants = enterprise.cloud_constants(&initial.tastes);
    let mut rates: [f64; CLOUDS] =
        std::array::from_fn(|c| initial.initial_shares[c] as f64 * cloud_constants[c]);
    let more = initial.traits.clouds_used.iter().take_while(|cumulative| count > **cumulative);
    let wanted = 1 + more.count();
    Pattern::new((0..wanted).map_while(|_| {
        let cloud = first_arrival(waiting, &rates)?;
        rates[cloud] = 0.0;
        Some(Cloud::ALL[cloud])
    }))
}

/// Scales AI spend down on clouds of whose initial share it would take more than [`AI_AT_MOST`].
fn leave_room_for_core(initial: &InitialConditions, spend_state: &mut SpendState) {
    for cloud in Cloud::ALL.into_iter().take(initial.extent.clouds) {
        let spend = spend_state.ai_on(cloud);
        let room = AI_AT_MOST * initial.initial_units(cloud) as f64;
        if spend as f64 > room {
            spend_state.scale_ai_on(cloud, Fraction::new(room / spend as f64));
        }
    }
}
