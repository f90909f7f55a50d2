//! Results of a search as a text that can be added to: a search that was stopped goes on from it.

use std::fmt::Write;

use thiserror::Error;

use super::design::Design;
use super::run::Row;

/// Why a file of results cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ResultsError {
    /// It is something else.
    #[error("the file does not hold results of multihome match")]
    NotResults,
    /// It was made by another model, with other ranges, starts or sizes.
    #[error(
        "the file holds results of another search (another model, other ranges, starts, paths or enterprises): give another file"
    )]
    OtherDesign,
    /// A line cannot be read, and it is not the last one.
    #[error("line {0} of the file is damaged: remove it and all after it")]
    Damaged(usize),
}

/// The first line of a file of results.
#[must_use]
pub fn header(design: &Design) -> String {
    format!("multihome match {}\n", design.fingerprint())
}

/// Rows as lines. A number is written so that it is read again to the last bit.
#[must_use]
pub fn written(rows: &[Row]) -> String {
    let mut text = String::new();
    for Row { set, means } in rows {
        // Writing to a string cannot fail.
        let _ = write!(text, "{set}");
        for mean in means {
            let _ = write!(text, " {mean}");
        }
        text.push('\n');
    }
    text
}

/// The rows of a file of this design, without a last line that was cut off.
///
/// # Errors
/// If the file is not one of this design.
pub fn parse(design: &Design, text: &str) -> Result<Vec<Row>, ResultsError> {
    let Some((first, lines)) = text.split_once('\n') else {
        return Err(ResultsError::NotResults);
    };
    if !first.starts_with("multihome match ") {
        return Err(ResultsError::NotResults);
    }
    if format!("{first}\n") != header(design) {
        return Err(ResultsError::OtherDesign);
    }
    let most = design.targets().count();
    let mut rows = Vec::new();
    for (number, line) in lines.split_inclusive('\n').enumerate() {
        let Some(line) = line.strip_suffix('\n') else { break };
        let row = parse_row(line)
            .filter(|row| row.set as usize == number && row.means.len() <= most)
            .ok_or(ResultsError::Damaged(number + 2))?;
        rows.push(row);
    }
    Ok(rows)
}

fn parse_row(line: &str) -> Option<Row> {
    let mut cells = line.split(' ');
    let set = cells.next()?.parse().ok()?;
    let means: Option<Vec<f64>> = cells.map(|cell| cell.parse().ok()).collect();
    Some(Row { set, means: means? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::FIRST_STARTS;
    use crate::past::Past;

    #[test]
    fn rows_are_read_as_they_were_written() {
        let design = Design::new(&Past::published(), &FIRST_STARTS, 9, [2, 100]).unwrap();
        let rows = vec![
            Row { set: 0, means: vec![1.0 / 3.0, 1e-17, 33.0] },
            Row { set: 1, means: Vec::new() },
            Row { set: 2, means: vec![12.5] },
        ];
        let text = header(&design) + &written(&rows);
        assert_eq!(parse(&design, &text), Ok(rows.clone()));
        // The last line was cut off when the power failed.
        assert_eq!(parse(&design, &format!("{text}3 12.")), Ok(rows));
        assert_eq!(parse(&design, &format!("{text}7 12\n")), Err(ResultsError::Damaged(5)));
        assert_eq!(parse(&design, &format!("{text}3 x\n4 1\n")), Err(ResultsError::Damaged(5)));
        let other = Design { paths: 3, ..design.clone() };
        assert_eq!(parse(&other, &text), Err(ResultsError::OtherDesign));
        for wrong in ["", "hello\n", "multihome"] {
            assert_eq!(parse(&design, wrong), Err(ResultsError::NotResults));
        }
    }
}
