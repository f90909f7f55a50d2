//! Kinds: what texts a parameter accepts, and what they mean.

use crate::market::{DAYS, Prior, Quarter, Regime, Schedule, parse_day};
use crate::numeric::decimal;
use crate::words;

use super::letter::is_plain;
use super::value::Value;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Nothing: a pure number.
    None,
    /// Percent.
    Percent,
    /// Percentage points.
    Points,
    /// Percent a year.
    PercentAYear,
    /// Days.
    Days,
    /// Years.
    Years,
    /// Quarters.
    Quarters,
    /// Units of utility: 1 multiplies an option's odds by e = 2.72.
    Utility,
    /// Billions of US dollars.
    Billions,
    /// US dollars for a gigabyte.
    DollarsAGigabyte,
    /// How many times, each year.
    TimesAYear,
}

impl Unit {
    /// The unit after a number, as people read it.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Percent => words::unit_percent(),
            Self::Points => words::unit_points(),
            Self::PercentAYear => words::unit_percent_a_year(),
            Self::Days => words::unit_days(),
            Self::Years => words::unit_years(),
            Self::Quarters => words::unit_quarters(),
            Self::Utility => words::unit_utility(),
            Self::Billions => words::unit_billions(),
            Self::DollarsAGigabyte => words::unit_dollars_a_gigabyte(),
            Self::TimesAYear => words::unit_times_a_year(),
        }
    }

    /// A number, as links write it, with its unit, as people read it: "1 day", "0.35".
    #[must_use]
    pub fn after(self, number: &str) -> String {
        let unit = match (self, number) {
            (Self::Points, "1") => words::unit_points_one(),
            (Self::Days, "1") => words::unit_days_one(),
            (Self::Years, "1") => words::unit_years_one(),
            (Self::Quarters, "1") => words::unit_quarters_one(),
            (unit, _) => unit.suffix(),
        };
        words::plain(number) + unit
    }

    /// Suffixes that a link may carry, with the factor that turns them into this unit.
    const fn accepted(self) -> &'static [(&'static str, f64)] {
        match self {
            Self::None => &[],
            Self::Percent => &[("%", 1.0), ("pct", 1.0)],
            Self::Points => &[("points", 1.0), ("pp", 1.0)],
            Self::PercentAYear => &[("%", 1.0), ("%/yr", 1.0), ("%/y", 1.0), ("pct", 1.0)],
            Self::Days => &[
                ("d", 1.0),
                ("day", 1.0),
                ("days", 1.0),
                ("w", 7.0),
                ("weeks", 7.0),
                ("y", 365.0),
                ("years", 365.0),
            ],
            Self::Years => &[("y", 1.0), ("yr", 1.0), ("year", 1.0), ("years", 1.0)],
            Self::Quarters => {
                &[("q", 1.0), ("quarters", 1.0), ("y", 4.0), ("yr", 4.0), ("years", 4.0)]
            }
            Self::Utility => &[("u", 1.0), ("utils", 1.0)],
            Self::Billions => &[("bn", 1.0), ("bn USD", 1.0), ("tn", 1000.0)],
            Self::DollarsAGigabyte => &[("USD", 1.0), ("USD/GB", 1.0)],
            Self::TimesAYear => &[("x", 1.0), ("times", 1.0)],
        }
    }
}

/// The type and the range of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A number in a closed range.
    Number {
        /// Smallest value.
        min: f64,
        /// Largest value.
        max: f64,
        /// Step of the control; values between steps are allowed.
        step: f64,
        /// What it counts.
        unit: Unit,
    },
    /// A whole number in a closed range.
    Whole {
        /// Smallest value.
        min: u32,
        /// Largest value.
        max: u32,
        /// Step of the control; values between steps are allowed.
        step: u32,
        /// What it counts.
        unit: Unit,
    },
    /// A share of 0 to 100 %.
    Prior,
    /// A calendar quarter in a closed range.
    Quarter {
        /// First quarter.
        min: Quarter,
        /// Last quarter.
        max: Quarter,
    },
    /// A day from 2018 to 2045.
    Date,
    /// One of the regimes.
    Regime,
    /// A name of at most [`LONGEST_NAME`] characters.
    Name,
    /// Entries of a timetable.
    Schedule,
}

