//! The package of the library, as a registry would receive it.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::process::{self, run};
use crate::project::Project;

/// Files that the package needs to build, or to describe itself.
const NEEDED: [&str; 8] = [
    "CHANGELOG.md",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "build/main.rs",
    "src/lib.rs",
    "words/en.ftl",
];

/// Folders and files that belong to the project but not to the library.
const FOREIGN: [&str; 13] = [
    ".ci/",
    ".github/",
    "data/",
    "dist/",
    "docs/",
    "index.html",
    "page/",
    "peers/",
    "python/",
    "target/",
    "tests/",
    "www/",
    "xtask/",
];

/// Where the package is built, whatever the environment says, so that it can be found again.
const TARGET: &str = "target";

/// Makes sure that the package holds what it needs and nothing else, and that it builds on its own.
pub fn is_complete(project: &Project) -> Result<()> {
    let package = ["package", "--allow-dirty", "--package", "multihome"];
    let list = process::read(&mut project.cargo(&[&package[..], &["--list"]].concat()))?;
    let wrong = wrong(&list);
    ensure!(wrong.is_empty(), "the package is not complete: {}", wrong.join("; "));
    run(&mut project.cargo(&[&package[..], &["--target-dir", TARGET]].concat()))?;
    others_can_use_it(project)
}

/// Checks that the first program of README.md works outside of the project, with the package that was
/// built.
fn others_can_use_it(project: &Project) -> Result<()> {
    let built = project.root().join(TARGET).join("package");
    let outside = built.join("outside");
    let readme = fs::read_to_string(project.root().join("README.md"))?;
    let program = rust_in(&readme).context("README.md has no program in Rust")?;
    let version = env!("CARGO_PKG_VERSION");
    let manifest = format!(
        "[package]\nname = \"outside\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nmultihome = {{ path = \"../multihome-{version}\" }}\n\n\
         [profile.dev]\nopt-level = 1\ndebug = \"line-tables-only\"\n"
    );
    fs::create_dir_all(outside.join("src"))?;
    fs::write(outside.join("Cargo.toml"), manifest)?;
    fs::write(outside.join("src/main.rs"), program)?;
    // The same versions and profile as here, so that what is built already is used.
    fs::copy(project.root().join("Cargo.lock"), outside.join("Cargo.lock"))?;
    let manifest = outside.join("Cargo.toml");
    let mut command = project.cargo(&["run", "--quiet"]);
    command.arg("--manifest-path").arg(manifest).arg("--target-dir").arg(TARGET);
    let answer = process::read(&mut command)?;
    ensure!(answer.contains('%'), "the program of README.md gives no answer: {answer}");
    Ok(())
}

/// The first Rust program in a Markdown text.
fn rust_in(markdown: &str) -> Option<&str> {
    let (_, rest) = markdown.split_once("```rust\n")?;
    rest.split_once("\n```").map(|(program, _)| program)
}

/// What is wrong with the list of a package's files.
fn wrong(list: &str) -> Vec<String> {
    let missing = NEEDED.iter().filter(|needed| !list.lines().any(|line| line == **needed));
    let foreign =
        list.lines().filter(|line| FOREIGN.iter().any(|foreign| line.starts_with(foreign)));
    let missing = missing.map(|needed| format!("{needed} is missing"));
    missing.chain(foreign.map(|foreign| format!("{foreign} does not belong there"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_program_is_found() {
        assert_eq!(
            rust_in("a\n```sh\nls\n```\n```rust\nfn main() {}\n```\nb"),
            Some("fn main() {}")
        );
        assert_eq!(rust_in("```sh\nls\n```"), None);
    }

    #[test]
    fn what_is_missing_and_what_is_foreign_are_named() {
        let whole = NEEDED.join("\n");
        assert!(wrong(&whole).is_empty());
        let list = whole.replace("words/en.ftl", "tests/suite/main.rs");
        assert_eq!(
            wrong(&list),
            ["words/en.ftl is missing", "tests/suite/main.rs does not belong there"]
        );
    }
}
