//! Numbers as people read them.

use crate::words::{self, fixed};

pub use crate::words::count;

/// A share in percent with one decimal, without its unit: "25.3".
#[must_use]
pub fn share(value: f64) -> String {
    fixed(value, 1)
}

/// A share in percent with one decimal: "25.3%".
#[must_use]
pub fn percent(value: f64) -> String {
    words::percent(&share(value))
}

/// A difference in points with its sign and one decimal: "+1.4", "−5.6", "0.0".
#[must_use]
pub fn signed(value: f64) -> String {
    let text = fixed(value, 1);
    let bare = text.starts_with('−') || text == fixed(0.0, 1);
    if bare { text } else { format!("+{text}") }
}

/// The size of a difference in points, without its sign: "1.4".
#[must_use]
pub fn points(value: f64) -> String {
    fixed(value.abs(), 1)
}

/// The difference of two figures as they are printed with one decimal, so that whoever subtracts them finds
/// the same.
#[must_use]
pub fn shown_difference(a: f64, b: f64) -> f64 {
    let tenths = |x: f64| (10.0 * x).round();
    (tenths(b) - tenths(a)) / 10.0
}

/// A figure with one decimal, or, above `most`, only that it is more than that: "5.3", "more than
/// 1,000".
#[must_use]
pub fn up_to(value: f64, most: f64) -> String {
    if value <= most { share(value) } else { words::more_than(&fixed(most, 0)) }
}

/// The sizes that are written without an exponent.
const PLAIN: std::ops::Range<f64> = 1e-20..1e21;

/// A number with all its digits, as every table and file writes it. Reading it gives the same bits,
/// except for the sign of zero. Very large and very small numbers have an exponent (`1.5e30`). Empty
/// for a number that is not finite, so that its cell is empty.
#[must_use]
pub fn exact(value: f64) -> String {
    let size = value.abs();
    if !value.is_finite() {
        String::new()
    } else if size == 0.0 || PLAIN.contains(&size) {
        // Adding zero turns −0 into 0.
        (value + 0.0).to_string()
    } else {
        format!("{value:e}")
    }
}

/// A figure of a table, with two decimals: "29.57", "−0.87".
#[must_use]
pub fn figure(value: f64) -> String {
    fixed(value, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_typographic_and_zero_has_none() {
        assert_eq!(signed(1.44), "+1.4");
        assert_eq!(signed(-5.61), "−5.6");
        assert_eq!(signed(-0.04), "0.0");
        assert_eq!(signed(0.0), "0.0");
        assert_eq!(percent(25.25), "25.2%");
        assert_eq!(points(-2.06), "2.1");
    }

    #[test]
    fn what_programs_read_is_finite_and_short() {
        for (value, text) in [
            (0.1, "0.1"),
            (-0.0, "0"),
            (1e20, "100000000000000000000"),
            (-1.5e30, "-1.5e30"),
            (5e-324, "5e-324"),
            (f64::NAN, ""),
            (f64::NEG_INFINITY, ""),
        ] {
            assert_eq!(exact(value), text);
        }
        for value in [f64::MAX, f64::MIN_POSITIVE, 1.0 / 3.0, 1e-7, 123_456.789, 2e21] {
            assert_eq!(exact(value).parse::<f64>().map(f64::to_bits), Ok(value.to_bits()));
            assert!(exact(value).len() < 50, "{value:e}");
        }
    }

    #[test]
    fn figures_above_the_limit_are_written_as_more_than() {
        assert_eq!(up_to(5.34, 1e3), "5.3");
        assert_eq!(up_to(1e3, 1e3), "1,000.0");
        for value in [1000.1, 1e300, f64::INFINITY, f64::NAN] {
            assert_eq!(up_to(value, 1e3), "more than 1,000");
        }
    }

    #[test]
    fn thousands_stand_apart() {
        for (number, text) in
            [(0, "0"), (999, "999"), (1000, "1,000"), (20_500, "20,500"), (1_000_000, "1,000,000")]
        {
            assert_eq!(count(number), text);
        }
    }
}
