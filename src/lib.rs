//! # Multihome
//!
//! What happens to cloud market share when an AI model stops being exclusive to one cloud?
//!
//! This crate is a house of floors; a lower floor never names a higher one.
//!
//! | floor | module | holds |
//! |---|---|---|
//! | 1 | [`numeric`] | functions and draws with the same bits on every target |
//! | 1 | [`words`] | all that people read, in every language |
//! | 2 | [`market`] | the vocabulary: clouds, venues, models, quarters, regimes and their timetables |
//! | 3 | [`scenario`] | the one parameter table; a link read into a scenario, with notices; and back |
//! | 4 | [`engine`] | enterprises, calibration, choice, and one quarter after another |
//! | 5 | [`ensemble`] | replicates with both sides on common draws; merging; statistics |
//! | 6 | [`fit`] | parameters that no source states, each fitted to one published figure |
//! | 6 | [`report`] | the answer as sentences, tables and files |
//! | 7 | [`chart`] | the answer as SVG, the same natively and on the page |
//! | 8 | `command` | one face of the house: the native command line |
//!
//! The other face, the browser page, is a package of its own on top of this one, `page/`, so that
//! nothing of the web is ever compiled with the model, and each is optimised for what it is.
//!
//! The model (floors 1 to 5) is a pure function from a link to numbers: it knows no browser, no
//! clock and no disk.

pub mod chart;
#[cfg(feature = "command")]
pub mod command;
pub mod engine;
pub mod ensemble;
pub mod fit;
pub mod market;
pub mod numeric;
pub mod report;
pub mod scenario;
pub mod words;
