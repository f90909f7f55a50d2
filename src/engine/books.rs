//! Books: who spends what where, on one side of the comparison.

use crate::market::{CLOUDS, MODELS, VENUES};

use super::largest::largest;
use super::state::entity;

/// Spend of all enterprises, kept up with every move. Integers, so that the order of moves cannot
/// matter and nothing is lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Core spend by cloud, in units of constant growth.
    pub core: [u64; CLOUDS],
    /// AI spend by model and venue, in units of constant growth.
    pub ai: [[u64; VENUES]; MODELS],
}

impl Totals {
    /// AI spend at one venue.
    #[must_use]
    pub fn ai_at(&self, venue: usize) -> u64 {
        self.ai.iter().map(|venues| venues[venue]).sum()
    }
}

/// How many clouds and venues can exist in a scenario: what stands beyond need not be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// One more than the largest index of a cloud that exists.
    pub clouds: usize,
    /// One more than the largest index of a venue that exists.
    pub venues: usize,
}

entity! {
    /// Spend of each enterprise, in units of constant growth: growth that all share multiplies both
    /// sides of every ratio, so it is applied when totals are read.
    #[derive(Clone, Debug)]
    pub struct Books {
        /// How many clouds and venues are stored.
        extent: Extent,
        /// Core spend by enterprise and cloud.
        core: Vec<u64>,
        /// AI spend by enterprise, model and venue.
        ai: Vec<u64>,
        /// The model that each enterprise chose last, by index; [`MODELS`] for none.
        pub last: Vec<u8>,
        /// The sums over enterprises.
        pub totals: Totals,
    }
}

impl Books {
    /// Books with the given spend; whatever stands beyond the extent must be 0.
    #[must_use]
    pub fn new(
        extent: Extent,
        core_rows: &[[u64; CLOUDS]],
        ai_rows: &[[[u64; VENUES]; MODELS]],
        last: Vec<u8>,
    ) -> Self {
        let mut totals = Totals::default();
        let mut core = Vec::with_capacity(core_rows.len() * extent.clouds);
        for spend in core_rows {
            for c in 0..extent.clouds {
                totals.core[c] += spend[c];
                core.push(spend[c]);
            }
        }
        let mut ai = Vec::with_capacity(ai_rows.len() * MODELS * extent.venues);
        for spend in ai_rows {
            for m in 0..MODELS {
                for v in 0..extent.venues {
                    totals.ai[m][v] += spend[m][v];
                    ai.push(spend[m][v]);
                }
            }
        }
        Self { extent, core, ai, last, totals }
    }

    /// An enterprise's core spend by cloud.
    #[must_use]
    pub fn core(&self, enterprise: usize) -> &[u64] {
        let clouds = self.extent.clouds;
        &self.core[enterprise * clouds..(enterprise + 1) * clouds]
    }

    /// An enterprise's AI spend, by model and within it by venue.
    pub fn ai(&self, enterprise: usize) -> impl Iterator<Item = &[u64]> {
        let each = MODELS * self.extent.venues;
        self.ai[enterprise * each..(enterprise + 1) * each].chunks_exact(self.extent.venues)
    }

    /// All AI spend of an enterprise.
    #[must_use]
    pub fn ai_total(&self, enterprise: usize) -> u64 {
        let each = MODELS * self.extent.venues;
        self.ai[enterprise * each..(enterprise + 1) * each].iter().sum()
    }

    /// The cloud with most of an enterprise's core, by index; the first of equals.
    #[must_use]
    pub fn home(&self, enterprise: usize) -> usize {
        largest(self.core(enterprise))
    }

    /// The fractions of an enterprise's core on each cloud.
    #[must_use]
    pub fn core_shares(&self, enterprise: usize) -> [f64; CLOUDS] {
        let spend = self.core(enterprise);
        let total = spend.iter().sum::<u64>().max(1) as f64;
        let mut shares = [0.0; CLOUDS];
        for (share, spend) in shares.iter_mut().zip(spend) {
            *share = *spend as f64 / total;
        }
        shares
    }

    /// Moves a fraction of all AI spend of an enterprise to one model at one venue.
    pub fn source(&mut self, enterprise: usize, model: usize, venue: usize, fraction: f64) {
        let venues = self.extent.venues;
        let first = enterprise * MODELS * venues;
        let spend = &mut self.ai[first..first + MODELS * venues];
        let chosen = model * venues + venue;
        let mut gathered = 0;
        for m in 0..MODELS {
            for v in 0..venues {
                let place = m * venues + v;
                if spend[place] > 0 && place != chosen {
                    let moved = part(spend[place], fraction);
                    spend[place] -= moved;
                    self.totals.ai[m][v] -= moved;
                    gathered += moved;
                }
            }
        }
        spend[chosen] += gathered;
        self.totals.ai[model][venue] += gathered;
        self.last[enterprise] = model as u8;
    }

    /// Moves a fraction of all core spend of an enterprise to one cloud.
    pub fn place(&mut self, enterprise: usize, cloud: usize, fraction: f64) {
        for from in 0..self.extent.clouds {
            if from != cloud {
                let spend = self.core[enterprise * self.extent.clouds + from];
                self.shift(enterprise, from, cloud, part(spend, fraction));
            }
        }
    }

    /// Moves all core spend of an enterprise from one cloud to another.
    pub fn migrate(&mut self, enterprise: usize, from: usize, to: usize) {
        self.shift(enterprise, from, to, self.core[enterprise * self.extent.clouds + from]);
    }

    fn shift(&mut self, enterprise: usize, from: usize, to: usize, moved: u64) {
        let first = enterprise * self.extent.clouds;
        self.core[first + from] -= moved;
        self.core[first + to] += moved;
        self.totals.core[from] -= moved;
        self.totals.core[to] += moved;
    }
}

/// A fraction of some spend, in whole units, never more than all of it.
fn part(spend: u64, fraction: f64) -> u64 {
    ((spend as f64 * fraction) as u64).min(spend)
}
