//! How the build reads files of words, and what it reports about those that it cannot use.

use super::catalogue::Catalogue;
use super::language::Language;
use super::rust;

/// What is wrong with a file of English words and another one beside it.
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
fn languages_that_do_not_agree_are_reported_by_the_name_of_the_message() {
    for (english, german, expected) in [
        ("stop = Stop", "", "de: stop: it is missing"),
        ("stop = Stop", "stop = Halt\ngo = Los", "de: go: en has no such message"),
        ("lever = A\n    .help = B", "lever = A", "de: lever.help: it is missing"),
        ("so = { $a } of { $b }", "so = { $a }", "de: so: it shows a, and en shows a, b"),
        ("so = { $a }", "so = { $b }", "de: so: it shows b, and en shows a"),
        ("so = A\nso = B", "so = A", "so: it stands there twice"),
        ("so = { so }", "so = A", "so: of what stands in braces only"),
        ("so = { NUMBER($a) }", "so = A", "so: of what stands in braces only"),
        (
            "so = { NUMBER($a, b: 1) ->\n  [one] A\n *[other] B\n }",
            "so = A",
            "so: NUMBER() takes one",
        ),
        (
            "so = { DATE($a) ->\n  [one] A\n *[other] B\n }",
            "so = A",
            "so: of what stands in braces",
        ),
        ("so = { -brand }", "so = A", "so: there is no term -brand"),
        ("-x = { -x }\nso = { -x }", "so = A", "so: the term -x leads to itself"),
        (
            "so = { $n ->\n  [two] A\n *[other] B\n }",
            "so = A",
            "so: no number has the plural [two] in en",
        ),
        ("so = { $n ->\n  [dual] A\n *[other] B\n }", "so = A", "so: [dual] is no choice"),
        ("so = { $n ->\n  [one] A\n *[many] B\n }", "so = A", "so: [many] is no choice"),
        ("so = { $n ->\n  [1] A\n *[other] B\n }", "so = A", "so: a choice by an exact number"),
        ("so = A\nso there", "so = A", "line 2: "),
    ] {
        let found = trouble(english, german);
        assert!(found.iter().any(|found| found.starts_with(expected)), "{english}: {found:?}");
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
    let fields = "{ pub r#cloud: &'a str, pub r#share: &'a str, pub r#clouds: u32 }";
    assert!(code.contains(&format!("pub struct Would<'a> {fields}")), "{code}");
    assert!(code.contains("\\u{5}\\u{1}a \\u{2}c1käme\\u{3}okämen\\u{4} auf \\u{1}b.\""), "{code}");
}

#[test]
fn a_figure_that_is_a_text_chooses_and_stays_a_text() {
    let english = "points = { $n } points\nso = { $n ->\n  [one] A\n *[other] B\n }";
    let french = "points = { $n } { NUMBER($n) ->\n  [one] point\n *[other] points\n }\n\
                  so = { NUMBER($n) ->\n  [one] C\n *[other] D\n }";
    let languages = [("en", english), ("fr", french)];
    let languages = languages.map(|(key, source)| Language::read(key, source).unwrap());
    let code = rust::code(&Catalogue::of(&languages).unwrap(), false);
    assert!(code.contains("fn points(r#n: &str)"), "{code}");
    assert!(code.contains("\\u{5}\\u{1}a \\u{2}a1point\\u{3}opoints\\u{4}\\u{5}"), "{code}");
    // What is a number in one language is one in all.
    assert!(code.contains("fn so(r#n: u32)"), "{code}");
}

#[test]
fn a_message_has_the_form_that_its_variables_need() {
    let source = "so-none = A\nso-one = A { $type }\nso-many = A { $from-a } { $type }\n\
                  so-counts = { $n ->\n  [one] A\n *[other] B\n } { $m ->\n  [one] C\n *[other] D\n }";
    let language = Language::read("en", source).unwrap();
    let code = rust::code(&Catalogue::of(&[language]).unwrap(), false);
    for item in [
        "pub const SO_NONE: Word = Word(0);",
        "pub fn so_none() -> &'static str { SO_NONE.text() }",
        "pub fn so_one(r#type: &str) -> String { Word(1).with(&[Value::Text(r#type)]) }",
        "pub struct SoMany<'a> { pub r#from_a: &'a str, pub r#type: &'a str }",
        "impl SoMany<'_> {",
        "Word(2).with(&[Value::Text(self.r#from_a), Value::Text(self.r#type)])",
        "pub struct SoCounts { pub r#n: u32, pub r#m: u32 }",
        "impl SoCounts {",
    ] {
        assert!(code.contains(item), "{item} is not in {code}");
    }
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
        (
            "en",
            "language-name = English\nstop = Stop\n    .range = judged\nframe-title = Multihome",
        ),
        (
            "de",
            "language-name = Deutsch\nstop = Halt\n    .range = geurteilt\nframe-title = Multihome",
        ),
    ];
    let languages = sources.map(|(key, source)| Language::read(key, source).unwrap());
    let catalogue = Catalogue::of(&languages).unwrap();
    let tables = |apart| {
        let code = rust::code(&catalogue, apart);
        let after = code.split("TABLES: [&str; 2] = [").nth(1).unwrap();
        let tables = after.split("];").next().unwrap().lines();
        // The messages follow the edition and the plural rules.
        let messages = tables.map(|table| table.splitn(3, r"\u{5}").nth(2).unwrap());
        messages.map(|table| table.trim_end_matches([',', '"']).replace(r"\u{5}", "|")).collect()
    };
    let (both, first): (Vec<String>, Vec<String>) = (tables(false), tables(true));
    assert_eq!(both, ["English|Stop|Multihome|judged", "Deutsch|Halt|Multihome|geurteilt"]);
    assert_eq!(first, ["English|Stop|Multihome|", "Deutsch||Multihome"]);
    let later = |apart| {
        let code = rust::code(&catalogue, apart);
        let (_, after) = code.split_once("LATER: &str = \"").unwrap();
        after.split('"').next().unwrap().to_owned()
    };
    assert_eq!([later(false), later(true)], ["", "judged"]);
    let german = rust::table(&catalogue, 1, |_| true);
    assert!(german.ends_with("\u{5}Deutsch\u{5}Halt\u{5}Multihome\u{5}geurteilt"), "{german}");
}
