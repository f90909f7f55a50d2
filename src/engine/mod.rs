//! Floor 5 · The model: enterprises choose, quarter after quarter, under one regime on each side.
//!
//! A scenario is turned into [`Rules`] once. Each replicate draws a [`Population`], calibrates it to the
//! initial shares, and simulates it twice with the same draws, once under each regime. All spend is
//! kept in whole units of constant growth, so sums are exact in any order and nothing is lost.
//!
//! The modules are rooms, in the order in which a quarter needs them; a room never names a later one,
//! which `tests/suite/floors.rs` checks.
//!
//! | room | holds |
//! |---|---|
//! | `spend` | who spends what where |
//! | `rules` | the scenario in the engine's terms; who the enterprises are and how they choose |
//! | `offer` | what a side meets in a quarter: regime events, availability, prices, capacity |
//! | `side` | one side of the comparison |
//! | `choice` | decisions, drawn from logit and nested logit |
//! | `initial` | quarter 0: the population and its calibration |
//! | `outcome` | what is observed: measures, accounts, the diary |
//! | `replicate` | quarter after quarter on both sides |

/// The version of the model: it goes up whenever a figure of any link changes by any bit.
pub const MODEL_VERSION: u32 = 5;

mod choice;
mod entity;
mod initial;
mod offer;
mod outcome;
mod replicate;
mod rules;
mod side;
mod spend;
mod state_table;

pub use choice::{
    ChoiceSet, OPTIONS, Race, Shocks, first_arrival, log_sum, logit, nested_logit, tag,
};
pub use entity::{Entity, Variable};
pub use initial::{
    AiConstants, Buyers, InitialConditions, Populations, core_constants, rake, stationary,
};
pub use offer::{
    Capacity, Circumstances, Conditions, Equilibrium, Offer, Outages, QualityRace, RegimeEvents,
    bertrand, channel, credits, quality_trend,
};
pub use outcome::{
    Accounts, COLUMNS, Centre, Column, Diary, Figures, Habit, Measure, MeasureUnit, Observer,
    elsewhere,
};
pub use replicate::{Outcome, replicate, replicate_from};
pub use rules::{
    Availability, ByHome, Enterprise, Extent, Friction, GATEWAYS, Growth, InitialSales,
    LedgerRules, Placement, Population, RegimeEventRules, Rules, SECTORS, Sector, SideRules,
    SupplyRules, Tastes, TenantRules, Traits, UNITS_PER_ENTERPRISE, at_venues, availability_weight,
};
pub use side::{SEGMENTS, Side, Tally};
pub use spend::{Cohorts, SpendState, Totals};
pub use state_table::state_markdown;
