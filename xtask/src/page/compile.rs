//! Compiling the page's program with `cargo`.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use super::asset::Target;
use super::parts::COMPILED;
use crate::process;
use crate::project::Project;
use crate::toolchain::TARGET;

/// Compiles the program and returns the path of its WebAssembly.
pub fn wasm(project: &Project, target: &Target) -> Result<PathBuf> {
    process::run(&mut project.cargo(&["fetch", "--quiet", "--target", TARGET])).context(
        "the crates that the page is built from could not be had; \
         the first build needs a network connection to download them",
    )?;
    let mut command = project.cargo(&["rustc", "--message-format", "json-render-diagnostics"]);
    command.args(["--manifest-path", &target.manifest, "--bin", &target.bin]);
    command.args(["--target", TARGET, "--profile", &target.profile]);
    command.args(COMPILED);
    let messages = process::read(&mut command).context("the page did not compile (see above)")?;
    artifact(&messages, &target.bin)
        .with_context(|| format!("cargo built no WebAssembly for the program `{}`", target.bin))
}

/// Finds the program among cargo's messages, which know the target folder however it was chosen.
fn artifact(messages: &str, bin: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter(|message| message["target"]["name"] == bin && message["target"]["kind"][0] == "bin")
        .filter_map(|message| message["filenames"].as_array().cloned())
        .flatten()
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .find(|path| path.extension().is_some_and(|extension| extension == "wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_found_among_other_artifacts() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","target":{"kind":["lib"],"name":"page"},"filenames":["/t/libpage.rlib"]}"#,
            "\nnot json\n",
            r#"{"reason":"compiler-artifact","target":{"kind":["bin"],"name":"page"},"filenames":["/t/page.js","/t/page.wasm"]}"#,
        );
        assert_eq!(artifact(messages, "page"), Some(PathBuf::from("/t/page.wasm")));
        assert_eq!(artifact(messages, "other"), None);
    }
}
