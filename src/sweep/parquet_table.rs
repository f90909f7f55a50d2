//! Records as Parquet: numbers as numbers, texts in dictionaries, facts as the file's metadata.

use std::fs::File;
use std::io::{self, Write};
use std::sync::Arc;

use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int32Type};
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::record::Field;
use parquet::schema::types::Type;

use crate::study::{Cell, Column, ColumnKind, OUTPUTS, Record};

use super::error::SweepError;
use super::table::{Facts, Unreadable, header};

/// Cells in a row group, which are held in memory until it is written: about 30 MB.
const IN_GROUP: usize = 1 << 20;

/// Writes records as Parquet.
pub(super) struct ParquetWriter<W: Write + Send> {
    out: SerializedFileWriter<W>,
    columns: Vec<Column>,
    waiting: Vec<Record>,
}

impl<W: Write + Send> ParquetWriter<W> {
    /// Begins a table.
    pub fn new(out: W, columns: &[Column]) -> io::Result<Self> {
        let properties = WriterProperties::builder().set_created_by("multihome".to_owned()).build();
        let schema = schema(columns).map_err(told)?;
        let out = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties));
        let columns = columns.to_vec();
        Ok(Self { out: out.map_err(told)?, columns, waiting: Vec::new() })
    }

    /// Adds a record.
    pub fn write(&mut self, record: &Record) -> io::Result<()> {
        self.waiting.push(record.clone());
        let cells = self.waiting.len() * header(&self.columns).len();
        if cells < IN_GROUP { Ok(()) } else { self.write_group().map_err(told) }
    }

    /// Ends the table, and gives back what it was written to.
    pub fn finish(mut self, facts: &Facts) -> io::Result<W> {
        if !self.waiting.is_empty() {
            self.write_group().map_err(told)?;
        }
        for (name, text) in facts {
            self.out.append_key_value_metadata(KeyValue::new(name.clone(), text.clone()));
        }
        self.out.into_inner().map_err(told)
    }

    fn write_group(&mut self) -> Result<()> {
        let records = std::mem::take(&mut self.waiting);
        let mut group = self.out.next_row_group()?;
        wholes(&mut group, records.iter().map(|record| Some(record.row)), false)?;
        for (index, column) in self.columns.iter().enumerate() {
            let cells = records.iter().map(|record| record.keys.get(index));
            match column.kind {
                ColumnKind::Number => numbers(
                    &mut group,
                    cells.map(|cell| match cell {
                        Some(Cell::Number(number)) => Some(*number),
                        _ => None,
                    }),
                )?,
                ColumnKind::Whole => wholes(
                    &mut group,
                    cells.map(|cell| match cell {
                        Some(Cell::Whole(whole)) => Some(*whole),
                        _ => None,
                    }),
                    true,
                )?,
                ColumnKind::Text => texts(
                    &mut group,
                    cells.map(|cell| match cell {
                        Some(Cell::Text(text)) => Some(text.as_str()),
                        _ => None,
                    }),
                    true,
                )?,
            }
        }
        wholes(&mut group, records.iter().map(|record| Some(record.quarter)), false)?;
        let names: [fn(&Record) -> &str; 4] = [
            |record| &record.date,
            |record| &record.measure,
            |record| &record.item,
            |record| &record.statistic,
        ];
        for name in names {
            texts(&mut group, records.iter().map(|record| Some(name(record))), false)?;
        }
        for side in 0..3 {
            numbers(&mut group, records.iter().map(|record| record.values[side]))?;
        }
        group.close()?;
        Ok(())
    }
}

/// An error of the library as one of the disk, which nearly all are.
fn told(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}

/// The levels that say which cells of an optional column are filled.
fn levels<T>(cells: &[Option<T>]) -> Vec<i16> {
    cells.iter().map(|cell| i16::from(cell.is_some())).collect()
}

fn missing_column() -> ParquetError {
    ParquetError::General("there are more values than columns".to_owned())
}

fn numbers<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    cells: impl Iterator<Item = Option<f64>>,
) -> Result<()> {
    let cells: Vec<Option<f64>> = cells.collect();
    let mut column = group.next_column()?.ok_or_else(missing_column)?;
    let values: Vec<f64> = cells.iter().flatten().copied().collect();
    column.typed::<DoubleType>().write_batch(&values, Some(&levels(&cells)), None)?;
    column.close()
}

fn wholes<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    cells: impl Iterator<Item = Option<u32>>,
    is_optional: bool,
) -> Result<()> {
    let cells: Vec<Option<u32>> = cells.collect();
    let mut column = group.next_column()?.ok_or_else(missing_column)?;
    let values: Vec<i32> = cells.iter().flatten().map(|whole| whole.cast_signed()).collect();
    let levels = is_optional.then(|| levels(&cells));
    column.typed::<Int32Type>().write_batch(&values, levels.as_deref(), None)?;
    column.close()
}

