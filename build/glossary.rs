//! The glossary: the list of technical terms that the page explains where they stand, one for all languages.
//!
//! A line of the list is the key of a term and, after a colon, messages in which it is marked. The message
//! `term-KEY` of each language has its forms, separated by “|”, and `term-KEY.meaning` says what it means.

use super::catalogue::{Catalogue, Message};
use super::pattern::{Pattern, Piece};

/// The prefix of the messages of terms.
const TERM: &str = "term-";

/// The end of the names of messages that say what a term means.
const MEANING: &str = ".meaning";

/// The keys of the terms of a list, or everything that is wrong with it.
pub fn keys(list: &str, catalogue: &Catalogue) -> Result<Vec<String>, Vec<String>> {
    let find = |name: &str| catalogue.messages.iter().find(|message| message.name == name);
    let (mut keys, mut trouble) = (Vec::new(), Vec::new());
    for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (key, messages) = line.split_once(':').unwrap_or((line, ""));
        let name = format!("{TERM}{key}");
        match (find(&name), find(&format!("{name}{MEANING}"))) {
            (Some(term), Some(_)) => trouble.extend(unmarked(term, messages, catalogue, find)),
            _ => trouble.push(format!("{key}: there is no {name} with its meaning")),
        }
        keys.push(key.to_owned());
    }
    for Message { name, .. } in &catalogue.messages {
        let key = name.strip_prefix(TERM).map(|name| name.trim_end_matches(MEANING));
        if key.is_some_and(|key| !keys.iter().any(|known| known == key)) {
            trouble.push(format!("{name}: the list of terms lacks it"));
        }
    }
    if trouble.is_empty() { Ok(keys) } else { Err(trouble) }
}

/// The messages in which a term should be marked but stands in none of its forms, language by language.
fn unmarked<'a>(
    term: &Message,
    messages: &str,
    catalogue: &Catalogue,
    find: impl Fn(&str) -> Option<&'a Message>,
) -> Vec<String> {
    let mut trouble = Vec::new();
    let names: Vec<&str> =
        messages.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        trouble.push(format!("{}: it is marked nowhere", term.name));
    }
    for name in names {
        let Some(message) = find(name) else {
            trouble.push(format!("{}: there is no message {name}", term.name));
            continue;
        };
        for (index, language) in catalogue.languages.iter().enumerate() {
            let forms = term.said[index].plain().unwrap_or_default().to_lowercase();
            let text = text_of(&message.said[index]).to_lowercase();
            if !forms.split('|').any(|form| text.contains(form)) {
                trouble.push(format!("{language}: {name} has no form of {}", term.name));
            }
        }
    }
    trouble
}

/// All words of a pattern.
fn text_of(pattern: &Pattern) -> String {
    fn add(pieces: &[Piece], text: &mut String) {
        for piece in pieces {
            match piece {
                Piece::Text(words) => *text += words,
                Piece::Variable(_) => text.push(' '),
                Piece::Plural { cases, other, .. } => {
                    cases.iter().for_each(|(_, said)| add(said, text));
                    add(other, text);
                }
            }
        }
    }
    let mut text = String::new();
    add(&pattern.pieces, &mut text);
    text
}

/// The table of terms in Rust: the key of each, its forms and its meaning.
pub fn code(keys: &[String]) -> String {
    let row = |key: &String| {
        let constant = format!("{TERM}{key}").replace('-', "_").to_uppercase();
        format!("({key:?}, {constant}, {constant}_MEANING)")
    };
    let rows: Vec<String> = keys.iter().map(row).collect();
    format!(
        "/// The terms of the glossary: key, forms, meaning.\npub(super) const TERMS: [(&str, Word, Word); {}] = [{}];\n",
        rows.len(),
        rows.join(", ")
    )
}
