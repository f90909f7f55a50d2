//! The folder of a sweep: its manifest and its shards.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process;

use serde_json::{Value as Json, json};

use crate::study::{Column, ColumnKind, Record, RecordDigest, Shard, Study};

use super::error::SweepError;
use super::shard_table::{facts, is_as_written, read_shard};
use super::table::{Facts, TableFormat, TableWriter, Unreadable, read_table};

const MANIFEST: &str = "manifest.json";

/// What a half-written file ends in.
const PART: &str = "part";

/// Where the manifest has the digest of the study, and that of all rows.
const DIGEST: &str = "digest";

/// What there is of a shard.
#[derive(Debug)]
pub enum State {
    /// Nothing.
    Missing,
    /// A file that is not as it was written, and why.
    Damaged(String),
    /// All of it.
    Finished,
}

/// A folder that takes the shards of one study.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    format: TableFormat,
    study: String,
    columns: Vec<Column>,
    rows: u32,
}

impl Folder {
    /// The folder for a study, made if it does not exist, with its manifest.
    ///
    /// # Errors
    /// If it cannot be written, or holds another study.
    pub fn of(path: &Path, study: &Study, format: TableFormat) -> Result<Self, SweepError> {
        fs::create_dir_all(path).map_err(|error| SweepError::file(path, error))?;
        let digest = study.digest();
        let columns = study.columns();
        let manifest = path.join(MANIFEST);
        let folder = Self {
            path: path.to_owned(),
            format,
            study: digest.clone(),
            columns,
            rows: study.rows(),
        };
        if manifest.try_exists().map_err(|error| SweepError::file(&manifest, error))? {
            let there = Self::open(path)?;
            if there.study != digest {
                return Err(SweepError::OtherStudy(path.display().to_string()));
            }
            if there.format != format {
                return Err(SweepError::OtherFormat {
                    folder: path.display().to_string(),
                    has: there.format.key().to_owned(),
                    asked: format.key(),
                });
            }
            return Ok(folder);
        }
        let column = |column: &Column| json!({ "name": column.name, "kind": column.kind.key() });
        let document = json!({
            "study": study.description(),
            DIGEST: digest,
            "format": format.key(),
            "rows": study.rows(),
            "columns": folder.columns.iter().map(column).collect::<Vec<_>>(),
        });
        folder.write_manifest(&document)?;
        Ok(folder)
    }

    /// The folder of a sweep, as its manifest describes it.
    ///
    /// # Errors
    /// If there is no manifest, or it cannot be read.
    pub fn open(path: &Path) -> Result<Self, SweepError> {
        let none = || SweepError::NoManifest(path.display().to_string());
        let text = fs::read_to_string(path.join(MANIFEST)).map_err(|_| none())?;
        let document: Json = serde_json::from_str(&text).map_err(|_| none())?;
        Self::described(path, &document).ok_or_else(none)
    }

    fn described(path: &Path, document: &Json) -> Option<Self> {
        let format = document["format"].as_str()?;
        let formats = [TableFormat::Csv, TableFormat::Parquet];
        let kinds = [ColumnKind::Number, ColumnKind::Whole, ColumnKind::Text];
        let column = |column: &Json| {
            let kind = column["kind"].as_str()?;
            Some(Column {
                name: column["name"].as_str()?.to_owned(),
                kind: kinds.into_iter().find(|known| known.key() == kind)?,
            })
        };
        Some(Self {
            path: path.to_owned(),
            format: formats.into_iter().find(|known| known.key() == format)?,
            study: document[DIGEST].as_str()?.to_owned(),
            columns: document["columns"].as_array()?.iter().map(column).collect::<Option<_>>()?,
            rows: document["rows"].as_u64()?.try_into().ok()?,
        })
    }

    /// How many rows the study has.
    #[must_use]
    pub const fn rows(&self) -> u32 {
        self.rows
    }

    /// The file of a shard.
    #[must_use]
    pub fn file_of(&self, shard: Shard) -> PathBuf {
        let name =
            format!("shard-{:04}-of-{:04}.{}", shard.number(), shard.of(), self.format.key());
        self.path.join(name)
    }

    /// The file of all rows.
    #[must_use]
    pub fn whole(&self) -> PathBuf {
        self.path.join(format!("rows.{}", self.format.key()))
    }

