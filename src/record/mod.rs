//! Floor 4 · What the record says of the model: how far its forecasts from earlier quarters were from what
//! came, and which levers the readings since then narrow.
//!
//! Both are found by the command (`matching` and `backtest`), which takes minutes, and stand here as tables
//! for whoever only shows them, such as the page. `cargo xtask record` writes the tables again.

mod current;
mod forecasts;
mod forecasts_table;
mod levers;
mod levers_table;

pub use current::{OutOfDate, Record, current, published};
pub use forecasts::{Coverage, Errors, Forecasts, MOST_AHEAD, OfCloud, Reading, YearAhead};
pub use levers::{Lever, Levers};
