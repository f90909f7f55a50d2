//! Numbers as people read them.

/// A share in percent with one decimal, without its unit: "25.3".
#[must_use]
pub fn share(value: f64) -> String {
    fixed(value, 1)
}

/// A share in percent with one decimal: "25.3 %".
#[must_use]
pub fn percent(value: f64) -> String {
    // A line never breaks between a number and its unit.
    format!("{}\u{a0}%", share(value))
}

/// A difference in points with its sign and one decimal: "+1.4", "−5.6", "0.0".
#[must_use]
pub fn signed(value: f64) -> String {
    let text = fixed(value, 1);
    if text.starts_with('−') || text == "0.0" { text } else { format!("+{text}") }
}

/// The size of a difference in points, without its sign: "1.4".
#[must_use]
pub fn points(value: f64) -> String {
    fixed(value.abs(), 1)
}

/// A whole number with its thousands apart: "2,000".
#[must_use]
pub fn count(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
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

/// A number with fixed decimals, a typographic minus, and no negative zero.
fn fixed(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    match text.strip_prefix('-') {
        Some(rest) if rest.bytes().all(|byte| matches!(byte, b'0' | b'.')) => rest.to_owned(),
        Some(rest) => format!("−{rest}"),
        None => text,
    }
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