    /// The shards that have a file, with their files, in the order of their rows. Copies count too.
    ///
    /// # Errors
    /// If the folder cannot be listed.
    pub fn shards(&self) -> Result<Vec<(Shard, PathBuf)>, SweepError> {
        let failed = |error| SweepError::file(&self.path, error);
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.path).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let is_table = path.extension().is_some_and(|ending| ending == self.format.key());
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned());
            if let Some(shard) = name.filter(|_| is_table).and_then(|name| shard_of(&name)) {
                found.push((shard, path));
            }
        }
        found.sort_by_key(|(shard, path)| (shard.rows(self.rows).start, shard.of(), path.clone()));
        Ok(found)
    }

    /// Begins a table beside its place: it comes there when it is finished.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn begin(&self, file: PathBuf) -> Result<Unfinished, SweepError> {
        let part = file.with_extension(format!("{}.{PART}", self.format.key()));
        let failed = |error| SweepError::file(&part, error);
        let open = File::create(&part).map_err(failed)?;
        let writer = TableWriter::new(self.format, open, &self.columns).map_err(failed)?;
        Ok(Unfinished { writer, part, file, digest: RecordDigest::default(), records: 0 })
    }

    /// What there is of a shard.
    ///
    /// # Errors
    /// If it is of another study, or the file cannot be read.
    pub fn state(&self, shard: Shard) -> Result<State, SweepError> {
        let file = self.file_of(shard);
        match self.read(&file, shard, &mut |_| Ok(())) {
            Ok(()) => Ok(State::Finished),
            Err(SweepError::Damaged { why, .. }) => Ok(State::Damaged(why)),
            Err(SweepError::File { error, .. }) if error.kind() == std::io::ErrorKind::NotFound => {
                Ok(State::Missing)
            }
            Err(error) => Err(error),
        }
    }

    /// Reads the records of a shard's file, and sees at the end that they are what was written.
    ///
    /// # Errors
    /// If the file cannot be read, is damaged, or is of another study.
    pub fn read(
        &self,
        file: &Path,
        shard: Shard,
        take: &mut dyn FnMut(Record) -> Result<(), SweepError>,
    ) -> Result<(), SweepError> {
        let name = file.display().to_string();
        let mut digest = RecordDigest::default();
        let facts = read_table(self.format, file, &self.columns, &mut |record| {
            digest.add(&record);
            take(record)
        });
        let facts = facts.map_err(|error| match error {
            Unreadable::Damaged(why) => SweepError::Damaged { file: name.clone(), why },
            Unreadable::Taking(error) => error,
            Unreadable::File(error) => SweepError::file(file, error),
        })?;
        is_as_written(&name, &facts, (&self.study, shard), &digest.finish())
    }

    /// Takes a shard that was run elsewhere, as [`super::shard_csv`] gives it, and moves it to its place.
    ///
    /// # Errors
    /// If it is damaged or of another study, or cannot be written.
    pub fn take(&self, shard: Shard, table: &[u8]) -> Result<(), SweepError> {
        let mut file = self.begin(self.file_of(shard))?;
        read_shard(&self.study, &self.columns, shard, table, &mut |record| file.write(&record))?;
        file.finish(self, Some(shard))?;
        Ok(())
    }

    /// Reads all records, once they are joined.
    ///
    /// # Errors
    /// If they are not, or the file cannot be read.
    pub fn read_whole(
        &self,
        take: &mut dyn FnMut(Record) -> Result<(), SweepError>,
    ) -> Result<(), SweepError> {
        let file = self.whole();
        let found = read_table(self.format, &file, &self.columns, take);
        found.map(|_| ()).map_err(|error| match error {
            Unreadable::Damaged(why) => {
                SweepError::Damaged { file: file.display().to_string(), why }
            }
            Unreadable::Taking(error) => error,
            Unreadable::File(error) => SweepError::file(&file, error),
        })
    }

    /// Notes in the manifest what all rows are.
    ///
    /// # Errors
    /// If it cannot be read or written.
    pub fn note_whole(&self, records: u64, digest: &str) -> Result<(), SweepError> {
        let none = || SweepError::NoManifest(self.path.display().to_string());
        let text = fs::read_to_string(self.path.join(MANIFEST)).map_err(|_| none())?;
        let mut document: Json = serde_json::from_str(&text).map_err(|_| none())?;
        let name = self.whole().file_name().map(|name| name.to_string_lossy().into_owned());
        document["merged"] = json!({ "file": name, "records": records, DIGEST: digest });
        self.write_manifest(&document)
    }

    fn write_manifest(&self, document: &Json) -> Result<(), SweepError> {
        let file = self.path.join(MANIFEST);
        // Jobs that begin together write the same under names of their own.
        let part = self.path.join(format!("{MANIFEST}.{}.{PART}", process::id()));
        let text = format!("{document:#}\n");
        fs::write(&part, text)
            .and_then(|()| fs::rename(&part, &file))
            .map_err(|error| SweepError::file(&file, error))
    }
}

/// A table that is being written beside its place.
pub struct Unfinished {
    writer: TableWriter<File>,
    part: PathBuf,
    file: PathBuf,
    digest: RecordDigest,
    /// How many records it has.
    pub records: u64,
}

impl Unfinished {
    /// Adds a record.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&mut self, record: &Record) -> Result<(), SweepError> {
        self.digest.add(record);
        self.records += 1;
        self.writer.write(record).map_err(|error| SweepError::file(&self.part, error))
    }

    /// Ends the table and moves it to its place; gives the digest of its records.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn finish(self, folder: &Folder, shard: Option<Shard>) -> Result<String, SweepError> {
        let digest = self.digest.finish();
        let facts = match (shard, folder.format) {
            // All rows as CSV are nothing but rows: the manifest has the facts.
            (None, TableFormat::Csv) => Facts::new(),
            _ => facts(&folder.study, shard, &digest),
        };
        self.writer
            .finish(&facts)
            .and_then(|file| file.sync_all())
            .and_then(|()| fs::rename(&self.part, &self.file))
            .map_err(|error| SweepError::file(&self.part, error))?;
        Ok(digest)
    }
}

/// The shard that a file's name begins with.
fn shard_of(name: &str) -> Option<Shard> {
    let (number, rest) = name.strip_prefix("shard-")?.split_once("-of-")?;
    let of: String = rest.chars().take_while(char::is_ascii_digit).collect();
    format!("{number}/{of}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_which_shard_it_is() {
        for (name, shard) in [
            ("shard-0003-of-0064", Some("3/64")),
            ("shard-0003-of-0064 (1)", Some("3/64")),
            ("shard-12345-of-20000-copy", Some("12345/20000")),
            ("shard-0065-of-0064", None),
            ("shard-x-of-0064", None),
            ("rows", None),
        ] {
            assert_eq!(shard_of(name).map(|shard| shard.to_string()).as_deref(), shard, "{name}");
        }
    }
}
