//! JSON: a result with its provenance and all inputs in one document, in pieces.
//!
//! It is written by hand, with numbers as in the other tables: a library that writes any value would be
//! a tenth of what a browser has to download.

use std::fmt::Write;

use crate::ensemble::Summary;
use crate::scenario::{Comparison, PARAMETERS};

use super::number::exact;
use super::provenance::Provenance;
use super::quoted::quoted;
use super::tidy::{Row, SECTIONS, section};

/// The result as one JSON document with its provenance and all inputs. The pieces joined in order are
/// the document.
pub fn json<'a>(
    comparison: &'a Comparison,
    summary: &'a Summary,
    provenance: &'a Provenance,
) -> impl Iterator<Item = String> + 'a {
    json_where(comparison, summary, provenance, |_| true)
}

/// [`json()`] with only the rows that `keep` names.
pub fn json_where<'a>(
    comparison: &'a Comparison,
    summary: &'a Summary,
    provenance: &'a Provenance,
    keep: impl Fn(&Row) -> bool + 'a,
) -> impl Iterator<Item = String> + 'a {
    let mut first = true;
    (0..=SECTIONS).map(move |index| {
        let mut piece = if index == 0 { head(comparison, provenance) } else { String::new() };
        if index == SECTIONS {
            piece += "]}\n";
        } else {
            for row in section(comparison, summary, index).into_iter().filter(&keep) {
                if !std::mem::take(&mut first) {
                    piece.push(',');
                }
                piece += &object(&row);
            }
        }
        piece
    })
}

/// The document up to its first row.
fn head(comparison: &Comparison, provenance: &Provenance) -> String {
    let mut head = format!("{{{},\"inputs\":{{", provenance.json_fields());
    for (index, parameter) in PARAMETERS.iter().enumerate() {
        let comma = if index > 0 { "," } else { "" };
        let value = quoted(&parameter.get(comparison).to_string());
        // Writing to a string cannot fail.
        let _ = write!(head, "{comma}\"{}\":{value}", parameter.key);
    }
    head + "},\"rows\":["
}

/// A row as an object, by the names of its columns.
fn object(row: &Row) -> String {
    let Row { side, quarter, date, measure, item, statistic, value } = row;
    // JSON cannot represent a number that is not finite.
    let value = if value.is_finite() { exact(*value) } else { "null".to_owned() };
    format!(
        "{{\"side\":\"{}\",\"quarter\":{quarter},\"date\":\"{date}\",\"measure\":\"{measure}\",\
         \"item\":{},\"statistic\":\"{statistic}\",\"value\":{value}}}",
        side.key(),
        quoted(item),
    )
}

#[cfg(test)]
mod tests {
    use serde_json::Value as Json;
    use time::Date;

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;
    use crate::report::rows;
    use crate::scenario::Scenario;

    #[test]
    fn the_pieces_make_one_document() {
        let aws_name = "\"A\\B\"\t→".to_owned();
        let comparison = Comparison::of(Scenario {
            enterprises: 30,
            replicates: 2,
            horizon: 2,
            aws_name,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let provenance = Provenance::of(&comparison, &summary, Date::MIN);
        let text: String = json(&comparison, &summary, &provenance).collect();
        let document: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(document["inputs"]["n"], "30");
        assert_eq!(document["inputs"]["aws-name"], comparison.common().aws_name);
        assert_eq!(document["digest"], provenance.citation.digest);
        assert_eq!(document["replicates"], 2);
        let rows: Vec<Row> = rows(&comparison, &summary).collect();
        let written = document["rows"].as_array().unwrap();
        assert_eq!(written.len(), rows.len());
        for (written, row) in written.iter().zip(rows) {
            let Row { side, quarter, date, measure, item, statistic, value } = row;
            assert_eq!(
                (&written["side"], &written["quarter"]),
                (&side.key().into(), &quarter.into())
            );
            let words =
                [&written["date"], &written["measure"], &written["item"], &written["statistic"]];
            assert_eq!(words, [&date, measure, &item, statistic]);
            assert_eq!(written["value"].as_f64().map(f64::to_bits), Some(value.to_bits()));
        }
    }
}
