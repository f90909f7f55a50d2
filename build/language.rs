//! Languages: the messages of one file, by name.

use std::collections::BTreeMap;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::parse;

use super::pattern::{Pattern, Piece, Terms};
use super::plural::Plurals;

/// A language.
#[derive(Debug)]
pub struct Language {
    /// The key in links, such as `en`: the name of its file.
    pub key: String,
    /// Its messages, in the order of the file. A message's attribute `help` is named `message.help`.
    pub messages: Vec<(String, Pattern)>,
    /// Which plural category each number has.
    pub plurals: Plurals,
}

impl Language {
    /// Reads the file of a language, or returns everything that is wrong with it.
    pub fn read(key: &str, source: &str) -> Result<Self, Vec<String>> {
        let resource = parse(source).map_err(|(_, errors)| {
            let line = |position: usize| source[..position].matches('\n').count() + 1;
            let faults =
                errors.iter().map(|error| format!("line {}: {error}", line(error.pos.start)));
            faults.collect::<Vec<_>>()
        })?;
        let terms: Terms<'_> = resource
            .body
            .iter()
            .filter_map(|entry| match entry {
                Entry::Term(term) => Some((term.id.name, &term.value)),
                _ => None,
            })
            .collect();
        let plurals = Plurals::of(key).map_err(|why| vec![why])?;
        let (mut messages, mut trouble) = (Vec::new(), Vec::new());
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let name = message.id.name;
            let value = message.value.iter().map(|value| (name.to_owned(), value));
            let attributes = message.attributes.iter();
            let attributes = attributes.map(|a| (format!("{name}.{}", a.id.name), &a.value));
            for (name, source) in value.chain(attributes) {
                match Pattern::read(source, &terms) {
                    Ok(pattern) => {
                        trouble.extend(unused_case(&pattern, &plurals).map(|case| {
                            format!("{name}: no number has the plural [{case}] in {key}")
                        }));
                        messages.push((name, pattern));
                    }
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
        if trouble.is_empty() {
            Ok(Self { key: key.to_owned(), messages, plurals })
        } else {
            Err(trouble)
        }
    }
}

/// The first plural form in a pattern that no number of the language needs.
fn unused_case(pattern: &Pattern, plurals: &Plurals) -> Option<&'static str> {
    let mut cases = pattern.pieces.iter().flat_map(|piece| match piece {
        Piece::Plural { cases, .. } => cases.as_slice(),
        Piece::Text(_) | Piece::Variable(_) => &[],
    });
    cases.find(|(category, _)| !plurals.has(*category)).map(|(category, _)| category.name())
}
