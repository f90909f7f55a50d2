//! Studies: many scenarios, a row at a time, on any worker.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value as Json, json};
use wasm_bindgen::prelude::*;

use multihome::link::{misfit_notices, read_strictly_with};
use multihome::study::{
    self, Cell, Design, OUTPUTS, Projection, Quarters, Record, RecordDigest, Scenarios, Statistic,
};

use super::error::{refused, scenario_error, study_error};

/// What a study is made from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    /// The link that rows change.
    base: String,
    /// The replicates of each row, where that is not the base's or the link's.
    runs: Option<u32>,
    /// The rows: keys and their values, or whole links.
    rows: Rows,
    measures: Vec<String>,
    quarters: String,
    statistics: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Rows {
    Values(Vec<BTreeMap<String, String>>),
    Links(Vec<String>),
}

/// A study, whose rows can be run anywhere and in any order.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Study(study::Study);

#[wasm_bindgen]
impl Study {
    /// A study of a request, as JSON.
    ///
    /// # Errors
    /// If anything is wrong with the request or its base link. Rows are looked at by [`Self::check`].
    #[wasm_bindgen(constructor)]
    pub fn new(request: &str) -> Result<Self, JsValue> {
        let Request { base, runs, rows, measures, quarters, statistics } =
            serde_json::from_str(request).map_err(scenario_error)?;
        let (scenarios, given) = match rows {
            Rows::Links(links) => (Scenarios::Links { links, replicates: runs }, None),
            Rows::Values(rows) => (table(&rows), runs),
        };
        let given = given.map(|runs| ("runs".to_owned(), runs.to_string()));
        let base = read_strictly_with(&base, given.as_slice()).map_err(|error| refused(&error))?;
        let mut wanted = Vec::new();
        for statistic in statistics {
            wanted.push(statistic.parse::<Statistic>().map_err(scenario_error)?);
        }
        let quarters = quarters.parse::<Quarters>().map_err(scenario_error)?;
        let series = Projection::all_series(&measures).map_err(scenario_error)?;
        let projection = Projection::new(series, quarters, &wanted);
        let study = study::Study::new(&base, Design::Scenarios(scenarios), projection);
        study.map(Self).map_err(|error| study_error(&error))
    }

    /// Checks every row and runs none.
    ///
    /// # Errors
    /// With the first row that cannot be used.
    pub fn check(&self) -> Result<(), JsValue> {
        self.0.check().map(drop).map_err(|error| study_error(&error))
    }

    /// What does not fit together in the base scenario, as a JSON array of sentences.
    #[must_use]
    pub fn misfits(&self) -> String {
        let misfits = misfit_notices(self.0.base());
        json!(misfits.iter().map(ToString::to_string).collect::<Vec<_>>()).to_string()
    }

    /// Everything that the records depend on, as JSON.
    #[must_use]
    pub fn description(&self) -> String {
        self.0.description().to_string()
    }

    /// Runs a row, from 0 on.
    ///
    /// # Errors
    /// If it cannot be used.
    pub fn run(&self, row: u32) -> Result<Records, JsValue> {
        let records = self.0.records(row).map_err(|error| study_error(&error))?;
        Ok(Records {
            keys: self.0.columns().into_iter().map(|column| column.name).collect(),
            records,
        })
    }
}

/// A table with a column for each key that a row gives.
fn table(rows: &[BTreeMap<String, String>]) -> Scenarios {
    let mut keys: Vec<String> = rows.iter().flat_map(BTreeMap::keys).cloned().collect();
    keys.sort_unstable();
    keys.dedup();
    let cells =
        |row: &BTreeMap<String, String>| keys.iter().map(|key| row.get(key).cloned()).collect();
    let rows = rows.iter().map(cells).collect();
    Scenarios::Values { keys, rows }
}

/// The records of a row.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Records {
    keys: Vec<String>,
    records: Vec<Record>,
}

#[wasm_bindgen]
impl Records {
    /// The records as a JSON array of objects.
    #[must_use]
    pub fn json(&self) -> String {
        Json::Array(self.records.iter().map(|record| object(&self.keys, record)).collect())
            .to_string()
    }

    /// The bytes that their digest is of.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.records.iter().flat_map(Record::bytes).collect()
    }
}

/// A record with the names of its columns.
fn object(keys: &[String], record: &Record) -> Json {
    let Record {
        row,
        keys: cells,
        quarter,
        date,
        measure,
        item,
        statistic,
        values: [a, b, difference],
    } = record;
    let mut object = Map::new();
    object.insert("row".to_owned(), json!(row));
    for (key, cell) in keys.iter().zip(cells) {
        let value = match cell {
            Cell::Empty => Json::Null,
            Cell::Number(number) => json!(number),
            Cell::Whole(whole) => json!(whole),
            Cell::Text(text) => json!(text),
        };
        object.insert(key.clone(), value);
    }
    let outputs = [
        json!(quarter),
        json!(date),
        json!(measure),
        json!(item),
        json!(statistic),
        json!(a),
        json!(b),
        json!(difference),
    ];
    object.extend(OUTPUTS.map(str::to_owned).into_iter().zip(outputs));
    Json::Object(object)
}

/// The digest of records that come in parts, in the order of their rows.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Digest(RecordDigest);

#[wasm_bindgen]
impl Digest {
    /// Of nothing yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the bytes of the next records.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.add_bytes(bytes);
    }

    /// The SHA-256 in hexadecimal.
    #[must_use]
    pub fn finish(self) -> String {
        self.0.finish()
    }
}
