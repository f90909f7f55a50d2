//! The model of the comparison with peers, on Multihome's own draws and races.
//!
//! Agents hold one of four options and choose again every quarter, by a logit in which the option held
//! has an advantage. As in the engine, every draw is a function of where it is used. Choices are drawn
//! in two ways: by a race of all options, as in the engine, and from a table, which is the fastest way
//! and the one that a peer without paired draws would use.

mod exports;

use multihome::engine::{Race, first_arrival, tag};
use multihome::numeric::kernel::exp;
use multihome::numeric::single::Single;
use multihome::numeric::{Decision, Draws, exponential, uniform_of};
use wide::{f32x4, u32x4};

/// The number of options.
pub const OPTIONS: usize = 4;

/// The utility of each option.
pub const UTILITIES: [f64; OPTIONS] = [0.30, 0.10, -0.05, -0.20];

/// The additional utility of the option held.
pub const INERTIA: f64 = 2.0;

/// Blocks of random words that are drawn at once, each in a lane of vectors.
const LANES: usize = 4;

/// The number of words in a block.
const WORDS: usize = 4;

/// Random words that are drawn at once: those of as many blocks as there are lanes.
type Row = [u32x4; WORDS];

/// Rows that are drawn before any agent chooses: few enough to stay in the processor's fastest cache.
const TILE: usize = 64;

/// How a choice is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By an exponential race: the option that arrives first wins.
    Race,
    /// By a table: one uniform number is looked up among cumulative probabilities.
    Table,
}

/// Agents with the option that each holds.
#[derive(Clone, Debug)]
pub struct Market {
    draws: Draws,
    /// e^V of each option (column) by the option that an agent holds (row).
    rates: [[f64; OPTIONS]; OPTIONS],
    /// The probability of an option or one before it (column) by the option held (row).
    cumulative: [[f64; OPTIONS]; OPTIONS],
    /// The option of each agent, in words as wide as the random ones, so that both fill the same
    /// vectors.
    held: Vec<u32>,
    switched: usize,
}

impl Market {
    /// A market in which agents start with any option, with equal probability.
    #[must_use]
    pub fn new(agents: u32, seed: u32) -> Self {
        let draws = Draws::new(seed, 0);
        let start = |agent| {
            let [uniform, ..] = draws.uniforms(agent, 0, Decision::InitialModel, 0);
            (uniform * OPTIONS as f64) as u32
        };
        let mut rates = [UTILITIES.map(exp); OPTIONS];
        let mut cumulative = rates;
        for held in 0..OPTIONS {
            rates[held][held] = exp(UTILITIES[held] + INERTIA);
            let sum: f64 = rates[held].iter().sum();
            let mut below = 0.0;
            for option in 0..OPTIONS {
                below += rates[held][option];
                cumulative[held][option] = below / sum;
            }
        }
        let held = (0..agents).map(start).collect();
        Self { draws, rates, cumulative, held, switched: 0 }
    }

    /// Every agent chooses in each of so many quarters.
    pub fn run(&mut self, quarters: u32, way: Way) {
        let races = Races::new(&self.rates);
        let table = Table::new(&self.cumulative);
        for quarter in 1..=quarters {
            self.switched = match way {
                // A race takes a block, so a row is enough for as many agents as there are lanes.
                Way::Race => self.choose(quarter, |row, held| races.winners(row, held)),
                // A look-up takes one word.
                Way::Table => self.choose(quarter, |row, held| table.look_up(row, held)),
            };
        }
    }

    /// Every agent chooses once, `AGENTS` with each row of random words; returns how many switched.
    fn choose<const AGENTS: usize>(
        &mut self,
        quarter: u32,
        choice: impl Fn(&Row, [u32; AGENTS]) -> [u32; AGENTS],
    ) -> usize {
        let mut switched = 0;
        let mut tile = [[u32x4::ZERO; WORDS]; TILE];
        for (place, held) in self.held.chunks_mut(AGENTS * TILE).enumerate() {
            let rows = &mut tile[..held.len().div_ceil(AGENTS)];
            let first = (place * LANES * TILE) as u32;
            self.draws.words_across(first, quarter, Decision::Core, 0, rows);
            let (full, rest) = held.as_chunks_mut::<AGENTS>();
            for (held, row) in full.iter_mut().zip(&*rows) {
                let chosen = choice(row, *held);
                let same = held.iter().zip(chosen).filter(|(held, chosen)| *held == chosen).count();
                switched += AGENTS - same;
                *held = chosen;
            }
            if let (false, Some(row)) = (rest.is_empty(), rows.last()) {
                let mut before = [0; AGENTS];
                before[..rest.len()].copy_from_slice(rest);
                for (held, chosen) in rest.iter_mut().zip(choice(row, before)) {
                    switched += usize::from(*held != chosen);
                    *held = chosen;
                }
            }
        }
        switched
    }

