//! Initial choice: the models and venues of AI spend at quarter 0.

use wide::{f32x4, u32x4};

use crate::engine::choice::{LANES, Race, first_arrival, tag};
use crate::engine::rules::{Sector, at_venues};
use crate::engine::spend::{SpendState, largest, part};
use crate::market::{CLOUDS, MODELS, Model, VENUES, Venue};
use crate::numeric::single::Single;
use crate::numeric::{Decision, Draws, Fraction, lanes};

use super::calibration::stationary;
use super::conditions::InitialConditions;
use super::pattern::Pattern;

/// The fraction of an enterprise's AI spend at quarter 0 that goes to its first model; the second gets the
/// rest. An assumption: surveys say that most enterprises use several models, but not how much of each.
const FIRST_MODEL_SHARE: Fraction = Fraction::new(0.7);

/// Rates at quarter 0 of all enterprises with the same pattern of core, sector and gateway.
#[derive(Clone, Copy, Debug)]
pub(super) struct InitialOffer {
    /// The rate e^{V/ρ} of each model at each venue.
    rates: [[f64; VENUES]; MODELS],
    /// Their reciprocals, in single precision.
    inverse_rates: [[f32; VENUES]; MODELS],
    /// The odds of each model, (Σ_v e^{V/ρ})^ρ.
    pub odds: [f64; MODELS],
}

impl InitialOffer {
    /// The rates of enterprises whose rates before calibration are known.
    pub fn new(
        initial: &InitialConditions,
        mut rates: [[f64; VENUES]; MODELS],
        venue_rates: &[f64; VENUES],
    ) -> Self {
        for rates in &mut rates {
            for v in 0..VENUES {
                rates[v] *= venue_rates[v];
            }
        }
        let mut odds = rates.each_ref().map(|rates| rates.iter().sum());
        lanes::power(&mut odds, initial.tastes.rho);
        let inverse_rates = rates.map(|rates| rates.map(|rate| (1.0 / rate) as f32));
        Self { rates, inverse_rates, odds }
    }
}

/// The rates e^{V/ρ} of each model at each venue for enterprises with a pattern, before the venues have their
/// constants.
pub(super) fn rates_before_calibration(
    initial: &InitialConditions,
    sector: Sector,
    gateway: usize,
    pattern: Pattern,
) -> [[f64; VENUES]; MODELS] {
    let shares: [f64; CLOUDS] = pattern.shares(initial.traits.primary);
    let lost = &initial.lost[gateway][largest(&shares)];
    let mut venues = [0.0; VENUES];
    let existing = &mut venues[..initial.extent.venues];
    at_venues(&initial.tastes, lost, &shares, existing);
    lanes::exp(existing);
    let mut rates = initial.on_sale[sector as usize];
    for rates in &mut rates {
        for v in 0..VENUES {
            rates[v] *= venues[v];
        }
    }
    rates
}

/// What the initial choice of an enterprise depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct InitialDemand<'a> {
    /// Odds of each model.
    pub odds: [f64; MODELS],
    /// The factor on the odds of the last model, e^κ.
    pub stay: f64,
    /// The rates of enterprises like it.
    pub offer: &'a InitialOffer,
}

/// The initial choices of a replicate: each enterprise's AI spend goes to two models, drawn from their
/// stationary use, at venues drawn by their odds. Four enterprises choose at once in single precision
/// where that is certain, and one by one in double precision elsewhere, as in later quarters.
pub(super) struct InitialChoice<'a> {
    initial: &'a InitialConditions,
    draws: &'a Draws,
    single: Single,
    tags: [u32x4; VENUES],
}

/// How many blocks have a draw for each model, and for each venue.
const MODEL_BLOCKS: usize = MODELS.div_ceil(4);
const VENUE_BLOCKS: usize = VENUES.div_ceil(4);
const BLOCKS: usize = MODEL_BLOCKS + VENUE_BLOCKS;

impl<'a> InitialChoice<'a> {
    pub fn new(initial: &'a InitialConditions, draws: &'a Draws) -> Self {
        Self { initial, draws, single: Single::default(), tags: std::array::from_fn(tag) }
    }

