//! Elements: texts and form controls that depend on nothing but their own value.
//!
//! Views, the answer, the controls and the sharing dialogs all use them.

mod choice;
mod coloured;
mod digest;
mod folded;
mod meanings;
mod number_entry;
mod text;
mod text_entry;

pub(crate) use choice::Choice;
pub(crate) use coloured::{coloured, coloured_with_meanings};
pub(crate) use digest::{digest, short_digest};
pub(crate) use folded::folded;
pub(crate) use meanings::{learn_meanings, meanings, mechanism_number, with_meanings};
pub(crate) use number_entry::{NumberEntry, entered};
pub(crate) use text::{sentence, text};
pub(crate) use text_entry::TextEntry;
