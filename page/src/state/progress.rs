//! Progress: the state of a run, and the reports of it to the page.

use std::rc::Rc;

use multihome::ensemble::Case;
use multihome::scenario::Comparison;

use super::confirmation::Confirmation;
use super::result::Picture;

/// How a run is doing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum State {
    /// Nothing runs until a reader confirms it.
    Asked(Rc<Confirmation>),
    /// Replicates are coming in.
    Running,
    /// All replicates are complete.
    Done,
    /// A person stopped it.
    Cancelled,
    /// It cannot continue, for the stated reason.
    Failed(String),
}

/// The progress of a run, as the page shows it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Progress {
    /// The state of the run.
    pub state: State,
    /// What its replicates are.
    pub case: Case,
    /// The number of complete replicates.
    pub done: u32,
    /// The number of replicates that the run will have.
    pub total: u32,
    /// The additional replicates if parts of those in progress are counted.
    pub ahead: f64,
    /// The last complete quarter of the replicate that is furthest, and the horizon; only if a
    /// replicate takes long enough to show it.
    pub quarter: Option<(u32, u32)>,
}

impl Progress {
    /// The progress of a run of a comparison, with no replicate complete.
    pub fn none(state: State, comparison: &Comparison) -> Self {
        let (case, total) = (Case::of(comparison), comparison.common().replicates);
        Self { state, case, done: 0, total, ahead: 0.0, quarter: None }
    }
}

/// A report of a runner to the page.
pub(crate) enum RunEvent {
    /// How the run is doing.
    Progress(Progress),
    /// A new picture to show.
    Picture(Rc<Picture>),
}
