//! Threads: the replicates of a scenario on all of them.

use std::ops::Range;

use rayon::prelude::*;

use crate::engine::Rules;
use crate::ensemble::{self, Gathering, Summary};
use crate::scenario::Scenario;

/// Chunks for each thread before the result is looked at, where it may be sure enough to stop.
const CHUNKS: usize = 4;

/// Runs every replicate that a scenario asks for. They know nothing of one another, so any number
/// of threads gives the same outcomes.
pub(super) fn run(scenario: &Scenario) -> Summary {
    ensemble::keep_memory();
    let rules = Rules::new(scenario);
    let mut gathering = Gathering::new(scenario);
    let batch =
        if scenario.until_error > 0.0 { CHUNKS * rayon::current_num_threads() } else { usize::MAX };
    while !gathering.is_complete() {
        let chunks: Vec<Range<u32>> =
            std::iter::from_fn(|| gathering.hand_out()).take(batch).collect();
        let outcomes: Vec<_> =
            chunks.into_par_iter().map(|c| (c.start, ensemble::run(&rules, c))).collect();
        for (start, outcomes) in outcomes {
            gathering.gather(start, outcomes);
        }
    }
    gathering.summary()
}
