//! The tables of the current model.

use thiserror::Error;

use crate::words;

use super::forecasts::Forecasts;
use super::forecasts_table::FORECASTS;
use super::levers::Levers;
use super::levers_table::LEVERS;

/// What the record says of one version of the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record {
    /// What it says of the levers.
    pub levers: &'static Levers,
    /// How forecasts from earlier quarters did.
    pub forecasts: &'static Forecasts,
}

/// A table is of another version of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{}", words::RecordOutOfDate { found: &found.to_string(), wanted: &wanted.to_string() }.text())]
pub struct OutOfDate {
    /// The version of the table.
    pub found: u32,
    /// The version of the model.
    pub wanted: u32,
}

/// The tables that stand in the program, whatever version they are of.
#[must_use]
pub const fn published() -> Record {
    Record { levers: &LEVERS, forecasts: &FORECASTS }
}

/// The tables of a version of the model.
///
/// # Errors
/// If one of them is of another version.
pub const fn current(model: u32) -> Result<Record, OutOfDate> {
    let record = published();
    let found =
        if record.levers.model == model { record.forecasts.model } else { record.levers.model };
    if found == model { Ok(record) } else { Err(OutOfDate { found, wanted: model }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_of_another_version_are_an_error_in_a_sentence() {
        let version = published().levers.model;
        assert_eq!(current(version), Ok(published()));
        let error = current(version + 1).unwrap_err();
        assert_eq!(error, OutOfDate { found: version, wanted: version + 1 });
        let sentence = error.to_string();
        assert!(sentence.contains(&version.to_string()), "{sentence}");
        assert!(sentence.ends_with('.') && sentence.matches(". ").count() == 0, "{sentence}");
    }
}
