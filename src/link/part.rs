//! Parts: what an embedded page can show, by the names that `show=` accepts.

use crate::words::{self, Word};

/// A part of the page that an embedded page can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name in links.
    pub key: &'static str,
    /// What it is, in a few words.
    pub about: Word,
    /// Whether it is a view. The full page shows one view at a time.
    pub is_view: bool,
}

const fn part(key: &'static str, about: Word) -> Part {
    Part { key, about, is_view: false }
}

const fn view(key: &'static str, about: Word) -> Part {
    Part { key, about, is_view: true }
}

/// Every part, in the order of the page.
pub const PARTS: [Part; 20] = [
    part("answer", words::PART_ANSWER),
    part("share", words::PART_SHARE),
    part("effects", words::PART_EFFECTS),
    part("stories", words::PART_STORIES),
    part("table", words::PART_TABLE),
    part("link", words::PART_LINK),
    view("shares", words::PART_SHARES),
    view("models", words::PART_MODELS),
    view("moves", words::PART_MOVES),
    view("enterprises", words::PART_ENTERPRISES),
    view("homes", words::PART_HOMES),
    view("microsoft", words::PART_MICROSOFT),
    view("openai", words::PART_OPENAI),
    view("customers", words::PART_CUSTOMERS),
    view("passing", words::PART_PASSING),
    view("capacity", words::PART_CAPACITY),
    view("drivers", words::PART_DRIVERS),
    view("attribution", words::PART_ATTRIBUTION),
    view("all-stories", words::PART_ALL_STORIES),
    view("record", words::PART_RECORD),
];

impl Part {
    /// The part with this name, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        PARTS.into_iter().find(|part| part.key == key)
    }
}
