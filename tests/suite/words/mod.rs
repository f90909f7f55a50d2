//! Protects the words: each language has every message, with the same figures, and nothing in another
//! language; and the build reports what is wrong with a file of words.

#[path = "../../../build/catalogue.rs"]
mod catalogue;
#[path = "../../../build/glossary.rs"]
mod glossary;
#[path = "../../../build/language.rs"]
mod language;
#[path = "../../../build/pattern.rs"]
mod pattern;
#[path = "../../../build/plural.rs"]
mod plural;
#[path = "../../../build/rust.rs"]
mod rust;

mod building;
mod made_up;
mod plural_rules;
mod sentences;
mod terms;
mod typography;
mod use_of_words;
