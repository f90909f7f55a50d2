//! Tables of records in a file, as CSV or as Parquet.

use std::fs::File;
use std::path::Path;

use crate::study::{Column, OUTPUTS, Record};

use super::arguments::TableFormat;
use super::csv_table::{self, CsvWriter};
use super::error::SweepError;
use super::parquet_table::{self, ParquetWriter};

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
    File(std::io::Error),
}

/// Writes records into a file.
pub(super) enum TableWriter {
    /// As CSV.
    Csv(CsvWriter),
    /// As Parquet.
    Parquet(Box<ParquetWriter>),
}

impl TableWriter {
    /// Begins a table.
    pub fn new(format: TableFormat, file: File, columns: &[Column]) -> std::io::Result<Self> {
        Ok(match format {
            TableFormat::Csv => Self::Csv(CsvWriter::new(file, columns)?),
            TableFormat::Parquet => Self::Parquet(Box::new(ParquetWriter::new(file, columns)?)),
        })
    }

    /// Adds a record.
    pub fn write(&mut self, record: &Record) -> std::io::Result<()> {
        match self {
            Self::Csv(writer) => writer.write(record),
            Self::Parquet(writer) => writer.write(record),
        }
    }

    /// Ends the table with facts, once they are safe on the disk.
    pub fn finish(self, facts: &Facts) -> std::io::Result<()> {
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
