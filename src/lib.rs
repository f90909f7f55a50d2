//! # Multihome
//!
//! What happens to cloud market share when an AI model stops being exclusive to one cloud?
//!
//! A link says what to compare. Simulating it gives figures of both sides with common random numbers, so
//! that their difference is the effect of what differs between the sides.
//!
//! ```
//! use multihome::report::{Span, headline};
//! use multihome::{Measure, read, simulate};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let comparison = read("window=90&b.pull=0.5&n=200&runs=20&seed=7")?.comparison;
//! let summary = simulate(&comparison)?;
//! let answer = Span::plain(&headline(&comparison, &summary));
//! let aws = summary.of_item(Measure::Share, "aws").ok_or("there is no AWS")?;
//! let last = aws.difference.last().ok_or("no quarter was simulated")?;
//! println!("{answer} AWS: {:+.1} points, {:+.1} to {:+.1}.", last.mean, last.p10, last.p90);
//! # assert!(answer.contains("Azure") || answer.contains("AWS"), "the answer names no cloud: {answer}");
//! # Ok(())
//! # }
//! ```
//!
//! | what | where |
//! |---|---|
//! | one side: every parameter of the model | [`Scenario`] |
//! | two sides with the same enterprises | [`Comparison`] |
//! | a link read into a comparison, with what was wrong with it | [`read`], [`Notice`] |
//! | all replicates of a comparison | [`simulate`] |
//! | their statistics, by measure and quarter | [`Summary`], [`Measure`] |
//! | the answer as sentences, tables and files | [`report`] |
//! | the answer as SVG | [`chart`] |
//! | many scenarios at once, and of each only some figures | [`study`] |
//!
//! The modules are layers, called floors. A module uses only lower floors; `tests/suite/floors.rs`
//! checks this.
//!
//! | floor | module | holds |
//! |---|---|---|
//! | 1 | `numeric` | functions and draws with the same bits on every target |
//! | 1 | `words` | all that people read, in every language |
//! | 2 | [`market`] | the vocabulary: clouds, venues, models, quarters, regimes and their timetables |
//! | 3 | [`scenario`] | the one parameter table, both sides of a comparison, what may be wrong with values |
//! | 4 | `worlds` | sets of assumptions that the record does not rule out |
//! | 4 | `record` | what the record says of the levers, and of earlier forecasts |
//! | 5 | `engine` | enterprises, calibration, choice, and one quarter after another |
//! | 6 | `ensemble` | replicates with both sides on common draws; merging; statistics |
//! | 7 | `fit` | parameters that no source states, each fitted to one published figure |
//! | 7 | `sensitivity` | estimators: what carries a result, what it is made of, where it flips |
//! | 8 | [`link`] | a link read into a comparison, with notices, and written again; page options |
//! | 9 | [`study`] | many scenarios at once, and of each only the figures that are asked for |
//! | 9 | `past` | what was published about earlier quarters, and scenarios that start there |
//! | 10 | `matching` | which sets of assumptions the record rules out |
//! | 11 | `backtest` | how far forecasts from earlier quarters were from what came |
//! | 12 | [`report`] | the answer as sentences, tables and files |
//! | 13 | [`chart`] | the answer as SVG, the same natively and on the page |
//! | 13 | `sweep` | the records of a study as tables, in shards that can be run anywhere and again |
//! | 14 | `command` | the native command line |
//!
//! The browser page is a package of its own on top of this one, `page/`, so that nothing of the web
//! is compiled with the model, and each package is optimised for what it does. The packages for Python and
//! JavaScript are others, `python/` and `js/`.
//!
//! The model (floors 1 to 6) is a pure function from a comparison to numbers: it uses no browser, no clock
//! and no disk.

pub mod chart;
#[cfg(feature = "cli")]
pub mod command;
pub mod link;
pub mod market;
pub mod report;
pub mod scenario;
pub mod study;
#[cfg(feature = "sweeps")]
pub mod sweep;

/// Declares a module that is public only with the feature `internals`, for the project's own packages.
macro_rules! internal {
    ($($module:ident,)*) => {$(
        #[cfg(feature = "internals")]
        pub mod $module;
        #[cfg(not(feature = "internals"))]
        #[allow(dead_code, unused_imports, reason = "tests and the page use more than the library")]
        mod $module;
    )*};
}

internal! {
    engine,
    ensemble,
    fit,
    numeric,
    record,
    sensitivity,
    words,
    worlds,
}

/// Declares a module of [`command`] that is public only with the feature `internals`.
macro_rules! of_the_command {
    ($($module:ident,)*) => {$(
        #[cfg(all(feature = "cli", feature = "internals"))]
        pub mod $module;
        #[cfg(all(feature = "cli", not(feature = "internals")))]
        #[allow(dead_code, unused_imports, reason = "tests use more than the command")]
        mod $module;
    )*};
}

of_the_command! {
    backtest,
    matching,
    past,
}

pub use engine::{MODEL_VERSION, Measure};
pub use ensemble::{
    Series, SimulateError, Statistics, Summary, simulate, simulate_while, start_threads,
};
pub use link::read;
pub use scenario::{Comparison, Notice, Scenario};
pub use words::{Language, within};
