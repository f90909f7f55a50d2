//! Floor 1 · The words: all that people read, in every language.
//!
//! The texts stand in `words/*.ftl`, one file for each language, in the syntax of Project Fluent. The
//! build reads them and makes a function of each message with a parameter for each of its variables:
//! `undo-last` of the files is `words::undo_last` here. A language that lacks a message, or gives it
//! other variables, does not build.
//!
//! Which language is spoken is a state of the thread, English until [`speak`] says otherwise, and not
//! a parameter: nearly every function above this floor would have to hand it on, the model's among
//! them, whose figures must not depend on it. It is set once, at the edge, before anything is said.

mod language;
mod messages;
mod number;
mod word;

pub use language::{Language, speak, spoken, within};
pub use messages::OtherWords;
pub use number::{count, day, fixed, plain};
pub use said::*;
pub use word::Word;

/// What the build makes of the files.
#[allow(clippy::too_many_arguments, reason = "a sentence has as many figures as it has")]
mod said {
    use super::word::{Value, Word};

    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}
