//! Diaries: when a view asks, a separate worker records what each enterprise does in one replicate.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use multihome::engine::Diary;
use multihome::ensemble::{ReplicateRules, WorldRules, decisions};
use multihome::link::{Style, write};
use multihome::scenario::Comparison;

use crate::state::Observable;

use super::message::{Job, Report, Work};
use super::pool::{Pool, WorkerEvent};
use super::watchdog::{CHECK_INTERVAL, allowed_checks, is_visible};

/// A request for a diary.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DiaryRequest {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The replicate.
    pub replicate: u32,
    /// One in every so many enterprises is recorded.
    pub every: u32,
}

/// A diary with its request. Only requests are compared, since equal requests give equal diaries.
#[derive(Clone, Debug)]
pub(crate) struct RequestedDiary {
    /// The request.
    pub request: DiaryRequest,
    /// The recorded diary.
    pub diary: Rc<Diary>,
}

impl PartialEq for RequestedDiary {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.diary, &other.diary)
    }
}

struct Inner {
    pool: Option<Pool>,
    /// How many diaries were requested, and the request that is not yet met.
    asked: u32,
    awaited: Option<DiaryRequest>,
    /// How many workers stopped working on it.
    lost: u32,
    /// The timer of the next check of the worker.
    check_timer: Option<Timeout>,
    me: Weak<RefCell<Inner>>,
}

/// How many stopped workers are replaced before the page does the work itself.
const MOST_LOST: u32 = 2;

/// Records diaries. A new request replaces the one before.
#[derive(Clone)]
pub(crate) struct DiaryRunner {
    /// The last diary.
    pub latest: Observable<Option<RequestedDiary>>,
    inner: Rc<RefCell<Inner>>,
}

impl PartialEq for DiaryRunner {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

impl DiaryRunner {
    /// A runner without any request.
    pub fn new() -> Self {
        let inner = Rc::new_cyclic(|me: &Weak<RefCell<Inner>>| {
            RefCell::new(Inner {
                pool: None,
                asked: 0,
                awaited: None,
                lost: 0,
                check_timer: None,
                me: me.clone(),
            })
        });
        Self { latest: Observable::new(None), inner }
    }

    /// Requests a diary instead of the one that was requested before.
    pub fn ask(&self, request: DiaryRequest) {
        let mut inner = self.inner.borrow_mut();
        if inner.awaited.as_ref() == Some(&request) {
            return;
        }
        inner.asked = inner.asked.wrapping_add(1);
        inner.awaited = Some(request);
        inner.lost = 0;
        if let Some(pool) = &mut inner.pool {
            pool.end_busy();
        }
        self.begin(&mut inner);
    }

    /// Gives the current request to a worker, or to the page itself if there are no workers.
    fn begin(&self, inner: &mut Inner) {
        let started = match &mut inner.pool {
            Some(pool) => pool.fill(),
            None => {
                let (latest, me) = (self.latest.clone(), inner.me.clone());
                let handle_event = Rc::new(move |event| {
                    if let Some(inner) = me.upgrade() {
                        let runner = Self { latest: latest.clone(), inner };
                        runner.handle_event(event);
                    }
                });
                Pool::new(1, handle_event).map(|pool| inner.pool = Some(pool))
            }
        };
        if started.is_err() {
            return self.keep_here(inner);
        }
        inner.hand_out();
        self.schedule_check(inner);
    }

    fn handle_event(&self, event: WorkerEvent) {
        let mut inner = self.inner.borrow_mut();
        match event {
            WorkerEvent::Report(worker, report) => {
                if let Some(pool) = &mut inner.pool {
                    pool.mark_idle(worker);
                }
                match report {
                    Report::Diary { run, diary } if run == inner.asked => {
                        let fits =
                            inner.awaited.as_ref().is_some_and(|request| request.fits(&diary));
                        if !fits {
                            return self.replace_failed(&mut inner, worker);
                        }
                        let request = inner.awaited.take();
                        drop(inner);
                        self.show(request, diary);
                    }
                    _ => inner.hand_out(),
                }
            }
            WorkerEvent::Failed(worker, _) => self.replace_failed(&mut inner, worker),
        }
    }

    /// Replaces a worker that has stopped; after too many, the page does the work itself.
    fn replace_failed(&self, inner: &mut Inner, worker: usize) {
        if let Some(pool) = &mut inner.pool {
            pool.end(worker);
        }
        inner.lost += 1;
        if inner.awaited.is_none() {
            // The next request starts another worker.
        } else if inner.lost > MOST_LOST {
            self.keep_here(inner);
        } else {
            self.begin(inner);
        }
    }

    /// Checks the worker after a while, as long as a diary is expected.
    fn schedule_check(&self, inner: &mut Inner) {
        if inner.check_timer.is_none() {
            let runner = self.clone();
            inner.check_timer = Some(Timeout::new(CHECK_INTERVAL, move || runner.check_worker()));
        }
    }

    /// Replaces a worker that has not reported for too long.
    fn check_worker(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.check_timer = None;
        let Some(request) = &inner.awaited else { return };
        // It reports only once the whole diary is recorded.
        let allowed_checks = allowed_checks(2 * decisions(request.comparison.common()));
        let unresponsive = inner
            .pool
            .as_mut()
            .filter(|_| is_visible())
            .map(|pool| pool.unresponsive(allowed_checks));
        match unresponsive.and_then(|workers| workers.first().copied()) {
            Some(worker) => self.replace_failed(&mut inner, worker),
            None => self.schedule_check(&mut inner),
        }
    }

    fn show(&self, request: Option<DiaryRequest>, diary: Diary) {
        if let Some(request) = request {
            self.latest.set(Some(RequestedDiary { request, diary: Rc::new(diary) }));
        }
    }

    /// Records the diary in the page itself, after the browser has had time to paint.
    fn keep_here(&self, inner: &Inner) {
        let (runner, asked) = (self.clone(), inner.asked);
        let keep = Timeout::new(0, move || {
            let mut inner = runner.inner.borrow_mut();
            if inner.asked == asked
                && let Some(request) = inner.awaited.take()
            {
                drop(inner);
                // The run itself says why there are no rules.
                if let Ok(rules) = WorldRules::new(&request.comparison) {
                    let (replicate, every) = (request.replicate, request.every);
                    let diary = Diary::keep(&rules.of(replicate), replicate, every);
                    runner.show(Some(request), diary);
                }
            }
        });
        keep.forget();
    }
}

impl DiaryRequest {
    /// Whether a diary has the size that the request asks for.
    fn fits(&self, diary: &Diary) -> bool {
        let enterprises = self.comparison.common().enterprises.div_ceil(self.every) as usize;
        let quarters = self.comparison.common().horizon as usize + 1;
        diary.every == self.every
            && diary.len() == enterprises
            && diary.habits.len() == 2 * quarters * enterprises
    }
}

impl Inner {
    /// Sends the current request to the worker, once it is ready.
    fn hand_out(&mut self) {
        let (Some(pool), Some(request)) = (&mut self.pool, &self.awaited) else { return };
        for worker in pool.idle() {
            let DiaryRequest { comparison, replicate, every } = request;
            let link = write(comparison, &[], Style::Full);
            let work = Work::Diary { replicate: *replicate, every: *every };
            // A worker that cannot be reached is replaced later, because it does not report.
            let _ = pool.send(worker, &Job { run: self.asked, link, work });
        }
    }
}
