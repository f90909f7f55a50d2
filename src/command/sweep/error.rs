//! Why a sweep or a merge stops.

use std::io;
use std::path::Path;

use thiserror::Error;

use crate::study::StudyError;
use crate::words::count;

/// Why a sweep or a merge stops; displayed as one sentence for people.
#[derive(Debug, Error)]
pub(in crate::command) enum SweepError {
    /// A file cannot be read or written.
    #[error("{file}: {error}")]
    File { file: String, error: io::Error },
    /// The file of the design is no table.
    #[error("{file}: {why}")]
    Table { file: String, why: String },
    /// A row or the design.
    #[error("nothing was run: {0}")]
    Study(StudyError),
    /// The base link has notices.
    #[error("nothing was run: the base link: {0}")]
    Base(String),
    /// `assumptions` and single levers were named.
    #[error("--vary is either assumptions or a list of keys")]
    Vary,
    /// `--vary` without a sample.
    #[error("--vary is for --lhs, --sobol, --morris and --saltelli")]
    NothingSampled,
    /// The folder has a sweep of something else.
    #[error(
        "{0} holds another study, or one of another version: name another folder, or remove its \
         files"
    )]
    OtherStudy(String),
    /// Its tables are of the other format.
    #[error("{folder} holds tables in {has}, so it cannot take {asked}")]
    OtherFormat { folder: String, has: String, asked: &'static str },
    /// Shards are there, and `--resume` was not given.
    #[error("{0} is there already: add --resume to keep what is finished and go on")]
    Exists(String),
    /// There is no manifest, or it is not readable.
    #[error("{0} is no folder of a sweep: it has no readable manifest.json")]
    NoManifest(String),
    /// A shard of another study.
    #[error("{0} is a shard of another study, or of another version: remove it")]
    OtherShard(String),
    /// A shard that is not as it was written.
    #[error("{file} is damaged ({why}): run the sweep again with --resume, which makes it again")]
    Damaged { file: String, why: String },
    /// Rows that no shard has.
    #[error(
        "rows {} to {} are in no shard: run the shards that are missing, or the sweep with \
         --resume", count(*.0), count(*.1)
    )]
    Missing(u32, u32),
}

impl SweepError {
    /// A file that cannot be read or written.
    pub fn file(file: &Path, error: io::Error) -> Self {
        Self::File { file: file.display().to_string(), error }
    }
}

impl From<StudyError> for SweepError {
    fn from(error: StudyError) -> Self {
        Self::Study(error)
    }
}
