//! Runs in the background: replicates of other comparisons than the one on the page, such as those with
//! another value of a lever. They have workers of their own, which end as soon as something else is asked for,
//! so that they never delay a lever.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use multihome::engine::Outcome;
use multihome::ensemble::{self, Job, WorldRules, decisions};
use multihome::link::{Style, write};
use yew::prelude::*;

use crate::browser::{now, processors};
use crate::state::{ByIdentity, Observable, use_observable};

use super::message::{Report, Work};
use super::pool::workers_on;
use super::queue::{Queue, Task};

/// Milliseconds between two reports of what is there so far.
const INTERVAL: f64 = 400.0;

/// A list of jobs.
type Jobs = ByIdentity<Vec<Job>>;

/// The outcomes of each job, only their last quarters; `None` for those that are still to come.
type Outcomes = Vec<Option<Rc<Vec<Outcome>>>>;

/// The outcomes of a list of jobs, as far as they are there.
#[derive(Clone, PartialEq)]
pub(crate) struct Background {
    jobs: Jobs,
    outcomes: ByIdentity<Outcomes>,
}

impl Background {
    /// How many outcomes are there.
    fn done(&self) -> usize {
        self.outcomes.0.iter().flatten().map(|of_job| of_job.len()).sum()
    }

    /// Whether all of them are.
    fn is_complete(&self) -> bool {
        self.outcomes.0.iter().all(Option::is_some)
    }

    /// The outcomes of the first jobs, as many as are there without a gap, in the order of the jobs.
    pub fn outcomes(&self) -> Vec<Outcome> {
        let first = self.outcomes.0.iter().map_while(Option::as_deref);
        first.flatten().cloned().collect()
    }
}

/// Runs one list of jobs at a time.
struct Runner {
    latest: Observable<Option<Background>>,
    /// The jobs that are run, and what came out of them so far.
    current: Rc<RefCell<(Jobs, Outcomes)>>,
    queue: Queue<Job>,
}

impl Runner {
    fn new() -> Self {
        let latest = Observable::new(None);
        let current = Rc::new(RefCell::new((Jobs::default(), Outcomes::new())));
        let queue = {
            let (latest, current) = (latest.clone(), current.clone());
            let reported_at = Cell::new(0.0);
            Queue::new(workers_on(processors()), move |index, of_job: Vec<Outcome>| {
                let mut current = current.borrow_mut();
                if let Some(place) = current.1.get_mut(index) {
                    *place = Some(Rc::new(of_job));
                }
                let is_complete = current.1.iter().all(Option::is_some);
                if is_complete || now() - reported_at.get() >= INTERVAL {
                    reported_at.set(now());
                    let (jobs, outcomes) =
                        (current.0.clone(), ByIdentity(Rc::new(current.1.clone())));
                    // What watches may ask for other jobs.
                    drop(current);
                    latest.set(Some(Background { jobs, outcomes }));
                }
            })
        };
        Self { latest, current, queue }
    }

    fn start(&self, jobs: &Jobs) {
        self.current.replace((jobs.clone(), vec![None; jobs.0.len()]));
        self.queue.start(jobs.0.to_vec());
    }
}

/// Further runs that something was planned with.
pub(crate) struct FurtherRuns<P, E> {
    planned: Rc<(Result<P, E>, Jobs)>,
    /// How many of them are done.
    pub done: usize,
    /// Their outcomes, once all of them are done.
    pub complete: Option<Background>,
}

impl<P, E> FurtherRuns<P, E> {
    /// The plan, or why there is none.
    pub fn plan(&self) -> Result<&P, &E> {
        self.planned.0.as_ref()
    }

    /// How many runs there are.
    pub fn all(&self) -> usize {
        self.planned.1.0.iter().map(|job| job.replicates.len()).sum()
    }
}

impl<P, E> Clone for FurtherRuns<P, E> {
    fn clone(&self) -> Self {
        let Self { planned, done, complete } = self;
        Self { planned: planned.clone(), done: *done, complete: complete.clone() }
    }
}

/// Plans further runs `of` something, and does them in the background as long as the component is there and
/// it is the same.
#[hook]
pub(crate) fn use_further_runs<D, P, E>(
    of: D,
    plan: fn(&D) -> Result<P, E>,
    jobs: fn(&P) -> Vec<Job>,
) -> FurtherRuns<P, E>
where
    D: PartialEq + 'static,
    P: 'static,
    E: 'static,
{
    let planned = use_memo(of, |of| {
        let plan = plan(of);
        let jobs = plan.as_ref().map_or_else(|_| Vec::new(), jobs);
        (plan, ByIdentity(Rc::new(jobs)))
    });
    let runner = use_memo((), |()| Runner::new());
    {
        let runner = runner.clone();
        use_effect_with(planned.1.clone(), move |jobs| {
            runner.start(jobs);
            // Nobody waits for the rest of an earlier list.
            move || runner.start(&Jobs::default())
        });
    }
    let latest = use_observable(&runner.latest).filter(|latest| latest.jobs == planned.1);
    let done = latest.as_ref().map_or(0, Background::done);
    FurtherRuns { planned, done, complete: latest.filter(Background::is_complete) }
}

impl Task for Job {
    type Output = Vec<Outcome>;

    fn link(&self) -> String {
        write(&self.comparison, &[], Style::Full)
    }

    fn work(&self) -> Work {
        Work::Replicates { replicates: self.replicates.clone(), keep: true }
    }

    /// A worker reports after each quarter; the first one takes longest.
    fn decisions(&self) -> u64 {
        decisions(self.comparison.common())
    }

    fn read(&self, report: Report) -> Option<Vec<Outcome>> {
        let Report::Done { start, outcomes, .. } = report else { return None };
        let horizon = self.comparison.common().horizon;
        let outcomes = ensemble::decode(&outcomes, horizon)?;
        let fits = (start, outcomes.len()) == (self.replicates.start, self.replicates.len());
        fits.then(|| last_quarters(outcomes))
    }

    /// The run itself says why there are no rules.
    fn compute(&self) -> Option<Vec<Outcome>> {
        let rules = WorldRules::new(&self.comparison).ok()?;
        Some(last_quarters(ensemble::simulate_chunk(&rules, self.replicates.clone())))
    }
}

/// What is kept of outcomes: nobody asks for earlier quarters, and all of them take megabytes.
fn last_quarters(outcomes: Vec<Outcome>) -> Vec<Outcome> {
    outcomes.into_iter().map(Outcome::at_horizon).collect()
}
