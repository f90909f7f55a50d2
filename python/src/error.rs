//! Errors: one Python exception, with what is wrong in its attributes.

use pyo3::create_exception;
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyAnyMethods;

use multihome::link::Refused;
use multihome::study::StudyError;
use multihome::sweep::SweepError;

create_exception!(
    multihome,
    ScenarioError,
    PyValueError,
    "A scenario, a design or a question about them that cannot be used.\n\n\
     The message is one sentence. Where a single value is wrong, the attributes `key`, `value` and\n\
     `reason` say so, and `row` the row of the design, from 1 on; else they are None."
);

/// An exception with a sentence alone.
pub fn scenario_error(error: impl ToString) -> PyErr {
    ScenarioError::new_err(error.to_string())
}

/// The exception of a value that cannot be used.
pub fn refused(py: Python<'_>, refused: &Refused) -> PyErr {
    let error = scenario_error(refused);
    let value = error.value(py);
    let told = value
        .setattr("key", &refused.key)
        .and_then(|()| value.setattr("value", &refused.given))
        .and_then(|()| value.setattr("reason", &refused.why));
    told.err().unwrap_or(error)
}

/// The exception of a design that cannot be run.
pub fn study_error(py: Python<'_>, error: &StudyError) -> PyErr {
    let told = scenario_error(error);
    if let StudyError::Row { row, why } = error {
        let value = told.value(py);
        let set = value.setattr("row", *row).and_then(|()| value.setattr("reason", why));
        return set.err().unwrap_or(told);
    }
    told
}

/// The exception of a sweep: of a file that cannot be read or written, Python's own.
pub fn sweep_error(py: Python<'_>, error: &SweepError) -> PyErr {
    match error {
        SweepError::Study(error) => study_error(py, error),
        SweepError::File { .. } => PyOSError::new_err(error.to_string()),
        error => scenario_error(error),
    }
}