/// The most characters that a name has.
pub const LONGEST_NAME: usize = 24;

/// What became of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// It is a value of this kind.
    Valid(Value),
    /// It lies outside the range, for the stated reason; the nearest end is used.
    Clamped(Value, String),
    /// Parts of it could not be used, for the stated reasons; the others are.
    Mended(Value, Vec<String>),
    /// It is no such value, for the stated reason.
    Refused(String),
}

impl Kind {
    /// The unit of a number.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Number { unit, .. } | Self::Whole { unit, .. } => unit,
            Self::Prior => Unit::Percent,
            Self::Quarter { .. } | Self::Date | Self::Regime | Self::Name | Self::Schedule => {
                Unit::None
            }
        }
    }

    /// The name of the type in tables and schemas.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number { .. } => "number",
            Self::Whole { .. } => "whole number",
            Self::Prior => "share",
            Self::Quarter { .. } => "quarter",
            Self::Date => "date",
            Self::Regime => "choice",
            Self::Name => "name",
            Self::Schedule => "timetable",
        }
    }

    /// The range in words, without the unit: "0 to 1095".
    #[must_use]
    pub fn range(self) -> String {
        match self {
            Self::Number { min, max, .. } => format!("{min} to {max}"),
            Self::Whole { min, max, .. } => format!("{min} to {max}"),
            Self::Prior => "0 to 100".to_owned(),
            Self::Quarter { min, max } => format!("{min} to {max}"),
            Self::Date => DAYS.join(" to "),
            Self::Regime => Regime::ALL.map(Regime::key).join(", "),
            Self::Name => format!("at most {LONGEST_NAME} characters"),
            Self::Schedule => "model@venue:date:weight, …".to_owned(),
        }
    }

    /// Whether a text is a value of this kind as it stands.
    #[must_use]
    pub fn takes(self, text: &str) -> bool {
        matches!(self.read(text), Reading::Valid(_))
    }

    /// Reads a text as a value of this kind.
    #[must_use]
    pub fn read(self, text: &str) -> Reading {
        let text = text.trim();
        match self {
            Self::Number { min, max, unit, .. } => match number(text, unit) {
                Ok(number) => self.within(number, min, max, Value::Number),
                Err(why) => Reading::Refused(why),
            },
            Self::Whole { min, max, unit, .. } => match number(text, unit) {
                Ok(number) if number.fract() != 0.0 => {
                    Reading::Refused(words::not_whole().to_owned())
                }
                Ok(number) => self.within(number, f64::from(min), f64::from(max), |number| {
                    Value::Whole(number as u32)
                }),
                Err(why) => Reading::Refused(why),
            },
            Self::Prior => match text.trim_end_matches(['%', ' ']).parse::<Prior>() {
                Ok(prior) => Reading::Valid(Value::Prior(prior)),
                Err(why) => Reading::Refused(why.to_string()),
            },
            Self::Quarter { min, max } => match text.parse::<Quarter>() {
                Ok(quarter) if quarter < min => {
                    Reading::Clamped(Value::Quarter(min), words::too_early(&min.to_string()))
                }
                Ok(quarter) if quarter > max => {
                    Reading::Clamped(Value::Quarter(max), words::too_late(&max.to_string()))
                }
                Ok(quarter) => Reading::Valid(Value::Quarter(quarter)),
                Err(why) => Reading::Refused(why.to_string()),
            },
            Self::Date => match parse_day(text) {
                Ok(day) => Reading::Valid(Value::Date(day)),
                Err(why) => Reading::Refused(why.to_string()),
            },
            Self::Regime => match Regime::from_key(text) {
                Some(regime) => Reading::Valid(Value::Regime(regime)),
                None => Reading::Refused(words::not_a_regime(&self.range())),
            },
            Self::Name if !text.chars().all(is_plain) => {
                Reading::Refused(words::not_shown().to_owned())
            }
            Self::Name if text.chars().count() > LONGEST_NAME => {
                let name: String = text.chars().take(LONGEST_NAME).collect();
                let why = words::too_long(&LONGEST_NAME.to_string());
                Reading::Clamped(Value::Name(name.trim_end().to_owned()), why)
            }
            Self::Name => Reading::Valid(Value::Name(text.to_owned())),
            Self::Schedule => match Schedule::read(text) {
                (schedule, trouble) if trouble.is_empty() => {
                    Reading::Valid(Value::Schedule(schedule))
                }
                (schedule, trouble) => Reading::Mended(Value::Schedule(schedule), trouble),
            },
        }
    }

    fn within(self, number: f64, min: f64, max: f64, value: impl Fn(f64) -> Value) -> Reading {
        let unit = self.unit();
        if number < min {
            Reading::Clamped(value(min), words::too_small(&unit.after(&min.to_string())))
        } else if number > max {
            Reading::Clamped(value(max), words::too_large(&unit.after(&max.to_string())))
        } else {
            // Adding zero turns −0 into 0, so that a link never shows "-0".
            Reading::Valid(value(number + 0.0))
        }
    }
}

