//! Protects the words: each language says all of it, about the same figures, and nothing in another
//! language; and what is wrong with a file of words is told when the program is built.

#![cfg(test)]

#[path = "../blessing/mod.rs"]
mod blessing;
#[path = "../../build/catalogue.rs"]
mod catalogue;
#[path = "../english/mod.rs"]
mod english;
#[path = "../../build/language.rs"]
mod language;
#[path = "../../build/pattern.rs"]
mod pattern;
#[path = "../../build/rust.rs"]
mod rust;

mod building;
mod sentences;
mod signatures;
mod use_of_words;
