//! The npm package: built as `cargo xtask build-npm` does, and tested in Node.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::in_browsers::native_command;
use crate::bundler;
use crate::process::{read, run};
use crate::program::{Need, Program};
use crate::project::Project;

/// The folder of everything that is made here.
const FOLDER: &str = "target/npm";

/// The folder of the tests.
const TESTS: &str = "js/tests";

/// A page without anything, and without a request for an icon, which would fail.
const PAGE: &str = "<!doctype html><title>npm</title><link rel=icon href=data:,>";

/// The oldest version of Node that the package is for.
const OLDEST: u32 = 20;

const NODE: Program = Program {
    what: "Node",
    package: "nodejs",
    variable: "NODE",
    names: &["node", "nodejs"],
    paths: &[],
};

const NPM: Program =
    Program { what: "npm", package: "npm", variable: "NPM", names: &["npm"], paths: &[] };

const NEED: Need = Need {
    whose: "the tests of the npm package",
    advice: "they need Node 20 or newer, and npm: on Debian and Ubuntu, `sudo apt-get install nodejs npm`; \
        on macOS, `brew install node`; on Windows, `winget install OpenJS.NodeJS`; \
        or name the programs with the variables NODE and NPM",
};

/// The package and what its tests need.
#[derive(Debug)]
pub struct Built {
    node: PathBuf,
    /// The folder with the package, in `multihome`, and the libraries of its tests, in `node_modules`.
    pub folder: PathBuf,
}

/// Builds the package, and installs the pinned libraries that its tests and its example use.
pub fn build(project: &Project) -> Result<Built> {
    let [node, npm] = NEED.find_or_install(&[NODE, NPM])?;
    let version = read(Command::new(&node).arg("--version"))?;
    ensure!(
        major(&version).is_some_and(|major| major >= OLDEST),
        "{} is {}: {}",
        node.display(),
        version.trim(),
        NEED.advice
    );
    let folder = project.root().join(FOLDER);
    bundler::build_npm(project, &folder.join("multihome"))?;
    for file in ["package.json", "package-lock.json"] {
        let from = project.root().join(TESTS).join(file);
        fs::copy(&from, folder.join(file))
            .with_context(|| format!("cannot copy {}", from.display()))?;
    }
    // A page of the same server as the package, for the tests in browsers.
    fs::write(folder.join("index.html"), PAGE).context("cannot write a page for the tests")?;
    let quiet = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
    run(project.command(&npm).args(quiet).current_dir(&folder))?;
    Ok(Built { node, folder })
}

/// Runs the tests in Node, and checks the types. `arguments` go to Node's test runner.
pub fn tests(project: &Project, arguments: &[String]) -> Result<()> {
    let Built { node, folder } = build(project)?;
    let files: Vec<PathBuf> = ["run.test.js", "sweep.test.js"]
        .iter()
        .map(|name| project.root().join(TESTS).join(name))
        .collect();
    run(project
        .command(&node)
        .arg("--test")
        .args(arguments)
        .args(files)
        .env("MULTIHOME_NPM", folder.join("multihome"))
        .env("MULTIHOME_COMMAND", native_command(project, &[])?))?;
    types(project, &node, &folder)
}

/// Checks the types as a user's project would, beside which the package is installed.
fn types(project: &Project, node: &Path, folder: &Path) -> Result<()> {
    let user = folder.join("user");
    fs::create_dir_all(&user).context("cannot make a folder for the types")?;
    fs::copy(project.root().join(TESTS).join("types.ts"), user.join("types.ts"))
        .context("cannot copy the test of the types")?;
    fs::write(user.join("package.json"), r#"{ "type": "module" }"#)
        .context("cannot describe a user's project")?;
    let config = serde_json::json!({
        "compilerOptions": {
            "strict": true, "noEmit": true, "module": "nodenext", "target": "es2022", "types": [],
            "noUncheckedIndexedAccess": true, "lib": ["es2022", "dom"],
            "paths": { "multihome": ["../multihome/index.d.ts"] },
        },
        "files": ["types.ts"],
    });
    fs::write(user.join("tsconfig.json"), config.to_string())
        .context("cannot write the options of the types")?;
    let compiler = folder.join("node_modules/typescript/bin/tsc");
    run(project.command(node).arg(compiler).arg("--project").arg(&user))
}

/// The first number of a version such as `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_as_node_prints_it() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("18.1"), Some(18));
        assert_eq!(major("new"), None);
    }

    #[test]
    fn the_advice_covers_every_system_and_package() {
        for word in ["Debian", "macOS", "Windows", NODE.package, NPM.package, "20"] {
            assert!(NEED.advice.contains(word), "{word}");
        }
        assert!(NEED.advice.contains(&format!("Node {OLDEST}")));
    }
}
