//! Floor 1 · Numbers with the same bits on every target.
//!
//! The platform's `exp` and `ln` differ between native code and WebAssembly, and any order-of-use
//! random generator ties a result to the schedule that produced it. Both would break the promise
//! that one link gives the same digits everywhere, so the model takes its functions ([`kernel`], [`lanes`]),
//! its quantiles ([`quantile`]) and its luck ([`Draws`]) from here and from nowhere else.

mod broyden;
pub mod decimal;
mod draws;
pub mod kernel;
pub mod lanes;
mod philox;
pub mod quantile;
pub mod single;
mod stable;

pub use broyden::Search;
pub use draws::{Decision, Draws, SCHEME, exponential, uniform_of};
pub use philox::philox4x32_10;
pub use stable::one_over_positive_stable;
