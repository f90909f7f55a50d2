//! Room 3 · Offers: what the enterprises of one side meet in one quarter of one replicate.
//!
//! [`RegimeEvents`] may change the timetable; what is then on sale, at what price and with what queues,
//! are the [`Conditions`] of the quarter.

mod capacity;
mod conditions;
mod prices;
mod quality;
mod regime_events;

pub use capacity::{capacity_at_start, loads, queue};
pub use conditions::{Conditions, Offer};
pub use prices::{Equilibrium, bertrand, markup};
pub use quality::{QualityRace, quality_trend};
pub use regime_events::RegimeEvents;
