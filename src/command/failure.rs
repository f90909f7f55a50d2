//! Why a command could not be carried out.

use std::io;

use thiserror::Error;

use crate::backtest::BacktestError;
use crate::chart::ChartError;
use crate::ensemble::SimulateError;
use crate::fit::FitError;
use crate::link::LinkError;
use crate::market::Quarter;
use crate::matching::{DesignError, NothingLeft, ResultsError};
use crate::report::{NoAttribution, NoDrivers, NoResponse};
use crate::worlds::OutOfDate;

use super::sweep::SweepError;

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
    #[error("{quarter} is not simulated: the link runs from {start} to {end}")]
    NoQuarter { quarter: Quarter, start: Quarter, end: Quarter },
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
    Drivers(#[from] NoDrivers),
    #[error(transparent)]
    Response(#[from] NoResponse),
    #[error(transparent)]
    Attribution(#[from] NoAttribution),
    #[error(transparent)]
    Worlds(#[from] OutOfDate),
    #[error("the plot could not be drawn: {0}")]
    Plot(#[from] ChartError),
}
