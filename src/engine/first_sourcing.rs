//! First sourcing: what enterprises spend on AI at quarter 0, and where.

use wide::{f32x4, u32x4};

use crate::market::{CLOUDS, MODELS, VENUES};
use crate::numeric::single::Single;
use crate::numeric::{Decision, Draws, lanes};

use super::books::Books;
use super::calibration::stationary;
use super::choice::first_arrival;
use super::choice_set::LANES;
use super::friction::at_venues;
use super::largest::largest;
use super::origin::Origin;
use super::pattern::Pattern;
use super::race::{Race, tag};
use super::units::part;
use super::worth::Sector;

/// The part of an enterprise's AI spend at quarter 0 that goes to its first model; the second gets
/// the rest. An assumption: surveys say that most enterprises run several models, not how much.
const FIRST_MODEL: f64 = 0.7;

/// What all enterprises with one pattern of core and in one sector, with a gateway or without, are
/// offered at quarter 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct FirstOffer {
    /// e^{V/ρ} of each venue within each model's nest.
    rates: [[f64; VENUES]; MODELS],
    /// Their reciprocals, in single precision.
    slowness: [[f32; VENUES]; MODELS],
    /// The odds of each nest.
    pub odds: [f64; MODELS],
}

impl FirstOffer {
    /// What enterprises with such a pattern are offered.
    pub fn new(origin: &Origin, sector: Sector, gateway: usize, pattern: Pattern) -> Self {
        let shares: [f64; CLOUDS] = pattern.shares(origin.traits.primary);
        let lost = &origin.lost[gateway][largest(&shares)];
        let mut venues = [0.0; VENUES];
        let existing = &mut venues[..origin.extent.venues];
        at_venues(&origin.tastes, lost, &shares, existing);
        lanes::exp(existing);
        let mut rates = origin.on_sale[sector as usize];
        for rates in &mut rates {
            for v in 0..VENUES {
                rates[v] *= venues[v];
            }
        }
        let mut odds = rates.each_ref().map(|rates| rates.iter().sum());
        lanes::power(&mut odds, origin.tastes.rho);
        let slowness = rates.map(|rates| rates.map(|rate| (1.0 / rate) as f32));
        Self { rates, slowness, odds }
    }
}

/// What an enterprise chooses its first models by.
#[derive(Clone, Copy, Debug)]
pub(super) struct FirstDemand<'a> {
    /// Odds of each model.
    pub odds: [f64; MODELS],
    /// Odds of staying with the last one, e^κ.
    pub stay: f64,
    /// What it is offered.
    pub offer: &'a FirstOffer,
}

/// The first sourcing of a replicate: each enterprise's spend goes to two models, drawn from their
/// stationary use, at venues drawn by their odds. Four enterprises are told at once, in single
/// precision where that is certain, as the engine's filter does.
pub(super) struct FirstSourcing<'a> {
    origin: &'a Origin,
    draws: &'a Draws,
    single: Single,
    tags: [u32x4; VENUES],
}

/// Blocks with a draw for each model, and for each venue.
const MODEL_BLOCKS: usize = MODELS.div_ceil(4);
const VENUE_BLOCKS: usize = VENUES.div_ceil(4);
const BLOCKS: usize = MODEL_BLOCKS + VENUE_BLOCKS;

impl<'a> FirstSourcing<'a> {
    pub fn new(origin: &'a Origin, draws: &'a Draws) -> Self {
        Self { origin, draws, single: Single::default(), tags: std::array::from_fn(tag) }
    }

