//! Books: who spends what where, on one side of the comparison.

use crate::market::{CLOUDS, MODELS, VENUES};

use super::largest::largest;

/// Spend of all enterprises, kept up with every move. Integers, so that the order of moves cannot
/// matter and nothing is lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Core spend by cloud, in units of constant growth.
    pub core: [u64; CLOUDS],
    /// AI spend by model and venue, in units of constant growth.
    pub ai: [[u64; VENUES]; MODELS],
}

/// Spend of each enterprise, in units of constant growth: growth that all share multiplies both
/// sides of every ratio, so it is applied when totals are read (see [`super::read_totals`]).
#[derive(Clone, Debug, Default)]
pub struct Books {
    /// Core spend by cloud.
    pub core: Vec<[u64; CLOUDS]>,
    /// AI spend by model and venue.
    pub ai: Vec<[[u64; VENUES]; MODELS]>,
    /// The model that each enterprise chose last, by index; [`MODELS`] for none.
    pub last: Vec<u8>,
    /// The sums over enterprises.
    pub totals: Totals,
}

impl Books {
    /// Books with the given spend.
    #[must_use]
    pub fn new(core: Vec<[u64; CLOUDS]>, ai: Vec<[[u64; VENUES]; MODELS]>, last: Vec<u8>) -> Self {
        let mut totals = Totals::default();
        for spend in &core {
            for c in 0..CLOUDS {
                totals.core[c] += spend[c];
            }
        }
        for spend in &ai {
            for m in 0..MODELS {
                for v in 0..VENUES {
                    totals.ai[m][v] += spend[m][v];
                }
            }
        }
        Self { core, ai, last, totals }
    }

    /// The cloud with most of an enterprise's core, by index; the first of equals.
    #[must_use]
    pub fn home(&self, enterprise: usize) -> usize {
        largest(&self.core[enterprise])
    }

    /// The fractions of an enterprise's core on each cloud.
    #[must_use]
    pub fn core_shares(&self, enterprise: usize) -> [f64; CLOUDS] {
        let spend = &self.core[enterprise];
        let total = spend.iter().sum::<u64>().max(1) as f64;
        spend.map(|spend| spend as f64 / total)
    }

    /// Moves a fraction of all AI spend of an enterprise to one model at one venue.
    pub fn source(&mut self, enterprise: usize, model: usize, venue: usize, fraction: f64) {
        let spend = &mut self.ai[enterprise];
        let mut gathered = 0;
        for m in 0..MODELS {
            for v in 0..VENUES {
                if spend[m][v] > 0 && (m, v) != (model, venue) {
                    let moved = part(spend[m][v], fraction);
                    spend[m][v] -= moved;
                    self.totals.ai[m][v] -= moved;
                    gathered += moved;
                }
            }
        }
        spend[model][venue] += gathered;
        self.totals.ai[model][venue] += gathered;
        self.last[enterprise] = model as u8;
    }

    /// Moves a fraction of all core spend of an enterprise to one cloud.
    pub fn place(&mut self, enterprise: usize, cloud: usize, fraction: f64) {
        for from in 0..CLOUDS {
            if from != cloud {
                let moved = part(self.core[enterprise][from], fraction);
                self.shift(enterprise, from, cloud, moved);
            }
        }
    }

    /// Moves all core spend of an enterprise from one cloud to another.
    pub fn migrate(&mut self, enterprise: usize, from: usize, to: usize) {
        self.shift(enterprise, from, to, self.core[enterprise][from]);
    }

    fn shift(&mut self, enterprise: usize, from: usize, to: usize, moved: u64) {
        self.core[enterprise][from] -= moved;
        self.core[enterprise][to] += moved;
        self.totals.core[from] -= moved;
        self.totals.core[to] += moved;
    }
}

/// A fraction of some spend, in whole units, never more than all of it.
fn part(spend: u64, fraction: f64) -> u64 {
    ((spend as f64 * fraction) as u64).min(spend)
}