    /// The fraction of agents that hold each option.
    #[must_use]
    pub fn shares(&self) -> [f64; OPTIONS] {
        let mut counts = [0_u32; OPTIONS];
        for held in &self.held {
            counts[*held as usize] += 1;
        }
        counts.map(|count| f64::from(count) / self.held.len() as f64)
    }

    /// The fraction of agents that switched in the last quarter.
    #[must_use]
    pub fn switched(&self) -> f64 {
        self.switched as f64 / self.held.len() as f64
    }
}

/// The number of words below a probability, of all words.
fn threshold(probability: f64) -> u32 {
    // A word represents the middle of its interval; the last probability is 1, which every word is
    // below.
    (probability * 4_294_967_296.0 - 0.5).ceil() as u32
}

/// The number of words below the cumulative probability of an option, by option and by the option held;
/// every word is below that of the last option.
struct Table([[u32x4; OPTIONS]; OPTIONS - 1]);

impl Table {
    fn new(cumulative: &[[f64; OPTIONS]; OPTIONS]) -> Self {
        let below = |option: usize| cumulative.map(|row| u32x4::splat(threshold(row[option])));
        Self(std::array::from_fn(below))
    }

    /// The options found for these words, four at a time.
    #[inline(always)]
    fn look_up(&self, row: &Row, held: [u32; WORDS * LANES]) -> [u32; WORDS * LANES] {
        let mut chosen = held;
        for (chosen, words) in chosen.as_chunks_mut::<LANES>().0.iter_mut().zip(row) {
            let (drawn, held) = (*words, u32x4::new(*chosen));
            let holds: [u32x4; OPTIONS] =
                std::array::from_fn(|option| held.simd_eq(u32x4::splat(option as u32)));
            let mut option = u32x4::splat(OPTIONS as u32 - 1);
            for below in &self.0 {
                let [mut below_own, others @ ..] = *below;
                for (below, holds) in others.into_iter().zip(&holds[1..]) {
                    below_own = holds.select(below, below_own);
                }
                // A true comparison is a word of ones, which as a number is −1.
                option += below_own.simd_gt(drawn);
            }
            *chosen = option.to_array();
        }
        chosen
    }
}

/// The races of all agents.
struct Races {
    single: Single,
    rates: [[f64; OPTIONS]; OPTIONS],
    /// The reciprocal of each option's rate, for agents that do not hold it and for those that do.
    slowness: [[f32x4; 2]; OPTIONS],
}

impl Races {
    fn new(rates: &[[f64; OPTIONS]; OPTIONS]) -> Self {
        let slowness = std::array::from_fn(|option| {
            [(option + 1) % OPTIONS, option]
                .map(|held| f32x4::splat((1.0 / rates[held][option]) as f32))
        });
        Self { single: Single::default(), rates: *rates, slowness }
    }

    /// The winners with these words: in single precision where that is certain, and otherwise in double
    /// precision, as in the engine.
    #[inline(always)]
    fn winners(&self, words: &Row, held: [u32; LANES]) -> [u32; LANES] {
        let holds = f32x4::new(held.map(|option| option as f32));
        let mut race = Race::default();
        for option in 0..OPTIONS {
            let [other, own] = self.slowness[option];
            let slow = holds.simd_eq(f32x4::splat(option as f32)).select(own, other);
            race.enter(tag(option), self.single.exponentials(words[option]) * slow);
        }
        let certain = race.is_certain().to_bitmask();
        let mut winners = race.winner();
        for lane in (0..LANES).filter(|lane| certain >> lane & 1 == 0) {
            let waiting = words.map(|words| exponential(uniform_of(words.to_array()[lane])));
            let held = held[lane] as usize;
            winners[lane] = first_arrival(&waiting, &self.rates[held]).unwrap_or(held) as u32;
        }
        winners
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agents_choose_as_they_would_alone() {
        for way in [Way::Race, Way::Table] {
            let mut together = Market::new(1_003, 5);
            let before = together.clone();
            together.run(1, way);
            for (agent, chosen) in together.held.iter().enumerate() {
                let held = before.held[agent] as usize;
                let uniforms = |block| before.draws.uniforms(block as u32, 1, Decision::Core, 0);
                let alone = match way {
                    Way::Race => {
                        let waiting = uniforms(agent).map(exponential);
                        first_arrival(&waiting, &before.rates[held]).unwrap()
                    }
                    Way::Table => {
                        let (row, place) = (agent / (WORDS * LANES), agent % (WORDS * LANES));
                        let uniform = uniforms(row * LANES + place % LANES)[place / LANES];
                        let below = &before.cumulative[held][..OPTIONS - 1];
                        below.iter().filter(|below| uniform >= **below).count()
                    }
                };
                assert_eq!(*chosen as usize, alone, "{way:?}, agent {agent}");
            }
        }
    }
}
