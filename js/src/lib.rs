//! The compiled part of the npm package `multihome`. Scripts in `package/` call it on workers; they hand over texts and
//! get texts, mostly JSON, since those pass between workers and need no bindings for each type.

mod error;
mod outcome;
mod study;

use wasm_bindgen::prelude::*;

pub use outcome::Outcome;
pub use study::{Digest, Study};

/// The parameter table as JSON: an array with an object for each key of links.
#[wasm_bindgen]
#[must_use]
pub fn parameters() -> String {
    multihome::scenario::json().to_string()
}
