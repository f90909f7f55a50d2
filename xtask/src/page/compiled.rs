//! The result of compiling: the program, and the languages that it does not contain.

use std::path::PathBuf;

/// The result of compiling.
#[derive(Debug, PartialEq, Eq)]
pub struct Compiled {
    /// The program.
    pub wasm: PathBuf,
    /// The files of the languages that the program does not contain.
    pub languages: Vec<Words>,
}

/// The file of a language.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// The language's key in links.
    pub key: String,
    /// The path of the file.
    pub file: PathBuf,
}
