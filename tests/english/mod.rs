//! English words by which tests know a text that was not translated.

/// Words that hardly an English sentence is without, and that other languages do not have.
const ENGLISH: [&str; 31] = [
    "the",
    "of",
    "and",
    "with",
    "runs",
    "share",
    "shares",
    "spend",
    "which",
    "each",
    "enterprises",
    "points",
    "from",
    "to",
    "by",
    "is",
    "are",
    "it",
    "on",
    "at",
    "than",
    "both",
    "side",
    "would",
    "more",
    "less",
    "year",
    "no",
    "clouds’",
    "under",
    "levers",
];

/// Those among them that a language has too.
const SHARED: [(&str, &[&str]); 1] = [("fr", &["on", "points"])];

/// A name that stays as it is in every language.
const NAME: &str = "The Information";

/// The English words of a text in the language with this key.
pub fn english_in<'a>(language: &str, text: &'a str) -> Vec<&'a str> {
    let shared =
        SHARED.iter().find(|(key, _)| *key == language).map_or(&[][..], |(_, words)| words);
    // An apostrophe is part of some of them; a hyphen joins a name to other words.
    let words = text.split(NAME).flat_map(|part| {
        part.split(|letter: char| !letter.is_alphabetic() && !"’-".contains(letter))
    });
    let is_english = |word: &&str| {
        let word = word.to_lowercase();
        ENGLISH.contains(&&*word) && !shared.contains(&&*word)
    };
    words.filter(is_english).collect()
}
