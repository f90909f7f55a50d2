//! Floor 4 · Worlds: sets of assumptions that were judged plausible and that the record does not rule out.
//!
//! A set is a point of the scrambled Sobol' sequence (`numeric::sobol`), one dimension for each
//! lever with a range, so that its number is all that has to be kept. `multihome match` finds those that
//! are not ruled out, and writes `table.rs`. They are not a posterior distribution, and none of them is
//! more likely than another.

mod composition;
mod current;
mod start;
mod table;

pub use composition::{composition, dimensions, fingerprint, probability};
pub use current::{OutOfDate, Tolerance, Worlds, current, published};
pub use start::{READINGS, initial_shares, spread};
