//! What there is: parameters, and the worlds that the record does not rule out.

use pyo3::prelude::*;

use multihome::Comparison;
use multihome::scenario;
use multihome::study::{Cell, Design, Projection, Study, StudyError, WorldSource};

use super::error::study_error;
use super::study::values;
use super::table::{Table, Values};

/// The parameter table as JSON.
#[pyfunction]
pub fn parameters_json() -> String {
    scenario::json().to_string()
}

/// Every world that the record does not rule out, with the values of its levers.
#[pyfunction]
pub fn matched_worlds(py: Python<'_>) -> PyResult<Table> {
    let wrong = |error: StudyError| study_error(py, &error);
    let worlds = multihome::study::matched_worlds();
    let design = Design::Worlds { source: WorldSource::Matched, rows: worlds };
    let study = Study::new(&Comparison::default(), design, Projection::default()).map_err(wrong)?;
    let rows: Result<Vec<Vec<Cell>>, _> = (0..worlds).map(|world| study.keys(world)).collect();
    let rows = rows.map_err(wrong)?;
    let mut all = vec![("world".to_owned(), Values::Wholes((1..=worlds).map(Some).collect()))];
    for (index, column) in study.columns().into_iter().enumerate() {
        let cells = rows.iter().map(|row| row.get(index));
        all.push((column.name, values(column.kind, cells)));
    }
    Table::of(all)
}
