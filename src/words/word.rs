//! Words: messages by their place in the tables, and how their variables are filled in.

use std::fmt;

use super::language::{Language, spoken};
use super::messages::message;
use super::number::count;

/// A message, in whatever language is spoken when it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub(super) u16);

/// What a variable holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which the words agree with.
    Count(u32),
}

impl Word {
    /// What it says in the language that is spoken. Not inlined: it is called in hundreds of places, and
    /// what a page downloads counts.
    #[inline(never)]
    #[must_use]
    pub fn text(self) -> &'static str {
        self.text_in(spoken())
    }

    /// What it says in some language.
    pub(super) fn text_in(self, language: Language) -> &'static str {
        message(language, self.0)
    }

    /// What it says with its variables filled in. In the tables a variable is a 1 and its letter; a
    /// choice is a 2, the letter, what is said of one, a 3, what is said of others, and a 4. A 5 ends
    /// every message but the last.
    #[inline(never)]
    pub(super) fn with(self, values: &[Value<'_>]) -> String {
        let mut said = String::new();
        let mut letters = self.text().chars();
        let mut kept = true;
        while let Some(letter) = letters.next() {
            match letter {
                '\u{1}' | '\u{2}' => {
                    let place = letters.next().map_or(0, |name| name as usize - 'a' as usize);
                    match values.get(place) {
                        Some(Value::Count(number)) if letter == '\u{2}' => kept = *number == 1,
                        Some(Value::Count(number)) if kept => said += &count(*number),
                        Some(Value::Text(text)) if kept => said += text,
                        _ => {}
                    }
                }
                '\u{3}' => kept = !kept,
                '\u{4}' => kept = true,
                letter if kept => said.push(letter),
                _ => {}
            }
        }
        said
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}
