//! Compiling the page's program with `cargo`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::compiled::{Compiled, Words};
use crate::messages::{built, with_reason};
use crate::process;
use crate::project::Project;
use crate::target::{Target, compile_command};
use crate::toolchain::TARGET;

/// Compiles the program.
pub fn compile(project: &Project, target: &Target) -> Result<Compiled> {
    process::run(&mut project.cargo(&["fetch", "--quiet", "--target", TARGET])).context(
        "the crates that the page is built from could not be had; \
         the first build needs a network connection to download them",
    )?;
    let messages = process::read(&mut compile_command(project, target))
        .context("the page did not compile (see above)")?;
    let wasm = built(&messages, &target.bin, "wasm")
        .with_context(|| format!("cargo built no WebAssembly for the program `{}`", target.bin))?;
    Ok(Compiled { wasm, languages: languages(&messages)? })
}

/// Finds the language files that the library's build script has written.
fn languages(messages: &str) -> Result<Vec<Words>> {
    let mut languages = Vec::new();
    for folder in with_reason(messages, "build-script-executed") {
        let Some(folder) = folder["out_dir"].as_str().map(Path::new) else { continue };
        for entry in fs::read_dir(folder)
            .with_context(|| format!("cannot read the folder {}", folder.display()))?
        {
            let file = entry?.path();
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let key = name.strip_prefix("words-").and_then(|name| name.strip_suffix(".txt"));
            if let Some(key) = key {
                languages.push(Words { key: key.to_owned(), file: file.clone() });
            }
        }
    }
    languages.sort_by(|x, y| x.key.cmp(&y.key));
    Ok(languages)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::page::asset::Asset;
    use crate::page::markup;
    use crate::target::PROGRAM;

    #[test]
    fn the_program_that_index_html_asks_for_is_the_one_compiled_ahead() {
        let source = Project::here().unwrap().read("index.html").unwrap();
        let mut programs = 0;
        let rewritten = markup::rewrite(&source, |asset| {
            if let Asset::Rust(target) = asset {
                assert_eq!(*target, PROGRAM);
                programs += 1;
            }
            Ok(String::new())
        });
        assert!(rewritten.is_ok() && programs == 1, "{programs}");
    }

    #[test]
    fn languages_are_found_where_build_scripts_wrote() {
        let folder = std::env::temp_dir().join(format!("multihome-words-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["words-fr.txt", "words-de.txt", "words.rs", "words-de.rs"] {
            fs::write(folder.join(name), "x").unwrap();
        }
        let script = json!({ "reason": "build-script-executed", "out_dir": &folder });
        let other = json!({ "reason": "compiler-artifact", "out_dir": "/none" });
        let words = |key: &str| Words {
            key: key.to_owned(),
            file: folder.join(format!("words-{key}.txt")),
        };
        let found = languages(&format!("{other}\n{script}")).unwrap();
        assert_eq!(found, [words("de"), words("fr")]);
        fs::remove_dir_all(&folder).unwrap();
        assert!(languages(&script.to_string()).is_err());
    }
}
