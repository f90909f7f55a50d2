//! The steps of the test suite.

use std::{fmt, fs};

use anyhow::Result;
use clap::ValueEnum;

use super::in_browsers::in_browsers;
use super::outcome::Outcome;
use super::tested::TESTED;
use super::{graph, javascript, other_processor, package, python};
use crate::bundler;
use crate::process::run;
use crate::project::Project;
use crate::toolchain::{self, TARGET};

/// One step, which can also be run alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// The code is formatted
    Fmt,
    /// No lint has anything to say about the native code
    Clippy,
    /// No lint has anything to say about the page's code
    ClippyPage,
    /// The documentation builds without a warning
    Doc,
    /// The library builds with every set of features, and never with anything of the web
    Lean,
    /// The package holds what it needs and builds on its own
    Package,
    /// The native tests pass, those of the page and of xtask among them
    Native,
    /// The digits have the same bits in a release build without features
    Bits,
    /// The digits have the same bits on another processor
    Arm,
    /// The Python package builds and passes its tests, with engines that run its sweeps
    Python,
    /// The npm package builds and passes its tests in Node
    Javascript,
    /// The page builds into dist/
    Page,
    /// The page passes its tests in Chromium and gives the same bytes in Firefox and WebKit
    Browser,
}

impl Step {
    /// All steps, in the order in which they run: the ones that fail fastest come first.
    pub const ALL: [Self; 13] = [
        Self::Fmt,
        Self::Clippy,
        Self::ClippyPage,
        Self::Doc,
        Self::Lean,
        Self::Package,
        Self::Native,
        Self::Bits,
        Self::Arm,
        Self::Python,
        Self::Javascript,
        Self::Page,
        Self::Browser,
    ];

    /// What the step checks.
    pub fn about(self) -> String {
        let value = self.to_possible_value();
        let help = value.as_ref().and_then(|value| value.get_help());
        help.map(ToString::to_string).unwrap_or_default()
    }

    /// Whether the step runs test programs, which take arguments.
    pub fn has_tests(self) -> bool {
        matches!(
            self,
            Self::Native | Self::Bits | Self::Arm | Self::Python | Self::Javascript | Self::Browser
        )
    }

    /// Runs the step; `arguments` go to its tests.
    pub fn run(self, project: &Project, arguments: &[String]) -> Result<Outcome> {
        let cargo = |arguments: &[&str]| run(&mut project.cargo(arguments));
        let test = |what: &[&str]| run(project.cargo(what).arg("--").args(arguments));
        match self {
            Self::Fmt => fmt(project)?,
            Self::Clippy => {
                cargo(&[&["clippy"], NATIVE, &["--all-targets"], DENY].concat())?;
                // `--all-targets` leaves these out, since `cargo test` must not run them.
                cargo(&[&["clippy"], NATIVE, &["--test", "browser"], DENY].concat())?;
            }
            Self::ClippyPage => {
                toolchain::ensure_wasm_target(project)?;
                for features in ["", "parts"] {
                    let lint = ["--all-targets", "--features", features];
                    cargo(&[&["clippy"], PAGE, &lint, DENY].concat())?;
                }
            }
            Self::Doc => {
                toolchain::ensure_wasm_target(project)?;
                doc(project, NATIVE)?;
                doc(project, PAGE)?;
            }
            Self::Lean => {
                for features in graph::FEATURES {
                    cargo(&[&["check", "--package", "multihome"], features].concat())?;
                }
                graph::has_no_web(project)?;
                graph::digits_are_the_same(project)?;
            }
            Self::Package => package::is_complete(project)?,
            Self::Native => {
                test(&[&["test"], TESTED].concat())?;
                test(&[XTASK, &["--test", "sentences"]].concat())?;
                test(&[XTASK, &["--lib", "--features", "bundler"]].concat())?;
            }
            Self::Bits => test(&["test", "--package", "multihome-bits", "--release"])?,
            Self::Arm => return other_processor::bits(project, arguments),
            Self::Python => python::tests(project, arguments)?,
            Self::Javascript => javascript::tests(project, arguments)?,
            Self::Page => bundler::build(project, &project.root().join("dist"))?,
            Self::Browser => in_browsers(project, arguments)?,
        }
        Ok(Outcome::Passed)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.to_possible_value();
        f.write_str(value.as_ref().map_or("", |value| value.get_name()))
    }
}

/// All packages that run here, with all features.
const NATIVE: &[&str] =
    &["--workspace", "--exclude", "multihome-page", "--features", "xtask/bundler"];

/// The edition of the code, as in Cargo.toml.
const EDITION: &str = "2024";

/// How the page is compiled, for the steps that check its code.
const PAGE: &[&str] = &["--package", "multihome-page", "--target", TARGET];

/// Makes each warning of a lint an error.
const DENY: &[&str] = &["--", "-D", "warnings"];

/// The tests of xtask itself. They are built with its own profile, so that starting it does not rebuild
/// it: Windows refuses to replace a running program.
const XTASK: &[&str] = &["test", "--package", "xtask", "--profile", "xtask"];

/// `cargo fmt` finds a module by its declaration, and does not see those that a macro declares in
/// src/lib.rs, so the modules of the library are checked by their files too.
fn fmt(project: &Project) -> Result<()> {
    run(&mut project.cargo(&["fmt", "--all", "--check"]))?;
    let mut modules = Vec::new();
    for entry in fs::read_dir(project.root().join("src"))? {
        let module = entry?.path().join("mod.rs");
        if module.exists() {
            modules.push(module);
        }
    }
    run(project.command("rustfmt").args(["--check", "--edition", EDITION]).args(modules))
}

fn doc(project: &Project, what: &[&str]) -> Result<()> {
    let mut command = project.cargo(&["doc", "--no-deps"]);
    run(command.args(what).env("RUSTDOCFLAGS", "-D warnings"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_runs_and_is_explained() {
        assert_eq!(Step::ALL.as_slice(), Step::value_variants());
        for step in Step::ALL {
            assert!(!step.about().is_empty(), "{step} is not explained");
        }
        assert_eq!(Step::ClippyPage.to_string(), "clippy-page");
    }
}
