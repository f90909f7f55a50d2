//! Words: messages by their position in the tables, with their variables filled in.

use std::fmt;

use super::language::{Language, spoken};
use super::messages::{message, plurals};
use super::number::count;
use super::plural::{Figure, OTHER};

/// A message, shown in the current language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub(super) u16);

/// The value of a variable.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    /// A text, whose last figure can select plural forms.
    Text(&'a str),
    /// A number, which selects plural forms.
    Count(u32),
}

impl Word {
    /// Its text in the current language. Not inlined: it is called in hundreds of places, and copies
    /// would make the page larger.
    #[inline(never)]
    #[must_use]
    pub fn text(self) -> &'static str {
        self.text_in(spoken())
    }

    /// Its text in a language.
    pub(super) fn text_in(self, language: Language) -> &'static str {
        message(language, self.0)
    }

    /// Its text with the variables filled in.
    #[inline(never)]
    pub(super) fn with(self, values: &[Value<'_>]) -> String {
        let language = spoken();
        filled(self.text_in(language), plurals(language), values)
    }
}

/// Fills in the variables of a message, by the plural rules of its language. `build/rust.rs` encodes
/// the messages: a variable is a 1 and its letter; a selection is a 2, the letter of its number, and
/// for each case the letter of its plural category and the text, with a 3 between two cases and a 4 at
/// the end.
fn filled(message: &str, plurals: &str, values: &[Value<'_>]) -> String {
    let mut said = String::new();
    let mut letters = message.chars();
    // The plural category of the current selection, whether one of its cases has matched, and whether
    // the current text is part of the result.
    let (mut category, mut taken, mut kept) = (OTHER, false, true);
    while let Some(letter) = letters.next() {
        let mut value = || {
            let name = letters.next()?;
            values.get((name as usize).checked_sub('a' as usize)?)
        };
        match letter {
            '\u{1}' => match value() {
                Some(Value::Count(number)) if kept => said += &count(*number),
                Some(Value::Text(text)) if kept => said += text,
                _ => {}
            },
            '\u{2}' | '\u{3}' => {
                if letter == '\u{3}' {
                    taken |= kept;
                } else {
                    let figure = match value() {
                        Some(Value::Count(number)) => Some(Figure::whole(*number)),
                        Some(Value::Text(text)) => Figure::last_in(text),
                        None => None,
                    };
                    category = figure.map_or(OTHER, |figure| figure.category(plurals));
                    taken = false;
                }
                let case = letters.next().unwrap_or(OTHER);
                kept = !taken && (case == category || case == OTHER);
            }
            '\u{4}' => kept = true,
            letter if kept => said.push(letter),
            _ => {}
        }
    }
    said
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The plural rules of Polish, as the build tabulates them.
    fn polish() -> String {
        let category = |n: u32| match (n, n % 10, n % 100) {
            (1, ..) => '1',
            (_, 2..=4, 0..=11 | 15..) => 'f',
            _ => 'm',
        };
        // Figures with decimals are of the category without a name of its own, which is left out.
        (0..200).chain([1_000_000]).map(category).collect()
    }

    #[test]
    fn a_choice_takes_the_words_of_the_numbers_category() {
        // [one] { $n } chmura [few] { $n } chmury [many] { $n } chmur *[other] { $n } chmury, in { $b }
        let cases = "1\u{1}a chmura\u{3}f\u{1}a chmury\u{3}m\u{1}a chmur\u{3}o\u{1}a chmury";
        let message = format!("\u{2}a{cases}\u{4} w \u{1}b");
        for (number, said) in [
            (1, "1 chmura w b"),
            (3, "3 chmury w b"),
            (12, "12 chmur w b"),
            (22, "22 chmury w b"),
            (1_102, "1,102 chmury w b"),
            (2_000_000, "2,000,000 chmur w b"),
        ] {
            let values = [Value::Count(number), Value::Text("b")];
            assert_eq!(filled(&message, &polish(), &values), said);
        }
    }

    #[test]
    fn a_text_chooses_by_its_figure() {
        let message = "\u{1}a \u{2}a1chmura\u{3}fchmury\u{3}mchmur\u{3}ochmury?\u{4}";
        for (figure, said) in
            [("1", "chmura"), ("22", "chmury"), ("5", "chmur"), ("1.0", "chmury?")]
        {
            let expected = format!("{figure} {said}");
            assert_eq!(filled(message, &polish(), &[Value::Text(figure)]), expected);
        }
    }

    #[test]
    fn a_category_without_words_of_its_own_takes_those_of_the_others() {
        let message = "\u{2}a1one\u{3}omore\u{4}.";
        for (number, said) in [(1, "one."), (2, "more."), (5, "more.")] {
            assert_eq!(filled(message, &polish(), &[Value::Count(number)]), said);
        }
    }
}
