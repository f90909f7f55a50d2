//! Progress of long work, in lines on standard error.

use std::io::{Write, stderr};
use std::sync::atomic::{AtomicU32, Ordering};

/// How many lines are written in all.
const REPORTS: u32 = 10;

/// Counts what is finished, on any thread.
pub(super) struct Progress {
    /// What is counted, such as "worlds".
    what: &'static str,
    all: u32,
    done: AtomicU32,
}

impl Progress {
    pub(super) const fn new(what: &'static str, all: u32) -> Self {
        Self { what, all, done: AtomicU32::new(0) }
    }

    /// Counts one more, and reports every tenth.
    pub(super) fn finished(&self) {
        let Self { what, all, done } = self;
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        let part = |done: u32| u64::from(done) * u64::from(REPORTS) / u64::from((*all).max(1));
        if part(done) > part(done - 1) {
            let _ = writeln!(stderr(), "multihome: {done} of {all} {what}");
        }
    }
}
