//! Floor 6 · Fitting: the parameters that no source states, each set by one published figure.
//!
//! Each of the [`TARGETS`] is a parameter and a figure that answers to it in one direction. With
//! everything else as it is, bisection finds the value at which the model shows the figure; the same
//! seed for all values keeps luck out of the comparison, so that the response is smooth. Each fit
//! moves the other figures a little, so all are repeated in turn until none moves any more.
//!
//! What a parameter was fitted to is no evidence for the model: patterns call it “set”.

mod bisection;
mod fitting;
mod target;

pub use bisection::root;
pub use fitting::{FitError, Fitted, fit};
pub use target::{Reached, TARGETS, Target};
