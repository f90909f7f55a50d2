//! `multihome merge`: all shards of a sweep in one table.

use super::error::SweepError;
use super::folder::Folder;

/// Joins the shards of a folder in the order of their rows, each row once; gives how many records there are, and
/// their digest.
///
/// # Errors
/// If a shard is missing, damaged or of another study, or a file cannot be read or written.
pub fn merge(folder: &Folder) -> Result<(u64, String), SweepError> {
    let shards = folder.shards()?;
    let rows = folder.rows();
    // Before anything is written.
    let mut next = 0;
    for (shard, _) in &shards {
        let range = shard.rows(rows);
        if range.start > next {
            return Err(SweepError::Missing(next + 1, range.start));
        }
        next = next.max(range.end);
    }
    if next < rows {
        return Err(SweepError::Missing(next + 1, rows));
    }
    let mut whole = folder.begin(folder.whole())?;
    let mut next = 0;
    for (shard, file) in &shards {
        folder.read(file, *shard, &mut |record| {
            // Rows of an earlier shard, in a folder with several splits or copies.
            if record.row <= next { Ok(()) } else { whole.write(&record) }
        })?;
        next = next.max(shard.rows(rows).end);
    }
    let records = whole.records;
    let digest = whole.finish(folder, None)?;
    folder.note_whole(records, &digest)?;
    Ok((records, digest))
}
