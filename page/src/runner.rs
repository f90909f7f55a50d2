//! The runner: one ensemble in flight, and the newest inputs win.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use multihome::engine::{Outcome, Rules};
use multihome::ensemble::{self, Gathering, Summary, decisions};
use multihome::scenario::{Scenario, Style, write};
use multihome::words;

use super::in_hand::InHand;
use super::message::{Job, Report, Work};
use super::picture::Picture;
use super::pool::{MOST_WORKERS, Pool, Word, workers_on};
use super::progress::{Progress, State};
use super::question::Question;
use super::tempo::{Tempo, now};

/// Decisions in a replicate up to which a newer run waits for the older one's first outcomes
/// rather than ending its workers: a fifth of a second or so.
const LIGHT: u64 = 100_000;

/// Milliseconds in which one worker has to start. Some frames let workers be made and never run.
const START: u32 = 5_000;

/// Milliseconds between two words on how a run is doing while nothing else is new: each has the
/// browser lay out and paint the page again, and nobody reads faster.
const SILENCE: f64 = 250.0;

/// How many broken workers a run replaces before it gives up.
const MOST_BROKEN: usize = 2 * MOST_WORKERS;

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
    /// Whether anything of it has been shown.
    seen: bool,
    /// What each worker is at that has something to do.
    in_hand: Vec<InHand>,
    /// How many workers broke over it.
    broken: usize,
}

impl Run {
    /// What a worker was at, which it is at no longer.
    fn taken_from(&mut self, place: usize) -> Option<InHand> {
        let at = self.in_hand.iter().position(|each| each.place == place)?;
        Some(self.in_hand.swap_remove(at))
    }
}

/// Who does the work.
enum Means {
    /// Workers, beside the page.
    Workers(Pool),
    /// The page itself, a chunk at a time, where the browser allows no workers.
    Slices,
}

struct Inner {
    means: Means,
    /// Whether any worker ever started; if none can, the page does the work itself.
    worked: bool,
    run: Option<Run>,
    next: Option<Scenario>,
    /// The scenario that a person wants run whatever it takes.
    allowed: Option<Scenario>,
    /// How many workers there are at most.
    workers: u32,
    tempo: Tempo,
    /// When the page was last told how the run is doing.
    told: f64,
    runs: u32,
    tell: Box<dyn Fn(News)>,
    me: Weak<RefCell<Inner>>,
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
        let size = web_sys::window()
            .map_or(1, |window| workers_on(window.navigator().hardware_concurrency()));
        Self(Rc::new_cyclic(|me: &Weak<RefCell<Inner>>| {
            let listener = me.clone();
            let hear = Rc::new(move |word| {
                if let Some(inner) = listener.upgrade() {
                    inner.borrow_mut().hear(word);
                }
            });
            let waiting = me.clone();
            let give_up = Timeout::new(START, move || {
                if let Some(inner) = waiting.upgrade() {
                    inner.borrow_mut().give_up_on_workers();
                }
            });
            give_up.forget();
            RefCell::new(Inner {
                means: Pool::new(size, hear).map_or(Means::Slices, Means::Workers),
                worked: false,
                run: None,
                next: None,
                allowed: None,
                workers: size as u32,
                tempo: Tempo::default(),
                told: 0.0,
                runs: 0,
                tell: Box::new(tell),
                me: me.clone(),
            })
        }))
    }

    /// Runs a scenario instead of whatever was running, or asks first if it would take long.
    pub fn start(&self, scenario: Scenario) {
        self.0.borrow_mut().start(scenario);
    }

    /// Runs a scenario whatever it takes.
    pub fn start_anyway(&self, scenario: Scenario) {
        let mut inner = self.0.borrow_mut();
        inner.allowed = Some(scenario.clone());
        inner.start(scenario);
    }

    /// Stops the run; what is in stays.
    pub fn cancel(&self) {
        self.0.borrow_mut().cancel();
    }
}

