//! Ranges: how far from its default each lever may plausibly be, and why.
//!
//! A range is the 10 % and the 90 % quantile of a distribution whose median is the default
//! ([`super::two_piece`]). It is a judgement of what the sources leave open, not the result of an
//! inference. A lever that is a question, such as a regime, has none; nor has one that is fixed by
//! record or contract, or whose range nobody could defend in a sentence.
//!
//! The ranges stand in the rows of the parameter table, but not in [`super::PARAMETERS`], since one of a
//! side alone has the range of both.

use std::sync::LazyLock;

use crate::market::InitialShare;
use crate::numeric::decimal;
use crate::words::{Word, lever};

use super::kind::Kind;
use super::parameter::Parameter;
use super::rows::rows;
use super::table::PARAMETERS;
use super::two_piece::{Contradiction, Shape, TwoPiece};
use super::typed::Scale;
use super::value::Value;

/// The range that a lever lies in with a probability of 80 %. Its median is the default.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The 10 % quantile, in the parameter's unit. If it is the default, half of the probability is there.
    pub low: f64,
    /// The 90 % quantile, in the parameter's unit. If it is the default, half of the probability is there.
    pub high: f64,
    /// The scale on which the distribution has two normal halves.
    pub shape: Shape,
}

macro_rules! range {
    (Fixed) => {
        None
    };
    (($low:literal to $high:literal $shape:ident)) => {
        Some(Range { low: $low, high: $high, shape: Shape::$shape })
    };
}

/// The reason for a lever's range.
macro_rules! reason {
    ($id:tt $range:tt) => {
        lever!($id range)
    };
}

/// Declares [`RANGES`] and [`REASONS`] from the rows.
macro_rules! ranges {
    (
        $(
            $group:ident $sides:ident $id:tt $(=> $key:literal)? $field:ident: $type:ty = $default:expr,
            $kind:expr, [$($mechanism:literal)*], $evidence:ident $(, $range:tt)?;
        )*
        @regimes [$($regime_group:ident $side:ident $regime_id:tt $regime:expr;)*]
        $(
            $group_2:ident $sides_2:ident $id_2:tt $(=> $key_2:literal)? $field_2:ident: $type_2:ty =
            $default_2:expr, $kind_2:expr, [$($mechanism_2:literal)*], $evidence_2:ident
            $(, $range_2:tt)?;
        )*
    ) => {
        /// The ids of all levers that are no questions, with their ranges; `None` for those that are fixed.
        static RANGES: &[(&str, Option<Range>)] = &[
            $($(($id, range!($range)),)?)*
            $($(($id_2, range!($range_2)),)?)*
        ];

        /// Why each of them has this range, or none. They stand apart so that the page, which does not show
        /// them at once, need not hold them.
        static REASONS: &[(&str, Word)] = &[
            $($(($id, reason!($id $range)),)?)*
            $($(($id_2, reason!($id_2 $range_2)),)?)*
        ];
    };
}

rows!(ranges);

/// The levers that have a range, in the order of the table, with their distributions. They are made once,
/// since some deviations have to be searched for. A test checks that no range is contradictory.
static RANGED: LazyLock<Vec<(&'static Parameter, TwoPiece)>> = LazyLock::new(|| {
    let with_distribution = |parameter: &'static Parameter| {
        let distribution = parameter.distribution_over(parameter.range()?)?.ok()?;
        Some((parameter, distribution))
    };
    PARAMETERS.iter().filter_map(with_distribution).collect()
});

impl Parameter {
    /// The range that it plausibly lies in. `None` if it is a question, such as a regime, a name or the
    /// size of the run; or if it is fixed, as a date of record is.
    #[must_use]
    pub fn range(&self) -> Option<Range> {
        RANGES.iter().find(|(id, _)| *id == self.id)?.1
    }

