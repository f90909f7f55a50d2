//! The script that starts the program, and says why it cannot start or has stopped.

use anyhow::Result;
use serde_json::{Map, Value};

use super::dist::Dist;
use super::filled::filled;
use super::policy::POLICY;

/// A separate file, so that a strict Content-Security-Policy needs no exception.
const BOOT: &str = include_str!("boot.js");

/// Writes the script that starts the program: the first of some files, all of which it waits for.
/// Returns the script's name.
pub fn place(files: [&str; 3], dist: &mut Dist) -> Result<String> {
    let mut lengths = Map::new();
    for name in files {
        lengths.insert(name.to_owned(), dist.read(name)?.len().into());
    }
    let script = filled(BOOT, "./page.js", &format!("./{}", files[0]))?;
    let script = filled(&script, "FILES = {}", &format!("FILES = {}", Value::from(lengths)))?;
    let script = filled(&script, "POLICY = \"\"", &format!("POLICY = {}", Value::from(POLICY)))?;
    dist.add_hashed("boot.js", script.as_bytes())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::project::Project;

    /// The kinds of faults, by the names that the script uses.
    const KINDS: [&str; 11] = [
        "file", "wasm", "sandbox", "blocked", "missing", "type", "damaged", "policy", "old",
        "other", "stopped",
    ];

    #[test]
    fn whatever_goes_wrong_index_html_has_words_for_it() {
        let html = Project::here().unwrap().read("index.html").unwrap();
        let kinds: Vec<_> = html
            .split("data-why=\"")
            .skip(1)
            .flat_map(|rest| rest.split('"').next().unwrap_or_default().split(' '))
            .collect();
        for kind in KINDS {
            assert!(BOOT.contains(&format!("\"{kind}\"")), "the script never reports {kind}");
            assert!(kinds.contains(&kind), "index.html has no words for {kind}");
        }
        assert!(kinds.iter().all(|kind| KINDS.contains(kind)), "{kinds:?}");
    }

    #[test]
    fn index_html_says_all_of_it_in_every_language() {
        let project = Project::here().unwrap();
        let html = project.read("index.html").unwrap();
        let said = |key: &str| html.matches(&format!(" lang=\"{key}\">")).count();
        // The document itself is in English.
        let english = said("en") - 1;
        assert!(english > KINDS.len(), "{english}");
        for file in fs::read_dir(project.root().join("words")).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            let key = path.file_stem().unwrap().to_string_lossy().into_owned();
            // Other languages also have the loading and the noscript sentence, after the English ones.
            let expected = if key == "en" { english + 1 } else { english + 2 };
            assert_eq!(said(&key), expected, "texts of index.html with lang=\"{key}\"");
        }
    }
}
