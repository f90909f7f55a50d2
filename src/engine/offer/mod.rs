//! Room 3 · Offers: what the enterprises of one side meet in one quarter of one replicate.
//!
//! [`RegimeEvents`] may change the timetable; what is then on sale, at what price and with what queues,
//! are the [`Conditions`] of the quarter.

mod capacity;
mod conditions;
mod outages;
mod prices;
mod quality;
mod regime_events;

pub use capacity::Capacity;
pub use conditions::{Circumstances, Conditions, Offer};
pub use outages::Outages;
pub use prices::{Equilibrium, bertrand, channel, credits};
pub use quality::{QualityRace, quality_trend};
pub use regime_events::RegimeEvents;
