//! Effort: what a run will take, told before it starts, and refused where memory would not do.

use std::time::Instant;

use crate::engine::Rules;
use crate::ensemble::{decisions, run};
use crate::report::{Effort, Pace, bytes, effort};
use crate::scenario::Scenario;

use super::failure::Failure;

/// Seconds that nobody needs to be told of.
const SOON: f64 = 60.0;

/// Bytes that a run may take without being asked for again.
const MOST_MEMORY: u64 = 16_000_000_000;

/// Decisions a second and thread below which this machine is not expected to stay, so that what
/// takes no time by it is not timed.
const SLOW: Pace = Pace { decisions: 100_000.0, measured: false };

/// The most enterprises of the run that is timed to tell how long a larger one takes.
const PILOT: u32 = 2_000;

/// Tells what a run will take if that is more than a minute.
///
/// # Errors
/// If it takes too much memory, unless it is to be run anyway.
pub(super) fn consider(scenario: &Scenario, anyway: bool) -> Result<(), Failure> {
    let threads = u32::try_from(rayon::current_num_threads()).unwrap_or(u32::MAX);
    let slow = Effort::of(scenario, threads, SLOW);
    let large = slow.memory() > MOST_MEMORY && !anyway;
    if slow.seconds <= SOON && !large {
        return Ok(());
    }
    let pace = pace(scenario);
    let words = effort(scenario, threads, pace);
    if large {
        return Err(Failure::TooLarge { words, most: bytes(MOST_MEMORY) });
    }
    if Effort::of(scenario, threads, pace).seconds > SOON {
        use std::io::{Write, stderr};
        let _ = writeln!(stderr(), "multihome: {words}");
    }
    Ok(())
}

/// How fast a thread runs one small replicate of a scenario.
#[expect(clippy::disallowed_methods, reason = "a face may know a clock; the model does not")]
fn pace(scenario: &Scenario) -> Pace {
    let pilot = Scenario { enterprises: scenario.enterprises.min(PILOT), ..scenario.clone() };
    let rules = Rules::new(&pilot);
    let begun = Instant::now();
    let outcomes = run(&rules, 0..1);
    let seconds = begun.elapsed().as_secs_f64().max(1e-6);
    drop(outcomes);
    Pace { decisions: decisions(&pilot) as f64 / seconds, measured: true }
}
