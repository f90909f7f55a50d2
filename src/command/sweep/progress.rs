//! Progress: how far a sweep is, and how long it will take, on standard error.

use std::io::{Write, stderr};
use std::time::{Duration, Instant};

use crate::report::{count, duration};

/// It is told this often at most.
const BETWEEN: Duration = Duration::from_secs(5);

/// How far a sweep is.
pub(super) struct Progress {
    begun: Instant,
    told: Instant,
    rows: u32,
    done: u32,
    /// Rows that were there before.
    kept: u32,
}

impl Progress {
    /// The beginning of so many rows.
    pub fn new(rows: u32) -> Self {
        let begun = now();
        Self { begun, told: begun, rows, done: 0, kept: 0 }
    }

    /// Notes rows that were there before.
    pub fn keep(&mut self, rows: u32) {
        self.done += rows;
        self.kept += rows;
    }

    /// Notes rows that were run, and tells how far it is if that was not told for a while.
    pub fn advance(&mut self, rows: u32) {
        self.done += rows;
        let now = now();
        if now.duration_since(self.told) < BETWEEN || self.done >= self.rows {
            return;
        }
        self.told = now;
        let seconds = now.duration_since(self.begun).as_secs_f64();
        let each = seconds / f64::from((self.done - self.kept).max(1));
        let left = duration(each * f64::from(self.rows - self.done));
        let [done, rows] = [self.done, self.rows].map(count);
        let _ = writeln!(stderr(), "multihome: {done} of {rows} rows; {left} left");
    }
}

#[expect(clippy::disallowed_methods, reason = "a face may know a clock; the model does not")]
fn now() -> Instant {
    Instant::now()
}
