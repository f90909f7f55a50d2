//! Room 6 · Quarter 0: the enterprises of a replicate, and the market that they add up to.
//!
//! [`InitialConditions`] are all that quarter 0 depends on. From them a population is drawn, each enterprise
//! makes an initial choice of models and venues, core spend is fitted to the clouds' initial shares
//! ([`rake`]), and constants are calibrated with which the market stays as it is. [`Populations`] caches
//! the result for scenarios that start the same.

mod ai_calibration;
mod calibration;
mod choice;
mod conditions;
mod pairs;
mod pattern;
mod population;
mod populations;
mod raking;

pub use ai_calibration::{AiConstants, Buyers};
pub use calibration::{core_constants, stationary};
pub use conditions::InitialConditions;
pub(in crate::engine) use populations::Drawn;
pub use populations::Populations;
pub use raking::rake;
