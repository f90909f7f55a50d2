//! Floor 1 · Numbers with the same bits on every target.
//!
//! The platform's `exp` and `ln` differ between native code and WebAssembly, and a random generator whose
//! numbers depend on the order of use would tie a result to the schedule of its workers. Either would
//! break the promise that one link gives the same digits everywhere. So the model takes its functions
//! ([`kernel`], [`lanes`]), quantiles ([`quantile`]) and random numbers ([`Draws`]) from here only.

mod broyden;
pub mod decimal;
mod draws;
pub mod kernel;
pub mod lanes;
mod philox;
pub mod quantile;
mod ratio;
pub mod single;
pub mod sobol;
mod stable;

pub use broyden::Search;
pub use draws::{Decision, Draws, NOBODY, SCHEME, exponential, uniform_of};
pub use philox::philox4x32_10;
pub use ratio::{Fraction, Percent, Points};
pub use stable::one_over_positive_stable;
