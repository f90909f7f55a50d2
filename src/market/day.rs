//! Days of the range that a scenario may use, and how links write them.

use thiserror::Error;
use time::{Date, Month};

use crate::words;

/// The first and the last year.
const YEARS: (i32, i32) = (2018, 2045);

/// The first and the last day, as links write them.
pub const DAYS: [&str; 2] = ["2018-01-01", "2045-12-31"];

/// Why a text is not a day of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DayError {
    /// It does not look like one.
    #[error("{}", words::not_a_day())]
    Form,
    /// It looks like one, but the calendar has no such day.
    #[error("{}", words::no_such_day())]
    Missing,
    /// It is too early or too late.
    #[error("{}", words::DayOutOfRange { first: DAYS[0], last: DAYS[1] }.text())]
    Range,
}

/// Reads a day in the form 2026-04-27.
///
/// # Errors
/// When the text is no day of the range.
pub fn parse_day(text: &str) -> Result<Date, DayError> {
    let form: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    if form != "0000-00-00" {
        return Err(DayError::Form);
    }
    let number = |range| text.get(range).and_then(|digits: &str| digits.parse::<u16>().ok());
    let day = || {
        let month = Month::try_from(u8::try_from(number(5..7)?).ok()?).ok()?;
        let day = u8::try_from(number(8..10)?).ok()?;
        Date::from_calendar_date(i32::from(number(0..4)?), month, day).ok()
    };
    let day = day().ok_or(DayError::Missing)?;
    if (YEARS.0..=YEARS.1).contains(&day.year()) { Ok(day) } else { Err(DayError::Range) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_must_exist_in_the_range() {
        assert_eq!(parse_day("2026-04-27").unwrap().to_string(), "2026-04-27");
        for (text, why) in [
            ("2026-02-30", DayError::Missing),
            ("2026-13-01", DayError::Missing),
            ("27.4.2026", DayError::Form),
            ("2026-4", DayError::Form),
            ("+226-01-01", DayError::Form),
            ("1999-01-01", DayError::Range),
            ("2046-01-01", DayError::Range),
        ] {
            assert_eq!(parse_day(text), Err(why), "{text}");
        }
    }
}
