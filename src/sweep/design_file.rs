//! Design files: tables of scenarios, as CSV or as JSON Lines.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;

use crate::study::Scenarios;

use super::error::SweepError;

/// The column whose rows are whole links.
const LINK: &str = "link";

/// A row of a table, with its keys.
type Cells = Vec<(String, Option<String>)>;

/// The scenarios of a file.
///
/// # Errors
/// If it cannot be read, or is no table.
pub fn scenarios(file: &Path, replicates: Option<u32>) -> Result<Scenarios, SweepError> {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let bytes = || fs::read(file).map_err(|error| SweepError::file(file, error));
    let (keys, rows) = match ending.to_ascii_lowercase().as_str() {
        "csv" => of_csv(&bytes()?),
        "jsonl" | "ndjson" => of_json_lines(&bytes()?),
        _ => Err("a design is a file that ends in .csv or .jsonl".to_owned()),
    }
    .map_err(|why| SweepError::Table { file: file.display().to_string(), why })?;
    if keys == [LINK] && rows.iter().flatten().flatten().any(|cell| is_link(cell)) {
        let links = rows.into_iter().flatten().map(Option::unwrap_or_default).collect();
        return Ok(Scenarios::Links { links, replicates });
    }
    Ok(Scenarios::Values { keys, rows })
}

/// Whether a cell of the only column is a link: a lever has the key `link` too, but its values are numbers.
fn is_link(cell: &str) -> bool {
    cell.contains('=') || cell.contains("://")
}

/// Keys, and a cell for each in every row.
type Table = (Vec<String>, Vec<Vec<Option<String>>>);

fn of_csv(bytes: &[u8]) -> Result<Table, String> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    let keys: Vec<String> = reader
        .headers()
        .map_err(|error| plainly(&error, 0))?
        .iter()
        .map(ToOwned::to_owned)
        .collect();
    let mut rows = Vec::new();
    for (record, number) in reader.records().zip(1..) {
        let record = record.map_err(|error| plainly(&error, number))?;
        let cell = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        rows.push(record.iter().map(cell).collect());
    }
    Ok((keys, rows))
}

/// What is wrong with a CSV file, in a sentence.
fn plainly(error: &csv::Error, row: u64) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("row {row} has {len} cells, and there are {expected_len} columns")
        }
        csv::ErrorKind::Utf8 { .. } => format!("row {row} is not UTF-8"),
        _ => format!("row {row}: {error}"),
    }
}

fn of_json_lines(bytes: &[u8]) -> Result<Table, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    let text = text.trim_start_matches('\u{feff}');
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let objects: Vec<Cells> = lines.zip(1..).map(object).collect::<Result<_, _>>()?;
    let mut keys: Vec<String> = Vec::new();
    for (key, _) in objects.iter().flatten() {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    let row = |object: Cells| {
        let mut row = vec![None; keys.len()];
        for (key, cell) in object {
            if let Some(position) = keys.iter().position(|known| *known == key) {
                row[position] = cell;
            }
        }
        row
    };
    let rows = objects.into_iter().map(row).collect();
    Ok((keys, rows))
}

/// The cells of a line.
fn object((line, row): (&str, u64)) -> Result<Cells, String> {
    let Ok(Json::Object(object)) = serde_json::from_str(line) else {
        return Err(format!("row {row} is no JSON object"));
    };
    let cell = |(key, value)| match value {
        Json::Null => Ok((key, None)),
        Json::String(text) => Ok((key, Some(text))),
        Json::Number(number) => Ok((key, Some(number.to_string()))),
        _ => Err(format!("row {row}: {key} is neither a number nor a text")),
    };
    object.into_iter().map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(keys: &[&str], rows: &[&[Option<&str>]]) -> Table {
        let owned = |cell: &Option<&str>| cell.map(ToOwned::to_owned);
        let rows = rows.iter().map(|row| row.iter().map(owned).collect()).collect();
        (keys.iter().map(|key| (*key).to_owned()).collect(), rows)
    }

    #[test]
    fn csv_and_json_lines_give_the_same_table() {
        let expected = table(
            &["pull", "b", "timetable"],
            &[
                &[Some("0.5"), Some("custom"), Some("openai@aws:2026-06-01,open@gcp:2027-01-01")],
                &[Some("1"), None, None],
            ],
        );
        let csv = "\u{feff}pull, b,timetable\r\n0.5,custom,\"openai@aws:2026-06-01,open@gcp:2027-01-01\"\r\n1,,\r\n";
        assert_eq!(of_csv(csv.as_bytes()), Ok(expected.clone()));
        let lines = "{\"pull\":0.5,\"b\":\"custom\",\"timetable\":\"openai@aws:2026-06-01,open@gcp:2027-01-01\"}\n\n{\"pull\":1,\"b\":null}\n";
        assert_eq!(of_json_lines(lines.as_bytes()), Ok(expected));
    }

    #[test]
    fn a_column_of_links_is_told_from_the_lever_of_that_name() {
        let folder = std::env::temp_dir().join(format!("multihome-design-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("design.csv");
        let of = |text: &str| {
            fs::write(&file, text).unwrap();
            scenarios(&file, Some(3)).unwrap()
        };
        let links = ["v=1&window=90", "https://example.org/"].map(ToOwned::to_owned).to_vec();
        let table = of("link\nv=1&window=90\nhttps://example.org/\n");
        assert_eq!(table, Scenarios::Links { links, replicates: Some(3) });
        assert!(matches!(of("link\n0.5\n0.7\n"), Scenarios::Values { .. }));
        assert!(matches!(of("link,pull\n0.5,1\n"), Scenarios::Values { .. }));
        fs::remove_dir_all(&folder).unwrap();
        let error = scenarios(&file, None).unwrap_err().to_string();
        assert!(error.starts_with(&file.display().to_string()), "{error}");
        let error = scenarios(Path::new("design.xlsx"), None).unwrap_err().to_string();
        assert_eq!(error, "design.xlsx: a design is a file that ends in .csv or .jsonl");
    }

    #[test]
    fn what_is_no_table_is_said_with_the_row() {
        for (csv, why) in [
            ("pull,window\n1,2\n3\n", "row 2 has 1 cells, and there are 2 columns"),
            ("pull\n\u{0}\n", ""),
        ] {
            match of_csv(csv.as_bytes()) {
                Err(error) => assert_eq!(error, why),
                Ok(_) => assert_eq!(why, "", "{csv}"),
            }
        }
        assert_eq!(of_csv(b"pull\n1\n\xff\n").unwrap_err(), "row 2 is not UTF-8");
        for (lines, why) in [
            ("{\"pull\":1}\n[1]\n", "row 2 is no JSON object"),
            ("{\"pull\":1}\n{\"pu", "row 2 is no JSON object"),
            ("{\"pull\":true}\n", "row 1: pull is neither a number nor a text"),
        ] {
            assert_eq!(of_json_lines(lines.as_bytes()).unwrap_err(), why);
        }
    }
}
