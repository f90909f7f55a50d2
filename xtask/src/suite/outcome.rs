//! The outcome of a step that did not fail.

/// The outcome of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All tests passed.
    Passed,
    /// It cannot run on this machine, for the stated reason.
    NotRun(&'static str),
}
