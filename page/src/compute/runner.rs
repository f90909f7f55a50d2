//! The runner: computes one comparison at a time; newer inputs replace older ones.

mod recovery;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use multihome::engine::Outcome;
use multihome::ensemble::{self, Summary, WorldRules, decisions};
use multihome::scenario::Comparison;
use multihome::words;

use crate::browser::{now, processors};
use crate::state::{
    Confirmation, Picture,
    progress::{Progress, RunEvent, State},
};

use super::message::{Job, Report, Work};
use super::pool::{Pool, WorkerEvent, workers_on};
use super::run::{Assignment, Run};
use super::throughput::Throughput;

/// For runs with at most this many decisions in a replicate, a newer run waits for the first outcomes
/// instead of ending the workers. This many take about a fifth of a second.
const LIGHT: u64 = 100_000;

/// Milliseconds between two progress reports if there is no other change. Each report makes the browser
/// lay out and paint the page again, and nobody reads faster.
const PROGRESS_INTERVAL: f64 = 250.0;

/// What computes the outcomes.
enum Backend {
    /// Workers, in parallel with the page.
    Workers(Pool),
    /// The page itself, one chunk at a time, if the browser allows no workers.
    Page,
}

struct Inner {
    backend: Backend,
    /// Whether any worker ever reported. If none does, the page does the work itself.
    worked: bool,
    run: Option<Run>,
    next: Option<Comparison>,
    /// The comparison that a person has confirmed, however long it takes.
    allowed: Option<Comparison>,
    /// The largest number of workers.
    workers: u32,
    throughput: Throughput,
    /// The time of the last progress report, in milliseconds.
    reported_at: f64,
    runs: u32,
    /// The timer of the next check of the workers.
    check_timer: Option<Timeout>,
    on_event: Box<dyn Fn(RunEvent)>,
    me: Weak<RefCell<Inner>>,
}

/// Runs scenarios, one at a time.
#[derive(Clone)]
pub(crate) struct Runner(Rc<RefCell<Inner>>);

impl PartialEq for Runner {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Runner {
    /// A runner with its workers.
    pub fn new(on_event: impl Fn(RunEvent) + 'static) -> Self {
        let size = workers_on(processors());
        Self(Rc::new_cyclic(|me: &Weak<RefCell<Inner>>| {
            RefCell::new(Inner {
                backend: start_workers(size, me),
                worked: false,
                run: None,
                next: None,
                allowed: None,
                workers: size as u32,
                throughput: Throughput::default(),
                reported_at: 0.0,
                runs: 0,
                check_timer: None,
                on_event: Box::new(on_event),
                me: me.clone(),
            })
        }))
    }

    /// Runs a comparison instead of the current one; asks for confirmation first if it would take long.
    pub fn start(&self, comparison: Comparison) {
        self.0.borrow_mut().start(comparison);
    }

    /// Runs a comparison without asking for confirmation.
    pub fn start_anyway(&self, comparison: Comparison) {
        let mut inner = self.0.borrow_mut();
        inner.allowed = Some(comparison.clone());
        inner.start(comparison);
    }

    /// Stops the run; its outcomes so far are kept.
    pub fn cancel(&self) {
        self.0.borrow_mut().cancel();
    }
}

/// Starts workers, or falls back to the page itself.
fn start_workers(size: usize, me: &Weak<RefCell<Inner>>) -> Backend {
    let listener = me.clone();
    let handle_event = Rc::new(move |event| {
        if let Some(inner) = listener.upgrade() {
            inner.borrow_mut().handle_event(event);
        }
    });
    Pool::new(size, handle_event).map_or(Backend::Page, Backend::Workers)
}

impl Inner {
    fn start(&mut self, comparison: Comparison) {
        let workers = if matches!(self.backend, Backend::Workers(_)) { self.workers } else { 1 };
        if self.allowed.as_ref() != Some(&comparison)
            && let Some(confirmation) =
                Confirmation::of(&comparison, workers, self.throughput.pace())
        {
            return self.ask(confirmation, &comparison);
        }
        let waits = self.run.as_ref().is_some_and(|run| {
            run.state == State::Running && !run.seen && decisions(run.comparison.common()) <= LIGHT
        });
        if waits {
            // A dragged lever changes inputs faster than pictures can be drawn: the current run shows
            // its first outcomes, then the newest inputs are run.
            self.next = Some(comparison);
        } else {
            self.begin(comparison);
        }
    }

