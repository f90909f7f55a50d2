//! The glossary: what technical terms mean, and where they stand in a text.

use super::said::TERMS;
use super::word::Word;

/// What separates the forms of a term.
const BETWEEN: char = '|';

/// A technical term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The key.
    pub key: &'static str,
    /// The forms that it has in texts, the first of which is its name.
    forms: Word,
    /// What it means.
    pub meaning: Word,
}

/// Every term.
pub fn terms() -> impl Iterator<Item = Term> {
    TERMS.into_iter().map(|(key, forms, meaning)| Term { key, forms, meaning })
}

impl Term {
    /// The name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.forms().next().unwrap_or_default()
    }

    fn forms(&self) -> impl Iterator<Item = &'static str> + use<> {
        // Without its words a term has no forms, as before the later part of the page is there.
        self.forms.text().split(BETWEEN).filter(|form| !form.is_empty())
    }

    /// Where it first stands in a text: the range of its bytes.
    fn first_in(&self, text: &str) -> Option<(usize, usize)> {
        let found = self.forms().filter_map(|form| place(text, form));
        found.min_by_key(|&(start, end)| (start, usize::MAX - end))
    }
}

/// Where a form first stands in a text as words of its own, perhaps at the beginning of a sentence.
fn place(text: &str, form: &str) -> Option<(usize, usize)> {
    let starts = text.char_indices().map(|(start, _)| start);
    let mut places = starts.map(|start| (start, start + form.len()));
    places.find(|&(start, end)| {
        let begins = |words: &str| {
            let [mut words, mut form] = [words, form].map(str::chars);
            let [first, small] =
                [words.next(), form.next()].map(|letter| letter.map_or(0, u32::from));
            // In ASCII and Latin-1, a capital and its small letter differ in this bit.
            first | 0x20 == small && words.as_str() == form.as_str()
        };
        text.get(start..end).is_some_and(|words| words == form || begins(words))
            && is_apart(text, start, end)
    })
}

/// Whether no letter or digit touches a range of a text.
fn is_apart(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    ![before, after].into_iter().flatten().any(is_of_a_word)
}

/// Whether a character is a letter or a digit, as far as a language of the page has it: enough for this, and without
/// the tables of all scripts.
fn is_of_a_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || ('\u{c0}'..'\u{2000}').contains(&character)
}

/// The numbers of mechanisms in a text, such as M05: the ranges of their bytes.
fn numbers(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let starts = text.match_indices('M').map(|(start, _)| start);
    starts.filter_map(|start| {
        let number = text.get(start + 1..start + 3)?;
        let end = start + 3;
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        (is_number && is_apart(text, start, end)).then_some((start, end))
    })
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meant<'a> {
    /// The words.
    pub words: &'a str,
    /// The key of the term, or the number of the mechanism, that the words are.
    pub key: Option<&'a str>,
}

/// A text in pieces: each term where it first stands, each number of a mechanism, and what is between.
#[must_use]
pub fn meant(text: &str) -> Vec<Meant<'_>> {
    let of_terms = terms().filter_map(|term| Some((term.first_in(text)?, term.key)));
    let of_numbers = numbers(text).map(|(start, end)| ((start, end), &text[start..end]));
    let mut found: Vec<((usize, usize), &str)> = of_terms.chain(of_numbers).collect();
    found.sort_unstable_by_key(|&((start, end), _)| (start, usize::MAX - end));
    let (mut pieces, mut at) = (Vec::new(), 0);
    for ((start, end), key) in found {
        // A term may be part of a longer one.
        if start >= at {
            pieces.push(Meant { words: &text[at..start], key: None });
            pieces.push(Meant { words: &text[start..end], key: Some(key) });
            at = end;
        }
    }
    pieces.push(Meant { words: &text[at..], key: None });
    pieces.retain(|piece| !piece.words.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, within};

    fn keys(text: &str) -> Vec<(&str, &str)> {
        meant(text).into_iter().filter_map(|piece| Some((piece.words, piece.key?))).collect()
    }

    #[test]
    fn terms_are_found_as_words_of_their_own_where_they_stand_first() {
        let text = "Worlds and worlds: the HHI of M05, not of M123 or XM05, in standard errors.";
        let expected = [("Worlds", "world"), ("HHI", "hhi"), ("M05", "M05")];
        let found = keys(text);
        assert_eq!(found[..3], expected);
        assert_eq!(found[3..], [("standard errors", "standard-error")]);
        let whole: String = meant(text).iter().map(|piece| piece.words).collect();
        assert_eq!(whole, text);
        assert_eq!(keys("an underworld, 5 utilsx"), []);
        assert_eq!(meant(""), []);
    }

    #[test]
    fn a_capital_begins_a_term_also_with_an_accent() {
        for (text, form) in [("Écart", "écart"), ("Überlauf", "überlauf"), ("L’Écart", "écart")]
        {
            let (start, end) = place(text, form).unwrap();
            assert_eq!(text[start..end].to_lowercase(), form);
        }
        assert_eq!(place("Ecart", "écart"), None);
        assert_eq!(place("ÉCART", "écart"), None);
    }

    #[test]
    fn each_language_has_its_own_forms() {
        within(Language::find("de").unwrap(), || {
            assert_eq!(keys("in 40 Welten"), [("Welten", "world")]);
        });
    }

    #[test]
    fn no_two_terms_share_a_form() {
        for language in Language::all() {
            within(language, || {
                let mut forms: Vec<&str> = terms().flat_map(|term| term.forms()).collect();
                let all = forms.len();
                forms.sort_unstable();
                forms.dedup();
                assert_eq!(forms.len(), all, "{language:?}");
            });
        }
    }
}
