//! Validity: which scenarios can be simulated, and what is wrong with the others.

use std::fmt;

use thiserror::Error;

use crate::words;

use super::comparison::Comparison;
use super::kind::Reading;
use super::names;
use super::parameter::{Parameter, Sides};
use super::shares;
use super::side::Scenario;
use super::table::PARAMETERS;

/// A value that is not allowed in a scenario or a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", words::Fault { key, given, why: &fault.to_string() }.text())]
pub struct Invalid {
    /// The key of the parameter.
    pub key: String,
    /// The value that was given.
    pub given: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// Why a scenario or a comparison cannot be simulated: every value that is not allowed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct InvalidScenario(pub Vec<Invalid>);

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is outside the parameter's range, not finite, or a text that is not allowed as a name.
    OutOfRange,
    /// The shares of its group do not add up to 100 %.
    Sum,
    /// Another cloud has this name, or one that looks like it.
    NameTaken,
    /// The sides of the comparison differ in it, but must be the same.
    Differs,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OutOfRange => words::fault_out_of_range(),
            Self::Sum => words::fault_sum(),
            Self::NameTaken => words::fault_name_taken(),
            Self::Differs => words::has_to_be_the_same_on_both_sides(),
        })
    }
}

impl Scenario {
    /// Checks that the scenario can be simulated. The results of [`crate::link::read`] and
    /// [`Comparison::edit`] always can.
    ///
    /// # Errors
    /// Every value that is not allowed.
    pub fn validate(&self) -> Result<(), InvalidScenario> {
        // With the same scenario on both sides, no value can differ between them.
        let faults = faults_of(&Comparison::alike(self.clone()), Sides::A);
        if faults.is_empty() { Ok(()) } else { Err(InvalidScenario(faults)) }
    }
}

impl Comparison {
    /// Checks that the comparison can be simulated. The results of [`crate::link::read`] and
    /// [`Comparison::edit`] always can.
    ///
    /// # Errors
    /// Every value that is not allowed.
    pub fn validate(&self) -> Result<(), InvalidScenario> {
        let mut faults = faults_of(self, Sides::A);
        for fault in faults_of(self, Sides::B) {
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
        let differs = |parameter: &&Parameter| {
            let [a, b] = self.sides().map(|side| parameter.of(side));
            parameter.sides == Sides::Both && !parameter.splittable && a != b
        };
        for parameter in PARAMETERS.iter().filter(differs) {
            let given = parameter.of(&self.b).to_string();
            faults.push(Invalid { key: parameter.key.to_owned(), given, fault: Fault::Differs });
        }
        if faults.is_empty() { Ok(()) } else { Err(InvalidScenario(faults)) }
    }
}

/// The faults of one side on its own.
fn faults_of(comparison: &Comparison, side: Sides) -> Vec<Invalid> {
    let scenario = if side == Sides::B { &comparison.b } else { &comparison.a };
    let of_this_side =
        |parameter: &&Parameter| parameter.sides == Sides::Both || parameter.sides == side;
    let mut faults = Vec::new();
    for parameter in PARAMETERS.iter().filter(of_this_side) {
        let value = parameter.of(scenario);
        let given = value.to_string();
        if parameter.kind.read(&given) != Reading::Valid(value) {
            let key = parameter.key.to_owned();
            faults.push(Invalid { key, given, fault: Fault::OutOfRange });
        }
    }
    for (key, sum) in shares::wrong_sums(scenario) {
        faults.push(Invalid { key, given: sum, fault: Fault::Sum });
    }
    let mut renamed = Comparison::alike(scenario.clone());
    for clash in names::reset_duplicate_names(&mut renamed) {
        faults.push(Invalid { key: clash.key, given: clash.given, fault: Fault::NameTaken });
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_out_of_its_range_is_a_fault_of_its_key_on_either_side() {
        assert_eq!(Comparison::default().validate(), Ok(()));
        for is_a in [true, false] {
            let mut bad = Comparison::default();
            let side = if is_a { &mut bad.a } else { &mut bad.b };
            (side.window, side.pull) = (5_000, f64::NAN);
            let InvalidScenario(faults) = bad.validate().unwrap_err();
            let keys: Vec<_> = faults.iter().map(|fault| fault.key.as_str()).collect();
            assert_eq!(keys, ["window", "pull"]);
            assert!(faults.iter().all(|fault| fault.fault == Fault::OutOfRange), "{faults:?}");
        }
    }
}