fn texts<'a, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    cells: impl Iterator<Item = Option<&'a str>>,
    is_optional: bool,
) -> Result<()> {
    let cells: Vec<Option<&str>> = cells.collect();
    let mut column = group.next_column()?.ok_or_else(missing_column)?;
    let values: Vec<ByteArray> =
        cells.iter().flatten().map(|text| ByteArray::from(*text)).collect();
    let levels = is_optional.then(|| levels(&cells));
    column.typed::<ByteArrayType>().write_batch(&values, levels.as_deref(), None)?;
    column.close()
}

/// The columns with their types.
fn schema(columns: &[Column]) -> Result<Type> {
    let field = |name: &str, kind: ColumnKind, repetition: Repetition| {
        let (physical, logical) = match kind {
            ColumnKind::Number => (Physical::DOUBLE, None),
            ColumnKind::Whole => (Physical::INT32, Some(LogicalType::integer(32, false))),
            ColumnKind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        };
        let field = Type::primitive_type_builder(name, physical)
            .with_repetition(repetition)
            .with_logical_type(logical);
        field.build().map(Arc::new)
    };
    let [quarter, date, measure, item, statistic, a, b, difference] = OUTPUTS;
    let mut fields = vec![field("row", ColumnKind::Whole, Repetition::REQUIRED)?];
    for column in columns {
        fields.push(field(&column.name, column.kind, Repetition::OPTIONAL)?);
    }
    fields.push(field(quarter, ColumnKind::Whole, Repetition::REQUIRED)?);
    for name in [date, measure, item, statistic] {
        fields.push(field(name, ColumnKind::Text, Repetition::REQUIRED)?);
    }
    for name in [a, b, difference] {
        fields.push(field(name, ColumnKind::Number, Repetition::OPTIONAL)?);
    }
    Type::group_type_builder("records").with_fields(fields).build()
}

/// Reads all records and the facts.
pub(super) fn read(
    file: File,
    columns: &[Column],
    take: &mut dyn FnMut(Record) -> std::result::Result<(), SweepError>,
) -> std::result::Result<Facts, Unreadable> {
    let damaged = |error: ParquetError| Unreadable::Damaged(error.to_string());
    let reader = SerializedFileReader::new(file).map_err(damaged)?;
    let metadata = reader.metadata().file_metadata();
    let names: Vec<&str> =
        metadata.schema_descr().columns().iter().map(|column| column.name()).collect();
    if names != header(columns) {
        return Err(Unreadable::Damaged("its columns are others".to_owned()));
    }
    let of_pair = |pair: &KeyValue| (pair.key.clone(), pair.value.clone().unwrap_or_default());
    let facts = metadata.key_value_metadata().into_iter().flatten().map(of_pair).collect();
    for row in reader.get_row_iter(None).map_err(damaged)? {
        let fields = row.map_err(damaged)?.into_columns();
        let record = record(fields.into_iter().map(|(_, field)| field).collect(), columns);
        let record = record.ok_or_else(|| Unreadable::Damaged("a cell".to_owned()))?;
        take(record).map_err(Unreadable::Taking)?;
    }
    Ok(facts)
}

/// The record of a row. `None` if a cell has not the kind of its column.
fn record(fields: Vec<Field>, columns: &[Column]) -> Option<Record> {
    let mut fields = fields.into_iter();
    let row = whole(fields.next()?)?;
    let mut keys = Vec::with_capacity(columns.len());
    for column in columns {
        keys.push(match (column.kind, fields.next()?) {
            (_, Field::Null) => Cell::Empty,
            (ColumnKind::Number, Field::Double(number)) => Cell::Number(number),
            (ColumnKind::Whole, field) => Cell::Whole(whole(field)?),
            (ColumnKind::Text, Field::Str(text)) => Cell::Text(text),
            _ => return None,
        });
    }
    let quarter = whole(fields.next()?)?;
    let mut texts = [const { String::new() }; 4];
    for text in &mut texts {
        let Field::Str(found) = fields.next()? else { return None };
        *text = found;
    }
    let [date, measure, item, statistic] = texts;
    let mut values = [None; 3];
    for value in &mut values {
        *value = match fields.next()? {
            Field::Null => None,
            Field::Double(number) => Some(number),
            _ => return None,
        };
    }
    Some(Record { row, keys, quarter, date, measure, item, statistic, values })
}

fn whole(field: Field) -> Option<u32> {
    match field {
        Field::UInt(whole) => Some(whole),
        Field::Int(whole) => u32::try_from(whole).ok(),
        _ => None,
    }
}
