//! No message is unused: each is used somewhere, and each lever has its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use multihome::scenario::{Evidence, PARAMETERS};

use super::language::Language;
use super::rust;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Appends all code below a folder.
fn code(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            code(&path, text);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            *text += &fs::read_to_string(path).unwrap();
        }
    }
}

#[test]
fn every_word_is_said_somewhere() {
    let source = fs::read_to_string(root().join("words/en.ftl")).unwrap();
    let mut text = String::new();
    for folder in ["src", "page/src", "site/src"] {
        code(&root().join(folder), &mut text);
    }
    let end = |c: char| !c.is_alphanumeric() && c != '_';
    let after = text.split("words::").skip(1).filter_map(|rest| rest.split(end).next());
    let mut known: BTreeSet<&str> = after.collect();
    // The modules of the words themselves use these names without the path.
    known.extend(["decimal", "thousands", "Date", "language_name"]);
    let levers: BTreeSet<String> = PARAMETERS
        .iter()
        .flat_map(|parameter| {
            let (id, sourced) = (parameter.id, parameter.evidence != Evidence::Question);
            let reasons = ["evidence", "range"].map(|of| format!("lever-{id}.{of}"));
            let own = [format!("lever-{id}"), format!("lever-{id}.help")];
            own.into_iter().chain(reasons.into_iter().filter(move |_| sourced))
        })
        .collect();
    for (name, _) in Language::read("en", &source).unwrap().messages {
        let identifier = name.replace(['-', '.'], "_");
        let said = known.contains(identifier.as_str())
            || known.contains(identifier.to_uppercase().as_str())
            || known.contains(rust::type_name(&name).as_str())
            || levers.contains(&name)
            // The build checks these against the list of terms.
            || name.starts_with("term-");
        assert!(said, "{name} is said nowhere");
    }
}

#[test]
fn a_frame_without_a_title_is_named_in_every_language() {
    let script = fs::read_to_string(root().join("www/embed.js")).unwrap();
    for language in multihome::words::Language::all() {
        let title = multihome::words::within(language, multihome::words::frame_title);
        let line = format!("{}: {title:?},", language.key());
        assert!(script.contains(&line), "TITLES in www/embed.js has no line {line}");
    }
}

#[test]
fn the_page_begins_with_the_title_that_it_keeps_in_english() {
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    assert!(index.contains(&format!("<title>{}</title>", multihome::words::page_title())));
}