    /// Enters the AI spend of up to four enterprises from `first` on into books, with the model that
    /// each used last.
    pub fn source(&self, first: usize, demands: &[FirstDemand<'_>], books: &mut Books) {
        let Some(last) = demands.last() else { return };
        // Lanes that nobody is in repeat somebody, and nobody looks at them.
        let four = std::array::from_fn(|lane| demands.get(lane).unwrap_or(last));
        let slowness = slowness_of_models(four);
        let seats: [_; LANES] =
            std::array::from_fn(|lane| self.origin.cohorts.seat((first + lane) as u32));
        for place in 0..2 {
            let foreseen = self.foresee(first, place, four, &slowness);
            for (lane, demand) in demands.iter().enumerate() {
                let i = first + lane;
                let choice = foreseen[lane].or_else(|| self.choose(i, place, demand));
                let Some((model, venue)) = choice else { continue };
                let spend = part(self.origin.sizes[i], self.origin.ai);
                let first_spend = part(spend, FIRST_MODEL);
                let spends = [first_spend, spend - first_spend];
                books.add_ai(seats[lane], model, venue, spends[place as usize]);
                if place == 0 {
                    books.set_last(seats[lane], model);
                }
            }
        }
    }

    /// The model and the venue that each of four enterprises chooses for a place in its favour, where
    /// single precision can tell.
    #[inline(always)]
    fn foresee(
        &self,
        first: usize,
        place: u32,
        four: [&FirstDemand<'_>; LANES],
        slowness: &[f32x4; MODELS],
    ) -> [Option<(usize, usize)>; LANES] {
        let venues = self.origin.extent.venues;
        let blocks: [(Decision, u32); BLOCKS] = std::array::from_fn(|block| {
            if block < MODEL_BLOCKS {
                (Decision::FirstModel, block as u32)
            } else {
                (Decision::FirstVenue, (block - MODEL_BLOCKS) as u32)
            }
        });
        let mut words = [u32x4::ZERO; 4 * BLOCKS];
        let enterprises = std::array::from_fn(|lane| (first + lane) as u32);
        let across = self.draws.across(enterprises, place);
        across.words(&blocks[..MODEL_BLOCKS + venues.div_ceil(4)], &mut words);
        let (of_models, of_venues) = words.split_at(4 * MODEL_BLOCKS);
        let (mut by_model, mut by_venue) = (Race::default(), Race::default());
        let enter = |race: &mut Race, option: usize, words: &u32x4, slowness: f32x4| {
            let arrival = self.single.exponentials(*words) * slowness;
            // What never arrives must not overflow into no number at all.
            race.enter(self.tags[option], arrival.fast_min(f32x4::splat(f32::MAX)));
        };
        for (m, words) in of_models.iter().enumerate().take(MODELS) {
            enter(&mut by_model, m, words, slowness[m]);
        }
        let models = by_model.winner().map(|model| (model as usize).min(MODELS - 1));
        for (v, words) in of_venues.iter().enumerate().take(venues) {
            let slowness = |lane: usize| four[lane].offer.slowness[models[lane]][v];
            enter(&mut by_venue, v, words, f32x4::new(std::array::from_fn(slowness)));
        }
        let certain = (by_model.is_certain() & by_venue.is_certain()).to_bitmask();
        let venues = by_venue.winner();
        std::array::from_fn(|lane| {
            (certain >> lane & 1 == 1).then(|| (models[lane], venues[lane] as usize))
        })
    }

    /// The same in full for one enterprise; nothing where nothing is on sale.
    fn choose(&self, i: usize, place: u32, demand: &FirstDemand<'_>) -> Option<(usize, usize)> {
        let waiting = |decision| {
            move |block| self.draws.exponentials(i as u32, place, decision, block as u32)
        };
        let models: [_; MODEL_BLOCKS] = std::array::from_fn(waiting(Decision::FirstModel));
        let use_of_models = stationary(&demand.odds, demand.stay);
        let model = first_arrival(models.as_flattened(), &use_of_models)?;
        let venues: [_; VENUE_BLOCKS] = std::array::from_fn(waiting(Decision::FirstVenue));
        let venue = first_arrival(venues.as_flattened(), &demand.offer.rates[model])?;
        Some((model, venue))
    }
}

/// One over the stationary use of each model, up to a factor that all have in common.
#[inline(always)]
fn slowness_of_models(four: [&FirstDemand<'_>; LANES]) -> [f32x4; MODELS] {
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
    use crate::numeric::kernel::exp;
    use crate::scenario::read;

    /// Odds from tastes of such a size, now and then none.
    fn odds(number: u32, size: f64) -> impl Iterator<Item = [f64; MODELS]> {
        let draws = Draws::new(7, 0);
        (0..number).map(move |i| {
            let first = draws.uniforms(i, 0, Decision::Taste, 0);
            let second = draws.uniforms(i, 0, Decision::Taste, 1);
            let uniforms = [first[0], first[1], first[2], first[3], second[0], second[1]];
            uniforms.map(|u| if u < 0.05 { 0.0 } else { exp(size * (2.0 * u - 1.0)) })
        })
    }

    /// How many of 4,000 choices are foreseen, each as it is in full.
    fn foreseen(link: &str, size: f64) -> u32 {
        let rules = Rules::new(&read(link).unwrap().scenario);
        let origin = Origin::of(&rules);
        let draws = Draws::new(3, 1);
        let sourcing = FirstSourcing::new(&origin, &draws);
        let offer = FirstOffer::new(&origin, Sector::General, 0, Pattern::new([1, 0]));
        let demands: Vec<_> = odds(2_000, size)
            .zip([1.0, 55.0].into_iter().cycle())
            .map(|(odds, stay)| {
                let odds = std::array::from_fn(|m| odds[m] * offer.odds[m]);
                FirstDemand { odds, stay, offer: &offer }
            })
            .collect();
        let mut told = 0;
        for (first, four) in (0..).step_by(LANES).zip(demands.chunks_exact(LANES)) {
            let four = std::array::from_fn(|lane| &four[lane]);
            let slowness = slowness_of_models(four);
            for place in 0..2 {
                let foreseen = sourcing.foresee(first, place, four, &slowness);
                for (lane, foreseen) in foreseen.into_iter().enumerate() {
                    if foreseen.is_some() {
                        assert_eq!(foreseen, sourcing.choose(first + lane, place, four[lane]));
                        told += 1;
                    }
                }
            }
        }
        told
    }

    #[test]
    fn what_is_foreseen_is_what_is_chosen_in_full() {
        for link in ["v=1", "v=1&cloud5=5&cloud8=3", "v=1&aws=0&azure=58"] {
            let told = foreseen(link, 5.0);
            assert!(told > 3_800 && told < 4_000, "{link}: {told} of 4,000");
            // Where single precision has no room, little can be told, and nothing wrong.
            assert!(foreseen(link, 60.0) < 1_000, "{link}");
        }
    }
}
