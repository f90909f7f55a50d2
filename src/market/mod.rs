//! Floor 2 · The vocabulary of the market: what there is, and what may be sold where from when.

mod cloud;
mod model;
mod prior;
mod quarter;
mod regime;
mod timetable;
mod venue;

pub use cloud::{CLOUDS, Cloud};
pub use model::{MODELS, Model};
pub use prior::{Prior, PriorError, START_PRESETS, StartPreset};
pub use quarter::{Quarter, QuarterError};
pub use regime::Regime;
pub use timetable::{Listing, Releases, Terms, Timetable, record};
pub use venue::{VENUES, Venue};
