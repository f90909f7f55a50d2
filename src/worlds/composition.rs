//! Compositions: the value of every lever with a range in one set of assumptions.

use std::fmt::Write;
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::numeric::sobol;
use crate::scenario::{Comparison, Parameter};

/// The levers that vary. The position of each is its dimension.
static VARYING: LazyLock<Vec<&'static Parameter>> = LazyLock::new(|| Parameter::ranged().collect());

/// The levers that vary, in the order of their dimensions.
#[must_use]
pub fn dimensions() -> &'static [&'static Parameter] {
    &VARYING
}

/// Which quantile of its range a lever has in a set. `None` if it has no range, or the sequence has no such
/// point.
#[must_use]
pub fn probability(set: u32, parameter: &Parameter) -> Option<f64> {
    let dimension = VARYING.iter().position(|varying| varying.id == parameter.id)?;
    sobol::scrambled(set, dimension as u32)
}

/// A comparison with the assumptions of a set; levers that `held` names keep their values. In what comes
/// out, no lever varies.
#[must_use]
pub fn composition(
    comparison: &Comparison,
    set: u32,
    held: impl Fn(&Parameter) -> bool,
) -> Comparison {
    let drawn = |parameter: &Parameter| {
        if held(parameter) { None } else { probability(set, parameter) }
    };
    comparison.varied(drawn).central()
}

/// Sixteen characters that change when any lever's range does, or the sequence: numbers of sets mean
/// something else then.
#[must_use]
pub fn fingerprint() -> String {
    let mut text = format!("sobol {}\n", sobol::SCRAMBLING);
    for parameter in dimensions() {
        // Writing to a string cannot fail.
        let _ = write!(text, "{}", parameter.id);
        for probability in [0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999] {
            if let Some(value) = parameter.quantile(probability) {
                let _ = write!(text, " {value}");
            }
        }
        text.push('\n');
    }
    hexadecimal(&Sha256::digest(text))[..16].to_owned()
}

/// Bytes in hexadecimal.
fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lever_has_a_dimension_of_its_own() {
        assert!(!dimensions().is_empty());
        assert!(dimensions().len() < sobol::DIMENSIONS as usize);
        for (dimension, parameter) in dimensions().iter().enumerate() {
            assert_eq!(probability(5, parameter), sobol::scrambled(5, dimension as u32));
        }
        assert_eq!(probability(5, Parameter::find("seed").unwrap()), None);
    }

    #[test]
    fn a_composition_is_the_same_each_time_and_spares_what_is_held() {
        let base = Comparison::default();
        let held = dimensions()[0];
        let set = composition(&base, 3, |parameter| parameter.id == held.id);
        assert_eq!(set, composition(&base, 3, |parameter| parameter.id == held.id));
        assert_ne!(set, composition(&base, 4, |parameter| parameter.id == held.id));
        assert_eq!(held.get(&set), held.default_value());
        assert_eq!(set.validate(), Ok(()));
        let changed = dimensions().iter().filter(|lever| lever.is_changed(&set)).count();
        assert!(changed > dimensions().len() / 2, "{changed}");
    }
}
