//! A run: one comparison while it is computed, and the chunks of replicates assigned to workers.

use std::ops::Range;

use multihome::ensemble::{Case, Gathering};
use multihome::link::{Style, write};
use multihome::scenario::Comparison;

use crate::browser::now;
use crate::state::progress::{Progress, State};

use super::watchdog::allowed_checks;

/// The work before the first quarter, in decisions of an enterprise.
const BEFORE_FIRST: u64 = 3;

/// One run.
pub(super) struct Run {
    /// The number of this run on the page.
    pub number: u32,
    pub comparison: Comparison,
    /// The comparison as a full link.
    pub link: String,
    pub gathering: Gathering,
    pub state: State,
    /// Whether any result of it has been shown.
    pub seen: bool,
    /// The chunks that workers are computing.
    pub assignments: Vec<Assignment>,
    /// How many workers failed during it.
    pub failed_workers: u32,
    /// How often workers did not report since the last outcomes arrived.
    pub timeouts: u32,
}

impl Run {
    /// A new run without any outcomes.
    pub fn new(number: u32, comparison: Comparison) -> Self {
        Self {
            number,
            link: write(&comparison, &[], Style::Full),
            gathering: Gathering::new(&comparison),
            comparison,
            state: State::Running,
            seen: false,
            assignments: Vec::new(),
            failed_workers: 0,
            timeouts: 0,
        }
    }

    /// Whether it has this number and is still running.
    pub fn is_on(&self, number: u32) -> bool {
        self.number == number && self.state == State::Running
    }

    /// The chunk that the worker at an index computes.
    pub fn at(&mut self, worker: usize) -> Option<&mut Assignment> {
        self.assignments.iter_mut().find(|each| each.worker == worker)
    }

    /// Removes the assignment of the worker at an index, and returns it.
    pub fn taken_from(&mut self, worker: usize) -> Option<Assignment> {
        let at = self.assignments.iter().position(|each| each.worker == worker)?;
        Some(self.assignments.swap_remove(at))
    }

    /// Returns the chunk of the worker at an index, so that it is handed out again.
    pub fn take_back_from(&mut self, worker: usize) {
        if let Some(Assignment { replicates, .. }) = self.taken_from(worker) {
            self.gathering.take_back(replicates);
        }
    }

    /// Returns the chunks of all workers, so that they are handed out again.
    pub fn take_back_all(&mut self) {
        for Assignment { replicates, .. } in std::mem::take(&mut self.assignments) {
            self.gathering.take_back(replicates);
        }
    }

    /// For how many checks a worker may go without a report. Workers report after each quarter. The
    /// first quarter takes longest: drawing the population and its first choice cost as much as some
    /// decisions of every enterprise.
    pub fn allowed_checks(&self) -> u32 {
        allowed_checks(BEFORE_FIRST * u64::from(self.comparison.common().enterprises))
    }

    /// The progress of the run.
    pub fn progress(&self) -> Progress {
        let assignments = || self.assignments.iter().filter(|_| self.state == State::Running);
        Progress {
            state: self.state.clone(),
            case: Case::of(&self.comparison),
            done: self.gathering.gathered(),
            total: self.gathering.total(),
            ahead: assignments()
                .map(|assignment| assignment.done(self.comparison.common().horizon))
                .sum(),
            // With several replicates in a chunk, quarters pass too fast to be read.
            quarter: assignments()
                .filter(|assignment| assignment.replicates.len() == 1)
                .filter_map(|assignment| {
                    Some((assignment.reached?.1, self.comparison.common().horizon))
                })
                .max(),
        }
    }
}

/// A chunk that is assigned to a worker.
#[derive(Debug)]
pub(super) struct Assignment {
    /// The worker's index in the pool.
    pub worker: usize,
    /// Its replicates.
    pub replicates: Range<u32>,
    /// When it was assigned, in milliseconds.
    pub since: f64,
    /// How many of the replicates are complete, and the last complete quarter of the next one; `None`
    /// before the worker's first report.
    pub reached: Option<(u32, u32)>,
}

impl Assignment {
    /// A chunk that was assigned just now.
    pub fn new(worker: usize, replicates: Range<u32>) -> Self {
        Self { worker, replicates, since: now(), reached: None }
    }

    /// The completed replicates, counting the completed part of the current one.
    pub fn done(&self, horizon: u32) -> f64 {
        self.reached.map_or(0.0, |(over, quarter)| {
            f64::from(over) + f64::from(quarter + 1) / f64::from(horizon + 1)
        })
    }
}
