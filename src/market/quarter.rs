//! Calendar quarters, the time step of the model.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;
use time::{Date, Month};

use crate::words;

/// A calendar quarter, such as 2026 Q1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// Quarters since the first of year 0.
    ordinal: i32,
}

/// The error of a text that is not a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", words::not_a_quarter())]
pub struct QuarterError;

impl Quarter {
    /// Quarter `number` (1 to 4; others carry over into the neighbouring years) of `year`.
    #[must_use]
    pub const fn new(year: i32, number: i32) -> Self {
        Self { ordinal: year * 4 + number - 1 }
    }

    /// The quarter that lies `steps` later.
    #[must_use]
    pub const fn later(self, steps: u32) -> Self {
        Self { ordinal: self.ordinal + steps as i32 }
    }

    /// The quarter that many steps before.
    #[must_use]
    pub const fn earlier(self, steps: u32) -> Self {
        Self { ordinal: self.ordinal - steps as i32 }
    }

    /// How many quarters it lies after another; negative where it lies before.
    #[must_use]
    pub const fn since(self, other: Self) -> i32 {
        self.ordinal - other.ordinal
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.ordinal.div_euclid(4)
    }

    /// The number within the year, 1 to 4.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.ordinal.rem_euclid(4) + 1
    }

    /// The first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        let month = match self.number() {
            1 => Month::January,
            2 => Month::April,
            3 => Month::July,
            _ => Month::October,
        };
        // Years beyond the calendar's range (9999) give the last day of the calendar.
        Date::from_calendar_date(self.year(), month, 1).unwrap_or(Date::MAX)
    }

    /// The name that readers see: "2026 Q1".
    #[must_use]
    pub fn name(self) -> String {
        words::Quarter { year: &self.year().to_string(), number: &self.number().to_string() }.text()
    }

    /// When in the year the quarter lies, in words: "early 2031".
    #[must_use]
    pub fn in_words(self) -> String {
        let part = match self.number() {
            1 => words::quarter_early,
            2 => words::quarter_mid,
            _ => words::quarter_late,
        };
        part(&self.year().to_string())
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Q{}", self.year(), self.number())
    }
}

impl FromStr for Quarter {
    type Err = QuarterError;

    fn from_str(text: &str) -> Result<Self, QuarterError> {
        let (year, number) = text.split_once(['Q', 'q']).ok_or(QuarterError)?;
        let year = year.trim_end_matches(['-', ' ']);
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || number.len() != 1 || !plain(year) || !plain(number) {
            return Err(QuarterError);
        }
        let year = year.parse().map_err(|_| QuarterError)?;
        match number.parse() {
            Ok(number @ 1..=4) => Ok(Self::new(year, number)),
            _ => Err(QuarterError),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_read_write_and_step() {
        let start: Quarter = "2026Q1".parse().unwrap();
        assert_eq!(start, Quarter::new(2026, 1));
        assert_eq!("2026-q1".parse(), Ok(start));
        assert_eq!(start.later(7).to_string(), "2027Q4");
        assert_eq!(start.later(7).earlier(7), start);
        assert_eq!(start.later(1).first_day().to_string(), "2026-04-01");
        for wrong in ["", "2026", "2026Q5", "2026Q0", "26Q1", "+026Q1", "2026Q", "2026Q12", "Q1"] {
            assert!(wrong.parse::<Quarter>().is_err(), "{wrong}");
        }
    }
}
