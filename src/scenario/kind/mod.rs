//! Kinds: which texts a parameter accepts, and what they mean.

use crate::market::{DAYS, InitialShare, Quarter, Regime, Schedule, parse_day};
use crate::numeric::decimal;
use crate::words;

use super::assumptions::Assumptions;
use super::letter::{Class, code, is_plain};
use super::start_shares::StartShares;
use super::value::Value;

/// Stands for a number in a text whose words around it are asked for.
const HOLE: &str = "\u{0}";

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A pure number.
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
    /// Units of utility: adding 1 multiplies an option's odds by e = 2.72.
    Utility,
    /// Billions of US dollars.
    Billions,
    /// US dollars for a gigabyte.
    DollarsAGigabyte,
    /// Times a year.
    TimesAYear,
}

impl Unit {
    /// The unit as people read it after a number.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Percent => "%",
            Self::Points => "points",
            Self::PercentAYear => "% a year",
            Self::Days => "days",
            Self::Years => "years",
            Self::Quarters => "quarters",
            Self::Utility => "utils",
            Self::Billions => "bn USD",
            Self::DollarsAGigabyte => "USD/GB",
            Self::TimesAYear => "times a year",
        }
    }

    /// A number, as links write it, with its unit, as people read it: "1 day", "$129 billion", "0.35".
    #[must_use]
    pub fn amount(self, number: &str) -> String {
        self.with_unit(&words::plain(number))
    }

    /// What stands before a number that is written elsewhere, and what after it.
    #[must_use]
    pub fn around(self) -> [String; 2] {
        self.around_number(HOLE)
    }

    /// What stands before a number and after it, in the plural form that it takes.
    pub(crate) fn around_number(self, number: &str) -> [String; 2] {
        let text = self.with_unit(number);
        let (before, after) = text.split_once(number).unwrap_or_default();
        [before, after].map(|words| words.trim().to_owned())
    }

    /// A number, as the current language writes it, with its unit.
    fn with_unit(self, number: &str) -> String {
        match self {
            Self::None => number.to_owned(),
            Self::Percent => words::value_percent(number),
            Self::Points => words::value_points(number),
            Self::PercentAYear => words::value_percent_a_year(number),
            Self::Days => words::value_days(number),
            Self::Years => words::value_years(number),
            Self::Quarters => words::value_quarters(number),
            Self::Utility => words::value_utility(number),
            Self::Billions => words::value_billions(number),
            Self::DollarsAGigabyte => words::value_dollars_a_gigabyte(number),
            Self::TimesAYear => words::value_times_a_year(number),
        }
    }

    /// Suffixes that a link may use, each with the factor that converts a number to this unit.
    pub(crate) const fn accepted(self) -> &'static [(&'static str, f64)] {
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
            Self::TimesAYear => &[("x", 1.0), ("×", 1.0), ("times", 1.0)],
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
        /// Its unit.
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
        /// Its unit.
        unit: Unit,
    },
    /// A share of 0 to 100 %.
    InitialShare,
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
    /// Whether assumptions vary.
    Assumptions,
    /// Whether shares at quarter 0 vary.
    StartShares,
    /// A name of at most [`LONGEST_NAME`] characters.
    Name,
    /// Entries of a timetable.
    Schedule,
}

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 24;

/// The result of reading a text as a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// It is a value of this kind.
    Valid(Value),
    /// It lies outside the range, for the stated reason; the nearest end is used.
    Clamped(Value, String),
    /// Some parts could not be used, for the stated reasons; the value is made of the others.
    Repaired(Value, Vec<String>),
    /// It is not a value of this kind, for the stated reason.
    Refused(String),
}

impl Kind {
    /// The unit of a number.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Number { unit, .. } | Self::Whole { unit, .. } => unit,
            Self::InitialShare => Unit::Percent,
            Self::Quarter { .. }
            | Self::Date
            | Self::Regime
            | Self::Assumptions
            | Self::StartShares
            | Self::Name
            | Self::Schedule => Unit::None,
        }
    }

    /// The name of the type in tables and schemas.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number { .. } => "number",
            Self::Whole { .. } => "whole number",
            Self::InitialShare => "share",
            Self::Quarter { .. } => "quarter",
            Self::Date => "date",
            Self::Regime | Self::Assumptions | Self::StartShares => "choice",
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
            Self::InitialShare => "0 to 100".to_owned(),
            Self::Quarter { min, max } => format!("{min} to {max}"),
            Self::Date => DAYS.join(" to "),
            Self::Regime => Regime::ALL.map(Regime::key).join(", "),
            Self::Assumptions => Assumptions::ALL.map(Assumptions::key).join(", "),
            Self::StartShares => StartShares::ALL.map(StartShares::key).join(", "),
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
            Self::InitialShare => match text.trim_end_matches(['%', ' ']).parse::<InitialShare>() {
                Ok(initial_share) => Reading::Valid(Value::InitialShare(initial_share)),
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
            Self::Assumptions => match Assumptions::from_key(text) {
                Some(assumptions) => Reading::Valid(Value::Assumptions(assumptions)),
                None => Reading::Refused(words::not_one_of(&self.range())),
            },
            Self::StartShares => match StartShares::from_key(text) {
                Some(shares) => Reading::Valid(Value::StartShares(shares)),
                None => Reading::Refused(words::not_one_of(&self.range())),
            },
            Self::Name => name(text),
            Self::Schedule => match Schedule::read(text) {
                (schedule, faults) if faults.is_empty() => {
                    Reading::Valid(Value::Schedule(schedule))
                }
                (schedule, faults) => Reading::Repaired(Value::Schedule(schedule), faults),
            },
        }
    }

    fn within(self, number: f64, min: f64, max: f64, value: impl Fn(f64) -> Value) -> Reading {
        let unit = self.unit();
        if number < min {
            Reading::Clamped(value(min), words::too_small(&unit.amount(&min.to_string())))
        } else if number > max {
            Reading::Clamped(value(max), words::too_large(&unit.amount(&max.to_string())))
        } else {
            // Adding zero turns −0 into 0, so that a link never shows "-0".
            Reading::Valid(value(number + 0.0))
        }
    }
}

/// Reads a name, cut after [`LONGEST_NAME`] characters.
fn name(text: &str) -> Reading {
    let end = text.char_indices().nth(LONGEST_NAME).map_or(text.len(), |(end, _)| end);
    let (name, more) = text.split_at(end);
    if let Some(refused) = name.chars().find(|letter| !is_plain(*letter)) {
        return Reading::Refused(words::not_shown(&code(refused)));
    }
    if !name.is_empty() && name.chars().all(|letter| Class::of(letter) != Class::Shown) {
        return Reading::Refused(words::shows_nothing().to_owned());
    }
    if more.is_empty() {
        return Reading::Valid(Value::Name(name.to_owned()));
    }
    let why = words::too_long(&LONGEST_NAME.to_string());
    Reading::Clamped(Value::Name(name.trim_end().to_owned()), why)
}

/// Reads a finite number with an optional suffix of the unit.
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
mod tests;
