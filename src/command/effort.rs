//! Effort: reports the time and memory that a run will take before it starts, and refuses it if that is
//! too much memory.

use std::time::Instant;

use crate::engine::Rules;
use crate::ensemble::{self, decisions, simulate_chunk};
use crate::report::{Effort, Pace, bytes, effort};
use crate::scenario::Comparison;

use super::failure::Failure;
use super::memory::can_be_allocated;

/// A run of at most this many seconds starts without a report.
const SOON: f64 = 60.0;

/// The most bytes of memory that a run may take without `--anyway`.
const MOST_MEMORY: u64 = 16_000_000_000;

/// Up to this many bytes of memory, availability is not checked.
const LITTLE_MEMORY: u64 = 32_000_000;

/// A pace, in decisions a second and thread, that any machine should reach. A run that is short even at
/// this pace is not timed.
const SLOW: Pace = Pace { decisions: 100_000.0, measured: false };

/// The most enterprises of the short run that is timed to estimate a longer one.
const PILOT: u32 = 2_000;

/// Reports what a run will take if it is more than a minute.
///
/// # Errors
/// If it needs too much memory, unless `anyway` is set; or more than the system has.
pub(super) fn consider(comparison: &Comparison, anyway: bool) -> Result<(), Failure> {
    ensemble::start_threads().map_err(Failure::NoThreads)?;
    let threads = u32::try_from(ensemble::threads()).unwrap_or(u32::MAX);
    let slow = Effort::of(comparison, threads, SLOW);
    let large = slow.memory() > MOST_MEMORY && !anyway;
    // An eighth more, for everything that is not counted.
    let needed = slow.memory() / 8 * 9;
    if !large && needed > LITTLE_MEMORY && !can_be_allocated(needed) {
        return Err(Failure::NoMemory { words: effort(comparison, threads, SLOW) });
    }
    if slow.seconds <= SOON && !large {
        return Ok(());
    }
    let pace = pace(comparison);
    let words = effort(comparison, threads, pace);
    if large {
        return Err(Failure::TooLarge { words, most: bytes(MOST_MEMORY) });
    }
    if Effort::of(comparison, threads, pace).seconds > SOON {
        use std::io::{Write, stderr};
        let _ = writeln!(stderr(), "multihome: {words}");
    }
    Ok(())
}

/// Measures the pace of one thread on a small replicate of the comparison.
#[expect(clippy::disallowed_methods, reason = "a face may know a clock; the model does not")]
fn pace(comparison: &Comparison) -> Pace {
    let pilot =
        comparison.with(|side| side.enterprises = comparison.common().enterprises.min(PILOT));
    let rules = Rules::new(&pilot);
    let begun = Instant::now();
    let outcomes = simulate_chunk(&rules, 0..1);
    let seconds = begun.elapsed().as_secs_f64().max(1e-6);
    drop(outcomes);
    Pace { decisions: decisions(pilot.common()) as f64 / seconds, measured: true }
}
