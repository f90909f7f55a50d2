//! Floor 7 · Sensitivity: what carries a result, what it is made of, and where it flips.
//!
//! These are estimators alone. They take numbers and know no scenario. They draw by address and add up in
//! a fixed order, so that the same numbers give the same bits on every target, in any order of worlds.
//!
//! | question | module |
//! |---|---|
//! | which part of the variance does each assumption carry, and which is luck? | [`parts`] |
//! | how much of an effect is due to each of several causes? | [`shapley`] |
//! | how does a result respond to one lever, and where does it flip? | [`response`] |

mod draws;
mod estimate;
pub mod parts;
pub mod response;
pub mod shapley;

pub use estimate::Estimate;
