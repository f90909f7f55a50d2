//! Numbers as people type them, with any marks between the digits.
//!
//! Points, commas, spaces and apostrophes all separate thousands in some language, and the first two
//! are the decimal mark in some. Most numbers have only one possible meaning: `12,5`, `1 234,5` and
//! `1,234,567` do not depend on the language. One comma or point before exactly three digits can be
//! either; then both numbers are returned, and the caller, which knows what the number is for, decides.

use super::said::decimal;

/// A typed number, in the form in which links write numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The number as the current language reads it.
    pub number: String,
    /// The number as other languages read it, if it differs.
    pub other: Option<String>,
    /// The text after the number; may be empty.
    pub unit: String,
}

/// Why a text cannot be read as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistyped {
    /// There is no text.
    Empty,
    /// The text does not begin with a number.
    NotANumber,
    /// It has digits or fractions of a script that is not supported.
    Digits,
    /// There is a mark between digits where neither thousands nor decimals begin.
    Marks,
}

/// The signs of a currency that may stand before a number.
const CURRENCIES: [&str; 2] = ["US$", "$"];

/// The longest text that is looked at, in characters: far more digits than any number needs.
const LONGEST: usize = 100;

/// A mark between digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Comma,
    Point,
    Space,
    Apostrophe,
    ArabicDecimal,
    ArabicThousands,
}

impl Mark {
    fn of(letter: char) -> Option<Self> {
        match letter {
            ',' => Some(Self::Comma),
            '.' => Some(Self::Point),
            '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' => Some(Self::Apostrophe),
            '\u{66b}' => Some(Self::ArabicDecimal),
            '\u{66c}' => Some(Self::ArabicThousands),
            letter if letter.is_whitespace() => Some(Self::Space),
            _ => None,
        }
    }

    /// Whether it is the decimal mark of some language.
    fn is_decimal_somewhere(self) -> bool {
        matches!(self, Self::Comma | Self::Point | Self::ArabicDecimal)
    }

    /// Whether it is the decimal mark of the current language.
    fn is_decimal_here(self) -> bool {
        decimal().chars().next().and_then(Self::of) == Some(self)
    }
}

/// Reads a text as a number with a unit.
///
/// # Errors
/// If it is not a number.
pub fn typed(text: &str) -> Result<Typed, Mistyped> {
    if text.chars().count() > LONGEST {
        return Err(Mistyped::NotANumber);
    }
    let text: String = text.chars().filter(|letter| !is_unseen(*letter)).map(usual).collect();
    let text = text.trim();
    if text.is_empty() {
        return Err(Mistyped::Empty);
    }
    if text.contains(|letter: char| letter.is_numeric() && !letter.is_ascii_digit()) {
        return Err(Mistyped::Digits);
    }
    let (sign, unsigned) = signed(text);
    let amount = CURRENCIES.iter().find_map(|currency| unsigned.strip_prefix(currency));
    let currency = if amount.is_some() { "$" } else { "" };
    let (sign, unsigned) = match amount {
        Some(amount) if sign.is_empty() => signed(amount.trim_start()),
        Some(amount) => (sign, amount.trim_start()),
        None => (sign, unsigned),
    };
    let belongs = |letter: char| letter.is_ascii_digit() || Mark::of(letter).is_some();
    let end = unsigned.find(|letter| !belongs(letter)).unwrap_or(unsigned.len());
    let (body, rest) = unsigned.split_at(end);
    let exponent_end = if body.ends_with(char::is_whitespace) { 0 } else { exponent(rest) };
    let (exponent, unit) = rest.split_at(exponent_end);
    let (number, other) = readings(body.trim_end())?;
    let whole = |number: String| format!("{sign}{number}{exponent}");
    let unit = [currency, unit.trim()].concat();
    Ok(Typed { number: whole(number), other: other.map(whole), unit })
}

/// The sign of a number, and what follows it.
fn signed(text: &str) -> (&'static str, &str) {
    match text.strip_prefix('-') {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.strip_prefix('+').unwrap_or(text).trim_start()),
    }
}

