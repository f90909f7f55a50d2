//! The JavaScript for the program, made with `wasm-bindgen` as a library: nothing needs installing, and
//! its version cannot differ from the page's, because both need the same exact `wasm-bindgen-shared`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::boot;
use super::compiled::{Compiled, Words};
use super::dist::{Dist, hash};
use super::parts::{self, Parts, WORDS};
use crate::bindings;

/// The names of the files that make the program run.
#[derive(Debug)]
pub struct Program {
    pub script: String,
    pub wasm: String,
    pub boot: String,
    /// The script that loads later parts.
    pub parts: String,
    /// The parts that are loaded later.
    pub later: Vec<String>,
    /// The files of all languages but the first, with the languages' keys.
    pub languages: Vec<(String, String)>,
}

impl Program {
    /// Writes the script that starts the program. The program's files have already been written; they
    /// are named after `stem` or listed in `later`.
    pub fn place(stem: &str, later: Vec<String>, dist: &mut Dist) -> Result<Self> {
        let script = format!("{stem}.js");
        let wasm = format!("{stem}_bg.wasm");
        let parts = parts::script(stem);
        let boot = boot::place([&script, &parts, &wasm], dist)?;
        Ok(Self { script, wasm, boot, parts, later, languages: Vec::new() })
    }

    /// Adds the files of some languages.
    fn with_languages(mut self, languages: &[Words], dist: &mut Dist) -> Result<Self> {
        for Words { key, file } in languages {
            let words =
                fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
            let name = dist.add_hashed(&format!("{WORDS}{key}.txt"), &words)?;
            self.languages.push((key.clone(), name));
        }
        Ok(self)
    }

    /// The links that fetch all files needed at the start at once, and the script that starts the
    /// program. Later parts are listed for the service worker, which stores them, but not fetched.
    /// Languages are also listed for the program, which finds them by their keys.
    pub fn markup(&self) -> String {
        let Self { script, wasm, boot, parts, later, languages } = self;
        let module = |name: &str| format!("<link rel=\"modulepreload\" href=\"./{name}\">\n    ");
        let preload = |name: &str, about: &str| {
            format!(
                "<link rel=\"preload\" as=\"fetch\" crossorigin{about} href=\"./{name}\">\n    "
            )
        };
        let program = " type=\"application/wasm\"";
        let unfetched = " media=\"not all\"";
        let later = later.iter().map(|name| preload(name, &format!("{program}{unfetched}")));
        let languages = languages
            .iter()
            .map(|(key, name)| preload(name, &format!("{unfetched} data-words=\"{key}\"")));
        [
            module(script),
            module(parts),
            preload(wasm, program),
            later.chain(languages).collect(),
            format!("<script defer src=\"./{boot}\"></script>"),
        ]
        .concat()
    }
}

/// Turns compiled WebAssembly into the page's program.
pub fn place(Compiled { wasm, languages }: &Compiled, dist: &mut Dist) -> Result<Program> {
    let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let name = wasm.file_stem().unwrap_or_default().to_string_lossy();
    let stem = format!("{name}-{}", hash(&bytes));
    let scratch = wasm.with_extension("bindgen");
    if scratch.exists() {
        fs::remove_dir_all(&scratch)
            .with_context(|| format!("cannot empty {}", scratch.display()))?;
    }
    let Parts { start, later } = parts::place(&bytes, &stem, &wasm.with_extension("parts"), dist)?;
    let mut bindgen = Bindgen::new();
    bindings::write(bindgen.keep_lld_exports(true).input_bytes(&stem, start), &scratch)?;
    dist.add_folder(Path::new(""), &scratch)?;
    Program::place(&stem, later, dist)?.with_languages(languages, dist)
}

#[cfg(test)]
mod tests {
    use crate::project::Project;

    fn locked(lock: &str, package: &str) -> Vec<String> {
        let mut lines = lock.lines();
        let mut versions = Vec::new();
        while let Some(line) = lines.next() {
            if line == format!("name = \"{package}\"") {
                versions.extend(lines.next().map(str::to_owned));
            }
        }
        versions
    }

    /// A page processed by another version of wasm-bindgen than it was compiled with does not start.
    #[test]
    fn both_halves_of_wasm_bindgen_have_one_version() {
        let lock = Project::here().unwrap().read("Cargo.lock").unwrap();
        let page = locked(&lock, "wasm-bindgen");
        assert_eq!(page.len(), 1, "{page:?}");
        assert_eq!(page, locked(&lock, "wasm-bindgen-cli-support"));
    }
}
