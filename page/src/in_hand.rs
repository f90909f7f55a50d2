//! What a worker has in hand: a chunk of replicates, and how far it is.

use std::ops::Range;

use super::tempo::now;

/// A chunk that a worker is at.
#[derive(Debug)]
pub(super) struct InHand {
    /// The worker's place in the pool.
    pub place: usize,
    /// Its replicates.
    pub replicates: Range<u32>,
    /// Since when.
    pub since: f64,
    /// How many of the replicates are over, and the quarter of the next one that is; nothing before
    /// the worker has told.
    pub reached: Option<(u32, u32)>,
}

impl InHand {
    /// A chunk that was given to a worker just now.
    pub fn new(place: usize, replicates: Range<u32>) -> Self {
        Self { place, replicates, since: now(), reached: None }
    }

    /// How many replicates are done in it, with the part of the one that is under way.
    pub fn done(&self, horizon: u32) -> f64 {
        self.reached.map_or(0.0, |(over, quarter)| {
            f64::from(over) + f64::from(quarter + 1) / f64::from(horizon + 1)
        })
    }
}
