//! Tables of records in a file, as CSV or as Parquet.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use crate::study::{Column, OUTPUTS, Record};

use super::csv_table::{self, CsvWriter};
use super::error::SweepError;
use super::parquet_table::{self, ParquetWriter};

/// How tables are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum TableFormat {
    /// Text with commas
    Csv,
    /// Apache Parquet, with types
    Parquet,
}

impl TableFormat {
    /// The name, which is also how files end.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }
}

/// Facts that a file tells of itself, by their names.
pub(super) type Facts = Vec<(String, String)>;

/// Why a table cannot be read.
#[derive(Debug)]
pub(super) enum Unreadable {
    /// It is not as it was written.
    Damaged(String),
    /// What takes the records failed.
    Taking(SweepError),
    /// The file cannot be read.
    File(io::Error),
}

/// Writes records as a table.
pub(super) enum TableWriter<W: Write + Send> {
    /// As CSV.
    Csv(CsvWriter<W>),
    /// As Parquet.
    Parquet(Box<ParquetWriter<W>>),
}

impl<W: Write + Send> TableWriter<W> {
    /// Begins a table.
    pub fn new(format: TableFormat, out: W, columns: &[Column]) -> io::Result<Self> {
        Ok(match format {
            TableFormat::Csv => Self::Csv(CsvWriter::new(out, columns)?),
            TableFormat::Parquet => Self::Parquet(Box::new(ParquetWriter::new(out, columns)?)),
        })
    }

    /// Adds a record.
    pub fn write(&mut self, record: &Record) -> io::Result<()> {
        match self {
            Self::Csv(writer) => writer.write(record),
            Self::Parquet(writer) => writer.write(record),
        }
    }

    /// Ends the table with facts, and gives back what it was written to.
    pub fn finish(self, facts: &Facts) -> io::Result<W> {
        match self {
            Self::Csv(writer) => writer.finish(facts),
            Self::Parquet(writer) => writer.finish(facts),
        }
    }
}

/// Reads all records of a table in their order, and then its facts.
pub(super) fn read_table(
    format: TableFormat,
    file: &Path,
    columns: &[Column],
    take: &mut dyn FnMut(Record) -> Result<(), SweepError>,
) -> Result<Facts, Unreadable> {
    let open = File::open(file).map_err(Unreadable::File)?;
    match format {
        TableFormat::Csv => csv_table::read(open, columns, take),
        TableFormat::Parquet => parquet_table::read(open, columns, take),
    }
}

/// The names of all columns.
pub(super) fn header(columns: &[Column]) -> Vec<&str> {
    let keys = columns.iter().map(|column| column.name.as_str());
    std::iter::once("row").chain(keys).chain(OUTPUTS).collect()
}