    /// Ends the current run and asks a person what to do next.
    fn ask(&mut self, confirmation: Confirmation, comparison: &Comparison) {
        (self.next, self.run) = (None, None);
        if let Backend::Workers(pool) = &mut self.backend {
            pool.end_busy();
        }
        let state = State::Asked(Rc::new(confirmation));
        (self.on_event)(RunEvent::Progress(Progress::none(state, comparison)));
    }

    fn begin(&mut self, comparison: Comparison) {
        let heavy = self.run.as_ref().is_some_and(|run| decisions(run.comparison.common()) > LIGHT);
        if self.worked && matches!(self.backend, Backend::Page) {
            // The previous run lost its workers; this run tries workers again.
            self.backend = start_workers(self.workers as usize, &self.me);
        }
        let mut started = Ok(());
        if let Backend::Workers(pool) = &mut self.backend {
            if heavy {
                pool.end_busy();
            }
            started = pool.fill().map_err(|why| words::worker_not_had(&why));
        }
        self.next = None;
        self.runs = self.runs.wrapping_add(1);
        if let Err(error) = WorldRules::new(&comparison) {
            started = Err(error.to_string());
        }
        self.run = Some(Run::new(self.runs, comparison));
        match started {
            Ok(()) => self.progress(),
            Err(why) => self.fail(why),
        }
        match &self.backend {
            Backend::Workers(_) => {
                self.hand_out();
                self.schedule_check();
            }
            Backend::Page => self.schedule_chunk(),
        }
    }

    fn cancel(&mut self) {
        self.next = None;
        if let Some(run) = &mut self.run
            && run.state == State::Running
        {
            run.state = State::Cancelled;
            let last = run.gathering.last_summary();
            if let Backend::Workers(pool) = &mut self.backend {
                pool.end_busy();
            }
            if let Some(summary) = last {
                self.show(summary);
            }
            self.progress();
        }
    }

    fn handle_event(&mut self, event: WorkerEvent) {
        match event {
            WorkerEvent::Report(worker, Report::Underway { run, over, quarter }) => {
                if let Backend::Workers(pool) = &mut self.backend {
                    pool.record_report(worker);
                }
                self.note(worker, run, (over, quarter));
            }
            // The worker restarted and has lost its job.
            WorkerEvent::Report(worker, Report::Ready)
                if self.run.as_mut().is_some_and(|run| run.at(worker).is_some()) =>
            {
                self.replace_failed(worker, words::worker_misfit());
            }
            WorkerEvent::Report(worker, report) => {
                self.worked = true;
                if let Backend::Workers(pool) = &mut self.backend {
                    pool.mark_idle(worker);
                }
                if let Report::Done { run, start, outcomes } = report {
                    self.receive(worker, run, start, &outcomes);
                }
                self.hand_out();
            }
            WorkerEvent::Failed(worker, why) => self.replace_failed(worker, &why),
        }
    }

    /// Records the progress of a worker.
    fn note(&mut self, worker: usize, number: u32, reached: (u32, u32)) {
        if let Some(run) = self.run.as_mut().filter(|run| run.is_on(number))
            && let Some(assignment) = run.at(worker)
        {
            assignment.reached = Some(reached);
            self.progress_by_and_by();
        }
    }

    /// Receives outcomes from a worker, unless newer inputs have replaced the run. A message that does
    /// not fit the assignment is discarded, and another worker computes the chunk again.
    fn receive(&mut self, worker: usize, number: u32, start: u32, outcomes: &[f64]) {
        let Some(run) = self.run.as_mut().filter(|run| run.is_on(number)) else { return };
        let decoded = ensemble::decode(outcomes, run.comparison.common().horizon);
        let fits = |outcomes: &Vec<Outcome>, assignment: &Assignment| {
            (start, outcomes.len()) == (assignment.replicates.start, assignment.replicates.len())
        };
        let Some(assignment) = run.at(worker) else { return };
        match decoded.filter(|outcomes| fits(outcomes, assignment)) {
            Some(outcomes) => {
                let (count, since) = (outcomes.len() as u64, assignment.since);
                self.throughput.note(decisions(run.comparison.common()) * count, since);
                let _done = run.taken_from(worker);
                run.timeouts = 0;
                self.gather(start, outcomes);
            }
            None => self.replace_failed(worker, words::worker_misfit()),
        }
    }

