//! Topics: a sentence for each view, written from the run.

mod capacity;
mod homes;
mod microsoft;
mod models;
mod moves;
mod openai;
mod parts;
mod passing;
mod surplus;

pub use capacity::capacity;
pub use homes::homes;
pub use microsoft::{microsoft, revenue_terms};
pub use models::models;
pub use moves::moves;
pub use openai::openai;
pub use parts::parts;
pub use passing::passing;
pub use surplus::{SEGMENTS, surplus, worth};

#[cfg(test)]
mod tests;
