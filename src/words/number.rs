//! Numbers and days as the readers of a language write them.

use time::Date;

use super::said::{date, decimal, thousands};

/// A whole number with its thousands apart: "2,000".
#[must_use]
pub fn count(number: u32) -> String {
    grouped(&number.to_string())
}

/// The digits of a whole number with the thousands apart.
fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text += thousands();
        }
        text.push(digit);
    }
    text
}

/// A number with fixed decimals, its thousands apart, a typographic minus, and no negative zero:
/// "−0.87".
#[must_use]
pub fn fixed(value: f64, decimals: usize) -> String {
    let size = format!("{:.decimals$}", value.abs());
    let (whole, rest) = size.split_at(size.find('.').unwrap_or(size.len()));
    let is_zero = size.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    format!("{sign}{}{}", grouped(whole), plain(rest))
}

/// A number as links write it, as people write it: "0.35".
#[must_use]
pub fn plain(number: &str) -> String {
    number.replace('.', decimal())
}

/// A day: "2026-04-27".
#[must_use]
pub fn day(day: Date) -> String {
    let two = |number: u8| format!("{number:02}");
    date(&day.year().to_string(), &two(u8::from(day.month())), &two(day.day()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, within};

    #[test]
    fn numbers_are_written_as_their_readers_do() {
        let written = || (count(1_234_567), fixed(-1234.567, 1), plain("0.35"), day(Date::MIN));
        let english = ("1,234,567", "−1,234.6", "0.35", "-9999-01-01");
        assert_eq!(written(), own(english));
        let german = ("1.234.567", "−1.234,6", "0,35", "01.01.-9999");
        assert_eq!(within(Language::find("de").unwrap_or_default(), written), own(german));
    }

    fn own(texts: (&str, &str, &str, &str)) -> (String, String, String, String) {
        (texts.0.to_owned(), texts.1.to_owned(), texts.2.to_owned(), texts.3.to_owned())
    }
}
