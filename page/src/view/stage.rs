//! The stage: what the runner has put on display, for every part of the page that shows it.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use multihome::report::citation;
use multihome::scenario::Scenario;
use yew::prelude::*;

use crate::board::{Board, use_board};
use crate::cited::Cited;
use crate::picture::Picture;
use crate::progress::{Progress, State};
use crate::runner::News;

use super::topic::Topic;

/// A picture that components compare by identity: comparing its figures would cost a frame.
#[derive(Clone)]
pub(super) struct Shown(pub Rc<Picture>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is on display.
#[derive(Clone, PartialEq)]
pub(super) struct Stage {
    /// The latest picture of a run.
    pub picture: Board<Option<Shown>>,
    /// The picture that a person has pinned.
    pub pinned: Board<Option<Shown>>,
    /// How the run is doing.
    pub progress: Board<Progress>,
    /// The result of a run that is over, with its digest.
    pub result: Board<Option<Rc<Cited>>>,
    /// The view that is open.
    pub topic: Board<Topic>,
}

/// The result of a scenario once it is whole: what is on display is of the scenario before for as long
/// as the new run has not begun.
#[hook]
pub(super) fn use_result(stage: &Stage, scenario: &Rc<Scenario>) -> Option<Rc<Cited>> {
    use_board(&stage.result).filter(|result| result.scenario == *scenario)
}

impl Stage {
    /// A stage before the first run, of so many replicates, with a view open.
    pub fn new(total: u32, topic: Topic) -> Self {
        Self {
            picture: Board::new(None),
            pinned: Board::new(None),
            progress: Board::new(Progress::none(State::Running, total)),
            result: Board::new(None),
            topic: Board::new(topic),
        }
    }

    /// Puts what a runner tells on display.
    pub fn hear(&self, news: News) {
        match news {
            News::Picture(picture) => self.picture.set(Some(Shown(picture))),
            News::Progress(progress) => {
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

    /// Works the digest out once the browser has had time to paint.
    fn cite_soon(&self) {
        let (stage, picture) = (self.clone(), self.picture.get());
        let cite = Timeout::new(0, move || {
            let newest = stage.picture.get() == picture;
            if let (true, Some(Shown(picture)), State::Done) =
                (newest, picture, stage.progress.get().state)
            {
                let citation = citation(&picture.scenario, &picture.summary);
                let scenario = Rc::new(picture.scenario.clone());
                stage.result.set(Some(Rc::new(Cited { scenario, citation })));
            }
        });
        cite.forget();
    }
}
