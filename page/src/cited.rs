//! What is cited: a result, and the scenario that gave it.

use std::rc::Rc;

use multihome::scenario::{Citation, Scenario};

/// A result, as a link cites it or as a run gave it, and of which scenario.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cited {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What came of it.
    pub citation: Citation,
}
