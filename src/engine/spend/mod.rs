//! Room 1 · Spend: who spends what where, in whole units, by enterprise, cloud, model and venue.
//!
//! [`SpendState`] is what the rest of the engine uses. It keeps core spend in [`Rows`], AI spend in
//! [`Portfolios`], and totals that follow every move. [`Cohorts`] say in which order enterprises stand
//! in these tables.

mod cohorts;
mod portfolios;
mod rows;
mod state;
mod units;

pub use cohorts::Cohorts;
pub(in crate::engine) use portfolios::Portfolios;
pub(in crate::engine) use rows::{FEW, Rows};
pub use state::{SpendState, Totals};
pub(in crate::engine) use units::{float, floats, largest, part};
