//! Tempo: how fast this visitor's workers have been so far.

use multihome::report::Pace;

/// Decisions a second and worker before any were timed: what a worker makes in a browser on a machine of
/// two cores.
const UNTIMED: Pace = Pace { decisions: 500_000.0, measured: false };

/// Decisions after which a tempo is trusted: what comes first also loads and compiles.
const TRUSTED: f64 = 200_000.0;

/// How much of what was timed before still counts when more is: the machine may have got busier.
const MEMORY: f64 = 0.98;

/// The chunks of work that were timed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tempo {
    decisions: f64,
    seconds: f64,
}

impl Tempo {
    /// Takes in that a worker made so many decisions since a time, as [`now`] tells it.
    pub fn note(&mut self, decisions: u64, since: f64) {
        self.decisions = self.decisions * MEMORY + decisions as f64;
        self.seconds = self.seconds * MEMORY + (now() - since).max(0.0) / 1000.0;
    }

    /// How fast a worker is.
    pub fn pace(&self) -> Pace {
        if self.decisions < TRUSTED || self.seconds <= 0.0 {
            return UNTIMED;
        }
        Pace { decisions: self.decisions / self.seconds, measured: true }
    }
}

/// The time, in milliseconds.
pub(super) fn now() -> f64 {
    js_sys::Date::now()
}
