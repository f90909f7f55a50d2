//! Turns the words of every language, `words/*.ftl`, into Rust: a function or a struct for each message,
//! so that a missing message is found by the build, and not by a reader.

mod catalogue;
mod glossary;
mod language;
mod pattern;
mod plural;
mod rust;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use catalogue::Catalogue;
use language::Language;

/// The folder of the languages, with a file for each.
const FOLDER: &str = "words";

/// The list of technical terms, in the same folder.
const GLOSSARY: &str = "glossary.txt";

/// Set by Cargo if languages other than the first are in separate files.
const APART: &str = "CARGO_FEATURE_LANGUAGES_APART";

fn main() -> Result<(), Box<dyn Error>> {
    print_directive("rerun-if-changed=build");
    print_directive(&format!("rerun-if-changed={FOLDER}"));
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let mut sources = Vec::new();
    for entry in fs::read_dir(Path::new(&root).join(FOLDER))? {
        let path = entry?.path();
        if let (Some(key), true) =
            (path.file_stem(), path.extension().is_some_and(|extension| extension == "ftl"))
        {
            sources.push((key.to_string_lossy().into_owned(), fs::read_to_string(&path)?));
        }
    }
    let list = fs::read_to_string(Path::new(&root).join(FOLDER).join(GLOSSARY))?;
    let read = languages(&sources).and_then(|languages| {
        let catalogue = Catalogue::of(&languages)?;
        let terms = glossary::keys(&list, &catalogue)?;
        Ok((catalogue, terms))
    });
    match read {
        Ok((catalogue, terms)) => {
            let out = env::var("OUT_DIR")?;
            let out = Path::new(&out);
            let apart = env::var_os(APART).is_some();
            let code = rust::code(&catalogue, apart) + &glossary::code(&terms);
            fs::write(out.join("words.rs"), code)?;
            for (index, key) in catalogue.languages.iter().enumerate().skip(1).filter(|_| apart) {
                let table = rust::table(&catalogue, index, |_| true);
                fs::write(out.join(format!("{FOLDER}-{key}.txt")), table)?;
            }
        }
        Err(trouble) => {
            trouble.iter().for_each(|trouble| print_directive(&format!("error={trouble}")))
        }
    }
    Ok(())
}

/// Every language, or what is wrong with the files.
fn languages(sources: &[(String, String)]) -> Result<Vec<Language>, Vec<String>> {
    let (mut languages, mut trouble) = (Vec::new(), Vec::new());
    for (key, source) in sources {
        match Language::read(key, source) {
            Ok(language) => languages.push(language),
            Err(wrong) => {
                trouble.extend(wrong.iter().map(|wrong| format!("{FOLDER}/{key}.ftl: {wrong}")));
            }
        }
    }
    if trouble.is_empty() { Ok(languages) } else { Err(trouble) }
}

/// Prints an instruction for Cargo.
#[allow(clippy::print_stdout, reason = "it is how a build script talks")]
fn print_directive(words: &str) {
    println!("cargo::{words}");
}
