//! Why a command could not be carried out.

use std::io;
use std::path::Path;

use thiserror::Error;

use crate::backtest::BacktestError;
use crate::chart::ChartError;
use crate::ensemble::SimulateError;
use crate::fit::FitError;
use crate::link::LinkError;
use crate::matching::{DesignError, NothingLeft, ResultsError};
use crate::report::{AttributionError, DriversError};
use crate::study::NotSimulated;
use crate::sweep::SweepError;

/// A failure of a command; displayed as one sentence for people.
#[derive(Debug, Error)]
pub(super) enum Failure {
    /// The link does not cite a result.
    #[error("the link does not cite a result: it has no digest that could be compared")]
    NoCitation,
    /// It needs more memory than is allowed without `--anyway`.
    #[error("{words} That is more than {most} in all: ask for fewer enterprises, or add --anyway")]
    TooLarge { words: String, most: String },
    /// It needs more memory than the system has.
    #[error("{words} There is not that much memory here: ask for fewer enterprises")]
    NoMemory { words: String },
    /// No thread could be started.
    #[error("no threads could be started to run on: {0}")]
    NoThreads(String),
    /// The link has notices, and `--strict` was given.
    #[error("--strict: the link has {0} notice(s), so nothing was run")]
    Strict(usize),
    /// `--measure` or `--quarter` for something that is no table.
    #[error("--measure and --quarter choose rows of tables: csv, spreadsheet, runs and json")]
    NoTable,
    /// A quarter that is not simulated.
    #[error(transparent)]
    NoQuarter(#[from] NotSimulated),
    /// Standard output was closed before the command began.
    #[error("the output could not be written: standard output is closed")]
    Closed,
    #[error(transparent)]
    Link(#[from] LinkError),
    #[error(transparent)]
    Invalid(#[from] SimulateError),
    #[error(transparent)]
    Fit(#[from] FitError),
    #[error("the output could not be written: {0}")]
    Output(#[from] io::Error),
    /// A file of results cannot be read or written.
    #[error("{file}: {error}")]
    File { file: String, error: io::Error },
    /// `--vary` names `assumptions` and single levers.
    #[error("--vary is either assumptions or a list of keys")]
    Vary,
    /// `--vary` without a sample.
    #[error("--vary is for --lhs, --sobol, --morris and --saltelli")]
    NothingSampled,
    /// Shards are there, and `--resume` was not given.
    #[error("{0} is there already: add --resume to keep what is finished and go on")]
    ShardExists(String),
    #[error(transparent)]
    Sweep(#[from] SweepError),
    #[error(transparent)]
    Design(#[from] DesignError),
    #[error(transparent)]
    Results(#[from] ResultsError),
    #[error(transparent)]
    Backtest(#[from] BacktestError),
    #[error(transparent)]
    NothingLeft(#[from] NothingLeft),
    #[error(transparent)]
    Drivers(#[from] DriversError),
    #[error(transparent)]
    Attribution(#[from] AttributionError),
    #[error("the plot could not be drawn: {0}")]
    Plot(#[from] ChartError),
}

impl Failure {
    /// A file that cannot be read or written.
    pub(super) fn file(file: &Path, error: io::Error) -> Self {
        Self::File { file: file.display().to_string(), error }
    }
}
