//! Why a sweep or a merge stops.

use std::io;
use std::path::Path;

use thiserror::Error;

use crate::study::StudyError;
use crate::words::count;

/// Why a sweep or a merge stops; displayed as one sentence for people.
#[derive(Debug, Error)]
pub enum SweepError {
    /// A file cannot be read or written.
    #[error("{file}: {error}")]
    File {
        /// The file.
        file: String,
        /// Why.
        error: io::Error,
    },
    /// The file of the design is no table.
    #[error("{file}: {why}")]
    Table {
        /// The file.
        file: String,
        /// What is wrong with it.
        why: String,
    },
    /// A row or the design.
    #[error("nothing was run: {0}")]
    Study(StudyError),
    /// The base link has notices.
    #[error("nothing was run: the base link: {0}")]
    Base(String),
    /// The folder has a sweep of something else.
    #[error(
        "{0} holds another study, or one of another version: name another folder, or remove its \
         files"
    )]
    OtherStudy(String),
    /// Its tables are of the other format.
    #[error("{folder} holds tables in {has}, so it cannot take {asked}")]
    OtherFormat {
        /// The folder.
        folder: String,
        /// The format of its tables.
        has: String,
        /// The one that was asked for.
        asked: &'static str,
    },
    /// There is no manifest, or it is not readable.
    #[error("{0} is no folder of a sweep: it has no readable manifest.json")]
    NoManifest(String),
    /// A shard of another study.
    #[error("{0} is a shard of another study, or of another version: remove it")]
    OtherShard(String),
    /// A shard that is not as it was written.
    #[error("{file} is damaged ({why}): run the sweep again with --resume, which makes it again")]
    Damaged {
        /// The file.
        file: String,
        /// What is wrong with it.
        why: String,
    },
    /// Rows that no shard has.
    #[error(
        "rows {} to {} are in no shard: run the shards that are missing, or the sweep with \
         --resume", count(*.0), count(*.1)
    )]
    Missing(u32, u32),
}

impl SweepError {
    /// A file that cannot be read or written.
    pub(super) fn file(file: &Path, error: io::Error) -> Self {
        Self::File { file: file.display().to_string(), error }
    }
}

impl From<StudyError> for SweepError {
    fn from(error: StudyError) -> Self {
        Self::Study(error)
    }
}
