//! Why a study cannot be run.

use thiserror::Error;

use crate::ensemble::SimulateError;
use crate::words::count;

use super::factor::FactorError;
use super::sample::SampleError;

/// The most rows of a study.
pub const MOST_ROWS: u32 = 10_000_000;

/// Why a study cannot be run.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StudyError {
    /// Something is wrong with a row of the design.
    #[error("row {}: {why}", count(*row))]
    Row {
        /// The number of the row, from 1 on.
        row: u32,
        /// What is wrong, with the key.
        why: String,
    },
    /// A column of the table has no lever's key.
    #[error("{0}")]
    Key(#[from] FactorError),
    /// A key stands there twice.
    #[error("{0} is varied twice")]
    Twice(String),
    /// The sample cannot be made.
    #[error(transparent)]
    Sample(#[from] SampleError),
    /// There are no rows, or too many.
    #[error("a study has 1 to {most} rows, not {0}", most = MOST_ROWS)]
    Rows(u64),
    /// The scenarios are links of their own, and there is a base scenario.
    #[error("the rows are whole links, so there can be no base link beside them")]
    BaseOfLinks,
    /// A scenario cannot be simulated.
    #[error(transparent)]
    Simulate(#[from] SimulateError),
}
