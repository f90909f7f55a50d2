//! The diarist: a worker of its own that keeps the diary of one replicate when somebody asks.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use multihome::engine::{Diary, Rules};
use multihome::scenario::{Scenario, Style, write};

use super::board::Board;
use super::message::{Job, Report, Work};
use super::pool::{Pool, Word};

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wanted {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// The replicate.
    pub replicate: u32,
    /// One of so many enterprises.
    pub every: u32,
}

/// A diary with what it is of; compared by that, since it follows from it.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    /// What was asked for.
    pub wanted: Wanted,
    /// What was found.
    pub diary: Rc<Diary>,
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.diary, &other.diary)
    }
}

struct Inner {
    pool: Option<Pool>,
    /// How many diaries were asked for, and the one that is awaited.
    asked: u32,
    awaited: Option<Wanted>,
    me: Weak<RefCell<Inner>>,
}

/// Keeps diaries, the newest request first and last.
#[derive(Clone)]
pub(super) struct Diarist {
    /// The last diary.
    pub kept: Board<Option<Kept>>,
    inner: Rc<RefCell<Inner>>,
}

impl PartialEq for Diarist {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

impl Diarist {
    /// A diarist who has not been asked for anything.
    pub fn new() -> Self {
        let inner = Rc::new_cyclic(|me: &Weak<RefCell<Inner>>| {
            RefCell::new(Inner { pool: None, asked: 0, awaited: None, me: me.clone() })
        });
        Self { kept: Board::new(None), inner }
    }

    /// Has a diary kept instead of whatever was asked for before.
    pub fn ask(&self, wanted: Wanted) {
        let mut inner = self.inner.borrow_mut();
        if inner.awaited.as_ref() == Some(&wanted) {
            return;
        }
        inner.asked = inner.asked.wrapping_add(1);
        inner.awaited = Some(wanted);
        match &mut inner.pool {
            Some(pool) => {
                pool.end_busy();
                if pool.fill().is_err() {
                    return self.keep_here(&inner);
                }
            }
            None => {
                let (diarist, me) = (self.kept.clone(), inner.me.clone());
                let hear = Rc::new(move |word| {
                    if let Some(inner) = me.upgrade() {
                        let diarist = Self { kept: diarist.clone(), inner };
                        diarist.hear(word);
                    }
                });
                match Pool::new(1, hear) {
                    Ok(pool) => inner.pool = Some(pool),
                    Err(_) => return self.keep_here(&inner),
                }
            }
        }
        inner.hand_out();
    }

    fn hear(&self, word: Word) {
        let mut inner = self.inner.borrow_mut();
        match word {
            Word::Report(place, report) => {
                if let Some(pool) = &mut inner.pool {
                    pool.rest(place);
                }
                match report {
                    Report::Diary { run, diary } if run == inner.asked => {
                        let wanted = inner.awaited.take();
                        drop(inner);
                        self.show(wanted, diary);
                    }
                    _ => inner.hand_out(),
                }
            }
            // Where workers are refused or break, the page does the work itself.
            Word::Broke(place, _) => {
                if let Some(pool) = &mut inner.pool {
                    pool.end(place);
                }
                self.keep_here(&inner);
            }
        }
    }

    fn show(&self, wanted: Option<Wanted>, diary: Diary) {
        if let Some(wanted) = wanted {
            self.kept.set(Some(Kept { wanted, diary: Rc::new(diary) }));
        }
    }

    /// Keeps the diary in the page itself, once it has had time to paint.
    fn keep_here(&self, inner: &Inner) {
        let (diarist, asked) = (self.clone(), inner.asked);
        let keep = Timeout::new(0, move || {
            let mut inner = diarist.inner.borrow_mut();
            if inner.asked == asked
                && let Some(wanted) = inner.awaited.take()
            {
                drop(inner);
                let rules = Rules::new(&wanted.scenario);
                let diary = Diary::keep(&rules, wanted.replicate, wanted.every);
                diarist.show(Some(wanted), diary);
            }
        });
        keep.forget();
    }
}

impl Inner {
    /// Gives what is awaited to the worker, once it is there.
    fn hand_out(&mut self) {
        let (Some(pool), Some(wanted)) = (&mut self.pool, &self.awaited) else { return };
        for place in pool.idle() {
            let Wanted { scenario, replicate, every } = wanted;
            let link = write(scenario, &[], Style::Full);
            let work = Work::Diary { replicate: *replicate, every: *every };
            // A worker that cannot be reached is told of as broken.
            let _ = pool.give(place, &Job { run: self.asked, link, work });
        }
    }
}
