//! Makes what the program and docs/model.md say of the record again: the table of worlds, what the record says
//! of the levers and of forecasts, and the document's tables of both.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::messages;
use crate::process;
use crate::project::Project;

/// The source file with the table of worlds.
const WORLDS: &str = "src/worlds/table.rs";

/// The source files of what the record says of the levers, and of how forecasts did.
const LEVERS: &str = "src/record/levers_table.rs";
const FORECASTS: &str = "src/record/forecasts_table.rs";

/// The document with the tables.
const DOCUMENT: &str = "docs/model.md";

/// The results of a search that was stopped, below the folder of Cargo's output.
const RESULTS: &str = "target/matching.txt";

/// Where the backtest writes its source file.
const WRITTEN: &str = "target/forecasts_table.rs";

/// Matches so many sets, holds forecasts against what came, and writes both.
pub fn renew(project: &Project, sets: u32, backtest_sets: u32) -> Result<()> {
    fs::create_dir_all(project.root().join("target")).context("target/ cannot be made")?;
    // The search goes on if it was stopped, but never with results of another model.
    let program = built(project)?;
    let multihome = |arguments: &[&str]| process::read(project.command(&program).args(arguments));
    let sets = sets.to_string();
    let search = ["match", "--sets", &sets, "--resume", RESULTS, "--format"];
    let of_search = |format| multihome(&[&search[..], &[format]].concat());
    let tables = match of_search("markdown") {
        Ok(tables) => tables,
        Err(error) => {
            eprintln!("{error:#}; {RESULTS} is begun again");
            fs::remove_file(project.root().join(RESULTS)).context("it cannot be removed")?;
            of_search("markdown")?
        }
    };
    let (worlds, levers) = (of_search("rust")?, of_search("rust-levers")?);
    let backtest_sets = backtest_sets.to_string();
    let backtest = multihome(&["backtest", "--sets", &backtest_sets, "--rust", WRITTEN])?;
    let document = project.read(DOCUMENT)?;
    let document = with_block(&document, "matching", &tables)?;
    let document = with_block(&document, "backtest", &backtest)?;
    write(project, WORLDS, &worlds)?;
    write(project, LEVERS, &levers)?;
    write(project, FORECASTS, &project.read(WRITTEN)?)?;
    write(project, DOCUMENT, &document)?;
    println!("{WORLDS}, {LEVERS}, {FORECASTS} and {DOCUMENT} are new; look at the difference");
    Ok(())
}

/// The command, optimised.
fn built(project: &Project) -> Result<std::path::PathBuf> {
    let messages = process::read(&mut project.cargo(&[
        "build",
        "--release",
        "--package",
        "multihome",
        "--bin",
        "multihome",
        "--message-format",
        "json-render-diagnostics",
    ]))?;
    messages::built(&messages, "multihome", "").context("cargo built no program")
}

/// A document with the text between `<!-- name: begin -->` and `<!-- name: end -->` replaced.
fn with_block(document: &str, name: &str, text: &str) -> Result<String> {
    let [begin, end] = ["begin", "end"].map(|edge| format!("<!-- {name}: {edge} -->"));
    let (before, rest) =
        document.split_once(&begin).with_context(|| format!("{DOCUMENT} has no `{begin}`"))?;
    let (_, after) = rest.split_once(&end).with_context(|| format!("{DOCUMENT} has no `{end}`"))?;
    Ok(format!("{before}{begin}\n\n{}\n\n{end}{after}", text.trim()))
}

fn write(project: &Project, path: impl AsRef<Path>, text: &str) -> Result<()> {
    let path = path.as_ref();
    fs::write(project.root().join(path), text)
        .with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_replaced_and_nothing_else() {
        let document = "a\n<!-- x: begin -->\nold\n<!-- x: end -->\nb";
        let expected = "a\n<!-- x: begin -->\n\nnew\n\n<!-- x: end -->\nb";
        assert_eq!(with_block(document, "x", "new\n").unwrap(), expected);
        let error = with_block(document, "y", "new").unwrap_err();
        assert!(error.to_string().contains("y: begin"), "{error}");
    }
}
