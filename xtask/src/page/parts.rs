//! The program in parts: the one that it starts with, and those that it loads later, which hold what
//! can only be reached through a function that the page marks with `wasm_split`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::{Module, RawSection};
use wasm_split_cli_support::{Options, transform};
use wasmparser::Parser;

use super::dist::Dist;

/// What the compiler has to be told so that a program can be taken apart: the feature that marks
/// where, and to keep what the linker knew of what refers to what.
pub const COMPILED: [&str; 5] = ["--features", "parts", "--", "-C", "link-arg=--emit-relocs"];

/// How a part becomes a program, whatever type its server says it has.
const INSTANTIATE: &str = include_str!("parts.js");

/// What the names of later parts have after that of their build.
const LATER: &str = "_split_";

/// What the names of languages begin with.
pub const WORDS: &str = "words-";

/// A program whose later parts have been placed.
#[derive(Debug)]
pub struct Parts {
    /// What it starts with, for `wasm-bindgen` to read.
    pub start: Vec<u8>,
    /// The files of the later parts.
    pub later: Vec<String>,
}

/// The script that loads the later parts of the program whose files are named after `stem`.
pub fn script(stem: &str) -> String {
    format!("{stem}_parts.js")
}

/// Whether a file of that name is loaded later, or by some readers only.
pub fn is_later(name: &str) -> bool {
    name.contains(LATER) || name.starts_with(WORDS)
}

/// Takes a program apart and writes its later parts, named after `stem`, and the script that loads
/// them.
pub fn place(wasm: &[u8], stem: &str, scratch: &Path, dist: &mut Dist) -> Result<Parts> {
    let start = scratch.join("start.wasm");
    let script = script(stem);
    let (link, main) = (format!("./{script}"), format!("./{stem}.js"));
    let mut options = Options::new(wasm);
    options.output_dir = scratch;
    options.main_out_path = &start;
    options.link_name = &link;
    options.main_module = &main;
    let split = transform(options).map_err(|why| anyhow!("{why:#}"));
    let split = split.context("the compiled page could not be taken apart")?;

    let read =
        |path: &Path| fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let loader = String::from_utf8(read(&scratch.join(&script))?)?;
    let mut loader = replaced(&loader, "WebAssembly.instantiateStreaming(", "instantiate(")?;
    let mut later = Vec::new();
    for path in &split.split_modules {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Under the name of its build, so that versions never mix.
        let placed = format!("{stem}_{name}");
        ensure!(is_later(&placed), "{placed} would pass for a part to start with");
        loader = replaced(&loader, &format!("\"./{name}\""), &format!("\"./{placed}\""))?;
        dist.add(&placed, &bare(&read(path)?)?)?;
        later.push(placed);
    }
    dist.add(&script, (loader + INSTANTIATE).as_bytes())?;
    Ok(Parts { start: read(&start)?, later })
}

/// The script that loads the parts with something replaced that has to be there.
fn replaced(loader: &str, from: &str, to: &str) -> Result<String> {
    ensure!(loader.contains(from), "the script that loads the parts does not say {from}");
    Ok(loader.replace(from, to))
}

/// The same program without names for debuggers and other custom sections.
fn bare(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Some((id, range)) = payload?.as_section().filter(|(id, _)| *id != CUSTOM) {
            let data = &wasm[range.start as usize..range.end as usize];
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

/// What marks a custom section (WebAssembly 2.0, section 5.5.2).
const CUSTOM: u8 = 0;

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CustomSection, TypeSection};

    #[test]
    fn what_the_splitter_writes_is_looked_for() {
        assert_eq!(replaced("a b a", "a", "c").unwrap(), "c b c");
        let error = replaced("a b a", "x", "c").unwrap_err().to_string();
        assert!(error.ends_with("does not say x"), "{error}");
    }

    #[test]
    fn only_custom_sections_go() {
        let types = || {
            let mut types = TypeSection::new();
            types.ty().function([], []);
            types
        };
        let named = CustomSection { name: "name".into(), data: (&[1, 2, 3]).into() };
        let mut wasm = Module::new();
        wasm.section(&named).section(&types()).section(&named);
        let mut left = Module::new();
        left.section(&types());
        assert_eq!(bare(&wasm.finish()).unwrap(), left.finish());
        assert!(bare(b"no program").is_err());
    }
}
