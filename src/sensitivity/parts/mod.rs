//! Parts of the variance of an output: which inputs carry it, which part is luck, and which cannot be told.
//!
//! There are usually more inputs than worlds allow a plain regression for (95 levers, 100 to 256 worlds),
//! most of them inert. What is done:
//!
//! 1. Each input is replaced by its rank among the worlds, and written in orthonormal polynomials
//!    (`basis`). The expansion is a sparse polynomial chaos (Sudret 2008; Blatman and Sudret 2011).
//! 2. Terms enter one after another, the one that explains most first, and only while it explains more
//!    than the best term does when residuals are dealt to worlds at random (`selection`).
//! 3. What the terms explain is divided among inputs as Shapley effects (`split`), which are never
//!    negative and add up even when inputs depend on each other. What they would explain by chance is
//!    taken off, and a jackknife over worlds gives errors.
//! 4. Inputs too weak to be seen one by one may be seen together: a part for the rest of each group comes
//!    from moments (`groups`).
//! 5. Repeats of worlds with other luck give luck's part (`luck`).

mod basis;
mod groups;
mod luck;
mod quality;
mod sample;
mod selection;
mod split;
mod variance_parts;

pub use quality::Quality;
pub use sample::{CannotTell, LEAST_REPEATS, LEAST_WORLDS, Sample};
pub use variance_parts::{GroupPart, InputPart, VarianceParts, variance_parts};

#[cfg(test)]
mod tests;
