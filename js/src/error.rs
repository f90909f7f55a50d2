//! Errors: JavaScript's own, with what is wrong in their properties.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

use multihome::link::Refused;
use multihome::study::StudyError;

/// An error with a sentence alone.
pub fn scenario_error(error: impl ToString) -> JsValue {
    with(error, &[])
}

/// The error of a value that cannot be used.
pub fn refused(error: &Refused) -> JsValue {
    let Refused { key, given, why } = error;
    with(error, &[("key", key.into()), ("value", given.into()), ("reason", why.into())])
}

/// The error of a design that cannot be run.
pub fn study_error(error: &StudyError) -> JsValue {
    match error {
        StudyError::Row { row, why } => {
            with(error, &[("row", (*row).into()), ("reason", why.into())])
        }
        error => scenario_error(error),
    }
}

fn with(error: impl ToString, properties: &[(&str, JsValue)]) -> JsValue {
    let told = Error::new(&error.to_string());
    told.set_name("ScenarioError");
    for (name, value) in properties {
        // A property of an object that is new can be set.
        let _ = Reflect::set(&told, &(*name).into(), value);
    }
    told.into()
}