/// The usual form of a character: ASCII for full-width and Arabic digits and signs, and a hyphen for
/// the dashes that are used as a minus.
fn usual(letter: char) -> char {
    let digit = |zero: char| char::from(b'0' + (u32::from(letter) - u32::from(zero)) as u8);
    match letter {
        '\u{ff10}'..='\u{ff19}' => digit('\u{ff10}'),
        '\u{660}'..='\u{669}' => digit('\u{660}'),
        '\u{6f0}'..='\u{6f9}' => digit('\u{6f0}'),
        '\u{ff0e}' => '.',
        '\u{ff0c}' => ',',
        '\u{ff0b}' => '+',
        '\u{ff05}' | '\u{66a}' => '%',
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        letter => letter,
    }
}

/// Whether a character is invisible and does not reorder digits, as in copied text.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{61c}')
}

/// The length of the exponent at the beginning of a text; 0 if there is none.
fn exponent(text: &str) -> usize {
    let Some(power) = text.strip_prefix(['e', 'E']) else { return 0 };
    let digits = power.strip_prefix(['-', '+']).unwrap_or(power);
    let rest = digits.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if rest.len() == digits.len() { 0 } else { text.len() - rest.len() }
}

/// The possible meanings of digits with marks between them: as the current language reads them, and as
/// others do.
fn readings(body: &str) -> Result<(String, Option<String>), Mistyped> {
    let mut parts = vec![String::new()];
    let mut marks = Vec::new();
    for letter in body.chars() {
        match (Mark::of(letter), parts.last_mut()) {
            (Some(mark), _) => {
                marks.push(mark);
                parts.push(String::new());
            }
            (None, Some(part)) => part.push(letter),
            (None, None) => {}
        }
    }
    if parts.iter().all(String::is_empty) {
        return Err(Mistyped::NotANumber);
    }
    let Some((last, before)) = marks.split_last() else { return Ok((parts.concat(), None)) };
    let (decimals, wholes) = parts.split_last().ok_or(Mistyped::NotANumber)?;
    let with_decimals = || format!("{}.{decimals}", wholes.concat());
    // A single mark could be either; if it is repeated, or follows another mark, its meaning is clear.
    if before.is_empty() && matches!(last, Mark::Comma | Mark::Point) && are_groups(&parts) {
        let (grouped, fraction) = (parts.concat(), with_decimals());
        return Ok(if last.is_decimal_here() {
            (fraction, Some(grouped))
        } else {
            (grouped, Some(fraction))
        });
    }
    let fraction = last.is_decimal_somewhere() && !before.contains(last);
    let (groups, between) = if fraction { (wholes, before) } else { (&parts[..], &marks[..]) };
    let alike = between.windows(2).all(|pair| pair[0] == pair[1]);
    let grouped = !between.contains(&Mark::ArabicDecimal) && are_groups(groups);
    if !(between.is_empty() || (alike && grouped)) {
        return Err(Mistyped::Marks);
    }
    Ok((if fraction { with_decimals() } else { parts.concat() }, None))
}

