//! Jobs: comparisons with ranges of replicates, which run anywhere and in any order.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crate::engine::{Outcome, Populations};
use crate::scenario::Comparison;
use crate::worlds::OutOfDate;

use super::chunk::simulate_chunk_from;
use super::in_order::in_order;
use super::simulate::SimulateError;
use super::worlds::WorldRules;

/// The most bytes of populations that jobs which run one after another keep.
const POPULATIONS: usize = 64_000_000;

/// Some replicates of a comparison. What comes out depends on nothing else, so it is the same wherever
/// and whenever a job runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// What is compared.
    pub comparison: Comparison,
    /// The numbers of the replicates.
    pub replicates: Range<u32>,
}

impl Job {
    /// The outcomes of its replicates, in order. The cache of populations saves time and changes nothing.
    ///
    /// # Errors
    /// If assumptions vary, and the table of worlds is of another version of the model.
    pub fn run(&self, populations: &mut Populations) -> Result<Vec<Outcome>, OutOfDate> {
        let rules = WorldRules::new(&self.comparison)?;
        Ok(simulate_chunk_from(populations, &rules, self.replicates.clone(), &mut |_, _| ()))
    }
}

/// What `read` reads of each outcome of many jobs, in the order of the jobs: on all threads with the feature
/// `parallel`, else on one. Jobs come in groups; those of a group run one after another, so that
/// they can share populations. `finished` is called after each group with how many are, on any thread; once it says
/// no, no further group begins.
///
/// # Errors
/// If assumptions vary, and the table of worlds is of another version of the model; or if it was stopped.
pub fn run_jobs<T: Send>(
    groups: u32,
    jobs: impl Fn(u32) -> Vec<Job> + Sync,
    read: impl Fn(&Outcome) -> T + Sync,
    finished: impl Fn(u32) -> bool + Sync,
) -> Result<Vec<T>, SimulateError> {
    let done = AtomicU32::new(0);
    let stopped = AtomicBool::new(false);
    let run = |group: u32| -> Result<Vec<T>, SimulateError> {
        if stopped.load(Ordering::Relaxed) {
            return Err(SimulateError::Stopped);
        }
        let mut populations = Populations::with_room(POPULATIONS);
        let mut found = Vec::new();
        for job in jobs(group) {
            found.extend(job.run(&mut populations)?.iter().map(&read));
        }
        if !finished(done.fetch_add(1, Ordering::Relaxed) + 1) {
            stopped.store(true, Ordering::Relaxed);
        }
        Ok(found)
    };
    let found: Result<Vec<Vec<T>>, SimulateError> =
        in_order((0..groups).collect(), run).into_iter().collect();
    Ok(found?.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::simulate_chunk;
    use crate::link::read;

    #[test]
    fn outcomes_come_in_the_order_of_the_jobs_whoever_runs_them() {
        let links = ["n=60&horizon=4", "n=60&horizon=4&pull=1.5", "n=60&horizon=4&gravity=2"];
        let comparisons = links.map(|link| read(link).unwrap().comparison);
        let job = |comparison: &Comparison, replicates| Job {
            comparison: comparison.clone(),
            replicates,
        };
        let jobs = |group: u32| {
            let group = group..group + 2;
            comparisons.iter().map(|comparison| job(comparison, group.clone())).collect()
        };
        let found = run_jobs(3, jobs, |outcome| outcome.figures.clone(), |_| true).unwrap();
        let mut expected = Vec::new();
        for group in 0..3 {
            for comparison in &comparisons {
                let rules = WorldRules::new(comparison).unwrap();
                let outcomes = simulate_chunk(&rules, group..group + 2);
                expected.extend(outcomes.into_iter().map(|outcome| outcome.figures));
            }
        }
        assert_eq!(found, expected);
        let once = run_jobs(3, jobs, |outcome| outcome.figures.clone(), |_| false);
        assert_eq!(once, Err(SimulateError::Stopped));
    }
}
