//! The compiled part of the Python package `multihome`: the library with Python's types at its edges.
//!
//! What people call is written in Python, in `multihome/`; nothing of the model is here or there.

mod error;
mod findings;
mod folder;
mod outcome;
mod scenario;
mod spec;
mod study;
mod table;
mod tables;
mod work;

use pyo3::prelude::*;

/// The compiled part of `multihome`.
#[pymodule]
mod _native {
    #[pymodule_export]
    use super::error::ScenarioError;
    #[pymodule_export]
    use super::findings::{attribute, drivers};
    #[pymodule_export]
    use super::folder::Folder;
    #[pymodule_export]
    use super::outcome::Outcome;
    #[pymodule_export]
    use super::outcome::{simulate, verify};
    #[pymodule_export]
    use super::scenario::read;
    #[pymodule_export]
    use super::spec::read_design;
    #[pymodule_export]
    use super::study::{Study, join};
    #[pymodule_export]
    use super::table::Table;
    #[pymodule_export]
    use super::tables::{matched_worlds, parameters_json};

    /// The version of the model: results of other versions have other digits.
    #[pymodule_export]
    const MODEL_VERSION: u32 = multihome::MODEL_VERSION;

    /// The version of the library.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
