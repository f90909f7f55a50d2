//! The catalogue: the messages of all languages, and whether each language has all of them.

use super::language::Language;
use super::pattern::{Pattern, Variable};
use super::plural::Plurals;

/// The language that the others are compared with, and that is used if no other is requested.
const FIRST: &str = "en";

/// The most variables of a message: each is encoded as one character in the tables.
const MOST_VARIABLES: usize = 20;

/// The beginnings of the names of messages that only the later part of the page shows: those of views and of
/// parts to embed; exports; the highlights below the headline; what the record says of the model, and the patterns; what carries the answer,
/// what it is made of and what would change it; what differs from a pinned result; single enterprises; what terms mean; the dialog
/// that shares; and the pages of stories.
const LATER: [&str; 21] = [
    "view-",
    "part-",
    "take-",
    "paper-",
    "highlight",
    "record-",
    "pattern-",
    "patterns-",
    "judgement-",
    "drivers-",
    "response-",
    "flips-",
    "attribution-",
    "pinned-",
    "dots-",
    "counted-",
    "parting-",
    "lives-",
    "term-",
    "sharing-",
    "site-",
];

/// The ends of the names of further ones: what a lever does, why it has its range, and what a mechanism claims.
const LATER_ENDS: [&str; 3] = [".help", ".range", ".claim"];

/// A message in all languages.
#[derive(Debug)]
pub struct Message {
    /// Its name in the files.
    pub name: String,
    /// Its variables, those of the first language first.
    pub variables: Vec<Variable>,
    /// The pattern of each language, in the order of the languages.
    pub said: Vec<Pattern>,
}

impl Message {
    /// Whether only the later part of the page shows it, so that nobody waits for it.
    pub fn is_later(&self) -> bool {
        LATER.iter().any(|begin| self.name.starts_with(begin))
            || LATER_ENDS.iter().any(|end| self.name.ends_with(end))
    }
}

/// Every message in every language.
#[derive(Debug)]
pub struct Catalogue {
    /// The languages by key: the first language, then the others in alphabetical order.
    pub languages: Vec<String>,
    /// The plural rules of each language, in the same order.
    pub plurals: Vec<Plurals>,
    /// The messages, in the order of the first language's file; those that only the later part of the page
    /// shows come last, so that they can be added to a table that lacks them.
    pub messages: Vec<Message>,
}

impl Catalogue {
    /// The catalogue of some languages, or every difference between them.
    pub fn of(languages: &[Language]) -> Result<Self, Vec<String>> {
        let Some(first) = languages.iter().find(|language| language.key == FIRST) else {
            return Err(vec![format!("there is no language {FIRST}")]);
        };
        let mut others: Vec<&Language> =
            languages.iter().filter(|language| language.key != FIRST).collect();
        others.sort_by(|x, y| x.key.cmp(&y.key));
        let mut trouble = Vec::new();
        for other in &others {
            for (name, _) in &other.messages {
                if first.find(name).is_none() {
                    trouble.push(format!("{}: {name}: {FIRST} has no such message", other.key));
                }
            }
        }
        let mut messages = Vec::new();
        for (name, pattern) in &first.messages {
            let mut variables = pattern.variables.clone();
            let mut said = vec![pattern.clone()];
            for other in &others {
                let Some(translated) = other.find(name) else {
                    trouble.push(format!("{}: {name}: it is missing", other.key));
                    continue;
                };
                if shown(translated) != shown(pattern) {
                    trouble.push(format!(
                        "{}: {name}: it shows {}, and {FIRST} shows {}",
                        other.key,
                        shown(translated).join(", "),
                        shown(pattern).join(", "),
                    ));
                }
                // A variable that selects plural forms in one language is a number in all, even where
                // it selects nothing.
                for theirs in &translated.variables {
                    match variables.iter_mut().find(|own| own.name == theirs.name) {
                        Some(own) => own.kind = own.kind.max(theirs.kind),
                        None => variables.push(theirs.clone()),
                    }
                }
                said.push(translated.clone());
            }
            if variables.len() > MOST_VARIABLES {
                trouble.push(format!("{name}: {MOST_VARIABLES} variables are the most"));
            }
            messages.push(Message { name: name.clone(), variables, said });
        }
        if !trouble.is_empty() {
            return Err(trouble);
        }
        messages.sort_by_key(Message::is_later);
        let all: Vec<&Language> = [first].into_iter().chain(others).collect();
        Ok(Self {
            languages: all.iter().map(|language| language.key.clone()).collect(),
            plurals: all.iter().map(|language| language.plurals.clone()).collect(),
            messages,
        })
    }
}

/// The variables whose values are shown, in alphabetical order.
fn shown(pattern: &Pattern) -> Vec<&str> {
    let shown = pattern.variables.iter().filter(|variable| variable.shown);
    let mut names: Vec<&str> = shown.map(|variable| variable.name.as_str()).collect();
    names.sort_unstable();
    names
}

impl Language {
    fn find(&self, name: &str) -> Option<&Pattern> {
        self.messages.iter().find(|(known, _)| known == name).map(|(_, pattern)| pattern)
    }
}
