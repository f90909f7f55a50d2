//! How long something took, for people to read; no test depends on it.
#![allow(
    clippy::disallowed_methods,
    reason = "the ban keeps clocks out of the model; xtask is not part of it"
)]

use std::fmt;
use std::time::Instant;

/// Measures time from its creation on.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch {
    start: Instant,
}

impl Stopwatch {
    /// Starts now.
    pub fn start() -> Self {
        Self { start: Instant::now() }
    }
}

impl fmt::Display for Stopwatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.start.elapsed().as_secs_f64();
        if seconds < 60.0 {
            write!(f, "{seconds:.1} s")
        } else {
            write!(f, "{:.0} min {:.0} s", (seconds / 60.0).floor(), seconds % 60.0)
        }
    }
}
