//! Parts: what an embedded page can show, by the names that `show=` knows.

use crate::words::{self, Word};

/// A part of the page that an embedded page can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name in links.
    pub key: &'static str,
    /// What it is, in a few words.
    pub about: Word,
}

const fn part(key: &'static str, about: Word) -> Part {
    Part { key, about }
}

/// Every part, in the order of the page.
pub const PARTS: [Part; 16] = [
    part("answer", words::PART_ANSWER),
    part("share", words::PART_SHARE),
    part("effects", words::PART_EFFECTS),
    part("stories", words::PART_STORIES),
    part("table", words::PART_TABLE),
    part("link", words::PART_LINK),
    part("shares", words::PART_SHARES),
    part("models", words::PART_MODELS),
    part("moves", words::PART_MOVES),
    part("enterprises", words::PART_ENTERPRISES),
    part("homes", words::PART_HOMES),
    part("microsoft", words::PART_MICROSOFT),
    part("openai", words::PART_OPENAI),
    part("customers", words::PART_CUSTOMERS),
    part("passing", words::PART_PASSING),
    part("capacity", words::PART_CAPACITY),
];

impl Part {
    /// The part of that name, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        PARTS.into_iter().find(|part| part.key == key)
    }
}
