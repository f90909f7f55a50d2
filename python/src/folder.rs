//! The folder of a sweep: the same that `multihome sweep` writes.

use std::path::PathBuf;

use pyo3::prelude::*;

use multihome::sweep::{State, TableFormat, merge};

use super::error::sweep_error;
use super::study::{Gathered, Study, shard};
use super::table::Table;

/// A folder that takes the shards of one study.
#[pyclass(frozen, module = "multihome._native")]
#[derive(Debug)]
pub struct Folder {
    folder: multihome::sweep::Folder,
}

#[pymethods]
impl Folder {
    /// The folder for a study, made if it does not exist.
    #[new]
    fn new(py: Python<'_>, path: PathBuf, study: &Study) -> PyResult<Self> {
        let folder = multihome::sweep::Folder::of(&path, &study.study, TableFormat::Csv);
        Ok(Self { folder: folder.map_err(|error| sweep_error(py, &error))? })
    }

    /// Whether a shard is there, as it was written.
    fn has(&self, py: Python<'_>, number: u32, of: u32) -> PyResult<bool> {
        let state = self.folder.state(shard(number, of)?);
        Ok(matches!(state.map_err(|error| sweep_error(py, &error))?, State::Finished))
    }

    /// Takes a shard that was run, if it is one of this study and not damaged.
    fn take(&self, py: Python<'_>, number: u32, of: u32, table: &[u8]) -> PyResult<()> {
        let shard = shard(number, of)?;
        py.detach(|| self.folder.take(shard, table)).map_err(|error| sweep_error(py, &error))
    }

    /// Joins all shards, and gives the table, the number of its records and their digest.
    fn merge(&self, py: Python<'_>, study: &Study) -> PyResult<(Table, u64, String)> {
        let found = py.detach(|| {
            merge(&self.folder)?;
            let mut gathered = Gathered::new(&study.study.columns());
            self.folder.read_whole(&mut |record| {
                gathered.add(record);
                Ok(())
            })?;
            Ok(gathered)
        });
        found.map_err(|error| sweep_error(py, &error))?.table()
    }
}
