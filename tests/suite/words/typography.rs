//! Typography: quotation marks, apostrophes and the spaces around signs are those of each language, in every message.

use std::fs;
use std::path::Path;

use super::language::Language;
use super::pattern::Piece;

/// Stands for the value of a variable.
const VALUE: char = '\u{fffc}';

/// What a language's typesetters ask for.
struct Rules {
    key: &'static str,
    /// The quotation marks, each with the space inside it.
    quotes: [&'static str; 2],
    /// The spaces that may stand before a percent sign.
    before_percent: &'static [char],
    /// The spaces of which one stands before each of these marks; none may where there are none.
    before_marks: &'static [(char, &'static [char])],
}

const NBSP: char = '\u{a0}';
const NARROW: char = '\u{202f}';

const RULES: &[Rules] = &[
    Rules {
        key: "en",
        quotes: ["“", "”"],
        before_percent: &[],
        before_marks: &[(':', &[]), (';', &[]), ('!', &[]), ('?', &[])],
    },
    Rules {
        key: "de",
        quotes: ["„", "“"],
        before_percent: &[NBSP],
        before_marks: &[(':', &[]), (';', &[]), ('!', &[]), ('?', &[])],
    },
    Rules {
        key: "fr",
        quotes: ["«\u{a0}", "\u{a0}»"],
        before_percent: &[NBSP],
        before_marks: &[(':', &[NBSP]), (';', &[NARROW]), ('!', &[NARROW]), ('?', &[NARROW])],
    },
];

/// Messages that are not prose: names of units that people may type.
const LISTS: [&str; 2] = ["typed-billions", "typed-dollars-a-gigabyte"];

/// Every wording of a piece, with a sign in place of each value.
fn wordings(pieces: &[Piece]) -> Vec<String> {
    let mut all = vec![String::new()];
    for piece in pieces {
        let next: Vec<String> = match piece {
            Piece::Text(text) => vec![text.clone()],
            Piece::Variable(_) => vec![VALUE.to_string()],
            Piece::Plural { cases, other, .. } => {
                let cases = cases.iter().map(|(_, said)| said).chain([other]);
                cases.flat_map(|said| wordings(said)).collect()
            }
        };
        let longer =
            all.iter().flat_map(|before| next.iter().map(move |next| before.clone() + next));
        all = longer.collect();
    }
    all
}

/// A text without code between backticks and without links.
fn prose(text: &str) -> String {
    text.split('`').step_by(2).collect::<Vec<_>>().join("…")
}

/// What is wrong with a wording.
fn faults(rules: &Rules, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (wrong, why) in [
        ("\"", "a straight quotation mark"),
        ("'", "a straight apostrophe"),
        ("...", "three points instead of an ellipsis"),
        ("  ", "two spaces"),
        (" ,", "a space before a comma"),
        (" .", "a space before a full stop"),
    ] {
        if text.contains(wrong) {
            found.push(why.to_owned());
        }
    }
    let letters: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| letters.get(index)).copied();
    let [opens, closes] = rules.quotes.map(|mark| mark.trim_matches(NBSP));
    let mut open = false;
    for (index, letter) in letters.iter().enumerate() {
        let (before, after) = (at(index.checked_sub(1)), at(Some(index + 1)));
        let mark = letter.to_string();
        if "“”„«»‹›‚‘".contains(*letter) {
            let expected = if open { closes } else { opens };
            let space = rules.quotes[0] != opens;
            let beside = if open { before } else { after };
            if mark != expected {
                found.push(format!("{mark} for {expected}"));
            } else if space != (beside == Some(NBSP)) {
                found.push(format!("no-break space inside {mark}"));
            }
            open = !open;
        }
        let is_of_figure = |letter: char| letter.is_ascii_digit() || letter == VALUE;
        if *letter == '%' {
            let space = before.filter(|before| before.is_whitespace());
            let figure =
                at(index.checked_sub(1 + usize::from(space.is_some()))).is_some_and(is_of_figure);
            let fits = match space {
                Some(space) => rules.before_percent.contains(&space),
                None => rules.before_percent.is_empty(),
            };
            if figure && !fits {
                found.push("the space before %".to_owned());
            }
        }
        if let Some((_, spaces)) = rules.before_marks.iter().find(|(known, _)| known == letter) {
            // Inside a word it is part of code, such as a:b or ?v=1.
            let ends = after.is_none_or(|after| after.is_whitespace() || "”»“)".contains(after));
            let space = before.filter(|before| before.is_whitespace());
            let fits = match space {
                Some(space) => spaces.contains(&space),
                None => spaces.is_empty(),
            };
            if ends && index > 0 && !fits {
                found.push(format!("the space before {letter}"));
            }
        }
    }
    if open {
        found.push(format!("{opens} is never closed"));
    }
    found
}

#[test]
fn every_message_is_set_as_its_language_is() {
    let mut wrong = Vec::new();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("words")).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        let key = path.file_stem().unwrap().to_string_lossy().into_owned();
        let rules = RULES.iter().find(|rules| rules.key == key);
        let rules = rules.unwrap_or_else(|| panic!("RULES has none for {key}"));
        let language = Language::read(&key, &fs::read_to_string(&path).unwrap()).unwrap();
        for (name, pattern) in &language.messages {
            if LISTS.contains(&name.as_str()) {
                continue;
            }
            for text in wordings(&pattern.pieces) {
                let text = prose(&text);
                for fault in faults(rules, &text) {
                    wrong.push(format!("{key}: {name}: {fault}: {}", text.replace(VALUE, "…")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_kind_of_fault_is_found() {
    let find = |key: &str| RULES.iter().find(|rules| rules.key == key).unwrap();
    for (key, right, wrong) in [
        ("en", "“a” is 5%: b?", &["„a“", "\"a\"", "it's", "5 %", "a :", "a...", "“a", "a  b"][..]),
        ("de", "„a“ ist 5\u{a0}%: b?", &["“a”", "„a”", "«a»", "5 %", "5%", "a ?", "geht's"]),
        (
            "fr",
            "«\u{a0}a\u{a0}»\u{a0}: 5\u{a0}%\u{202f}; b\u{202f}? l’x",
            &[
                "« a »",
                "«a»",
                "“a”",
                "5%",
                "5\u{202f}%",
                "a:",
                "a :",
                "a;",
                "a\u{a0};",
                "a?",
                "l'x",
            ],
        ),
    ] {
        let rules = find(key);
        assert_eq!(faults(rules, right), [""; 0], "{right}");
        for wrong in wrong {
            assert_ne!(faults(rules, wrong), [""; 0], "{key}: {wrong}");
        }
    }
}
