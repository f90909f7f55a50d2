//! Messages: what each language says, one message after the other.

use std::cell::RefCell;

use thiserror::Error;

use super::language::Language;
use super::said::TABLES;

/// The character between two messages of a table.
const BETWEEN: char = '\u{5}';

thread_local! {
    /// The messages of each language, told apart once somebody reads one.
    static MESSAGES: [RefCell<Vec<&'static str>>; Language::COUNT] =
        const { [const { RefCell::new(Vec::new()) }; Language::COUNT] };
}

/// Words are not those that this program says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("these are {found} messages, and the program says {wanted}")]
pub struct OtherWords {
    /// How many messages there are.
    pub found: usize,
    /// How many there should be.
    pub wanted: usize,
}

impl Language {
    /// Learns on this thread what the language says, where the program was built without it: from the
    /// file that its build wrote.
    ///
    /// # Errors
    /// If the file is another build's, as far as the number of its messages tells.
    pub fn learn(self, words: String) -> Result<(), OtherWords> {
        let count = |table: &str| table.split(BETWEEN).count();
        let (found, wanted) = (count(&words), count(TABLES[Self::ENGLISH.place()]));
        if found != wanted {
            return Err(OtherWords { found, wanted });
        }
        // Read for as long as the program runs, as if it had been built with them.
        let words: &'static str = words.leak();
        MESSAGES.with(|languages| languages[self.place()].replace(words.split(BETWEEN).collect()));
        Ok(())
    }
}

/// The message at a place in a language.
pub(super) fn message(language: Language, place: u16) -> &'static str {
    MESSAGES.with(|languages| {
        let mut messages = languages[language.place()].borrow_mut();
        if messages.is_empty() {
            messages.extend(TABLES[language.place()].split(BETWEEN));
        }
        messages.get(usize::from(place)).copied().unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::super::{stop, within};
    use super::*;

    #[test]
    fn what_is_learned_is_said_and_other_words_are_refused() {
        let german = Language::find("de").unwrap();
        let table = TABLES[german.place()];
        let changed = table.replace("Anhalten", "Halt");
        assert_eq!(within(german, stop), "Anhalten");
        german.learn(changed).unwrap();
        assert_eq!((within(german, stop), stop()), ("Halt", "Stop"));

        let wanted = table.split(BETWEEN).count();
        let (shorter, _) = table.rsplit_once(BETWEEN).unwrap();
        let refused = OtherWords { found: wanted - 1, wanted };
        assert_eq!(german.learn(shorter.to_owned()), Err(refused));
        assert_eq!(german.learn(String::new()), Err(OtherWords { found: 1, wanted }));
        assert_eq!(within(german, stop), "Halt");
    }
}
