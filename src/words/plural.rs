//! Plural forms: the category of a figure, by the table that `build/plural.rs` describes.

use super::said::{decimal, thousands};

/// The category of all figures without a category of their own.
pub(super) const OTHER: char = 'o';

/// The entries of the table for whole numbers, and those for decimals after one whole part.
const WHOLE: u32 = 201;
const DECIMALS: u32 = 110;

/// The category of a number with these decimals.
pub(super) fn plural(plurals: &str, number: u32, decimals: &str) -> char {
    let whole = match number {
        0..100 => number,
        _ if number.is_multiple_of(1_000_000) => WHOLE - 1,
        _ => 100 + number % 100,
    };
    let last = digits(decimals) % 100;
    let index = match (decimals.len(), last) {
        (0, _) => whole,
        (_, 0) => WHOLE + whole,
        (1, _) => 2 * WHOLE + number.min(2) * DECIMALS + last,
        _ => 2 * WHOLE + number.min(2) * DECIMALS + 10 + last,
    };
    plurals.chars().nth(index as usize).unwrap_or(OTHER)
}

/// The category of the last figure of a text in the current language, such as that of 1.8 in "0.3 to 1.8".
pub(super) fn plural_of_written(plurals: &str, text: &str) -> char {
    let figure = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let (whole, decimals) = match figure.rsplit_once(decimal()) {
        Some((whole, decimals)) if decimals.bytes().all(|byte| byte.is_ascii_digit()) => {
            (whole, decimals)
        }
        _ => (figure, ""),
    };
    let belongs = |letter: char| letter.is_ascii_digit() || thousands().contains(letter);
    match whole.rsplit(|letter| !belongs(letter)).next() {
        Some(number) if !figure.is_empty() => plural(plurals, digits(number), decimals),
        _ => OTHER,
    }
}

/// The number that the digits of a text make.
fn digits(text: &str) -> u32 {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    digits
        .fold(0, |number: u32, digit| number.wrapping_mul(10).wrapping_add(u32::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, within};

    /// The plural rules of French, as the build tabulates them.
    fn french() -> String {
        let whole = |million: &str| "11".to_owned() + &"o".repeat(198) + million;
        whole("m") + &whole("o") + &"1".repeat(220)
    }

    #[test]
    fn a_figure_is_of_the_category_of_its_digits() {
        for (text, category) in [
            ("0", '1'),
            ("1", '1'),
            ("2", 'o'),
            ("1.0", '1'),
            ("1.5", '1'),
            ("−0.87", '1'),
            ("0.125", '1'),
            ("1.999", '1'),
            ("2.0", 'o'),
            ("2.5", 'o'),
            ("101", 'o'),
            ("1,001.5", 'o'),
            ("1,000,000", 'm'),
            ("1,000,000.0", 'o'),
            ("$1.5 billion", '1'),
            ("0.3 to 1.8", '1'),
            ("1 of 20", 'o'),
            ("more than 1", '1'),
            ("1.2\u{202f}×\u{202f}10⁹", 'o'),
            ("–", 'o'),
            ("", 'o'),
        ] {
            assert_eq!(plural_of_written(&french(), text), category, "{text}");
        }
    }

    #[test]
    fn marks_are_those_of_the_language_that_is_spoken() {
        within(Language::find("de").unwrap(), || {
            for (text, category) in
                [("1,5", '1'), ("1.500", 'o'), ("1.000.000", 'm'), ("12,5", 'o')]
            {
                assert_eq!(plural_of_written(&french(), text), category, "{text}");
            }
        });
    }

    #[test]
    fn decimals_count_as_they_are_written() {
        let rest = |digits: &str| "o".repeat(110 - digits.len()) + digits;
        // Of 0.x, 1.x and any other number: the category of the last decimals alone.
        let table = "o".repeat(402) + &rest("1") + &rest("2") + &rest("f");
        for (text, category) in [
            ("0.99", '1'),
            ("1.99", '2'),
            ("2.99", 'f'),
            ("40.99", 'f'),
            ("2.199", 'f'),
            ("0.9", 'o'),
            ("0.98", 'o'),
            ("99", 'o'),
        ] {
            assert_eq!(plural_of_written(&table, text), category, "{text}");
        }
    }
}
