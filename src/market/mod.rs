//! Floor 2 · The market: clouds, venues, models and quarters, and which model may be sold where from when.

mod cloud;
mod day;
mod initial_share;
mod listing;
mod model;
mod quarter;
pub mod record;
mod regime;
mod releases;
mod schedule;
mod start_preset;
mod terms;
mod timetable;
mod venue;

pub use cloud::{CLOUDS, Cloud};
pub use day::{DAYS, DayError, parse_day};
pub use initial_share::{InitialShare, PriorError};
pub use listing::{Listing, Step};
pub use model::{MODELS, Model};
pub use quarter::{Quarter, QuarterError};
pub use regime::Regime;
pub use releases::Releases;
pub use schedule::{Entry, MOST_ENTRIES, Schedule};
pub use start_preset::{START_PRESETS, StartPreset};
pub use terms::Terms;
pub use timetable::Timetable;
pub use venue::{VENUES, Venue};
