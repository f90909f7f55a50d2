//! Work: how far a long computation is.

/// How far a long computation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// What is counted, such as "worlds".
    pub what: &'static str,
    /// How many are done.
    pub done: u32,
    /// How many there are.
    pub all: u32,
}
