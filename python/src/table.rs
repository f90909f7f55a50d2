//! Tables that other libraries take without a copy, through Arrow's C interface.

use std::sync::Arc;

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{
    ArrayRef, Float64Array, RecordBatch, RecordBatchIterator, StringArray, UInt32Array,
};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use pyo3::exceptions::{PyImportError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

/// A column that is being filled.
pub enum Values {
    /// Numbers.
    Numbers(Vec<Option<f64>>),
    /// Whole numbers.
    Wholes(Vec<Option<u32>>),
    /// Texts.
    Texts(Vec<Option<String>>),
}

/// A table of figures.
///
/// Whatever reads Arrow takes it as it is, without a copy: `polars.DataFrame(table)`,
/// `pyarrow.table(table)`, DuckDB. `to_pandas`, `to_polars` and `to_arrow` are short for that.
#[pyclass(frozen, module = "multihome")]
#[derive(Debug)]
pub struct Table(RecordBatch);

impl Table {
    /// The table of named columns.
    pub fn of(columns: Vec<(String, Values)>) -> PyResult<Self> {
        let (fields, arrays): (Vec<Field>, Vec<ArrayRef>) = columns
            .into_iter()
            .map(|(name, values)| {
                let (kind, array): (DataType, ArrayRef) = match values {
                    Values::Numbers(values) => {
                        (DataType::Float64, Arc::new(Float64Array::from(values)))
                    }
                    Values::Wholes(values) => {
                        (DataType::UInt32, Arc::new(UInt32Array::from(values)))
                    }
                    Values::Texts(values) => (DataType::Utf8, Arc::new(StringArray::from(values))),
                };
                (Field::new(name, kind, true), array)
            })
            .unzip();
        let wrong = |error: ArrowError| PyValueError::new_err(error.to_string());
        RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays).map(Self).map_err(wrong)
    }

    /// The table in a library that reads Arrow.
    fn to(slf: &Bound<'_, Self>, library: &str, function: &str) -> PyResult<Py<PyAny>> {
        let py = slf.py();
        let library = py.import(library).map_err(|error| {
            let told = PyImportError::new_err(format!(
                "this needs {library}: install it with `pip install {library}`"
            ));
            told.set_cause(py, Some(error));
            told
        })?;
        Ok(library.call_method1(function, (slf,))?.unbind())
    }
}

#[pymethods]
impl Table {
    /// A table of columns, each a name, a kind (`number`, `whole` or `text`) and values.
    #[staticmethod]
    fn from_columns(columns: Vec<(String, String, Bound<'_, PyAny>)>) -> PyResult<Self> {
        let columns = columns.into_iter().map(|(name, kind, values)| {
            let values = match kind.as_str() {
                "number" => Values::Numbers(values.extract()?),
                "whole" => Values::Wholes(values.extract()?),
                _ => Values::Texts(values.extract()?),
            };
            Ok((name, values))
        });
        Self::of(columns.collect::<PyResult<_>>()?)
    }

    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.0.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    fn __repr__(&self) -> String {
        let names = self.column_names().join(", ");
        format!("<multihome.Table of {} rows: {names}>", self.0.num_rows())
    }

    /// The table as Arrow's C stream; the requested schema is a wish that nobody has to grant.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = RecordBatchIterator::new([Ok(self.0.clone())], self.0.schema());
        let stream = FFI_ArrowArrayStream::new(Box::new(batches));
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }

    /// The table as a `pyarrow.Table`.
    fn to_arrow(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Self::to(slf, "pyarrow", "table")
    }

    /// The table as a `pandas.DataFrame`.
    fn to_pandas(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Self::to_arrow(slf)?.call_method0(slf.py(), "to_pandas")
    }

    /// The table as a `polars.DataFrame`.
    fn to_polars(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Self::to(slf, "polars", "DataFrame")
    }
}
