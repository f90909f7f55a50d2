//! Axes of a grid: a lever, and the values that it has there.

use thiserror::Error;

use crate::scenario::{Parameter, repeated};

use super::factor::{FactorError, bounds_of, lever, number};

/// A lever with its values.
#[derive(Clone, Debug)]
pub struct Axis {
    /// The lever.
    pub parameter: &'static Parameter,
    /// Its values, as links write them.
    pub values: Vec<String>,
}

/// Why a text is no axis.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AxisError {
    /// The lever or its bounds.
    #[error(transparent)]
    Factor(#[from] FactorError),
    /// It has no values.
    #[error("“{0}” is no axis: write KEY=LOW..HIGH:COUNT or KEY=VALUE,VALUE")]
    Form(String),
    /// There are fewer values than were asked for.
    #[error("{key}: there are no {count} different values between the bounds")]
    Crowded {
        /// The key of the lever.
        key: &'static str,
        /// How many were asked for.
        count: u32,
    },
    /// A value stands there twice.
    #[error("{key}: {value} is there twice")]
    Twice {
        /// The key of the lever.
        key: &'static str,
        /// The value.
        value: String,
    },
}

impl Axis {
    /// The axis of a text such as `window=0..365:8`, for eight values at equal distances, or `b=multicloud,as-it-happened`.
    ///
    /// # Errors
    /// If it names no lever or no values.
    pub fn parse(text: &str) -> Result<Self, AxisError> {
        let form = || AxisError::Form(repeated(text));
        let (key, given) = text.split_once('=').ok_or_else(form)?;
        let parameter = lever(key)?;
        let key = parameter.key;
        let values = if given.contains("..") {
            let (bounds, count) = given.rsplit_once(':').ok_or_else(form)?;
            let count: u32 = count.parse().ok().filter(|count| *count >= 2).ok_or_else(form)?;
            let values = spaced(parameter, bounds_of(parameter, bounds)?, count);
            values.ok_or(AxisError::Crowded { key, count })?
        } else {
            given.split(',').map(|value| value.trim().to_owned()).collect()
        };
        for (index, value) in values.iter().enumerate() {
            if value.is_empty() {
                return Err(form());
            }
            if values[..index].contains(value) {
                return Err(AxisError::Twice { key, value: repeated(value) });
            }
        }
        Ok(Self { parameter, values })
    }
}

/// Values at equal distances, both bounds among them. `None` if rounding makes two of them the same, or there are
/// far too many.
fn spaced(parameter: &Parameter, [low, high]: [f64; 2], count: u32) -> Option<Vec<String>> {
    /// More values of one lever than this are a mistake.
    const MOST: u32 = 100_000;
    if count > MOST {
        return None;
    }
    let steps = f64::from(count - 1);
    let value = |step: u32| {
        // From both ends, so that the bounds are met exactly.
        let at = f64::from(step);
        let between = (low * (steps - at) + high * at) / steps;
        number(parameter, between).map(|value| value.to_string())
    };
    let values: Vec<String> = (0..count).map(value).collect::<Option<_>>()?;
    values.windows(2).all(|pair| pair[0] != pair[1]).then_some(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        Axis::parse(text).unwrap().values
    }

    #[test]
    fn values_are_at_equal_distances_or_as_listed() {
        assert_eq!(values("pull=0..1:5"), ["0", "0.25", "0.5", "0.75", "1"]);
        assert_eq!(values("window=0..365:3"), ["0", "183", "365"]);
        assert_eq!(values("aws=30..31:2"), ["30", "31"]);
        assert_eq!(values("b=multicloud, exclusive"), ["multicloud", "exclusive"]);
        assert_eq!(values("pull=1"), ["1"]);
    }

    #[test]
    fn what_is_no_axis_is_refused_in_words() {
        for (text, start) in [
            ("window", "“window” is no axis"),
            ("window=0..365", "“window=0..365” is no axis"),
            ("window=0..365:1", "“window=0..365:1” is no axis"),
            ("window=0,,9", "“window=0,,9” is no axis"),
            ("windw=0,9", "no lever has the key “windw”"),
            ("cadence=1..4:8", "cadence: there are no 8 different values"),
            ("pull=0..1:4000000000", "pull: there are no 4000000000 different values"),
            ("pull=1,2,1", "pull: 1 is there twice"),
        ] {
            let error = Axis::parse(text).unwrap_err().to_string();
            assert!(error.starts_with(start), "{text}: {error}");
        }
    }
}