    /// Adds outcomes to the current run, and shows a new picture if there is one.
    fn gather(&mut self, start: u32, outcomes: Vec<Outcome>) {
        let Some(run) = &mut self.run else { return };
        run.gathering.gather(start, outcomes);
        if run.gathering.is_complete() {
            run.state = State::Done;
        } else if self.next.is_none() {
            // Workers get new chunks before the picture is drawn, which takes longer.
            self.hand_out();
        }
        let Some(run) = &mut self.run else { return };
        let is_running = run.state == State::Running;
        match run.gathering.next_summary() {
            Some(summary) => {
                self.show(summary);
                self.progress();
            }
            None if is_running => self.progress_by_and_by(),
            None => self.progress(),
        }
        if let Some(next) = self.next.take() {
            self.begin(next);
        }
    }

    fn show(&mut self, summary: Summary) {
        if let Some(run) = &mut self.run {
            run.seen = true;
            let comparison = run.comparison.clone();
            (self.on_event)(RunEvent::Picture(Rc::new(Picture { comparison, summary })));
        }
    }

    /// Gives every idle worker a chunk of the current run.
    fn hand_out(&mut self) {
        let (Backend::Workers(pool), Some(run)) = (&mut self.backend, &mut self.run) else {
            return;
        };
        if run.state != State::Running {
            return;
        }
        let mut failure = None;
        for worker in pool.idle() {
            let owner = worker as u32;
            let handed = run.gathering.hand_out_to(owner, self.workers);
            let Some(replicates) = handed else { break };
            run.assignments.push(Assignment::new(worker, replicates.clone()));
            let keep = run.gathering.owner(replicates.start, self.workers) == owner;
            let work = Work::Replicates { replicates, keep };
            let job = Job { run: run.number, link: run.link.clone(), work };
            failure = pool.send(worker, &job).err().or(failure);
        }
        if let Some(why) = failure {
            self.fail(words::worker_not_reached(&why));
        }
    }

    /// Computes a chunk in the page itself, after the browser has had time to paint and handle events.
    fn schedule_chunk(&self) {
        let Some(number) = self.run.as_ref().map(|run| run.number) else { return };
        let me = self.me.clone();
        let timer = Timeout::new(0, move || {
            if let Some(inner) = me.upgrade() {
                inner.borrow_mut().compute_chunk(number);
            }
        });
        timer.forget();
    }

    fn compute_chunk(&mut self, number: u32) {
        let Some(run) = self.run.as_mut().filter(|run| run.is_on(number)) else { return };
        if let Some(replicates) = run.gathering.hand_out() {
            let (start, count, since) = (replicates.start, replicates.len() as u64, now());
            // Computing the rules again takes little time compared with a chunk.
            let outcomes = match WorldRules::new(&run.comparison) {
                Ok(rules) => ensemble::simulate_chunk(&rules, replicates),
                Err(error) => return self.fail(error.to_string()),
            };
            self.throughput.note(decisions(run.comparison.common()) * count, since);
            self.gather(start, outcomes);
            if self.runs == number {
                self.schedule_chunk();
            }
        }
    }

    fn fail(&mut self, why: String) {
        if let Some(run) = &mut self.run {
            run.state = State::Failed(why);
        }
        self.progress();
        if let Some(next) = self.next.take() {
            self.begin(next);
        }
    }

    /// Reports progress, unless the last report is recent.
    fn progress_by_and_by(&mut self) {
        if now() - self.reported_at >= PROGRESS_INTERVAL {
            self.progress();
        }
    }

    /// Reports progress.
    fn progress(&mut self) {
        self.reported_at = now();
        if let Some(run) = &self.run {
            (self.on_event)(RunEvent::Progress(run.progress()));
        }
    }
}