    /// Why it has this range, or none, in words. `None` if it is a question.
    #[must_use]
    pub fn range_reason(&self) -> Option<&'static str> {
        Some(REASONS.iter().find(|(id, _)| *id == self.id)?.1.text())
    }

    /// The levers that have a range, in the order of the table.
    pub fn ranged() -> impl Iterator<Item = &'static Self> {
        RANGED.iter().map(|(parameter, _)| *parameter)
    }

    /// The value that it is below with a probability (above 0 and below 1, else `None`), as a link can
    /// write it without loss: a whole number, hundredths of a percentage point, or four significant
    /// digits. That is finer than any range is known, keeps links short, and gives low, default and high
    /// themselves at 10, 50 and 90 %.
    ///
    /// Shares that add up to 100 % have to be drawn together: [`super::Comparison::varied`] does.
    #[must_use]
    pub fn quantile(&self, probability: f64) -> Option<Value> {
        self.value_of(self.distribution()?.quantile(probability)?)
    }

    /// The probability density at a value, per unit of the parameter. A half of the distribution that is
    /// a point has no density.
    #[must_use]
    pub fn density(&self, value: &Value) -> Option<f64> {
        Some(self.distribution()?.density(value.number()?))
    }

    /// The distribution of its values.
    #[must_use]
    pub fn distribution(&self) -> Option<TwoPiece> {
        let found = RANGED.iter().find(|(parameter, _)| parameter.id == self.id);
        found.map(|(_, distribution)| *distribution)
    }

    /// The distribution of its values with another range. `None` if it is no number.
    ///
    /// # Errors
    /// (Inside.) If the range contradicts the default or the bounds.
    #[must_use]
    pub fn distribution_over(&self, range: Range) -> Option<Result<TwoPiece, Contradiction>> {
        let Scale { min, max, .. } = self.kind.scale()?;
        let central = self.default_value().number()?;
        Some(TwoPiece::new(central, range, min, max))
    }

    /// The value nearest to a number that a link can write briefly.
    fn value_of(&self, number: f64) -> Option<Value> {
        match self.kind {
            Kind::Number { .. } => {
                // Adding zero turns −0 into 0.
                decimal::parse(&format!("{number:.3e}")).map(|number| Value::Number(number + 0.0))
            }
            Kind::Whole { .. } => Some(Value::Whole(number.round() as u32)),
            Kind::InitialShare => {
                let hundredths = (number * 100.0).round() as u32;
                InitialShare::from_hundredths(hundredths).map(Value::InitialShare)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Evidence;
    use crate::scenario::kind::Reading;

    #[test]
    fn every_lever_that_is_no_question_has_a_range_or_a_reason_why_not() {
        for parameter in PARAMETERS {
            let (key, reason) = (parameter.key, parameter.range_reason());
            assert_eq!(parameter.evidence == Evidence::Question, reason.is_none(), "{key}");
            assert!(
                reason.is_none_or(|reason| reason.len() > 5 && !reason.ends_with('.')),
                "{key}"
            );
        }
        assert!(Parameter::ranged().count() > 70);
    }

    #[test]
    fn no_range_contradicts_its_default_or_its_bounds() {
        for parameter in PARAMETERS {
            if let Some(range) = parameter.range() {
                let distribution = parameter.distribution_over(range).unwrap();
                assert_eq!(distribution.ok(), parameter.distribution(), "{}", parameter.key);
                assert_eq!(distribution.err(), None, "{}", parameter.key);
            }
        }
        let window = Parameter::find("window").unwrap();
        let wrong = Range { low: 20.0, high: 40.0, shape: Shape::Log };
        assert_eq!(window.distribution_over(wrong), Some(Err(Contradiction::Order)));
    }

    #[test]
    fn low_default_and_high_are_quantiles_as_they_stand_in_the_table() {
        for parameter in Parameter::ranged() {
            let Range { low, high, .. } = parameter.range().unwrap();
            assert_eq!(
                parameter.quantile(0.5),
                Some(parameter.default_value()),
                "{}",
                parameter.key
            );
            for (probability, number) in [(0.1, low), (0.9, high)] {
                let quantile = parameter.quantile(probability).unwrap();
                assert_eq!(quantile.number(), Some(number), "{}", parameter.key);
            }
        }
    }

    #[test]
    fn every_quantile_is_a_short_value_of_its_kind() {
        for parameter in Parameter::ranged() {
            let mut last = f64::NEG_INFINITY;
            for probability in (1..2000).map(|step| f64::from(step) / 2000.0) {
                let value = parameter.quantile(probability).unwrap();
                let text = value.to_string();
                assert!(text.len() <= 9, "{} = {text}", parameter.key);
                assert_eq!(parameter.kind.read(&text), Reading::Valid(value.clone()));
                assert!(parameter.density(&value).unwrap() >= 0.0);
                let number = value.number().unwrap();
                assert!(last <= number, "{}", parameter.key);
                last = number;
            }
        }
    }

    #[test]
    fn one_side_has_the_range_of_both() {
        let pull = Parameter::find("pull").unwrap();
        for side in pull.one_sided().unwrap() {
            assert_eq!(side.range(), pull.range());
            assert_eq!(side.quantile(0.3), pull.quantile(0.3));
        }
        for none in ["a", "seed", "opening", "aws"] {
            let parameter = Parameter::find(none).unwrap();
            assert_eq!((parameter.range(), parameter.quantile(0.5)), (None, None), "{none}");
        }
    }
}
