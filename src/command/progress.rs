//! Progress of long work, in lines on standard error.

use std::io::{Write, stderr};

use crate::report::Work;

/// How many lines are written in all.
const REPORTS: u32 = 10;

/// Reports every tenth of some work. Nothing here ends it.
pub(super) fn report(Work { what, done, all }: Work) -> bool {
    let part = |done: u32| u64::from(done) * u64::from(REPORTS) / u64::from(all.max(1));
    if part(done) > part(done.saturating_sub(1)) {
        let _ = writeln!(stderr(), "multihome: {done} of {all} {what}");
    }
    true
}