/// A finite number with an optional suffix of the unit.
fn number(text: &str, unit: Unit) -> Result<f64, String> {
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E')))
        .unwrap_or(text.len());
    let (digits, suffix) = text.split_at(end);
    let suffix = suffix.trim();
    let factor = if suffix.is_empty() {
        1.0
    } else {
        match unit.accepted().iter().find(|(accepted, _)| accepted.eq_ignore_ascii_case(suffix)) {
            Some((_, factor)) => *factor,
            None => return Err(words::not_a_number().to_owned()),
        }
    };
    match decimal::parse(digits) {
        Some(number) if (number * factor).is_finite() => Ok(number * factor),
        Some(_) => Err(words::not_finite().to_owned()),
        None if text.is_empty() => Err(words::empty().to_owned()),
        None => Err(words::not_a_number().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAYS: Kind = Kind::Number { min: 0.0, max: 1095.0, step: 1.0, unit: Unit::Days };
    const RUNS: Kind = Kind::Whole { min: 1, max: 100, step: 1, unit: Unit::None };

    #[test]
    fn suffixes_of_the_unit_are_accepted() {
        for (text, days) in [("90", 90.0), ("90d", 90.0), ("90 days", 90.0), ("2w", 14.0)] {
            assert_eq!(DAYS.read(text), Reading::Valid(Value::Number(days)), "{text}");
        }
        assert!(matches!(DAYS.read("90 %"), Reading::Refused(_)));
        assert_eq!(Kind::Prior.read("31 %"), Reading::Valid(Value::Prior(Prior::percent(31))));
    }

    #[test]
    fn what_is_no_finite_number_is_refused() {
        for text in ["", "NaN", "nan", "inf", "-inf", "infinity", "1e309", "0x10", "1,5", "١٢", "e"]
        {
            assert!(matches!(DAYS.read(text), Reading::Refused(_)), "{text}");
        }
        assert!(matches!(RUNS.read("1.5"), Reading::Refused(_)));
    }

    #[test]
    fn numbers_outside_the_range_are_clamped() {
        assert!(matches!(DAYS.read("-1"), Reading::Clamped(Value::Number(0.0), _)));
        assert!(matches!(DAYS.read("1e300"), Reading::Clamped(Value::Number(1095.0), _)));
        assert!(matches!(RUNS.read("1e9"), Reading::Clamped(Value::Whole(100), _)));
        assert_eq!(DAYS.read("-0").clone(), Reading::Valid(Value::Number(0.0)));
        assert_eq!(Value::Number(0.0).to_string(), "0");
    }

    #[test]
    fn names_are_short_and_can_be_shown() {
        let name = |text: &str| Value::Name(text.to_owned());
        assert_eq!(Kind::Name.read(" Oracle Cloud "), Reading::Valid(name("Oracle Cloud")));
        assert!(matches!(Kind::Name.read("a\u{7}b"), Reading::Refused(_)));
        let long = "x".repeat(LONGEST_NAME + 1);
        let Reading::Clamped(value, _) = Kind::Name.read(&long) else { panic!("{long}") };
        assert_eq!(value, name(&long[..LONGEST_NAME]));
    }
}
