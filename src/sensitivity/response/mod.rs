//! How an output responds to one lever, and where it flips.
//!
//! The output is computed at several values of the lever, over the same worlds at each. Between two values
//! next to each other, means are taken for straight lines. A sign, or who leads, is *decided* at a value if
//! it is beyond [`DECISIVE`] standard errors; it flips where it is decided on both sides, and differs.

mod curve;
mod flip;

pub use curve::{CannotCurve, Curve, LEAST_WORLDS, Point, Step, curve};
pub use flip::{DECISIVE, Flip, Leader, Sign, Turn, leader, leaders, sign, signs};

#[cfg(test)]
mod tests;
