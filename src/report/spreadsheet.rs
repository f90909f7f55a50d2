//! Spreadsheets: the tidy table in a form that office programs open without questions and without
//! running cells as formulas.

use crate::ensemble::Summary;
use crate::scenario::Comparison;
use crate::words;

use super::provenance::Provenance;
use super::tidy::{HEADER, Row, SECTIONS, section};

/// Shows spreadsheet programs that the text is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The separators that spreadsheets of a language expect.
#[derive(Clone, Copy, Debug)]
struct Marks {
    /// The separator of cells.
    between: char,
    /// The decimal separator.
    decimal: &'static str,
}

impl Marks {
    /// Those of the current language: with decimal commas, semicolons separate cells.
    fn spoken() -> Self {
        let decimal = words::decimal();
        Self { between: if decimal == "," { ';' } else { ',' }, decimal }
    }

    /// A number with the language's decimal separator, from its text with a point.
    fn number(self, number: &str) -> String {
        number.replace('.', self.decimal)
    }

    /// A line with its line end. Cells are quoted where necessary.
    fn line(self, cells: &[String]) -> String {
        let mut line = String::new();
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                line.push(self.between);
            }
            if cell.contains(['"', '\n', '\r', self.between]) {
                line.push('"');
                line.push_str(&cell.replace('"', "\"\""));
                line.push('"');
            } else {
                line.push_str(cell);
            }
        }
        line + "\r\n"
    }
}

/// A text as a cell that stays a text: spreadsheets would run a text that begins like a formula.
fn inert(text: &str) -> String {
    let first = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    // Full-width forms too, which some programs treat alike.
    let begins = |c: char| {
        matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    };
    if first.is_some_and(begins) { format!("'{text}") } else { text.to_owned() }
}

/// Every figure of a summary as a table for spreadsheets in the current language, followed by its
/// provenance: with a byte order mark, Windows line ends, and dates in place of quarters, each the
/// first day of its quarter. A piece is any number of lines.
pub fn spreadsheet<'a>(
    comparison: &'a Comparison,
    summary: &'a Summary,
    provenance: &'a Provenance,
) -> impl Iterator<Item = String> + 'a {
    spreadsheet_where(comparison, summary, provenance, |_| true)
}

/// [`spreadsheet()`] with only the rows that `keep` names; the provenance is always there.
pub fn spreadsheet_where<'a>(
    comparison: &'a Comparison,
    summary: &'a Summary,
    provenance: &'a Provenance,
    keep: impl Fn(&Row) -> bool + 'a,
) -> impl Iterator<Item = String> + 'a {
    let marks = Marks::spoken();
    (0..=SECTIONS).map(move |index| {
        let mut piece = String::new();
        if index == 0 {
            piece.push(BYTE_ORDER_MARK);
            piece += &marks.line(&HEADER.map(ToOwned::to_owned));
        }
        if index == SECTIONS {
            let day = comparison.common().end().first_day();
            for [side, quarter, _, measure, text, name, value] in provenance.cells(comparison) {
                let [text, value] = [inert(&text), marks.number(&value)];
                piece += &marks.line(&[side, quarter, day.to_string(), measure, text, name, value]);
            }
        } else {
            for row in section(comparison, summary, index).into_iter().filter(&keep) {
                piece += &marks.line(&cells(comparison, &row, marks));
            }
        }
        piece
    })
}

/// The cells of a row in the order of [`HEADER`].
fn cells(comparison: &Comparison, row: &Row, marks: Marks) -> [String; HEADER.len()] {
    let [side, quarter, _, measure, item, statistic, value] = row.cells();
    let day = comparison.common().start.later(row.quarter).first_day().to_string();
    [side, quarter, day, measure, inert(&item), statistic, marks.number(&value)]
}

#[cfg(test)]
mod tests {
    use time::Date;

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;
    use crate::report::{csv, rows};
    use crate::scenario::Scenario;
    use crate::words::{Language, within};

    fn result() -> (Comparison, Summary, Provenance) {
        let comparison = Comparison::of(Scenario {
            enterprises: 40,
            replicates: 3,
            horizon: 2,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let provenance = Provenance::of(&comparison, &summary, Date::MAX);
        (comparison, summary, provenance)
    }

    #[test]
    fn it_is_the_tidy_table_with_the_marks_of_the_language() {
        let (comparison, summary, provenance) = result();
        for (key, between, decimal) in [("en", b',', "."), ("de", b';', ",")] {
            let language = Language::find(key).unwrap();
            let text: String =
                within(language, || spreadsheet(&comparison, &summary, &provenance).collect());
            let table = text.strip_prefix(BYTE_ORDER_MARK).unwrap();
            assert_eq!(table.matches("\r\n").count(), table.matches('\n').count(), "{key}");
            let mut reader = csv_reader(between, table);
            assert_eq!(reader.headers().unwrap(), HEADER.as_slice(), "{key}");
            let records: Vec<_> = reader.records().map(Result::unwrap).collect();
            let rows: Vec<Row> = rows(&comparison, &summary).collect();
            assert_eq!(records.len(), rows.len() + provenance.facts().len(), "{key}");
            for (record, row) in records.iter().zip(&rows) {
                let [side, quarter, _, measure, item, statistic, value] = row.cells();
                let texts = [&side, &quarter, &measure, &item, &statistic];
                assert_eq!([0, 1, 3, 4, 5].map(|index| &record[index]), texts, "{key}");
                assert_eq!(&record[6].replace(decimal, "."), &value, "{key}");
                assert!(decimal == "." || !record[6].contains('.'), "{key}: {}", &record[6]);
                let day = ["2026-01-01", "2026-04-01", "2026-07-01"][row.quarter as usize];
                assert_eq!(&record[2], day, "{key}");
            }
            let last = records.last().unwrap();
            assert_eq!((&last[4], &last[5]), (provenance.link.as_str(), "link"), "{key}");
        }
    }

    fn csv_reader(between: u8, table: &str) -> ::csv::Reader<&[u8]> {
        ::csv::ReaderBuilder::new().delimiter(between).from_reader(table.as_bytes())
    }

    #[test]
    fn no_text_is_taken_for_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\u{a0}-x"] {
            assert_eq!(inert(text), format!("'{text}"));
        }
        for text in ["", "4+", "?v=1&a=b", "https://example.org/?v=1", "aws>gcp", "2026-05-04"] {
            assert_eq!(inert(text), text);
        }
        let marks = Marks { between: ';', decimal: "," };
        let cells = ["a;b", "c,d", "e\"f", "=x"].map(inert);
        assert_eq!(marks.line(&cells), "\"a;b\";c,d;\"e\"\"f\";'=x\r\n");
    }

    /// Items are keys in ASCII, which every program reads correctly.
    #[test]
    fn tables_for_programs_are_in_ascii() {
        let (comparison, summary, provenance) = result();
        let text: String = csv(&comparison, &summary, &provenance).collect();
        assert!(text.is_ascii() && text.contains(",flow,aws>gcp,"), "{text}");
    }
}
