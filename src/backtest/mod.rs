//! Floor 11 · Backtests: what the model would have said in earlier quarters, and what came.
//!
//! At each [`Origin`] the sets of assumptions are matched with the readings up to then, what has a date is
//! re-read, and those that are left are run for up to eight quarters. Their ranges are judged with
//! hindsight, which the tables say. No figure of an origin depends on a reading after it; a test takes
//! them away.

mod bootstrap;
mod courses;
mod forecast;
mod origin;
mod rival;
mod row;
mod score;
mod table;

pub use bootstrap::{interval, resample};
pub use courses::Courses;
pub use forecast::{Forecast, Judged, Subject, judge};
pub use origin::{BacktestError, MOST_AHEAD, Origin, Settings, forecasts, origins};
pub use rival::{drift, vendor_drift};
pub use row::{row, rows_head};
pub use score::{Coverage, Errors, coverage, errors};
pub use table::{VENDORS, rust_table};
