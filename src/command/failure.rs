//! Why a command could not be carried out.

use std::io;

use thiserror::Error;

use crate::chart::ChartError;
use crate::fit::FitError;
use crate::scenario::LinkError;

/// A failure, as one sentence for people.
#[derive(Debug, Error)]
pub(super) enum Failure {
    /// The link names no result.
    #[error("the link does not cite a result: it has no digest that could be compared")]
    NoCitation,
    /// It takes more memory than is taken without being asked for again.
    #[error("{words} That is more than {most} in all: ask for fewer enterprises, or add --anyway")]
    TooLarge { words: String, most: String },
    #[error(transparent)]
    Link(#[from] LinkError),
    #[error(transparent)]
    Fit(#[from] FitError),
    #[error("the figures could not be written: {0}")]
    Output(#[from] io::Error),
    #[error("the plot could not be drawn: {0}")]
    Plot(#[from] ChartError),
}
