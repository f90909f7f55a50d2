//! Floor 5 · The ensemble: many replicates, both sides on common draws, merged and summed up.
//!
//! A chunk of replicates is a pure function of a scenario and a range; nothing here assumes that
//! one caller sees all replicates, or sees them in order.

mod chunk;
mod demand;
mod gathering;
mod memory;
mod pairing;
mod precision;
mod statistics;
mod summary;

pub use chunk::{decode, encode, run, run_from};
pub use demand::{Budget, Demand, bytes_per_enterprise};
pub use gathering::{Gathering, decisions};
pub use memory::keep_memory;
pub use precision::error_at_horizon;
pub use statistics::{Statistics, difference};
pub use summary::{Series, Summary};
