//! What compiling leaves: the program, and the languages that it does not hold.

use std::path::PathBuf;

/// What the compiler leaves.
#[derive(Debug, PartialEq, Eq)]
pub struct Compiled {
    /// The program.
    pub wasm: PathBuf,
    /// What each language says that the program does not hold.
    pub languages: Vec<Words>,
}

/// What a language says, in a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// What links call the language.
    pub key: String,
    /// Where the file is.
    pub file: PathBuf,
}
