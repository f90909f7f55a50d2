//! Floor 6 · The ensemble: many replicates, both sides on common draws, gathered and summarised.
//!
//! A chunk of replicates is a pure function of a scenario and a range. Nothing here assumes that one caller
//! has all replicates, or has them in order.

mod chunk;
mod demand;
mod gathering;
mod in_order;
mod job;
mod memory;
mod pairing;
mod precision;
mod simulate;
mod statistics;
mod summary;
mod worlds;

pub use chunk::{decode, encode, simulate_chunk, simulate_chunk_from};
pub use demand::{Budget, Demand, bytes_per_enterprise};
pub use gathering::{Gathering, decisions, most_replicates};
pub use in_order::in_order;
pub use job::{Job, run_jobs};
pub use memory::keep_memory;
pub use precision::error_at_horizon;
pub use simulate::{SimulateError, simulate, simulate_while, start_threads, threads};
pub use statistics::{Statistics, difference};
pub use summary::{Change, Series, Summary};
pub use worlds::{Case, ReplicateRules, WorldRules, set_of_world, world, world_count};
