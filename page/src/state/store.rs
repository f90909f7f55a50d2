//! The store: the results and the open view, for the components that watch them.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use multihome::link::Followed;
use multihome::report::citation;
use multihome::scenario::Comparison;
use yew::prelude::*;

use super::observable::{Observable, use_observable};
use super::progress::{Progress, RunEvent, State};
use super::result::{Cited, Picture};
use super::topic::Topic;

/// A picture that is compared by identity: comparing its figures would take as long as a frame.
#[derive(Clone)]
pub(crate) struct Shown(pub Rc<Picture>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the page shows of runs.
#[derive(Clone, PartialEq)]
pub(crate) struct Store {
    /// The latest picture of a run.
    pub picture: Observable<Option<Shown>>,
    /// The picture that a person has pinned.
    pub pinned: Observable<Option<Shown>>,
    /// The progress of the run.
    pub progress: Observable<Progress>,
    /// The complete result of a run, with its digest.
    pub result: Observable<Option<Rc<Cited>>>,
    /// The view that is open.
    pub topic: Observable<Topic>,
    /// The enterprise that the view of enterprises follows; `None` for one that differs between the sides.
    pub followed: Observable<Option<Followed>>,
}

/// The complete result of a comparison. `None` if the displayed result belongs to another comparison,
/// since a new run may not have started yet.
#[hook]
pub(crate) fn use_result(store: &Store, comparison: &Rc<Comparison>) -> Option<Rc<Cited>> {
    use_observable(&store.result).filter(|result| result.comparison == *comparison)
}

impl Store {
    /// A store before the first run of a comparison, with a view open and an enterprise followed in it.
    pub fn new(comparison: &Comparison, topic: Topic, followed: Option<Followed>) -> Self {
        Self {
            picture: Observable::new(None),
            pinned: Observable::new(None),
            progress: Observable::new(Progress::none(State::Running, comparison)),
            result: Observable::new(None),
            topic: Observable::new(topic),
            followed: Observable::new(followed),
        }
    }

    /// Applies a report of a runner.
    pub fn handle(&self, event: RunEvent) {
        match event {
            RunEvent::Picture(picture) => self.picture.set(Some(Shown(picture))),
            RunEvent::Progress(progress) => {
                let done = progress.state == State::Done;
                self.progress.set(progress);
                if done {
                    self.cite_soon();
                } else {
                    self.result.set(None);
                }
            }
        }
    }

    /// Computes the digest after the browser has had time to paint.
    fn cite_soon(&self) {
        let (store, picture) = (self.clone(), self.picture.get());
        let cite = Timeout::new(0, move || {
            let newest = store.picture.get() == picture;
            if let (true, Some(Shown(picture)), State::Done) =
                (newest, picture, store.progress.get().state)
            {
                let citation = citation(&picture.comparison, &picture.summary);
                let comparison = Rc::new(picture.comparison.clone());
                store.result.set(Some(Rc::new(Cited { comparison, citation })));
            }
        });
        cite.forget();
    }
}
