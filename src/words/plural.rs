//! Plural forms: the category of a figure, by the table that `build/plural.rs` describes.

use super::said::{decimal, thousands};

/// The category of all figures without a category of their own.
pub(super) const OTHER: char = 'o';

/// The entries of the table for whole numbers, and those for decimals after one whole part.
const WHOLE: u32 = 201;
const DECIMALS: u32 = 110;

/// A figure as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Figure {
    /// What stands before the decimal mark.
    whole: u32,
    /// The number of decimals.
    length: u32,
    /// The number that the decimals make.
    decimals: u32,
}

impl Figure {
    /// A number without decimals.
    pub(super) const fn whole(whole: u32) -> Self {
        Self { whole, length: 0, decimals: 0 }
    }

    /// The last figure of a text in the current language, such as 1.8 in "0.3 to 1.8".
    pub(super) fn last_in(text: &str) -> Option<Self> {
        let (decimal, thousands) = (decimal().as_bytes(), thousands().as_bytes());
        let (mut last, mut begins, mut is_whole) = (None, true, true);
        for byte in text.bytes() {
            let digit = u32::from(byte).wrapping_sub(u32::from(b'0'));
            if digit < 10 {
                if begins {
                    (last, begins, is_whole) = (Some(Self::whole(0)), false, true);
                }
                let Some(figure) = &mut last else { continue };
                let part = if is_whole { &mut figure.whole } else { &mut figure.decimals };
                *part = part.wrapping_mul(10).wrapping_add(digit);
                figure.length += u32::from(!is_whole);
            } else if is_whole && decimal.first() == Some(&byte) {
                is_whole = false;
            } else if !is_whole || !thousands.contains(&byte) {
                begins = true;
            }
        }
        last
    }

    /// Its category.
    pub(super) fn category(self, plurals: &str) -> char {
        let whole = match self.whole {
            number @ 0..100 => number,
            number if number.is_multiple_of(1_000_000) => WHOLE - 1,
            number => 100 + number % 100,
        };
        let index = match (self.length, self.decimals % 100) {
            (0, _) => whole,
            (_, 0) => WHOLE + whole,
            (length, last) => {
                let of_two = if length == 1 { 0 } else { 10 };
                2 * WHOLE + self.whole.min(2) * DECIMALS + of_two + last
            }
        };
        plurals.as_bytes().get(index as usize).map_or(OTHER, |category| char::from(*category))
    }
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

    fn plural_of_written(plurals: &str, text: &str) -> char {
        Figure::last_in(text).map_or(OTHER, |figure| figure.category(plurals))
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
