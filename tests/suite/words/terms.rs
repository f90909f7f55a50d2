//! The list of terms: what the build reports about it.

use super::catalogue::Catalogue;
use super::glossary::{code, keys};
use super::language::Language;

const ENGLISH: &str =
    "term-hhi = HHI\n    .meaning = A sum.\nsay = The HHI is { $n }.\nother = Nothing.";

fn catalogue() -> Catalogue {
    Catalogue::of(&[Language::read("en", ENGLISH).unwrap()]).unwrap()
}

#[test]
fn a_term_has_its_words_and_stands_in_the_messages_of_its_line() {
    let found = keys("# a note\n\nhhi: say\n", &catalogue()).unwrap();
    assert_eq!(found, ["hhi"]);
    assert!(code(&found).contains("[(\"hhi\", TERM_HHI, TERM_HHI_MEANING)]"), "{}", code(&found));
    for (list, expected) in [
        ("", "term-hhi: the list of terms lacks it"),
        ("hhi: say\nutil: say", "util: there is no term-util with its meaning"),
        ("hhi:", "term-hhi: it is marked nowhere"),
        ("hhi: none", "term-hhi: there is no message none"),
        ("hhi: say, other", "en: other has no form of term-hhi"),
    ] {
        let trouble = keys(list, &catalogue()).unwrap_err();
        assert!(trouble.contains(&expected.to_owned()), "{list}: {trouble:?}");
    }
}