impl Inner {
    fn start(&mut self, scenario: Scenario) {
        let workers = if matches!(self.means, Means::Workers(_)) { self.workers } else { 1 };
        if self.allowed.as_ref() != Some(&scenario)
            && let Some(question) = Question::of(&scenario, workers, self.tempo.pace())
        {
            return self.ask(question, scenario.runs);
        }
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

    /// Ends whatever runs and leaves it to a person what comes next.
    fn ask(&mut self, question: Question, total: u32) {
        (self.next, self.run) = (None, None);
        if let Means::Workers(pool) = &mut self.means {
            pool.end_busy();
        }
        let state = State::Asked(Rc::new(question));
        (self.tell)(News::Progress(Progress::none(state, total)));
    }

    fn begin(&mut self, scenario: Scenario) {
        let heavy = self.run.as_ref().is_some_and(|run| decisions(&run.scenario) > LIGHT);
        let mut hired = Ok(());
        if let Means::Workers(pool) = &mut self.means {
            if heavy {
                pool.end_busy();
            }
            hired = pool.fill();
        }
        self.next = None;
        self.runs = self.runs.wrapping_add(1);
        self.run = Some(Run {
            number: self.runs,
            link: write(&scenario, &[], Style::Full),
            gathering: Gathering::new(&scenario),
            scenario,
            state: State::Running,
            seen: false,
            in_hand: Vec::new(),
            broken: 0,
        });
        match hired {
            Ok(()) => self.progress(),
            Err(why) => self.fail(words::worker_not_had(&why)),
        }
        match &self.means {
            Means::Workers(_) => self.hand_out(),
            Means::Slices => self.slice_soon(),
        }
    }

    fn cancel(&mut self) {
        self.next = None;
        if let Some(run) = &mut self.run
            && run.state == State::Running
        {
            run.state = State::Cancelled;
            let last = run.gathering.last_look();
            if let Means::Workers(pool) = &mut self.means {
                pool.end_busy();
            }
            if let Some(summary) = last {
                self.show(summary);
            }
            self.progress();
        }
    }

    fn hear(&mut self, word: Word) {
        match word {
            Word::Report(place, Report::Underway { run, over, quarter }) => {
                self.note(place, run, (over, quarter));
            }
            Word::Report(place, report) => {
                self.worked = true;
                if let Means::Workers(pool) = &mut self.means {
                    pool.rest(place);
                }
                if let Report::Done { run, start, outcomes } = report {
                    self.receive(place, run, start, &outcomes);
                }
                self.hand_out();
            }
            Word::Broke(place, why) => self.replace(place, &why),
        }
    }

    /// Notes how far a worker is.
    fn note(&mut self, place: usize, number: u32, reached: (u32, u32)) {
        if let Some(run) = &mut self.run
            && run.number == number
            && run.state == State::Running
            && let Some(in_hand) = run.in_hand.iter_mut().find(|each| each.place == place)
        {
            in_hand.reached = Some(reached);
            self.progress_by_and_by();
        }
    }

    /// Takes in what a worker sends, unless newer inputs have overtaken it.
    fn receive(&mut self, place: usize, number: u32, start: u32, outcomes: &[f64]) {
        let Some(run) = &mut self.run else { return };
        if run.number != number || run.state != State::Running {
            return;
        }
        if let Some(InHand { replicates, since, .. }) = run.taken_from(place) {
            self.tempo.note(decisions(&run.scenario) * replicates.len() as u64, since);
        }
        match ensemble::decode(outcomes, run.scenario.horizon) {
            Some(outcomes) => self.gather(start, outcomes),
            None => self.fail(words::worker_misfit().to_owned()),
        }
    }

    /// Takes in outcomes of the current run and shows what is worth showing.
    fn gather(&mut self, start: u32, outcomes: Vec<Outcome>) {
        let Some(run) = &mut self.run else { return };
        run.gathering.gather(start, outcomes);
        if run.gathering.is_complete() {
            run.state = State::Done;
        } else if self.next.is_none() {
            // Before the picture, which takes longer than to give a worker something to do.
            self.hand_out();
        }
        let Some(run) = &mut self.run else { return };
        let is_running = run.state == State::Running;
        match run.gathering.look() {
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
            let scenario = run.scenario.clone();
            (self.tell)(News::Picture(Rc::new(Picture { scenario, summary })));
        }
    }

    /// Has the page do the work itself if no worker ever started.
    fn give_up_on_workers(&mut self) {
        if !self.worked && matches!(self.means, Means::Workers(_)) {
            self.means = Means::Slices;
            self.slice_soon();
        }
    }

    /// Puts a new worker in the place of a broken one and has its chunk run again.
    fn replace(&mut self, place: usize, why: &str) {
        let Means::Workers(pool) = &mut self.means else { return };
        pool.end(place);
        let Some(run) = &mut self.run else { return };
        if let Some(InHand { replicates, .. }) = run.taken_from(place) {
            run.gathering.take_back(replicates);
        }
        run.broken += 1;
        if !self.worked {
            self.give_up_on_workers();
        } else if run.broken > MOST_BROKEN {
            self.fail(words::worker_keeps_stopping(why));
        } else if let Err(why) = pool.fill() {
            self.fail(words::worker_not_replaced(&why));
        }
    }

    /// Gives every idle worker a chunk of the current run.
    fn hand_out(&mut self) {
        let (Means::Workers(pool), Some(run)) = (&mut self.means, &mut self.run) else { return };
        if run.state != State::Running {
            return;
        }
        let mut trouble = None;
        for place in pool.idle() {
            let worker = place as u32;
            let handed = run.gathering.hand_out_to(worker, self.workers);
            let Some(replicates) = handed else { break };
            run.in_hand.push(InHand::new(place, replicates.clone()));
            let keep = run.gathering.owner(replicates.start, self.workers) == worker;
            let work = Work::Replicates { replicates, keep };
            let job = Job { run: run.number, link: run.link.clone(), work };
            trouble = pool.give(place, &job).err().or(trouble);
        }
        if let Some(why) = trouble {
            self.fail(words::worker_not_reached(&why));
        }
    }

    /// Runs a chunk in the page itself, once it has had time to paint and listen.
    fn slice_soon(&self) {
        let Some(number) = self.run.as_ref().map(|run| run.number) else { return };
        let me = self.me.clone();
        let slice = Timeout::new(0, move || {
            if let Some(inner) = me.upgrade() {
                inner.borrow_mut().slice(number);
            }
        });
        slice.forget();
    }

    fn slice(&mut self, number: u32) {
        let Some(run) = &mut self.run else { return };
        if run.number != number || run.state != State::Running {
            return;
        }
        if let Some(replicates) = run.gathering.hand_out() {
            let (start, count, since) = (replicates.start, replicates.len() as u64, now());
            // Working out the rules again costs little beside a chunk.
            let outcomes = ensemble::run(&Rules::new(&run.scenario), replicates);
            self.tempo.note(decisions(&run.scenario) * count, since);
            self.gather(start, outcomes);
            if self.runs == number {
                self.slice_soon();
            }
        }
    }

    fn fail(&mut self, why: String) {
        if let Some(run) = &mut self.run {
            run.state = State::Failed(why);
        }
        self.progress();
    }

    /// Tells how the run is doing, unless that was told a moment ago.
    fn progress_by_and_by(&mut self) {
        if now() - self.told >= SILENCE {
            self.progress();
        }
    }

    /// Tells how the run is doing.
    fn progress(&mut self) {
        self.told = now();
        if let Some(run) = &self.run {
            let in_hand = || run.in_hand.iter().filter(|_| run.state == State::Running);
            (self.tell)(News::Progress(Progress {
                state: run.state.clone(),
                done: run.gathering.gathered(),
                total: run.gathering.total(),
                ahead: in_hand().map(|in_hand| in_hand.done(run.scenario.horizon)).sum(),
                // Where several replicates fill a chunk, quarters pass faster than anyone reads.
                quarter: in_hand()
                    .filter(|in_hand| in_hand.replicates.len() == 1)
                    .filter_map(|in_hand| Some((in_hand.reached?.1, run.scenario.horizon)))
                    .max(),
            }));
        }
    }
}
