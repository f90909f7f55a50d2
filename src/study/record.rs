//! Records: what a study keeps of a scenario, one for each quarter, item and statistic.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::scenario::{Kind, Parameter, Value};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Numbers.
    Number,
    /// Whole numbers from 0 on.
    Whole,
    /// Texts.
    Text,
}

impl ColumnKind {
    /// What the values of a lever are.
    #[must_use]
    pub const fn of(parameter: &Parameter) -> Self {
        match parameter.kind {
            Kind::Number { .. } | Kind::InitialShare => Self::Number,
            Kind::Whole { .. } => Self::Whole,
            _ => Self::Text,
        }
    }

    /// The name in manifests.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Whole => "whole number",
            Self::Text => "text",
        }
    }
}

/// A column of keys: a lever that the design varies, or `link`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The key of the lever.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
}

/// The columns of a table of records that follow the number of the row and the keys.
pub const OUTPUTS: [&str; 8] =
    ["quarter", "date", "measure", "item", "statistic", "value_a", "value_b", "difference"];

/// A value of a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// No value: nobody set the lever, so it varies from world to world, or the sides differ in it.
    Empty,
    /// A number.
    Number(f64),
    /// A whole number.
    Whole(u32),
    /// A text.
    Text(String),
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        match (&value, value.number()) {
            (Value::Whole(whole), _) => Self::Whole(*whole),
            (_, Some(number)) => Self::Number(number + 0.0),
            (_, None) => Self::Text(value.to_string()),
        }
    }
}

/// Figures of a scenario: one statistic of one series in one quarter.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The number of the scenario's row in the design, from 1 on.
    pub row: u32,
    /// The values of the keys that the design varies.
    pub keys: Vec<Cell>,
    /// Quarters since the start.
    pub quarter: u32,
    /// The calendar quarter.
    pub date: String,
    /// The measure.
    pub measure: String,
    /// The item, such as a cloud.
    pub item: String,
    /// The statistic over the replicates.
    pub statistic: String,
    /// The figures of side A, of side B, and of B − A within each replicate. `None` where there is none, or it is
    /// not finite.
    pub values: [Option<f64>; 3],
}

impl Record {
    /// The record as bytes that no other record has: what its digest is of.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let Self { row, keys, quarter, date, measure, item, statistic, values } = self;
        let mut bytes = row.to_le_bytes().to_vec();
        for cell in keys {
            match cell {
                Cell::Empty => bytes.push(0),
                Cell::Number(number) => {
                    bytes.push(1);
                    bytes.extend(number.to_bits().to_le_bytes());
                }
                Cell::Whole(whole) => {
                    bytes.push(2);
                    bytes.extend(whole.to_le_bytes());
                }
                Cell::Text(text) => {
                    bytes.push(3);
                    push_text(&mut bytes, text);
                }
            }
        }
        bytes.extend(quarter.to_le_bytes());
        for text in [date, measure, item, statistic] {
            push_text(&mut bytes, text);
        }
        for value in values {
            match value {
                None => bytes.push(0),
                Some(value) => {
                    bytes.push(1);
                    bytes.extend(value.to_bits().to_le_bytes());
                }
            }
        }
        bytes
    }
}

/// Adds a text after its length, so that no two sequences of texts have the same bytes.
fn push_text(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend((text.len() as u64).to_le_bytes());
    bytes.extend(text.as_bytes());
}

/// The digest of records in their order.
#[derive(Clone, Debug, Default)]
pub struct RecordDigest(Sha256);

impl RecordDigest {
    /// Adds the next record.
    pub fn add(&mut self, record: &Record) {
        self.add_bytes(&record.bytes());
    }

    /// Adds the next records, as [`Record::bytes`] gives them one after the other.
    pub fn add_bytes(&mut self, records: &[u8]) {
        self.0.update(records);
    }

    /// The SHA-256 of all records so far, in hexadecimal.
    #[must_use]
    pub fn finish(self) -> String {
        hexadecimal(&self.0.finalize())
    }
}

/// Bytes in hexadecimal.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::PARAMETERS;

    fn record() -> Record {
        Record {
            row: 1,
            keys: vec![Cell::Number(0.5), Cell::Empty, Cell::Whole(3), Cell::Text("a".to_owned())],
            quarter: 20,
            date: "2031Q1".to_owned(),
            measure: "share".to_owned(),
            item: "aws".to_owned(),
            statistic: "mean".to_owned(),
            values: [Some(31.0), None, Some(-0.25)],
        }
    }

    fn digest(record: &Record) -> String {
        let mut digest = RecordDigest::default();
        digest.add(record);
        digest.finish()
    }

    #[test]
    fn whatever_differs_changes_the_digest() {
        let same = digest(&record());
        assert_eq!((same.len(), &same), (64, &digest(&record())));
        let changes: [fn(&mut Record); 7] = [
            |record| record.row = 2,
            |record| record.keys[0] = Cell::Number(0.5000000000000001),
            |record| record.keys[1] = Cell::Whole(0),
            |record| record.keys[2] = Cell::Number(3.0),
            |record| {
                record.measure = "shar".to_owned();
                record.item = "eaws".to_owned();
            },
            |record| record.values[1] = Some(0.0),
            |record| record.values.swap(0, 1),
        ];
        for change in changes {
            let mut other = record();
            change(&mut other);
            assert_ne!(digest(&other), same, "{other:?}");
        }
    }

    #[test]
    fn no_lever_has_the_name_of_another_column() {
        for name in OUTPUTS.iter().chain(&["row"]) {
            assert!(Parameter::find(name).is_none(), "{name}");
        }
    }

    #[test]
    fn a_cell_has_the_kind_of_its_column() {
        for parameter in PARAMETERS {
            let cell = Cell::from(parameter.default_value());
            let kind = match cell {
                Cell::Number(_) => ColumnKind::Number,
                Cell::Whole(_) => ColumnKind::Whole,
                Cell::Empty | Cell::Text(_) => ColumnKind::Text,
            };
            assert_eq!(kind, ColumnKind::of(parameter), "{}", parameter.key);
        }
    }
}
