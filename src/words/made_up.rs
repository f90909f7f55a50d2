//! The language that nobody speaks (`tests/suite/words/made_up.rs`), in place of German on the thread of a test: every
//! message can be said in it, for numbers of every plural form.

#[allow(dead_code, reason = "the build uses the rest")]
#[path = "../../build/catalogue.rs"]
mod catalogue;
#[allow(dead_code, reason = "the build uses the rest")]
#[path = "../../build/language.rs"]
mod language;
#[allow(dead_code, reason = "the suite uses the rest")]
#[path = "../../tests/suite/words/made_up.rs"]
mod made;
#[allow(dead_code, reason = "the build uses the rest")]
#[path = "../../build/pattern.rs"]
mod pattern;
#[allow(dead_code, reason = "the build uses the rest")]
#[path = "../../build/plural.rs"]
mod plural;
#[allow(dead_code, reason = "the build uses the rest")]
#[path = "../../build/rust.rs"]
mod rust;

use super::word::{Value, Word};
use super::{Language, within};

use pattern::{Kind, Piece};
use plural::{Category, Plurals};

/// The language, once this thread has learned it.
pub(crate) fn made_up() -> Language {
    let german = Language::find("de").unwrap();
    german.learn(made::table()).unwrap();
    german
}

/// The name and the texts of every figure that a message is tried with, as its thread would write it.
const FIGURES: [(u32, &str); 12] = [
    (0, ""),
    (1, ""),
    (2, ""),
    (3, ""),
    (5, ""),
    (101, ""),
    (1_102, ""),
    (1_000_000, ""),
    (0, "0"),
    (1, "0"),
    (1, "5"),
    (20, "50"),
];

fn mark(category: Category) -> char {
    made::MARKS.into_iter().find(|(known, _)| *known == category).unwrap().1
}

/// The variables by which a pattern chooses.
fn choosing(pieces: &[Piece]) -> Vec<&str> {
    let chosen = pieces.iter().filter_map(|piece| match piece {
        Piece::Plural { variable, .. } => Some(variable.as_str()),
        Piece::Text(_) | Piece::Variable(_) => None,
    });
    chosen.collect()
}

#[test]
fn every_message_is_said_in_every_plural_form_with_all_of_its_values() {
    let language = made_up();
    let plurals = Plurals::of(made::RULES).unwrap();
    let (catalogue, index) = made::catalogue();
    for (position, message) in catalogue.messages.iter().enumerate() {
        let name = &message.name;
        let pattern = &message.said[index];
        for (whole, decimals) in FIGURES {
            let point = if decimals.is_empty() { "" } else { "." };
            let written = within(language, || super::count(whole)) + point + decimals;
            // A whole number cannot have decimals.
            let of =
                |kind| plurals.category(whole, if kind == Kind::Count { "" } else { decimals });
            let texts: Vec<String> =
                message.variables.iter().map(|v| format!("⟨{} {written}⟩", v.name)).collect();
            let values =
                message.variables.iter().zip(&texts).map(|(variable, text)| match variable.kind {
                    Kind::Count => Value::Count(whole),
                    Kind::Text => Value::Text(text),
                });
            let values: Vec<Value<'_>> = values.collect();
            let said = within(language, || Word(position as u16).with(&values));
            assert!(
                !said.contains(|letter| matches!(letter, '{' | '}' | '\u{1}'..='\u{5}')),
                "{name}: {said}"
            );
            // In a sentence, “Others” may be “other clouds”.
            let may_rename = message.variables.iter().any(|variable| variable.name == "clouds");
            for (variable, text) in message.variables.iter().zip(&texts) {
                if may_rename && variable.name == "cloud" {
                    continue;
                }
                let text = if variable.kind == Kind::Count { &super::count(whole) } else { text };
                assert!(!variable.shown || said.contains(text), "{name} lost {text}: {said}");
            }
            let marks = |text: &str| -> Vec<char> {
                text.chars()
                    .filter(|letter| made::MARKS.iter().any(|(_, mark)| mark == letter))
                    .collect()
            };
            let expected: Vec<char> = choosing(&pattern.pieces)
                .into_iter()
                .map(|name| message.variables.iter().find(|known| known.name == name).unwrap())
                .map(|variable| mark(of(variable.kind)))
                .collect();
            assert_eq!(marks(&said), expected, "{name} with {written}: {said}");
        }
    }
}
