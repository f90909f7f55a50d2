//! The whole ensemble of a scenario: on all threads with the feature `parallel`, else on one.

use std::ops::Range;

#[cfg(feature = "parallel")]
use rayon::prelude::*;

use thiserror::Error;

use super::chunk::simulate_chunk;
use super::gathering::Gathering;
use super::summary::Summary;
use super::worlds::WorldRules;
use crate::engine::Outcome;
use crate::scenario::{Comparison, InvalidScenario};
use crate::worlds::OutOfDate;

/// Chunks for each thread before the result is looked at, where it may be sure enough to stop.
const CHUNKS: usize = 4;

/// Why a comparison was not simulated.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SimulateError {
    /// It has values that it may not have.
    #[error(transparent)]
    Invalid(#[from] InvalidScenario),
    /// Its assumptions vary, and the table of worlds is of another version of the model.
    #[error(transparent)]
    Worlds(#[from] OutOfDate),
    /// Whoever asked for it no longer wants it.
    #[error("it was stopped before its end")]
    Stopped,
}

/// Runs every replicate that a comparison asks for, or as many as give the error that `until-error` allows.
/// No replicate depends on another, so any number of threads gives the same summary.
///
/// # Errors
/// With every value that the comparison may not have; or if its assumptions vary, and the table of worlds is
/// of another version of the model.
pub fn simulate(comparison: &Comparison) -> Result<Summary, SimulateError> {
    simulate_while(comparison, &|| true)
}

/// As [`simulate`], as long as `goes_on` says so: it is asked before each chunk of replicates, on any thread.
///
/// # Errors
/// As [`simulate`], and if it was stopped.
pub fn simulate_while(
    comparison: &Comparison,
    goes_on: &(dyn Fn() -> bool + Sync),
) -> Result<Summary, SimulateError> {
    comparison.validate()?;
    let rules = WorldRules::new(comparison)?;
    let mut gathering = Gathering::new(comparison);
    let batch = if comparison.common().until_error > 0.0 { CHUNKS * threads() } else { usize::MAX };
    while !gathering.is_complete() {
        let chunks = std::iter::from_fn(|| gathering.hand_out()).take(batch).collect();
        for (start, outcomes) in run_all(&rules, chunks, goes_on)? {
            gathering.gather(start, outcomes);
        }
    }
    Ok(gathering.summary())
}

/// How many threads [`simulate`] uses.
#[must_use]
pub fn threads() -> usize {
    #[cfg(feature = "parallel")]
    return rayon::current_num_threads();
    #[cfg(not(feature = "parallel"))]
    return 1;
}

/// Starts the threads that [`simulate`] uses, so that a system without any is reported before work
/// begins. Once they run, this does nothing.
///
/// # Errors
/// In the system's words.
pub fn start_threads() -> Result<(), String> {
    #[cfg(feature = "parallel")]
    if let Err(error) = rayon::ThreadPoolBuilder::new().build_global()
        // Without a cause in the system, the threads run already.
        && let Some(why) = std::error::Error::source(&error)
    {
        return Err(why.to_string());
    }
    Ok(())
}

/// The outcomes of some chunks, each with the number of its first replicate.
fn run_all(
    rules: &WorldRules,
    chunks: Vec<Range<u32>>,
    goes_on: &(dyn Fn() -> bool + Sync),
) -> Result<Vec<(u32, Vec<Outcome>)>, SimulateError> {
    #[cfg(feature = "parallel")]
    let chunks = chunks.into_par_iter();
    #[cfg(not(feature = "parallel"))]
    let chunks = chunks.into_iter();
    let run = |chunk: Range<u32>| {
        let start = chunk.start;
        if goes_on() {
            Ok((start, simulate_chunk(rules, chunk)))
        } else {
            Err(SimulateError::Stopped)
        }
    };
    chunks.map(run).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::link::read;

    #[test]
    fn it_stops_between_chunks_and_says_so() {
        let comparison = read("n=2000&runs=200&horizon=2").unwrap().comparison;
        let asked = AtomicU32::new(0);
        let twice = || asked.fetch_add(1, Ordering::Relaxed) < 2;
        assert_eq!(simulate_while(&comparison, &twice).unwrap_err(), SimulateError::Stopped);
        assert!(asked.into_inner() > 2);
    }
}
