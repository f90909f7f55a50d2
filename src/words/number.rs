//! Numbers and days as the readers of a language write them.

use time::Date;

use super::said::{self, decimal, thousands};

/// A whole number with thousands separators: "2,000".
#[must_use]
pub fn count(number: u32) -> String {
    grouped(&number.to_string())
}

/// Inserts thousands separators into the digits of a whole number.
fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text += thousands();
        }
        text.push(digit);
    }
    text
}

/// From this size on, numbers are written as powers of ten: nobody reads more digits.
const MANY: f64 = 1e9;

/// The text for a missing number.
const NONE: &str = "–";

/// A number with fixed decimals, thousands separators, a typographic minus, and no negative zero:
/// "−0.87". A very large number is a power of ten, and one that is not finite is a dash.
#[must_use]
pub fn fixed(value: f64, decimals: usize) -> String {
    if value.abs() >= MANY || value.is_nan() {
        return power_of_ten(value);
    }
    let size = format!("{:.decimals$}", value.abs());
    let (whole, rest) = size.split_at(size.find('.').unwrap_or(size.len()));
    let is_zero = size.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    format!("{sign}{}{}", grouped(whole), plain(rest))
}

/// A number as a power of ten: "1.2 × 10⁹", with no-break spaces. A dash if it is not finite.
#[must_use]
pub fn power_of_ten(value: f64) -> String {
    if !value.is_finite() {
        return NONE.to_owned();
    }
    // Two digits can be computed directly; a general formatter of powers of ten would add to the
    // download.
    let (mut size, mut exponent) = (value.abs(), 0_i32);
    while size >= 9.95 {
        size /= 10.0;
        exponent += 1;
    }
    while size < 0.995 && size > 0.0 {
        size *= 10.0;
        exponent -= 1;
    }
    let sign = if value < 0.0 { "−" } else { "" };
    let mut text = format!("{sign}{}\u{202f}×\u{202f}10", fixed(size, 1));
    for digit in exponent.to_string().bytes() {
        text.push(match digit {
            b'1' => '¹',
            b'2' => '²',
            b'3' => '³',
            b'-' => '⁻',
            // The other superscript digits are consecutive.
            digit => char::from_u32(0x2070 + u32::from(digit & 0xf)).unwrap_or(' '),
        });
    }
    text
}

/// A number as people write it, from its text in a link: "0.35".
#[must_use]
pub fn plain(number: &str) -> String {
    number.replace('.', decimal())
}

/// A day: "2026-04-27".
#[must_use]
pub fn day(day: Date) -> String {
    let two = |number: u8| format!("{number:02}");
    said::Date {
        year: &day.year().to_string(),
        month: &two(u8::from(day.month())),
        day: &two(day.day()),
    }
    .text()
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

    #[test]
    fn no_number_has_more_digits_than_can_be_read() {
        for (value, text) in [
            (999_999_999.0, "999,999,999"),
            (1e9, "1.0\u{202f}×\u{202f}10⁹"),
            (-1.26e123, "−1.3\u{202f}×\u{202f}10¹²³"),
            (f64::MAX, "1.8\u{202f}×\u{202f}10³⁰⁸"),
            (f64::INFINITY, "–"),
            (f64::NEG_INFINITY, "–"),
            (f64::NAN, "–"),
            (-0.0, "0"),
        ] {
            assert_eq!(fixed(value, 0), text);
        }
        assert_eq!(power_of_ten(4.56e-7), "4.6\u{202f}×\u{202f}10⁻⁷");
    }

    fn own(texts: (&str, &str, &str, &str)) -> (String, String, String, String) {
        (texts.0.to_owned(), texts.1.to_owned(), texts.2.to_owned(), texts.3.to_owned())
    }
}
