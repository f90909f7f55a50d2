//! What carries a result, and what it is made of.

use pyo3::prelude::*;

use multihome::chart::{self, Size};
use multihome::report::{Output, Work, find_attribution, find_drivers};

use super::error::scenario_error;
use super::outcome::summary;
use super::scenario::comparison;
use super::table::{Table, Values};
use super::work::interruptible;

/// The width of a chart, in CSS pixels.
const WIDTH: u32 = 640;

/// Columns that hold texts; all others hold numbers.
const TEXTS: [&str; 4] = ["output", "kind", "key", "name"];

/// A finding: a document as JSON, a table, and a chart as SVG.
type Finding = (String, Table, String);

/// Which assumptions carry an output, how it responds to them, and what would change the answer.
#[pyfunction]
pub fn drivers(
    py: Python<'_>,
    link: &str,
    given: Vec<(String, String)>,
    output: &str,
) -> PyResult<Finding> {
    let comparison = comparison(py, link, &given)?;
    let output = Output::parse(output).map_err(scenario_error)?;
    let summary = summary(py, &comparison)?;
    let found = interruptible(py, None, |goes_on| {
        find_drivers(&comparison, &summary, output, &|_: Work| goes_on())
    })?;
    let found = found.map_err(scenario_error)?;
    let size = Size::new(WIDTH, chart::drivers_height(&found.drivers));
    let svg = chart::drivers(&found.drivers, size).map_err(scenario_error)?;
    Ok((found.json().to_string(), table(&found.csv())?, svg.to_string()))
}

/// What an output is made of, mechanism by mechanism.
#[pyfunction]
pub fn attribute(
    py: Python<'_>,
    link: &str,
    given: Vec<(String, String)>,
    output: &str,
    orders: u32,
    worlds: Option<u32>,
) -> PyResult<Finding> {
    let comparison = comparison(py, link, &given)?;
    let output = Output::parse(output).map_err(scenario_error)?;
    let found = interruptible(py, None, |goes_on| {
        find_attribution(&comparison, output, (worlds, orders), &|_: Work| goes_on())
    })?;
    let found = found.map_err(scenario_error)?;
    let size = Size::new(WIDTH, chart::attribution_height(&found));
    let svg = chart::attribution(&found, size).map_err(scenario_error)?;
    Ok((found.json().to_string(), table(&found.csv())?, svg.to_string()))
}

/// A table from CSV.
fn table(text: &str) -> PyResult<Table> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names: Vec<String> =
        reader.headers().map_err(scenario_error)?.iter().map(str::to_owned).collect();
    let rows: Result<Vec<csv::StringRecord>, _> = reader.records().collect();
    let rows = rows.map_err(scenario_error)?;
    let columns = names.into_iter().enumerate().map(|(index, name)| {
        let cells = rows.iter().map(|row| row.get(index).filter(|cell| !cell.is_empty()));
        let values = if TEXTS.contains(&name.as_str()) {
            Values::Texts(cells.map(|cell| cell.map(str::to_owned)).collect())
        } else {
            let number = |cell: Option<&str>| cell.map(str::parse).transpose();
            Values::Numbers(cells.map(number).collect::<Result<_, _>>().map_err(scenario_error)?)
        };
        Ok((name, values))
    });
    Table::of(columns.collect::<PyResult<_>>()?)
}
