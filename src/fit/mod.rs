//! Floor 7 · Fitting: the parameters that no source states, each fitted to one published figure.
//!
//! Each of the [`TARGETS`] is a parameter and a figure that is monotone in it. With all other parameters
//! fixed, bisection finds the value with which the model has the figure; all values use the same seed, so
//! that the figure is a smooth function of the parameter. Each fit changes the other figures a little, so
//! all are repeated until none changes any more.
//!
//! A figure that a parameter was fitted to is no evidence for the model: patterns call it “set”.

mod bisection;
mod fitting;
mod target;

pub use bisection::root;
pub use fitting::{FitError, Fitted, fit};
pub use target::{Reached, TARGETS, Target};
