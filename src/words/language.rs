//! Languages: the list of them, and the current one.

use std::cell::Cell;

use super::said::{KEYS, LANGUAGE_NAME};

/// A language that has a file of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Language(usize);

thread_local! {
    /// The current language of this thread.
    static SPOKEN: Cell<Language> = const { Cell::new(Language::ENGLISH) };
}

impl Language {
    /// English, in which every text is written first.
    pub const ENGLISH: Self = Self(0);

    /// The number of languages.
    pub(super) const COUNT: usize = KEYS.len();

    /// Every language, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    /// The position in the tables.
    pub(super) const fn index(self) -> usize {
        self.0
    }

    /// The key in links and documents, such as `en`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        KEYS[self.0]
    }

    /// Its name in the language itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        LANGUAGE_NAME.text_in(self)
    }

    /// The language for a tag such as `de` or `de-AT`, if it is known.
    #[must_use]
    pub fn find(tag: &str) -> Option<Self> {
        let wanted = tag.split(['-', '_']).next().unwrap_or_default();
        Self::all().find(|language| language.key().eq_ignore_ascii_case(wanted))
    }
}

/// Makes a language the current one of this thread.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// The current language of this thread.
#[must_use]
pub fn spoken() -> Language {
    SPOKEN.get()
}

/// Runs `make` with another current language. Files for programs, for example, are the same in every
/// reader's language.
pub fn within<T>(language: Language, make: impl FnOnce() -> T) -> T {
    let before = SPOKEN.replace(language);
    let made = make();
    SPOKEN.set(before);
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_found_by_their_tags() {
        assert_eq!(Language::find("en-GB"), Some(Language::ENGLISH));
        assert_eq!(Language::find("DE").map(Language::name), Some("Deutsch"));
        for tag in ["", "eng", "d", "-de", "xx"] {
            assert_eq!(Language::find(tag), None, "{tag}");
        }
    }

    #[test]
    fn what_is_spoken_for_a_while_is_spoken_no_longer() {
        let german = Language::find("de").unwrap_or_default();
        assert_eq!(within(german, || (spoken(), super::super::stop())), (german, "Anhalten"));
        assert_eq!((spoken(), super::super::stop()), (Language::ENGLISH, "Stop"));
    }
}
