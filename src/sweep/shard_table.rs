//! A shard as a table that says what it is: of which study, which shard, and the digest of its records.

use crate::study::{Column, Record, RecordDigest, Shard, Study};

use super::csv_table;
use super::error::SweepError;
use super::table::{Facts, TableFormat, TableWriter, Unreadable};

/// The fact that says of which study a shard is.
const STUDY: &str = "study";

/// The fact that says which shard it is.
const SHARD: &str = "shard";

/// The fact that says what a shard's records have to be.
const DIGEST: &str = "digest";

/// A shard that was run in memory.
#[derive(Clone, Debug)]
pub struct ShardTable {
    /// What its file holds: CSV.
    pub bytes: Vec<u8>,
    /// How many records it has.
    pub records: u64,
    /// The digest of its records.
    pub digest: String,
}

/// Runs a shard and gives what its file holds, for whoever runs it on another machine than the one that has the
/// folder. It goes on as long as `goes_on` says so, which is asked on any thread.
///
/// # Errors
/// If a row cannot be used, or it was stopped.
pub fn shard_csv(
    study: &Study,
    shard: Shard,
    goes_on: &(dyn Fn() -> bool + Sync),
) -> Result<ShardTable, SweepError> {
    let no_memory = |error| SweepError::File { file: format!("shard {shard}"), error };
    let columns = study.columns();
    let mut table = TableWriter::new(TableFormat::Csv, Vec::new(), &columns).map_err(no_memory)?;
    let mut digest = RecordDigest::default();
    let mut count = 0;
    study.run_while(shard.rows(study.rows()), goes_on, |_, records| {
        for record in &records {
            digest.add(record);
            table.write(record).map_err(no_memory)?;
        }
        count += records.len() as u64;
        Ok::<_, SweepError>(())
    })?;
    let digest = digest.finish();
    let bytes = table.finish(&facts(&study.digest(), Some(shard), &digest)).map_err(no_memory)?;
    Ok(ShardTable { bytes, records: count, digest })
}

/// Reads the records of a shard that [`shard_csv`] gave, and sees at the end that they are what was written.
///
/// # Errors
/// If it is damaged, or of another study.
pub fn read_shard(
    study: &str,
    columns: &[Column],
    shard: Shard,
    table: &[u8],
    take: &mut dyn FnMut(Record) -> Result<(), SweepError>,
) -> Result<(), SweepError> {
    let name = format!("shard {shard}");
    let mut digest = RecordDigest::default();
    let facts = csv_table::read(table, columns, &mut |record| {
        digest.add(&record);
        take(record)
    });
    let facts = facts.map_err(|error| match error {
        Unreadable::Damaged(why) => SweepError::Damaged { file: name.clone(), why },
        Unreadable::Taking(error) => error,
        Unreadable::File(error) => SweepError::File { file: name.clone(), error },
    })?;
    is_as_written(&name, &facts, (study, shard), &digest.finish())
}

/// The facts of a table with this digest.
pub(super) fn facts(study: &str, shard: Option<Shard>, digest: &str) -> Facts {
    let mut facts = vec![(STUDY.to_owned(), study.to_owned())];
    facts.extend(shard.map(|shard| (SHARD.to_owned(), shard.to_string())));
    facts.push((DIGEST.to_owned(), digest.to_owned()));
    facts
}

/// Sees that the table `name` is a shard of a study, with records that have this digest.
pub(super) fn is_as_written(
    name: &str,
    facts: &Facts,
    (study, shard): (&str, Shard),
    digest: &str,
) -> Result<(), SweepError> {
    let damaged = |why: &str| SweepError::Damaged { file: name.to_owned(), why: why.to_owned() };
    let fact = |name: &str| facts.iter().find(|(known, _)| known == name).map(|(_, text)| text);
    match fact(STUDY) {
        Some(of) if of != study => return Err(SweepError::OtherShard(name.to_owned())),
        Some(_) => {}
        None => return Err(damaged("its end is missing")),
    }
    if fact(SHARD).is_none_or(|name| *name != shard.to_string()) {
        return Err(damaged("its name is that of another shard"));
    }
    match fact(DIGEST) {
        Some(written) if *written == digest => Ok(()),
        Some(_) => Err(damaged("its records are not those that were written")),
        None => Err(damaged("its end is missing")),
    }
}
