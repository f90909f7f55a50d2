//! JSON: a result with its provenance and all inputs in one document, piece by piece.
//!
//! It is written here, number by number as in every other table: a writer for any value would be a
//! tenth of what a browser has to download.

use std::fmt::Write;

use crate::ensemble::Summary;
use crate::scenario::{PARAMETERS, Scenario};

use super::number::exact;
use super::provenance::Provenance;
use super::quoted::quoted;
use super::tidy::{Row, SECTIONS, section};

/// The result as one JSON document with its provenance and all inputs. Its pieces are to be put
/// together as they come.
pub fn json<'a>(
    scenario: &'a Scenario,
    summary: &'a Summary,
    provenance: &'a Provenance,
) -> impl Iterator<Item = String> + 'a {
    let mut first = true;
    (0..=SECTIONS).map(move |place| {
        let mut piece = if place == 0 { head(scenario, provenance) } else { String::new() };
        if place == SECTIONS {
            piece += "]}\n";
        } else {
            for row in section(scenario, summary, place) {
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
fn head(scenario: &Scenario, provenance: &Provenance) -> String {
    let mut head = format!("{{{},\"inputs\":{{", provenance.json_fields());
    for (place, parameter) in PARAMETERS.iter().enumerate() {
        let comma = if place > 0 { "," } else { "" };
        let value = quoted(&parameter.get(scenario).to_string());
        // Writing to a string cannot fail.
        let _ = write!(head, "{comma}\"{}\":{value}", parameter.key);
    }
    head + "},\"rows\":["
}

/// A row by the names of its columns.
fn object(row: &Row) -> String {
    let Row { side, quarter, date, measure, item, statistic, value } = row;
    // JSON knows no number that is not finite.
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
    use crate::ensemble::run;
    use crate::report::rows;

    #[test]
    fn the_pieces_make_one_document() {
        let aws_name = "\"A\\B\"\t→".to_owned();
        let scenario =
            Scenario { enterprises: 30, runs: 2, horizon: 2, aws_name, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let provenance = Provenance::of(&scenario, &summary, Date::MIN);
        let text: String = json(&scenario, &summary, &provenance).collect();
        let document: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(document["inputs"]["n"], "30");
        assert_eq!(document["inputs"]["aws-name"], scenario.aws_name);
        assert_eq!(document["digest"], provenance.citation.digest);
        assert_eq!(document["replicates"], 2);
        let rows: Vec<Row> = rows(&scenario, &summary).collect();
        let told = document["rows"].as_array().unwrap();
        assert_eq!(told.len(), rows.len());
        for (told, row) in told.iter().zip(rows) {
            let Row { side, quarter, date, measure, item, statistic, value } = row;
            assert_eq!((&told["side"], &told["quarter"]), (&side.key().into(), &quarter.into()));
            let words = [&told["date"], &told["measure"], &told["item"], &told["statistic"]];
            assert_eq!(words, [&date, measure, &item, statistic]);
            assert_eq!(told["value"].as_f64().map(f64::to_bits), Some(value.to_bits()));
        }
    }
}
