//! Floor 4 · The model: enterprises choose, quarter after quarter, under one regime on each side.
//!
//! A scenario becomes [`Rules`] once; each replicate draws a [`Population`], calibrates it to the
//! priors, and then lives twice through the same luck, once under each regime. All spend is kept
//! in whole units of constant growth, so sums are exact in any order and nothing is ever lost.

/// The version of the model: it goes up whenever a figure of any link changes by any bit.
pub const MODEL_VERSION: u32 = 4;

mod accounts;
mod availability;
mod bertrand;
mod books;
mod bounds;
mod calibration;
mod chance;
mod choice;
mod choice_set;
mod cohorts;
mod conditions;
mod decision;
mod diary;
mod distribution;
mod extent;
mod filter;
mod first_sourcing;
mod friction;
mod habits;
mod largest;
mod luck;
mod measure;
mod origin;
mod pairs;
mod pattern;
mod population;
mod populations;
mod portfolios;
mod race;
mod raking;
mod reading;
mod replicate;
mod round;
mod rows;
mod rules;
mod side;
mod state;
mod supply;
mod tally;
mod tastes;
mod traits;
mod units;
mod worth;

pub use accounts::Accounts;
pub use availability::availability;
pub use bertrand::{Equilibrium, bertrand};
pub use books::{Books, Totals};
pub use calibration::{ai_qualities, core_constants, stationary};
pub use chance::Chance;
pub use choice::{first_arrival, log_sum, logit, nested_logit};
pub use choice_set::{ChoiceSet, OPTIONS};
pub use cohorts::Cohorts;
pub use conditions::{Conditions, Offer};
pub use diary::{Diary, Habit};
pub use extent::Extent;
pub use friction::{ByHome, Friction, at_venues};
pub use luck::Luck;
pub use measure::{COLUMNS, Column, Figures, Measure, MeasureUnit, measures_markdown};
pub use origin::Origin;
pub use population::{Enterprise, Population};
pub use populations::Populations;
pub use race::{Race, tag};
pub use raking::rake;
pub use reading::{elsewhere, read};
pub use replicate::{Outcome, replicate, replicate_from};
pub use rules::{ChanceRules, Growth, LedgerRules, Rules, SupplyRules, UNITS_PER_ENTERPRISE};
pub use side::Side;
pub use state::{Entity, Variable, markdown as state_markdown};
pub use supply::{capacity_at_start, loads, markup, quality_trend, queue};
pub use tally::{SEGMENTS, Tally};
pub use tastes::{GATEWAYS, Placement, Tastes};
pub use traits::Traits;
pub use worth::{SECTORS, Sector, Worth};
