//! Records as CSV. Facts are the last rows, of the measure `provenance`, as in the tables of `run`.

use std::io::{self, BufReader, BufWriter, Read, Write};

use crate::report::{csv_line, exact};
use crate::study::{Cell, Column, ColumnKind, OUTPUTS, Record};

use super::error::SweepError;
use super::table::{Facts, Unreadable, header};

/// The measure of rows that hold facts.
const PROVENANCE: &str = "provenance";

/// Writes records as CSV.
pub(super) struct CsvWriter<W: Write> {
    out: BufWriter<W>,
    keys: usize,
}

impl<W: Write> CsvWriter<W> {
    /// Begins a table.
    pub fn new(out: W, columns: &[Column]) -> io::Result<Self> {
        let mut out = BufWriter::new(out);
        out.write_all(csv_line(header(columns)).as_bytes())?;
        Ok(Self { out, keys: columns.len() })
    }

    /// Adds a record.
    pub fn write(&mut self, record: &Record) -> io::Result<()> {
        let Record { row, keys, quarter, date, measure, item, statistic, values } = record;
        let mut cells = vec![row.to_string()];
        cells.extend(keys.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Number(number) => exact(*number),
            Cell::Whole(whole) => whole.to_string(),
            Cell::Text(text) => text.clone(),
        }));
        cells.push(quarter.to_string());
        cells.extend([date, measure, item, statistic].map(Clone::clone));
        cells.extend(values.map(|value| value.map(exact).unwrap_or_default()));
        self.out.write_all(csv_line(cells).as_bytes())
    }

    /// Ends the table, and gives back what it was written to.
    pub fn finish(mut self, facts: &Facts) -> io::Result<W> {
        for (name, text) in facts {
            let mut cells = vec![""; 3 + self.keys];
            cells.extend([PROVENANCE, text, name, "", "", ""]);
            self.out.write_all(csv_line(cells).as_bytes())?;
        }
        self.out.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

/// Reads all records, and then the facts.
pub(super) fn read(
    table: impl Read,
    columns: &[Column],
    take: &mut dyn FnMut(Record) -> Result<(), SweepError>,
) -> Result<Facts, Unreadable> {
    let mut reader = csv::Reader::from_reader(BufReader::new(table));
    let damaged = |error: csv::Error| Unreadable::Damaged(error.to_string());
    if reader.headers().map_err(damaged)? != header(columns) {
        return Err(Unreadable::Damaged("its columns are others".to_owned()));
    }
    let mut facts = Facts::new();
    let mut cells = csv::StringRecord::new();
    while reader.read_record(&mut cells).map_err(damaged)? {
        let texts: Vec<&str> = cells.iter().collect();
        if let [_, _, PROVENANCE, text, name, _, _, _] = texts[texts.len() - OUTPUTS.len()..] {
            facts.push((name.to_owned(), text.to_owned()));
        } else {
            let record = record(&texts, columns)
                .ok_or_else(|| Unreadable::Damaged(format!("row {}", texts.join(","))))?;
            take(record).map_err(Unreadable::Taking)?;
        }
    }
    Ok(facts)
}

/// The record of a line. `None` if a cell has not the kind of its column.
fn record(texts: &[&str], columns: &[Column]) -> Option<Record> {
    let [row, rest @ ..] = texts else { return None };
    let (keys, outputs) = rest.split_at_checked(columns.len())?;
    let [quarter, date, measure, item, statistic, values @ ..] = outputs else { return None };
    let key = |(text, column): (&&str, &Column)| {
        Some(match column.kind {
            _ if text.is_empty() => Cell::Empty,
            ColumnKind::Number => Cell::Number(text.parse().ok()?),
            ColumnKind::Whole => Cell::Whole(text.parse().ok()?),
            ColumnKind::Text => Cell::Text((**text).to_owned()),
        })
    };
    let value =
        |text: &&str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
    let values: Vec<Option<f64>> = values.iter().map(value).collect::<Option<_>>()?;
    Some(Record {
        row: row.parse().ok()?,
        keys: keys.iter().zip(columns).map(key).collect::<Option<_>>()?,
        quarter: quarter.parse().ok()?,
        date: (*date).to_owned(),
        measure: (*measure).to_owned(),
        item: (*item).to_owned(),
        statistic: (*statistic).to_owned(),
        values: values.try_into().ok()?,
    })
}
