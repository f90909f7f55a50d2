//! The model of the comparison with peers, on Multihome's own draws and races.
//!
//! Agents hold one of four options and choose again every quarter, by a logit in which the option
//! held has an advantage. Luck has an address, as in the engine. It is drawn in two ways: by a race
//! of all options, as in the engine, and from a table, which is the shortest way and what a peer
//! that knows nothing of paired luck would do.

mod exports;

use multihome::engine::first_arrival;
use multihome::numeric::kernel::exp;
use multihome::numeric::{Decision, Draws, lanes};

/// Options.
pub const OPTIONS: usize = 4;

/// What each option is worth.
pub const UTILITIES: [f64; OPTIONS] = [0.30, 0.10, -0.05, -0.20];

/// What the option held is worth on top.
pub const INERTIA: f64 = 2.0;

/// Agents whose luck is drawn at once: few enough to stay in a processor's nearest memory.
const TILE: usize = 256;

/// How a choice is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The option wins that is first in an exponential race.
    Race,
    /// One uniform is looked up among cumulative probabilities.
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
    held: Vec<u8>,
    switched: usize,
}

impl Market {
    /// Agents that start with any option, each as likely as the others.
    #[must_use]
    pub fn new(agents: u32, seed: u32) -> Self {
        let draws = Draws::new(seed, 0);
        let start = |agent| {
            let [luck, ..] = draws.uniforms(agent, 0, Decision::FirstModel, 0);
            (luck * OPTIONS as f64) as u8
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
        let (rates, cumulative) = (self.rates, self.cumulative);
        for quarter in 1..=quarters {
            self.switched = match way {
                Way::Race => self.choose(quarter, lanes::ln, |luck, held| {
                    first_arrival(&luck.map(|ln| -ln), &rates[held]).unwrap_or(held)
                }),
                Way::Table => self.choose(
                    quarter,
                    |_| (),
                    |[luck, ..], held| {
                        let below = &cumulative[held][..OPTIONS - 1];
                        below.iter().map(|below| usize::from(luck >= *below)).sum()
                    },
                ),
            };
        }
    }

    /// Every agent chooses once, with luck that is drawn and made ready for whole tiles; returns how
    /// many switched.
    fn choose(
        &mut self,
        quarter: u32,
        ready: impl Fn(&mut [f64]),
        choice: impl Fn([f64; OPTIONS], usize) -> usize,
    ) -> usize {
        let mut switched = 0;
        for (tile, held) in self.held.chunks_mut(TILE).enumerate() {
            let mut luck = [0.5; OPTIONS * TILE];
            let first = (tile * TILE) as u32;
            self.draws.uniforms_across(first, quarter, Decision::Core, 0, &mut luck);
            ready(&mut luck);
            for (held, luck) in held.iter_mut().zip(luck.as_chunks::<OPTIONS>().0) {
                let before = usize::from(*held);
                let chosen = choice(*luck, before);
                switched += usize::from(chosen != before);
                *held = chosen as u8;
            }
        }
        switched
    }

    /// The part of the agents that holds each option.
    #[must_use]
    pub fn shares(&self) -> [f64; OPTIONS] {
        let mut counts = [0_u32; OPTIONS];
        for held in &self.held {
            counts[usize::from(*held)] += 1;
        }
        counts.map(|count| f64::from(count) / self.held.len() as f64)
    }

    /// The part of the agents that switched in the last quarter.
    #[must_use]
    pub fn switched(&self) -> f64 {
        self.switched as f64 / self.held.len() as f64
    }
}
