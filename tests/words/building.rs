//! What the build makes of files of words, and what it says of those that it cannot use.

use crate::catalogue::Catalogue;
use crate::language::Language;
use crate::rust;

/// What is wrong with a file of English words, and with another beside it.
fn trouble(english: &str, german: &str) -> Vec<String> {
    let read = |key, source| Language::read(key, source);
    match (read("en", english), read("de", german)) {
        (Ok(english), Ok(german)) => {
            Catalogue::of(&[german, english]).map_or_else(|wrong| wrong, |_| Vec::new())
        }
        (english, german) => {
            let wrong = [english, german].into_iter().filter_map(Result::err);
            wrong.flatten().collect()
        }
    }
}

#[test]
fn languages_that_do_not_agree_are_told_by_the_name_of_the_message() {
    for (english, german, told) in [
        ("stop = Stop", "", "de: stop: it is missing"),
        ("stop = Stop", "stop = Halt\ngo = Los", "de: go: en has no such message"),
        ("lever = A\n    .help = B", "lever = A", "de: lever.help: it is missing"),
        ("so = { $a } of { $b }", "so = { $a }", "de: so: it shows a, and en shows a, b"),
        ("so = { $a }", "so = { $b }", "de: so: it shows b, and en shows a"),
        ("so = A\nso = B", "so = A", "so: it stands there twice"),
        ("so = { so }", "so = A", "so: of what stands in braces only"),
        ("so = { NUMBER($a) }", "so = A", "so: of what stands in braces only"),
        ("so = { -brand }", "so = A", "so: there is no term -brand"),
        ("-x = { -x }\nso = { -x }", "so = A", "so: the term -x leads to itself"),
        ("so = { $n ->\n  [two] A\n *[other] B\n }", "so = A", "so: the only choices understood"),
        ("so = A\nso there", "so = A", "line 2: "),
    ] {
        let found = trouble(english, german);
        assert!(found.iter().any(|found| found.starts_with(told)), "{english}: {found:?}");
    }
}

#[test]
fn a_language_may_choose_where_another_need_not() {
    let english = "would = { $cloud } would hold { $share }.";
    let german =
        "would = { $cloud } { $clouds ->\n  [one] käme\n *[other] kämen\n } auf { $share }.";
    assert_eq!(trouble(english, german), [""; 0]);
    let languages = [("en", english), ("de", german)];
    let languages = languages.map(|(key, source)| Language::read(key, source).unwrap());
    let code = rust::code(&Catalogue::of(&languages).unwrap(), false);
    assert!(
        code.contains("pub fn would(cloud: &str, share: &str, clouds: u32) -> String"),
        "{code}"
    );
    assert!(code.contains("\"\\u{1}a \\u{2}ckäme\\u{3}kämen\\u{4} auf \\u{1}b.\""), "{code}");
}

#[test]
fn terms_and_quoted_texts_become_part_of_their_message() {
    let source = "-none = no figure\nevidence = { -none } found{\"\\u00A0\"}%";
    let language = Language::read("en", source).unwrap();
    let [(name, pattern)] = language.messages.as_slice() else { panic!("{language:?}") };
    assert_eq!(name, "evidence");
    assert_eq!(pattern.plain().as_deref(), Some("no figure found\u{a0}%"));
}

#[test]
fn a_language_apart_leaves_its_names_in_the_program_alone() {
    let sources = [
        ("en", "language-name = English\nstop = Stop\nframe-title = Multihome"),
        ("de", "language-name = Deutsch\nstop = Halt\nframe-title = Multihome"),
    ];
    let languages = sources.map(|(key, source)| Language::read(key, source).unwrap());
    let catalogue = Catalogue::of(&languages).unwrap();
    let tables = |apart| {
        let code = rust::code(&catalogue, apart);
        let after = code.split("TABLES: [&str; 2] = [").nth(1).unwrap();
        after.split("];").next().unwrap().replace(r"\u{5}", "|")
    };
    let english = "\"English|Stop|Multihome\"";
    assert_eq!(tables(false), format!("{english},\n\"Deutsch|Halt|Multihome\""));
    assert_eq!(tables(true), format!("{english},\n\"Deutsch||Multihome\""));
}
