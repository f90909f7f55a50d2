//! Factors: levers that a design samples, each from its judged range or between two given numbers.

use thiserror::Error;

use crate::market::InitialShare;
use crate::scenario::{Kind, KindReading, Parameter, Value};

/// What the values of a factor are drawn from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    /// The distribution of the lever's range ([`Parameter::distribution`]).
    Judged,
    /// All numbers between two, alike.
    Between {
        /// The smallest.
        low: f64,
        /// The largest.
        high: f64,
    },
}

/// A lever that a design samples.
#[derive(Clone, Copy, Debug)]
pub struct Factor {
    /// The lever.
    pub parameter: &'static Parameter,
    /// What its values are drawn from.
    pub span: Span,
}

/// Why a text is no factor.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FactorError {
    /// No lever has this key.
    #[error("no lever has the key “{0}”; multihome params lists them")]
    Unknown(String),
    /// It has no range of its own.
    #[error("{0} has no range of its own: give bounds, such as {0}=1..10")]
    NoRange(&'static str),
    /// It takes what others leave.
    #[error("{0} takes what the other shares leave, so it cannot be varied: vary one of them")]
    Rest(&'static str),
    /// Its values are no numbers.
    #[error("{0} is no number, so it has no bounds: list its values with --grid {0}=…,…")]
    NoNumber(&'static str),
    /// A bound is not a value of it.
    #[error("{key}: “{given}” cannot be a bound: {why}")]
    Bound {
        /// The key of the lever.
        key: &'static str,
        /// What was given.
        given: String,
        /// Why not.
        why: String,
    },
    /// The bounds are not in order.
    #[error("{key}: the lower bound {low} is not below the upper bound {high}")]
    Order {
        /// The key of the lever.
        key: &'static str,
        /// The lower bound.
        low: String,
        /// The upper bound.
        high: String,
    },
}

/// The part of a range that the levels of a judged lever leave out at either end: the extremes of a
/// distribution have no value.
const BEYOND: f64 = 0.1;

impl Factor {
    /// A lever over its judged range.
    ///
    /// # Errors
    /// If it has none.
    pub fn judged(parameter: &'static Parameter) -> Result<Self, FactorError> {
        if parameter.distribution().is_none() {
            return Err(FactorError::NoRange(parameter.key));
        }
        Ok(Self { parameter, span: Span::Judged })
    }

    /// The factor of a text such as `pull` or `window=0..365`.
    ///
    /// # Errors
    /// If it names no lever, or none that can be sampled so.
    pub fn parse(text: &str) -> Result<Self, FactorError> {
        let (key, bounds) = match text.split_once('=') {
            Some((key, bounds)) => (key, Some(bounds)),
            None => (text, None),
        };
        let parameter = lever(key)?;
        if parameter.is_rest() {
            return Err(FactorError::Rest(parameter.key));
        }
        let Some(bounds) = bounds else { return Self::judged(parameter) };
        let [low, high] = bounds_of(parameter, bounds)?;
        Ok(Self { parameter, span: Span::Between { low, high } })
    }

    /// The value that a part `unit` of its distribution lies below. `None` unless that is above 0 and below 1.
    /// Whole numbers between two bounds are equally likely.
    #[must_use]
    pub fn value(&self, unit: f64) -> Option<Value> {
        match self.span {
            _ if !(unit > 0.0 && unit < 1.0) => None,
            Span::Judged => self.parameter.quantile(unit),
            Span::Between { low, high } if matches!(self.parameter.kind, Kind::Whole { .. }) => {
                number(self.parameter, (low + (unit * (high - low + 1.0)).floor()).min(high))
            }
            Span::Between { low, high } => number(self.parameter, low + unit * (high - low)),
        }
    }

    /// The value at a level, 0 for the lowest and 1 for the highest: a bound, or the 10 % or 90 % quantile.
    #[must_use]
    pub fn level(&self, unit: f64) -> Option<Value> {
        match self.span {
            Span::Judged => self.parameter.quantile(probability_of_level(unit)),
            Span::Between { low, high } => number(self.parameter, low + unit * (high - low)),
        }
    }
}

/// The quantile of a judged range that stands at a level.
pub(super) fn probability_of_level(unit: f64) -> f64 {
    BEYOND + (1.0 - 2.0 * BEYOND) * unit
}

/// The lever of a key.
pub(super) fn lever(key: &str) -> Result<&'static Parameter, FactorError> {
    Parameter::find(key).ok_or_else(|| FactorError::Unknown(crate::scenario::repeated(key)))
}

/// Two bounds of a lever, from a text such as `0..365`.
pub(super) fn bounds_of(
    parameter: &'static Parameter,
    text: &str,
) -> Result<[f64; 2], FactorError> {
    let key = parameter.key;
    if parameter.kind.scale().is_none() {
        return Err(FactorError::NoNumber(key));
    }
    let refused = |given: &str, why: String| FactorError::Bound {
        key,
        given: crate::scenario::repeated(given),
        why,
    };
    let (low, high) = text
        .split_once("..")
        .ok_or_else(|| refused(text, "bounds are two numbers, such as 0..365".to_owned()))?;
    let bound = |text: &str| match parameter.kind.read(text) {
        KindReading::Valid(value) => value.number().ok_or(FactorError::NoNumber(key)),
        KindReading::Clamped(_, why) | KindReading::Refused(why) => Err(refused(text, why)),
        KindReading::Repaired(_, whys) => Err(refused(text, whys.join("; "))),
    };
    let bounds = [bound(low)?, bound(high)?];
    if bounds[0] < bounds[1] {
        Ok(bounds)
    } else {
        Err(FactorError::Order { key, low: low.to_owned(), high: high.to_owned() })
    }
}

/// The value of a lever nearest to a number within its bounds. `None` if it is no number.
pub(super) fn number(parameter: &Parameter, number: f64) -> Option<Value> {
    match parameter.kind {
        // Adding zero turns −0 into 0.
        Kind::Number { .. } => Some(Value::Number(number + 0.0)),
        Kind::Whole { .. } => Some(Value::Whole(number.round() as u32)),
        Kind::InitialShare => {
            InitialShare::from_hundredths((number * 100.0).round() as u32).map(Value::InitialShare)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Factor {
        Factor::parse(text).unwrap()
    }

    #[test]
    fn between_bounds_every_value_is_as_likely_as_any_other() {
        let cadence = parsed("cadence=1..4");
        let mut found = [0; 5];
        for step in 0..400 {
            let value = cadence.value((f64::from(step) + 0.5) / 400.0).unwrap();
            found[value.number().unwrap() as usize] += 1;
        }
        assert_eq!(found, [0, 100, 100, 100, 100]);
        let pull = parsed("pull=0.5..1");
        assert_eq!(pull.value(0.25), Some(Value::Number(0.625)));
        assert_eq!(pull.level(0.0), Some(Value::Number(0.5)));
        assert_eq!(pull.level(1.0), Some(Value::Number(1.0)));
        assert_eq!([pull.value(0.0), pull.value(1.0)], [None, None]);
    }

    #[test]
    fn without_bounds_it_is_drawn_from_its_judged_range() {
        let pull = parsed("pull");
        assert_eq!(pull.value(0.3), Parameter::find("pull").unwrap().quantile(0.3));
        let range = pull.parameter.range().unwrap();
        let levels = [0.0, 1.0].map(|unit| pull.level(unit).unwrap().number());
        assert_eq!(levels, [Some(range.low), Some(range.high)]);
    }

    #[test]
    fn what_cannot_be_sampled_is_refused_in_words() {
        for (text, start) in [
            ("windw", "no lever has the key “windw”"),
            ("seed", "seed has no range of its own"),
            ("open-models", "open-models takes what the other shares leave"),
            ("b=0..1", "b is no number"),
            ("window=0", "window: “0” cannot be a bound"),
            ("window=0..99999", "window: “99999” cannot be a bound"),
            ("window=many..9", "window: “many” cannot be a bound"),
            ("window=90..90", "window: the lower bound 90 is not below"),
        ] {
            let error = Factor::parse(text).unwrap_err().to_string();
            assert!(error.starts_with(start), "{text}: {error}");
        }
    }
}
