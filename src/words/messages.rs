//! Messages: the texts of each language, in one table.

use std::cell::RefCell;

use thiserror::Error;

use super::language::Language;
use super::said::{EDITION, LATER, TABLES};

/// The separator between two entries of a table.
const BETWEEN: char = '\u{5}';

/// The number of entries before the first message: the edition, and the plural rules.
const HEAD: usize = 2;

thread_local! {
    /// The entries of each language's table, split when the first is read.
    static ENTRIES: [RefCell<Vec<&'static str>>; Language::COUNT] =
        const { [const { RefCell::new(Vec::new()) }; Language::COUNT] };
}

/// The error of a table from another build: its messages are not those of this program.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("these words are of edition {found}, and the program needs {EDITION}")]
pub struct OtherWords {
    /// The edition of the table, shortened.
    pub found: String,
}

impl Language {
    /// Loads the texts of the language on this thread from the file that the build wrote, for a program
    /// that was built without them.
    ///
    /// # Errors
    /// If another build wrote the file, or it is not such a file.
    pub fn learn(self, table: String) -> Result<(), OtherWords> {
        let entries = table.split(BETWEEN).count();
        let edition = table.split(BETWEEN).next().unwrap_or_default();
        if edition != EDITION || entries != TABLES[Self::ENGLISH.index()].split(BETWEEN).count() {
            return Err(OtherWords { found: edition.chars().take(EDITION.len()).collect() });
        }
        // It is used for as long as the program runs, like the texts that are compiled in.
        let table: &'static str = table.leak();
        ENTRIES.with(|languages| languages[self.index()].replace(table.split(BETWEEN).collect()));
        Ok(())
    }
}

/// Adds the English texts that only a later part of the program shows, for a program that was built with
/// languages apart; in any other they are there from the start. Only that part may call this, so that
/// nobody waits for them.
pub fn learn_later() {
    ENTRIES.with(|languages| {
        let english = Language::ENGLISH.index();
        add(LATER, TABLES[english], &mut languages[english].borrow_mut());
    });
}

/// Puts some messages in place of the last ones of a table, which is split if it is not yet.
fn add(later: &'static str, table: &'static str, entries: &mut Vec<&'static str>) {
    if later.is_empty() {
        return;
    }
    if entries.is_empty() {
        entries.extend(table.split(BETWEEN));
    }
    for (entry, text) in entries.iter_mut().rev().zip(later.rsplit(BETWEEN)) {
        *entry = text;
    }
}

/// The message at a position, in a language.
pub(super) fn message(language: Language, index: u16) -> &'static str {
    entry(language, HEAD + usize::from(index))
}

/// The plural rules of a language: a character for the category of each of a few hundred figures.
/// `build/plural.rs` writes them.
pub(super) fn plurals(language: Language) -> &'static str {
    entry(language, HEAD - 1)
}

fn entry(language: Language, index: usize) -> &'static str {
    ENTRIES.with(|languages| {
        let mut entries = languages[language.index()].borrow_mut();
        if entries.is_empty() {
            entries.extend(TABLES[language.index()].split(BETWEEN));
        }
        entries.get(index).copied().unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::super::{stop, within};
    use super::*;

    #[test]
    fn later_messages_take_the_places_at_the_end() {
        let table = "edition\u{5}rules\u{5}a\u{5}\u{5}";
        let mut entries = Vec::new();
        add("", table, &mut entries);
        assert_eq!(entries, [""; 0]);
        add("b\u{5}c", table, &mut entries);
        assert_eq!(entries, ["edition", "rules", "a", "b", "c"]);
        learn_later();
        assert!(super::super::patterns_title().starts_with("The model"));
    }

    #[test]
    fn what_is_learned_is_said_and_other_words_are_refused() {
        let german = Language::find("de").unwrap();
        let table = TABLES[german.index()];
        let changed = table.replace("Anhalten", "Halt");
        assert_eq!(within(german, stop), "Anhalten");
        german.learn(changed).unwrap();
        assert_eq!((within(german, stop), stop()), ("Halt", "Stop"));

        let (shorter, _) = table.rsplit_once(BETWEEN).unwrap();
        let other = table.replacen(EDITION, "0123456789abcdef", 1);
        for (table, found) in [(shorter, EDITION), (&other, "0123456789abcdef"), ("", "")] {
            assert_eq!(german.learn(table.to_owned()), Err(OtherWords { found: found.to_owned() }));
        }
        let page = "<!doctype html><title>Not found</title>".to_owned();
        assert_eq!(german.learn(page), Err(OtherWords { found: "<!doctype html><".to_owned() }));
        assert_eq!(within(german, stop), "Halt");
    }
}