/// Whether these are the parts of a number between thousands separators.
fn are_groups(parts: &[String]) -> bool {
    let Some((first, others)) = parts.split_first() else { return false };
    let begins = (1..=3).contains(&first.len()) && !first.starts_with('0');
    begins && others.iter().all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::words::{Language, count, fixed, plain, within};

    fn read(text: &str) -> Result<(String, Option<String>), Mistyped> {
        typed(text).map(|Typed { number, other, .. }| (number, other))
    }

    fn one(number: &str) -> Result<(String, Option<String>), Mistyped> {
        Ok((number.to_owned(), None))
    }

    #[test]
    fn numbers_that_mean_one_thing_are_read_alike_in_every_language() {
        for language in Language::all() {
            for (text, number) in [
                ("12", "12"),
                ("12,5", "12.5"),
                ("12.5", "12.5"),
                (" 12,50 ", "12.50"),
                (".5", ".5"),
                (",5", ".5"),
                ("5,", "5."),
                ("0,125", "0.125"),
                ("1234,567", "1234.567"),
                ("1,2345", "1.2345"),
                ("1.234,5", "1234.5"),
                ("1,234.5", "1234.5"),
                ("1.234.567", "1234567"),
                ("1,234,567", "1234567"),
                ("1 234", "1234"),
                ("1\u{a0}234\u{a0}567", "1234567"),
                ("1\u{202f}234,5", "1234.5"),
                ("1\u{2009}234.567", "1234.567"),
                ("1'234.5", "1234.5"),
                ("1’234’567", "1234567"),
                ("-5", "-5"),
                ("− 5,5", "-5.5"),
                ("–5", "-5"),
                ("+5", "5"),
                ("1e3", "1e3"),
                ("2,5E−3", "2.5E-3"),
                ("１２．５", "12.5"),
                ("٣٥٫٥", "35.5"),
                ("۱٬۲۳۴", "1234"),
                ("\u{200e}\u{feff}7", "7"),
            ] {
                assert_eq!(within(language, || read(text)), one(number), "{text}");
            }
        }
    }

    #[test]
    fn one_mark_before_three_digits_has_two_readings() {
        let both = |here: &str, elsewhere: &str| Ok((here.to_owned(), Some(elsewhere.to_owned())));
        assert_eq!(read("1,234"), both("1234", "1.234"));
        assert_eq!(read("-1.234"), both("-1.234", "-1234"));
        within(Language::find("de").unwrap_or_default(), || {
            assert_eq!(read("1,234"), both("1.234", "1234"));
            assert_eq!(read("1.234"), both("1234", "1.234"));
        });
    }

    #[test]
    fn what_is_no_number_says_why() {
        use Mistyped::{Digits, Empty, Marks, NotANumber};
        for (text, why) in [
            ("", Empty),
            (" \u{200b}", Empty),
            ("many", NotANumber),
            ("-", NotANumber),
            (".", NotANumber),
            ("--5", NotANumber),
            ("$", NotANumber),
            ("-$-5", NotANumber),
            ("€5", NotANumber),
            ("(5)", NotANumber),
            ("NaN", NotANumber),
            ("\u{202e}12", NotANumber),
            (&"9".repeat(101), NotANumber),
            ("½", Digits),
            ("१२", Digits),
            ("10²", Digits),
            ("1 2", Marks),
            ("12 34", Marks),
            ("1,23,456", Marks),
            ("1,234,56", Marks),
            ("1.2.3", Marks),
            ("1,,5", Marks),
            ("1 234.567 8", Marks),
            ("1,234 567", Marks),
            ("1.5'000", Marks),
            ("0 123", Marks),
        ] {
            assert_eq!(typed(text), Err(why), "{text}");
        }
    }

    #[test]
    fn what_stands_around_the_digits_is_the_unit() {
        for (text, number, unit) in [
            ("90d", "90", "d"),
            ("31 %", "31", "%"),
            ("31\u{a0}٪", "31", "%"),
            ("250 Mrd. USD", "250", "Mrd. USD"),
            ("$129 billion", "129", "$billion"),
            ("US$ 1,234.5", "1234.5", "$"),
            ("−$5", "-5", "$"),
            ("$-5", "-5", "$"),
            ("2e", "2", "e"),
            ("2 e3", "2", "e3"),
            ("0x10", "0", "x10"),
        ] {
            let read = typed(text).unwrap();
            assert_eq!((&*read.number, &*read.unit), (number, unit), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_written_number_has_itself_among_its_readings(number in any::<u32>(), value in -1e9..1e9_f64, decimals in 0..6_usize) {
            for language in Language::all() {
                within(language, || {
                    let read = |text: &str| typed(text).unwrap().number.parse::<f64>().unwrap();
                    prop_assert_eq!(read(&count(number)), f64::from(number));
                    let rounded: f64 = format!("{value:.decimals$}").parse().unwrap();
                    prop_assert_eq!(read(&fixed(value, decimals)), rounded);
                    prop_assert_eq!(read(&plain(&value.to_string())), value);
                    Ok(())
                })?;
            }
        }

        #[test]
        fn no_digit_is_lost_or_moved(text in "[-+−]?[0-9.,' \u{a0}e]{0,14}") {
            for language in Language::all() {
                let Ok(Typed { number, other, unit }) = within(language, || typed(&text)) else { continue };
                let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
                for reading in [Some(number), other].into_iter().flatten() {
                    prop_assert_eq!(digits(&reading) + &digits(&unit), digits(&text));
                    prop_assert_eq!(reading.starts_with('-'), text.trim().starts_with(['-', '−']));
                }
            }
        }
    }
}
