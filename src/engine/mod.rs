//! Floor 4 · The model: enterprises choose, quarter after quarter, under one regime on each side.
//!
//! A scenario becomes [`Rules`] once; each replicate draws a [`Population`], calibrates it to the
//! priors, and then lives twice through the same luck, once under each regime. All spend is kept
//! in whole units of constant growth, so sums are exact in any order and nothing is ever lost.

/// The version of the model: it goes up whenever a figure of any link changes by any bit.
pub const MODEL_VERSION: u32 = 1;

mod availability;
mod books;
mod calibration;
mod choice;
mod largest;
mod measure;
mod offer;
mod population;
mod raking;
mod replicate;
mod rules;
mod utilities;

pub use availability::availability;
pub use books::{Books, Totals};
pub use calibration::{ai_qualities, core_constants, stationary};
pub use choice::{AiLuck, first_arrival, log_sum, logit, nested_logit, nested_race};
pub use measure::{COLUMNS, Column, Measure, read_totals};
pub use offer::{Offer, SECTORS, Sector};
pub use population::{Enterprise, Population};
pub use raking::rake;
pub use replicate::{Outcome, replicate};
pub use rules::{Rules, UNITS_PER_ENTERPRISE};
pub use utilities::Utilities;
