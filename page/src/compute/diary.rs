//! Diaries: when a view asks, a worker of its own records what each enterprise does in one replicate.

use std::cell::RefCell;
use std::rc::Rc;

use multihome::engine::Diary;
use multihome::ensemble::{ReplicateRules, WorldRules, decisions};
use multihome::link::{Style, write};
use multihome::scenario::Comparison;

use crate::state::Observable;

use super::message::{Report, Work};
use super::queue::{Queue, Task};

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

/// Records diaries. A new request replaces the one before.
#[derive(Clone)]
pub(crate) struct DiaryRunner {
    /// The last diary.
    pub latest: Observable<Option<RequestedDiary>>,
    /// The request that is not yet met.
    awaited: Rc<RefCell<Option<DiaryRequest>>>,
    queue: Rc<Queue<DiaryRequest>>,
}

impl PartialEq for DiaryRunner {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.queue, &other.queue)
    }
}

impl DiaryRunner {
    /// A runner without any request.
    pub fn new() -> Self {
        let latest = Observable::new(None);
        let awaited = Rc::new(RefCell::new(None));
        let queue = {
            let (latest, awaited) = (latest.clone(), awaited.clone());
            Queue::new(1, move |_, diary| {
                let request = awaited.borrow_mut().take();
                if let Some(request) = request {
                    latest.set(Some(RequestedDiary { request, diary: Rc::new(diary) }));
                }
            })
        };
        Self { latest, awaited, queue: Rc::new(queue) }
    }

    /// Requests a diary instead of the one that was requested before.
    pub fn ask(&self, request: DiaryRequest) {
        if self.awaited.borrow().as_ref() != Some(&request) {
            self.awaited.replace(Some(request.clone()));
            self.queue.start(vec![request]);
        }
    }
}

impl Task for DiaryRequest {
    type Output = Diary;

    fn link(&self) -> String {
        write(&self.comparison, &[], Style::Full)
    }

    fn work(&self) -> Work {
        Work::Diary { replicate: self.replicate, every: self.every }
    }

    /// A worker reports only once the whole diary is recorded.
    fn decisions(&self) -> u64 {
        2 * decisions(self.comparison.common())
    }

    fn read(&self, report: Report) -> Option<Diary> {
        match report {
            Report::Diary { diary, .. } if self.fits(&diary) => Some(diary),
            _ => None,
        }
    }

    /// The run itself says why there are no rules.
    fn compute(&self) -> Option<Diary> {
        let rules = WorldRules::new(&self.comparison).ok()?;
        Some(Diary::keep(&rules.of(self.replicate), self.replicate, self.every))
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
