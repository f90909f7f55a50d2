//! What parts are estimated from, and whether it is enough.

use thiserror::Error;

/// The fewest worlds that parts are estimated from. With fewer, chance alone would explain half of the
/// variance by the best of many inputs.
pub const LEAST_WORLDS: usize = 32;

/// The fewest repeated worlds that luck is estimated from: its relative error is then a half.
pub const LEAST_REPEATS: usize = 8;

/// Outputs that differ by less than this part of the largest count as equal.
const ROUNDING: f64 = 1e-12;

/// Worlds with their inputs and one output.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sample<'a> {
    /// The inputs, world after world: `inputs` values for each. Only their order within an input counts,
    /// so quantiles and values do equally well. An input that never changes explains nothing.
    pub values: &'a [f64],
    /// How many inputs each world has.
    pub inputs: usize,
    /// The output of each world, in any unit.
    pub outputs: &'a [f64],
    /// The group of each input, numbered from 0. Empty if all are one group.
    pub groups: &'a [usize],
    /// Outputs of one world with two draws of luck, for the worlds that were repeated. Empty if none was.
    pub repeats: &'a [[f64; 2]],
}

/// Why nothing can be told of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CannotTell {
    /// Too few worlds.
    #[error("{needed} worlds are needed to tell what carries a result, not {worlds}", needed = LEAST_WORLDS)]
    TooFewWorlds {
        /// How many there are.
        worlds: usize,
    },
    /// Too few repeats.
    #[error("{needed} repeated worlds are needed to tell what luck does, not {repeats}", needed = LEAST_REPEATS)]
    TooFewRepeats {
        /// How many there are.
        repeats: usize,
    },
    /// Nothing varies.
    #[error("the result is the same in every world, so nothing carries it")]
    Constant,
    /// There is no input.
    #[error("no input varies, so none can carry the result")]
    NoInput,
    /// A number is missing.
    #[error("an input or a result is not a finite number")]
    NotFinite,
    /// Lengths contradict each other.
    #[error("{values} values are not {inputs} inputs of each of {worlds} worlds")]
    Shape {
        /// How many values there are.
        values: usize,
        /// How many inputs.
        inputs: usize,
        /// How many outputs.
        worlds: usize,
    },
    /// Not every input has a group.
    #[error("there are {groups} groups named for {inputs} inputs")]
    Groups {
        /// How many are named.
        groups: usize,
        /// How many inputs there are.
        inputs: usize,
    },
}

impl Sample<'_> {
    /// How many worlds there are.
    #[must_use]
    pub const fn worlds(&self) -> usize {
        self.outputs.len()
    }

    /// Whether parts can be estimated.
    pub(super) fn check(&self) -> Result<(), CannotTell> {
        let Self { values, inputs, outputs, groups, repeats } = *self;
        let worlds = outputs.len();
        if values.len() != inputs.saturating_mul(worlds) {
            return Err(CannotTell::Shape { values: values.len(), inputs, worlds });
        }
        if !(groups.is_empty() || groups.len() == inputs) {
            return Err(CannotTell::Groups { groups: groups.len(), inputs });
        }
        if worlds < LEAST_WORLDS {
            return Err(CannotTell::TooFewWorlds { worlds });
        }
        if inputs == 0 {
            return Err(CannotTell::NoInput);
        }
        if !(repeats.is_empty() || repeats.len() >= LEAST_REPEATS) {
            return Err(CannotTell::TooFewRepeats { repeats: repeats.len() });
        }
        if !values.iter().chain(outputs).chain(repeats.as_flattened()).all(|x| x.is_finite()) {
            return Err(CannotTell::NotFinite);
        }
        let (least, most) = outputs
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(l, m), y| (l.min(*y), m.max(*y)));
        if most - least <= ROUNDING * most.abs().max(least.abs()) {
            return Err(CannotTell::Constant);
        }
        Ok(())
    }

    /// The worlds by output, then by inputs: an order that does not depend on how they were given.
    pub(super) fn order(&self) -> Vec<usize> {
        let row = |world: usize| &self.values[world * self.inputs..(world + 1) * self.inputs];
        let mut order: Vec<usize> = (0..self.worlds()).collect();
        order.sort_by(|one, other| {
            let by_output = self.outputs[*one].total_cmp(&self.outputs[*other]);
            by_output.then_with(|| {
                let mut pairs = row(*one).iter().zip(row(*other)).map(|(x, y)| x.total_cmp(y));
                pairs.find(|order| order.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
            })
        });
        order
    }
}
