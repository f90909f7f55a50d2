//! Throughput: how many decisions a second this device's workers have made so far.

use multihome::report::Pace;

use crate::browser::now;

/// The assumed decisions a second for each worker before any are measured: those of a worker in a
/// browser on a machine with two cores.
pub(super) const UNTIMED: Pace = Pace { decisions: 500_000.0, measured: false };

/// The decisions after which a measurement is used: the first ones include loading and compiling.
const TRUSTED: f64 = 200_000.0;

/// The weight of earlier measurements when a new one is added. Old ones fade, since the machine may
/// have become busier.
const MEMORY: f64 = 0.98;

/// The measured chunks of work.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Throughput {
    decisions: f64,
    seconds: f64,
}

impl Throughput {
    /// Adds a measurement: so many decisions since a time in milliseconds, as [`now`] returns it.
    pub fn note(&mut self, decisions: u64, since: f64) {
        self.decisions = self.decisions * MEMORY + decisions as f64;
        self.seconds = self.seconds * MEMORY + (now() - since).max(0.0) / 1000.0;
    }

    /// The speed of a worker.
    pub fn pace(&self) -> Pace {
        if self.decisions < TRUSTED || self.seconds <= 0.0 {
            return UNTIMED;
        }
        Pace { decisions: self.decisions / self.seconds, measured: true }
    }
}
