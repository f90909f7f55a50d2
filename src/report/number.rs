//! Numbers as people read them.

use crate::words::{self, fixed};

pub use crate::words::count;

/// A share in percent with one decimal, without its unit: "25.3".
#[must_use]
pub fn share(value: f64) -> String {
    fixed(value, 1)
}

/// A share in percent with one decimal: "25.3 %".
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

/// A number with all its digits, as every table and file writes it: reading it gives the same bits.
#[must_use]
pub fn exact(value: f64) -> String {
    value.to_string()
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
        assert_eq!(percent(25.25), "25.2\u{a0}%");
        assert_eq!(points(-2.06), "2.1");
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
