//! The program in parts: the part that it starts with, and later parts. These contain the code that is
//! only reachable through a function that the page marks with `wasm_split`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::{Module, RawSection};
use wasm_split_cli_support::{Options, transform};
use wasmparser::Parser;

use super::dist::Dist;
use super::filled::filled;

/// Compiles a part whatever content type its server gives it.
const INSTANTIATE: &str = include_str!("parts.js");

/// In the file name of a later part, what follows the name of the build.
const LATER: &str = "_split_";

/// The prefix of language files.
pub const WORDS: &str = "words-";

/// A program whose later parts have been written.
#[derive(Debug)]
pub struct Parts {
    /// The part that it starts with, as input for `wasm-bindgen`.
    pub start: Vec<u8>,
    /// The files of the later parts.
    pub later: Vec<String>,
}

/// The name of the script that loads the later parts of the program whose files are named after `stem`.
pub fn script(stem: &str) -> String {
    format!("{stem}_parts.js")
}

/// Whether a file with this name is loaded later, or by some readers only.
pub fn is_later(name: &str) -> bool {
    name.contains(LATER) || name.starts_with(WORDS)
}

/// Splits a program; writes its later parts, named after `stem`, and the script that loads them.
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
    let mut loader = filled(&loader, "WebAssembly.instantiateStreaming(", "instantiate(")?;
    let mut later = Vec::new();
    for path in &split.split_modules {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // With the name of its build, so that files of different versions never mix.
        let placed = format!("{stem}_{name}");
        ensure!(is_later(&placed), "{placed} would pass for a part to start with");
        loader = filled(&loader, &format!("\"./{name}\""), &format!("\"./{placed}\""))?;
        dist.add(&placed, &bare(&read(path)?)?)?;
        later.push(placed);
    }
    dist.add(&script, (loader + INSTANTIATE).as_bytes())?;
    Ok(Parts { start: read(&start)?, later })
}

/// The program without names for debuggers and other custom sections.
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

/// The id of a custom section (WebAssembly 2.0, section 5.5.2).
const CUSTOM: u8 = 0;

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CustomSection, TypeSection};

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
