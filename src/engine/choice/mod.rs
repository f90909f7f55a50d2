//! Room 5 · Choice: how enterprises choose models, venues and clouds, on both sides with the same draws.
//!
//! Choices follow logit and nested logit models ([`logit`]), drawn as exponential races: each option of a
//! [`ChoiceSet`] arrives after a waiting time ([`Shocks`]) divided by its rate, and the first wins. A
//! [`Round`] lets enterprises decide four at a time. What their rates are is written once, in `kernel` and
//! `attachment`, over the arithmetic in `precision`: single precision tells most races for certain, and
//! double precision decides the others.

mod attachment;
mod choice_set;
mod kernel;
mod logit;
mod precision;
mod race;
mod round;
mod shocks;

pub(in crate::engine) use choice_set::LANES;
pub use choice_set::{ChoiceSet, OPTIONS};
pub use logit::{first_arrival, log_sum, logit, nested_logit};
pub use race::{FastRace as Race, tag};
pub(in crate::engine) use round::Round;
pub use shocks::Shocks;
