//! The steps of the test suite.

use std::fmt;

use anyhow::Result;
use clap::ValueEnum;

use super::graph;
use super::in_browsers::in_browsers;
use crate::page::{self, Sizes};
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
    /// Nothing of the web is built without the page
    Lean,
    /// The native tests pass
    Native,
    /// The same tests, and the page's own, pass with the features that the page is built with
    Features,
    /// The golden figures have the same bits in debug and release, with every set of features
    Bits,
    /// The page builds into dist/
    Page,
    /// The page passes its tests in Chromium and gives the same bytes in Firefox
    Browser,
}

impl Step {
    /// All steps, in the order in which they run: what fails fastest comes first.
    pub const ALL: [Self; 10] = [
        Self::Fmt,
        Self::Clippy,
        Self::ClippyPage,
        Self::Doc,
        Self::Lean,
        Self::Native,
        Self::Features,
        Self::Bits,
        Self::Page,
        Self::Browser,
    ];

    /// What the step makes sure of.
    pub fn about(self) -> String {
        let value = self.to_possible_value();
        let help = value.as_ref().and_then(|value| value.get_help());
        help.map(ToString::to_string).unwrap_or_default()
    }

    /// Runs the step.
    pub fn run(self, project: &Project) -> Result<()> {
        let cargo = |arguments: &[&str]| run(&mut project.cargo(arguments));
        match self {
            Self::Fmt => cargo(&["fmt", "--all", "--check"]),
            Self::Clippy => cargo(&[
                "clippy",
                "--workspace",
                "--exclude",
                "multihome-page",
                "--all-targets",
                "--features",
                "multihome/page-bench",
                "--",
                "-D",
                "warnings",
            ]),
            Self::ClippyPage => {
                toolchain::ensure_wasm_target(project)?;
                for features in ["", "parts"] {
                    let lint = ["--all-targets", "--features", features, "--", "-D", "warnings"];
                    cargo(&[&["clippy"], PAGE, &lint].concat())?;
                }
                Ok(())
            }
            Self::Doc => {
                toolchain::ensure_wasm_target(project)?;
                doc(project, &["--workspace", "--exclude", "multihome-page"])?;
                doc(project, PAGE)
            }
            Self::Lean => {
                cargo(&["check", "--no-default-features"])?;
                graph::has_no_web(project)
            }
            // Not `--workspace`: cargo would then rebuild this program, with other features, while
            // it runs, which Windows refuses.
            Self::Native => {
                cargo(&["test"])?;
                cargo(&["test", "--package", "xtask", "--profile", "xtask"])
            }
            // Built together, as in the page, both packages get the features of what they share.
            Self::Features => cargo(&[
                "test",
                "--package",
                "multihome",
                "--package",
                "multihome-page",
                "--no-default-features",
                "--tests",
            ]),
            Self::Bits => bits(project),
            Self::Page => {
                let built = page::build(project, &project.root().join("dist"), page::LOCAL)?;
                print!("{}", Sizes::of(&built)?);
                Ok(())
            }
            Self::Browser => in_browsers(project),
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.to_possible_value();
        f.write_str(value.as_ref().map_or("", |value| value.get_name()))
    }
}

/// How the page is compiled, for the steps that look at its code.
const PAGE: &[&str] = &["--package", "multihome-page", "--target", TARGET];

fn doc(project: &Project, what: &[&str]) -> Result<()> {
    let mut command = project.cargo(&["doc", "--no-deps"]);
    run(command.args(what).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Every set of features that the library can be built with; the step before has the page's.
const FEATURES: [&str; 2] = ["", "command"];

/// Computes the golden figures and the kernels' bits in every build that people may have. Only these
/// two tests: what else there is to test does not depend on how it was compiled.
fn bits(project: &Project) -> Result<()> {
    for profile in ["dev", "release"] {
        for features in FEATURES {
            println!("profile {profile}, features [{features}]");
            let build = ["--profile", profile, "--no-default-features", "--features", features];
            let tests = ["--quiet", "--test", "golden", "--test", "kernels"];
            run(&mut project.cargo(&[&["test"], &build[..], &tests].concat()))?;
        }
    }
    Ok(())
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
