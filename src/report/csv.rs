//! CSV: a table as text, in pieces, so that a caller can pause between them.

use crate::ensemble::Summary;
use crate::scenario::Comparison;

use super::provenance::Provenance;
use super::tidy::{HEADER, Row, SECTIONS, section};

/// A line of CSV with its line end. Cells are quoted where necessary.
#[must_use]
pub fn csv_line<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> String {
    let mut line = String::new();
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            line.push(',');
        }
        let cell = cell.as_ref();
        if cell.contains(['"', ',', '\n', '\r']) {
            line.push('"');
            line.push_str(&cell.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(cell);
        }
    }
    line.push('\n');
    line
}

/// Every figure of a summary as a tidy table, followed by its provenance. A piece is any number of
/// lines.
pub fn csv<'a>(
    comparison: &'a Comparison,
    summary: &'a Summary,
    provenance: &'a Provenance,
) -> impl Iterator<Item = String> + 'a {
    csv_where(comparison, summary, provenance, |_| true)
}

/// [`csv()`] with only the rows that `keep` names; the provenance is always there.
pub fn csv_where<'a>(
    comparison: &'a Comparison,
    summary: &'a Summary,
    provenance: &'a Provenance,
    keep: impl Fn(&Row) -> bool + 'a,
) -> impl Iterator<Item = String> + 'a {
    (0..=SECTIONS).map(move |index| {
        let mut piece = if index == 0 { csv_line(HEADER) } else { String::new() };
        if index == SECTIONS {
            provenance.cells(comparison).for_each(|cells| piece += &csv_line(cells));
        } else {
            for row in section(comparison, summary, index).into_iter().filter(&keep) {
                piece += &csv_line(row.cells());
            }
        }
        piece
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_a_reader_of_csv_reads() {
        let cells = ["a", "", "b,c", "say \"no\"", "two\nlines", "→ −", "\r"];
        let line = csv_line(cells);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records, [csv::StringRecord::from(cells.to_vec())]);
        assert!(line.starts_with("a,,\"b,c\",") && line.ends_with('\n'), "{line}");
    }
}
