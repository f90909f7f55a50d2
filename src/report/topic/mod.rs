//! Topics: a sentence for each view, written from the result.

mod ai_and_core;
mod attribution;
mod capacity;
mod drivers;
mod microsoft;
mod models;
mod moves;
mod multihoming;
mod openai;
mod overtaking;
mod surplus;

pub use ai_and_core::ai_and_core;
pub use attribution::{made_of, made_of_note, why_no_attribution};
pub use capacity::capacity;
pub use drivers::{carried_by, carried_by_note, in_percent, why_no_drivers};
pub use microsoft::{microsoft, revenue_terms};
pub use models::models;
pub use moves::moves;
pub use multihoming::multihoming;
pub use openai::openai;
pub use overtaking::overtaking;
pub use surplus::{SEGMENTS, surplus, worth};

#[cfg(test)]
mod tests;
