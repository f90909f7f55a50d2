//! Studies, and their shards as bytes.

use pyo3::prelude::*;
use pyo3::types::PyBytes;

use multihome::study::{Cell, Column, ColumnKind, OUTPUTS, Record, RecordDigest, Shard};
use multihome::sweep::{SweepError, read_shard, shard_count, shard_csv};

use super::error::{scenario_error, study_error, sweep_error};
use super::scenario::fits;
use super::spec;
use super::table::{Table, Values};
use super::work::interruptible;

/// A study that can be run in shards, anywhere.
#[pyclass(frozen, module = "multihome._native")]
#[derive(Debug)]
pub struct Study {
    /// What it was made from.
    spec: String,
    /// The study.
    pub study: multihome::study::Study,
    /// What does not fit together in its base scenario.
    misfits: Vec<String>,
}

#[pymethods]
impl Study {
    #[new]
    fn new(py: Python<'_>, spec: String) -> PyResult<Self> {
        let document = serde_json::from_str(&spec).map_err(scenario_error)?;
        let (study, misfits) = spec::study(py, &document)?;
        Ok(Self { spec, study, misfits })
    }

    fn __reduce__(slf: &Bound<'_, Self>) -> (Py<PyAny>, (String,)) {
        (slf.get_type().into_any().unbind(), (slf.get().spec.clone(),))
    }

    /// How many scenarios it has.
    #[getter]
    const fn rows(&self) -> u32 {
        self.study.rows()
    }

    /// The digest of everything that its records depend on.
    #[getter]
    fn digest(&self) -> String {
        self.study.digest()
    }

    /// Everything that its records depend on, as JSON.
    #[getter]
    fn description(&self) -> String {
        self.study.description().to_string()
    }

    /// What does not fit together in the base scenario.
    #[getter]
    fn misfits(&self) -> Vec<String> {
        self.misfits.clone()
    }

    /// How many shards of about so many replicates it has.
    fn shard_count(&self, replicates: u64) -> u32 {
        shard_count(&self.study, replicates)
    }

    /// The number of rows of a shard.
    fn rows_of(&self, number: u32, of: u32) -> PyResult<usize> {
        Ok(shard(number, of)?.rows(self.study.rows()).len())
    }

    /// Checks every row and runs none.
    fn check(&self, py: Python<'_>) -> PyResult<()> {
        let largest = interruptible(py, None, |_| self.study.check())?;
        fits(&largest.map_err(|error| study_error(py, &error))?)
    }

    /// Runs a shard on so many threads, and gives its table as bytes of CSV, and the digest of its records.
    fn run<'py>(
        &self,
        py: Python<'py>,
        number: u32,
        of: u32,
        threads: Option<usize>,
    ) -> PyResult<(Bound<'py, PyBytes>, String)> {
        let shard = shard(number, of)?;
        let done = interruptible(py, threads, |goes_on| shard_csv(&self.study, shard, goes_on))?;
        let table = done.map_err(|error| sweep_error(py, &error))?;
        Ok((PyBytes::new(py, &table.bytes), table.digest))
    }
}

/// A shard of so many.
pub fn shard(number: u32, of: u32) -> PyResult<Shard> {
    format!("{number}/{of}").parse::<Shard>().map_err(scenario_error)
}

/// The shards of a study in one table, with the number of its records and their digest. Shards are in the order of
/// their rows.
#[pyfunction]
pub fn join(py: Python<'_>, study: &Study, shards: Vec<Vec<u8>>) -> PyResult<(Table, u64, String)> {
    let of = u32::try_from(shards.len()).map_err(scenario_error)?;
    let found = py.detach(|| {
        let (digest, columns) = (study.study.digest(), study.study.columns());
        let mut gathered = Gathered::new(&columns);
        for (shard, table) in Shard::all(of).zip(&shards) {
            read_shard(&digest, &columns, shard, table, &mut |record| {
                gathered.add(record);
                Ok(())
            })?;
        }
        Ok(gathered)
    });
    found.map_err(|error: SweepError| sweep_error(py, &error))?.table()
}

/// Records that are gathered for a table.
pub struct Gathered {
    columns: Vec<Column>,
    records: Vec<Record>,
    digest: RecordDigest,
}

impl Gathered {
    /// None yet.
    pub fn new(columns: &[Column]) -> Self {
        Self { columns: columns.to_vec(), records: Vec::new(), digest: RecordDigest::default() }
    }

    /// Adds the next record.
    pub fn add(&mut self, record: Record) {
        self.digest.add(&record);
        self.records.push(record);
    }

    /// The table, how many records it has, and their digest.
    pub fn table(self) -> PyResult<(Table, u64, String)> {
        let Self { columns, records, digest } = self;
        let wholes = |value: fn(&Record) -> u32| {
            Values::Wholes(records.iter().map(|record| Some(value(record))).collect())
        };
        let texts = |text: fn(&Record) -> &String| {
            Values::Texts(records.iter().map(|record| Some(text(record).clone())).collect())
        };
        let numbers = |side: usize| {
            Values::Numbers(records.iter().map(|record| record.values[side]).collect())
        };
        let mut all = vec![("row".to_owned(), wholes(|record| record.row))];
        for (index, column) in columns.into_iter().enumerate() {
            let cells = records.iter().map(|record| record.keys.get(index));
            all.push((column.name, values(column.kind, cells)));
        }
        let outputs = [
            wholes(|record| record.quarter),
            texts(|record| &record.date),
            texts(|record| &record.measure),
            texts(|record| &record.item),
            texts(|record| &record.statistic),
            numbers(0),
            numbers(1),
            numbers(2),
        ];
        all.extend(OUTPUTS.map(str::to_owned).into_iter().zip(outputs));
        Ok((Table::of(all)?, records.len() as u64, digest.finish()))
    }
}

/// The values of a key's column.
pub fn values<'a>(kind: ColumnKind, cells: impl Iterator<Item = Option<&'a Cell>>) -> Values {
    match kind {
        ColumnKind::Number => Values::Numbers(
            cells
                .map(|cell| match cell {
                    Some(Cell::Number(number)) => Some(*number),
                    _ => None,
                })
                .collect(),
        ),
        ColumnKind::Whole => Values::Wholes(
            cells
                .map(|cell| match cell {
                    Some(Cell::Whole(whole)) => Some(*whole),
                    _ => None,
                })
                .collect(),
        ),
        ColumnKind::Text => Values::Texts(
            cells
                .map(|cell| match cell {
                    Some(Cell::Text(text)) => Some(text.clone()),
                    _ => None,
                })
                .collect(),
        ),
    }
}
