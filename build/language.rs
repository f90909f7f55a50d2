//! Languages: every message of one file by its name.

use std::collections::BTreeMap;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::parse;

use super::pattern::{Pattern, Terms};

/// A language.
#[derive(Debug)]
pub struct Language {
    /// What links call it, such as `en`: the name of its file.
    pub key: String,
    /// What it says, in the order of the file. A message's attribute `help` is named `message.help`.
    pub messages: Vec<(String, Pattern)>,
}

impl Language {
    /// Reads the file of a language, or tells all that is wrong with it.
    pub fn read(key: &str, source: &str) -> Result<Self, Vec<String>> {
        let resource = parse(source).map_err(|(_, errors)| {
            let line = |place: usize| source[..place].matches('\n').count() + 1;
            let told =
                errors.iter().map(|error| format!("line {}: {error}", line(error.pos.start)));
            told.collect::<Vec<_>>()
        })?;
        let terms: Terms<'_> = resource
            .body
            .iter()
            .filter_map(|entry| match entry {
                Entry::Term(term) => Some((term.id.name, &term.value)),
                _ => None,
            })
            .collect();
        let (mut messages, mut trouble) = (Vec::new(), Vec::new());
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let name = message.id.name;
            let value = message.value.iter().map(|value| (name.to_owned(), value));
            let attributes = message.attributes.iter();
            let attributes = attributes.map(|a| (format!("{name}.{}", a.id.name), &a.value));
            for (name, source) in value.chain(attributes) {
                match Pattern::read(source, &terms) {
                    Ok(pattern) => messages.push((name, pattern)),
                    Err(why) => trouble.push(format!("{name}: {why}")),
                }
            }
        }
        let mut seen = BTreeMap::new();
        for (name, _) in &messages {
            if seen.insert(name, ()).is_some() {
                trouble.push(format!("{name}: it stands there twice"));
            }
        }
        if trouble.is_empty() { Ok(Self { key: key.to_owned(), messages }) } else { Err(trouble) }
    }
}
