//! Floor 1 · The words: all texts for people, in every language.
//!
//! The texts are in `words/*.ftl`, one file for each language, in the syntax of Project Fluent. The
//! build reads them and makes a function of each message with at most one variable: `undo-last` of the
//! files is `words::undo_last` here. A message with several variables becomes a struct with a field for
//! each: `list-last` is `words::ListLast { others, last }.text()`. So each value has its name where it
//! is used, and new words may have the variables in another order. If a language lacks a message, or
//! gives it other variables, the build fails.
//!
//! The current language is a state of the thread, English until [`speak`] sets another. It is not a
//! parameter, because nearly every function above this floor would have to pass it on, even those of
//! the model, whose figures must not depend on it. It is set once, at the start, before any text is
//! made.

mod glossary;
mod language;
#[cfg(test)]
pub(crate) mod made_up;
mod messages;
mod number;
mod plural;
mod typed;
mod word;

pub use glossary::{Meant, Term, meant, terms};
pub use language::{Language, speak, spoken, within};
pub use messages::{OtherWords, learn_later};
pub use number::{count, day, fixed, plain, power_of_ten};
pub use said::*;
pub use typed::{Mistyped, Typed, typed};
pub use word::Word;

/// The code that the build generates from the files.
#[allow(missing_docs, reason = "a field is the variable of the message that has its name")]
mod said {
    use super::word::{Value, Word};

    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}
