//! The description of a study that travels between processes: JSON.

use std::path::PathBuf;

use pyo3::prelude::*;
use serde_json::Value as Json;

use multihome::study::{
    Axis, Design, Factor, Method, Over, Projection, Quarters, Scenarios, Statistic, Study,
    WorldSource,
};
use multihome::sweep::{SweepError, base, scenarios};

use super::error::{scenario_error, sweep_error};

/// A study, and what does not fit together in its base scenario.
pub fn study(py: Python<'_>, spec: &Json) -> PyResult<(Study, Vec<String>)> {
    let runs = spec["runs"].as_u64().map(u32::try_from).transpose().map_err(scenario_error)?;
    let design = design(&spec["design"], runs)?;
    let wrong = |error: SweepError| sweep_error(py, &error);
    let base = base(spec["base"].as_str(), &design, runs).map_err(wrong)?;
    let quarters = spec["quarters"].as_str().unwrap_or("last").parse::<Quarters>();
    let mut statistics = Vec::new();
    for statistic in texts(&spec["statistics"]) {
        statistics.push(statistic.parse::<Statistic>().map_err(scenario_error)?);
    }
    let series = Projection::all_series(&texts(&spec["measures"])).map_err(scenario_error)?;
    let projection = Projection::new(series, quarters.map_err(scenario_error)?, &statistics);
    let study = Study::new(&base.comparison, design, projection)
        .map_err(|error| wrong(SweepError::Study(error)))?;
    Ok((study, base.misfits.iter().map(ToString::to_string).collect()))
}

fn design(spec: &Json, runs: Option<u32>) -> PyResult<Design> {
    let whole = |key: &str| {
        let number = spec[key].as_u64().and_then(|number| u32::try_from(number).ok());
        number.ok_or_else(|| scenario_error(format!("{key} has to be a whole number from 0 on")))
    };
    match spec["kind"].as_str().unwrap_or_default() {
        "table" => {
            let cell = |cell: &Json| cell.as_str().map(str::to_owned);
            let row = |row: &Json| row.as_array().into_iter().flatten().map(cell).collect();
            let rows = spec["rows"].as_array().into_iter().flatten().map(row).collect();
            Ok(Design::Scenarios(Scenarios::Values { keys: texts(&spec["keys"]), rows }))
        }
        "links" => {
            let links = texts(&spec["links"]);
            Ok(Design::Scenarios(Scenarios::Links { links, replicates: runs }))
        }
        "grid" => {
            let axes = texts(&spec["axes"]);
            let axes: Result<_, _> = axes.iter().map(|axis| Axis::parse(axis)).collect();
            Ok(Design::Grid(axes.map_err(scenario_error)?))
        }
        "worlds" => {
            let known = [WorldSource::Matched, WorldSource::Prior];
            let source = spec["source"].as_str().unwrap_or_default();
            let source = known.into_iter().find(|known| known.key() == source);
            let source = source.ok_or_else(|| scenario_error("the worlds are matched or prior"))?;
            Ok(Design::Worlds { source, rows: whole("rows")? })
        }
        kind => {
            let known = [Method::LatinHypercube, Method::Sobol, Method::Morris, Method::Saltelli];
            let method = known.into_iter().find(|method| method.key() == kind);
            let method =
                method.ok_or_else(|| scenario_error(format!("there is no design “{kind}”")))?;
            let over = match &spec["vary"] {
                Json::String(all) if all == "assumptions" => Over::Assumptions,
                levers => {
                    let levers = texts(levers);
                    let factors = levers.iter().map(|lever| Factor::parse(lever));
                    Over::Factors(factors.collect::<Result<_, _>>().map_err(scenario_error)?)
                }
            };
            Ok(Design::Sample { method, size: whole("size")?, seed: whole("seed")?, over })
        }
    }
}

fn texts(list: &Json) -> Vec<String> {
    let texts = list.as_array().into_iter().flatten();
    texts.filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

/// A design file as JSON, for a study that runs where the file is not.
#[pyfunction]
pub fn read_design(py: Python<'_>, file: PathBuf) -> PyResult<String> {
    let found = scenarios(&file, None).map_err(|error| sweep_error(py, &error))?;
    let document = match found {
        Scenarios::Values { keys, rows } => {
            serde_json::json!({ "kind": "table", "keys": keys, "rows": rows })
        }
        Scenarios::Links { links, .. } => serde_json::json!({ "kind": "links", "links": links }),
    };
    Ok(document.to_string())
}
