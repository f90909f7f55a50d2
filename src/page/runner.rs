//! The runner: one ensemble in flight, and the newest inputs win.

use std::cell::RefCell;
use std::rc::Rc;

use crate::ensemble::{Gathering, Summary, decisions, decode};
use crate::scenario::{Scenario, Style, write};

use super::message::{Job, Report};
use super::pool::{Pool, Word};

/// Decisions in a replicate up to which a newer run waits for the older one's first outcomes
/// rather than ending its workers: a fifth of a second or so.
const LIGHT: u64 = 100_000;

/// At most so many workers: beyond, memory grows faster than speed.
const MOST_WORKERS: usize = 8;

/// How a run is doing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum State {
    /// Replicates are coming in.
    Running,
    /// All are in.
    Done,
    /// A person stopped it.
    Cancelled,
    /// It cannot go on, for the stated reason.
    Failed(String),
}

/// What the page shows of a run.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Progress {
    /// How it is doing.
    pub state: State,
    /// Replicates that are in.
    pub done: u32,
    /// Replicates that there will be.
    pub total: u32,
}

/// A summary with the scenario that it belongs to: the two are never shown apart.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    /// The scenario that was run.
    pub scenario: Scenario,
    /// What came of it so far.
    pub summary: Summary,
}

/// What a runner tells the page.
pub(super) enum News {
    /// How the run is doing.
    Progress(Progress),
    /// There is something new to see.
    Picture(Rc<Picture>),
}

/// One run.
struct Run {
    number: u32,
    scenario: Scenario,
    link: String,
    gathering: Gathering,
    state: State,
    seen: bool,
}

struct Inner {
    pool: Option<Pool>,
    run: Option<Run>,
    next: Option<Scenario>,
    runs: u32,
    tell: Box<dyn Fn(News)>,
}

/// Runs scenarios, one at a time.
#[derive(Clone)]
pub(super) struct Runner(Rc<RefCell<Inner>>);

impl PartialEq for Runner {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Runner {
    /// A runner with its workers.
    pub fn new(tell: impl Fn(News) + 'static) -> Self {
        let inner = Inner { pool: None, run: None, next: None, runs: 0, tell: Box::new(tell) };
        let runner = Self(Rc::new(RefCell::new(inner)));
        let listener = runner.clone();
        let size = web_sys::window()
            .map_or(1, |window| window.navigator().hardware_concurrency() as usize)
            .clamp(1, MOST_WORKERS);
        match Pool::new(size, Rc::new(move |word| listener.0.borrow_mut().hear(word))) {
            Ok(pool) => runner.0.borrow_mut().pool = Some(pool),
            Err(why) => runner.0.borrow().fail_to_start(&why),
        }
        runner
    }

    /// Runs a scenario instead of whatever was running.
    pub fn start(&self, scenario: Scenario) {
        self.0.borrow_mut().start(scenario);
    }

    /// Stops the run; what is in stays.
    pub fn cancel(&self) {
        self.0.borrow_mut().cancel();
    }
}

impl Inner {
    fn start(&mut self, scenario: Scenario) {
        let waits = self.run.as_ref().is_some_and(|run| {
            run.state == State::Running && !run.seen && decisions(&run.scenario) <= LIGHT
        });
        if waits {
            // A dragged lever sends new inputs faster than pictures can follow: let the run in
            // flight show its first outcomes, then go on with the newest inputs.
            self.next = Some(scenario);
        } else {
            self.begin(scenario);
        }
    }

    fn begin(&mut self, scenario: Scenario) {
        let heavy = self.run.as_ref().is_some_and(|run| decisions(&run.scenario) > LIGHT);
        let filled = self.pool.as_mut().map_or(Ok(()), |pool| {
            if heavy {
                pool.end_busy();
            }
            pool.fill()
        });
        self.next = None;
        self.runs = self.runs.wrapping_add(1);
        let gathering = Gathering::new(&scenario);
        let link = write(&scenario, &[], Style::Full);
        let number = self.runs;
        let state = State::Running;
        self.run = Some(Run { number, scenario, link, gathering, state, seen: false });
        match filled {
            Ok(()) => self.progress(),
            Err(why) => self.fail(format!("A worker could not be had ({why}).")),
        }
        self.hand_out();
    }

    fn cancel(&mut self) {
        self.next = None;
        if let Some(run) = &mut self.run
            && run.state == State::Running
        {
            run.state = State::Cancelled;
            if let Some(pool) = &mut self.pool {
                pool.end_busy();
            }
            self.progress();
        }
    }

    fn hear(&mut self, word: Word) {
        match word {
            Word::Report(place, report) => {
                if let Some(pool) = &mut self.pool {
                    pool.rest(place);
                }
                if let Report::Done { run, start, outcomes } = report {
                    self.gather(run, start, &outcomes);
                }
                self.hand_out();
            }
            Word::Broke(place, why) => {
                if let Some(pool) = &mut self.pool {
                    pool.end(place);
                }
                self.fail(format!("A worker stopped ({why})."));
            }
        }
    }

    /// Takes in the outcomes of a chunk, unless newer inputs have overtaken it.
    fn gather(&mut self, number: u32, start: u32, outcomes: &[f64]) {
        let Some(run) = &mut self.run else { return };
        if run.number != number || run.state != State::Running {
            return;
        }
        let Some(outcomes) = decode(outcomes, run.scenario.horizon) else {
            self.fail("A worker sent figures that do not fit the scenario.".to_owned());
            return;
        };
        run.gathering.gather(start, outcomes);
        if run.gathering.is_complete() {
            run.state = State::Done;
        }
        if let Some(summary) = run.gathering.look() {
            run.seen = true;
            let scenario = run.scenario.clone();
            (self.tell)(News::Picture(Rc::new(Picture { scenario, summary })));
        }
        self.progress();
        if let Some(next) = self.next.take() {
            self.begin(next);
        }
    }

    /// Gives every idle worker a chunk of the current run.
    fn hand_out(&mut self) {
        let (Some(pool), Some(run)) = (&mut self.pool, &mut self.run) else { return };
        if run.state != State::Running {
            return;
        }
        let mut trouble = None;
        for place in pool.idle() {
            let Some(replicates) = run.gathering.hand_out() else { break };
            let job = Job { run: run.number, link: run.link.clone(), replicates };
            trouble = pool.give(place, &job).err().or(trouble);
        }
        if let Some(why) = trouble {
            self.fail(format!("A worker could not be reached ({why})."));
        }
    }

    fn fail(&mut self, why: String) {
        if let Some(run) = &mut self.run {
            run.state = State::Failed(why);
        }
        self.progress();
    }

    fn fail_to_start(&self, why: &str) {
        let state = State::Failed(format!("This browser does not start workers here ({why})."));
        (self.tell)(News::Progress(Progress { state, done: 0, total: 0 }));
    }

    fn progress(&self) {
        if let (Some(run), true) = (&self.run, self.pool.is_some()) {
            (self.tell)(News::Progress(Progress {
                state: run.state.clone(),
                done: run.gathering.gathered(),
                total: run.gathering.total(),
            }));
        }
    }
}
