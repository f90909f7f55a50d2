//! Progress: how a run is doing.

use std::rc::Rc;

use super::question::Question;

/// How a run is doing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum State {
    /// Nothing runs before a question is answered.
    Asked(Rc<Question>),
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
    /// How many more are done if the parts of those under way are counted too.
    pub ahead: f64,
    /// The last quarter that is over in the one that is furthest, and the horizon; where a replicate
    /// takes long enough to be told.
    pub quarter: Option<(u32, u32)>,
}

impl Progress {
    /// Nothing done yet of so many replicates.
    pub const fn none(state: State, total: u32) -> Self {
        Self { state, done: 0, total, ahead: 0.0, quarter: None }
    }
}