    /// Adds the AI spend of up to four enterprises, from number `first` on, to the spend state, and records
    /// the first model of each as the one used last.
    pub fn source(
        &self,
        first: usize,
        demands: &[InitialDemand<'_>],
        spend_state: &mut SpendState,
    ) {
        let Some(last) = demands.last() else { return };
        // Pad unused lanes with copies of the last enterprise; ignore their results.
        let four = std::array::from_fn(|lane| demands.get(lane).unwrap_or(last));
        let inverse_rates = inverse_rates_of_models(four);
        let positions: [_; LANES] =
            std::array::from_fn(|lane| self.initial.cohorts.position((first + lane) as u32));
        for rank in 0..2 {
            let certain = self.choose_fast(first, rank, four, &inverse_rates);
            for (lane, demand) in demands.iter().enumerate() {
                let i = first + lane;
                let choice = certain[lane].or_else(|| self.choose_exactly(i, rank, demand));
                let Some((model, venue)) = choice else { continue };
                let spend = part(self.initial.sizes[i], self.initial.ai);
                let first_spend = part(spend, FIRST_MODEL_SHARE);
                let spends = [first_spend, spend - first_spend];
                spend_state.add_ai(positions[lane], model, venue, spends[rank as usize]);
                if rank == 0 {
                    spend_state.set_last(positions[lane], model);
                }
            }
        }
    }

    /// The model and the venue of four enterprises, in single precision, where that is certain. `rank` is 0
    /// for the first model of each and 1 for the second.
    #[inline(always)]
    fn choose_fast(
        &self,
        first: usize,
        rank: u32,
        four: [&InitialDemand<'_>; LANES],
        inverse_rates: &[f32x4; MODELS],
    ) -> [Option<(Model, Venue)>; LANES] {
        let venues = self.initial.extent.venues;
        let blocks: [(Decision, u32); BLOCKS] = std::array::from_fn(|block| {
            if block < MODEL_BLOCKS {
                (Decision::InitialModel, block as u32)
            } else {
                (Decision::InitialVenue, (block - MODEL_BLOCKS) as u32)
            }
        });
        let mut words = [u32x4::ZERO; 4 * BLOCKS];
        let enterprises = std::array::from_fn(|lane| (first + lane) as u32);
        let across = self.draws.across(enterprises, rank);
        across.words(&blocks[..MODEL_BLOCKS + venues.div_ceil(4)], &mut words);
        let (of_models, of_venues) = words.split_at(4 * MODEL_BLOCKS);
        let (mut by_model, mut by_venue) = (Race::default(), Race::default());
        let enter = |race: &mut Race, option: usize, words: &u32x4, inverse_rate: f32x4| {
            let arrival = self.single.exponentials(*words) * inverse_rate;
            // An infinite arrival would become NaN with a tag in its last bits.
            race.enter(self.tags[option], arrival.fast_min(f32x4::splat(f32::MAX)));
        };
        for (m, words) in of_models.iter().enumerate().take(MODELS) {
            enter(&mut by_model, m, words, inverse_rates[m]);
        }
        let models = by_model.winner().map(|model| (model as usize).min(MODELS - 1));
        for (v, words) in of_venues.iter().enumerate().take(venues) {
            let inverse = |lane: usize| four[lane].offer.inverse_rates[models[lane]][v];
            enter(&mut by_venue, v, words, f32x4::new(std::array::from_fn(inverse)));
        }
        let certain = (by_model.is_certain() & by_venue.is_certain()).to_bitmask();
        let venues = by_venue.winner();
        std::array::from_fn(|lane| {
            (certain >> lane & 1 == 1)
                .then(|| (Model::ALL[models[lane]], Venue::ALL[venues[lane] as usize]))
        })
    }

    /// The model and the venue of one enterprise, in double precision; `None` where nothing is on sale.
    fn choose_exactly(
        &self,
        i: usize,
        rank: u32,
        demand: &InitialDemand<'_>,
    ) -> Option<(Model, Venue)> {
        let waiting =
            |decision| move |block| self.draws.exponentials(i as u32, rank, decision, block as u32);
        let models: [_; MODEL_BLOCKS] = std::array::from_fn(waiting(Decision::InitialModel));
        let use_of_models = stationary(&demand.odds, demand.stay);
        let model = first_arrival(models.as_flattened(), &use_of_models)?;
        let venues: [_; VENUE_BLOCKS] = std::array::from_fn(waiting(Decision::InitialVenue));
        let venue = first_arrival(venues.as_flattened(), &demand.offer.rates[model])?;
        Some((Model::ALL[model], Venue::ALL[venue]))
    }
}

/// One over the stationary use of each model, up to a common factor.
#[inline(always)]
fn inverse_rates_of_models(four: [&InitialDemand<'_>; LANES]) -> [f32x4; MODELS] {
    let odds: [f32x4; MODELS] =
        std::array::from_fn(|m| f32x4::new(four.map(|demand| demand.odds[m] as f32)));
    let sum = odds.iter().fold(f32x4::ZERO, |sum, odds| sum + *odds);
    let stay = f32x4::new(four.map(|demand| (demand.stay - 1.0) as f32));
    odds.map(|odds| f32x4::ONE / (odds * (sum + stay * odds)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::link::read;
    use crate::market::Cloud;
    use crate::numeric::kernel::exp;

    /// Odds from tastes of up to `size`, a few of them 0.
    fn odds(number: u32, size: f64) -> impl Iterator<Item = [f64; MODELS]> {
        let draws = Draws::new(7, 0);
        (0..number).map(move |i| {
            let first = draws.uniforms(i, 0, Decision::Taste, 0);
            let second = draws.uniforms(i, 0, Decision::Taste, 1);
            let uniforms = [first[0], first[1], first[2], first[3], second[0], second[1]];
            uniforms.map(|u| if u < 0.05 { 0.0 } else { exp(size * (2.0 * u - 1.0)) })
        })
    }

    /// How many of 4,000 choices are certain in single precision; each of them equals the exact one.
    fn certain(link: &str, size: f64) -> u32 {
        let rules = Rules::new(&read(link).unwrap().comparison);
        let initial = InitialConditions::of(rules.common());
        let draws = Draws::new(3, 1);
        let sourcing = InitialChoice::new(&initial, &draws);
        let pattern = Pattern::new([Cloud::Azure, Cloud::Aws]);
        let rates = rates_before_calibration(&initial, Sector::General, 0, pattern);
        let offer = InitialOffer::new(&initial, rates, &[1.0; VENUES]);
        let demands: Vec<_> = odds(2_000, size)
            .zip([1.0, 55.0].into_iter().cycle())
            .map(|(odds, stay)| {
                let odds = std::array::from_fn(|m| odds[m] * offer.odds[m]);
                InitialDemand { odds, stay, offer: &offer }
            })
            .collect();
        let mut certain = 0;
        for (first, four) in (0..).step_by(LANES).zip(demands.chunks_exact(LANES)) {
            let four = std::array::from_fn(|lane| &four[lane]);
            let inverse_rates = inverse_rates_of_models(four);
            for rank in 0..2 {
                let fast = sourcing.choose_fast(first, rank, four, &inverse_rates);
                for (lane, fast) in fast.into_iter().enumerate() {
                    if fast.is_some() {
                        assert_eq!(fast, sourcing.choose_exactly(first + lane, rank, four[lane]));
                        certain += 1;
                    }
                }
            }
        }
        certain
    }

    #[test]
    fn certain_choices_in_single_precision_are_the_exact_ones() {
        for link in ["v=1", "v=1&cloud5=5&cloud8=3", "v=1&aws=0&azure=58"] {
            let number = certain(link, 5.0);
            assert!(number > 3_800 && number < 4_000, "{link}: {number} of 4,000");
            // Out of the bounds of single precision few choices are certain, and none is wrong.
            assert!(certain(link, 60.0) < 1_000, "{link}");
        }
    }
}
