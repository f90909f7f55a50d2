//! Rust's compilation targets; missing ones are added.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

/// The target that the page is built for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the page can be compiled here.
pub fn ensure_wasm_target(project: &Project) -> Result<()> {
    ensure_target(project, TARGET)
}

/// Makes sure that programs for a target can be compiled here.
pub fn ensure_target(project: &Project, target: &str) -> Result<()> {
    if is_installed(project, target)? {
        return Ok(());
    }
    let has_rustup = project
        .command("rustup")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !has_rustup {
        bail!(
            "this Rust has no {target} target and rustup, which would add it, was not found: \
             install Rust from https://rustup.rs, or the target from where this Rust came from \
             (for the page, Debian: libstd-rust-dev-wasm32, Fedora: rust-std-static-{TARGET})"
        );
    }
    println!("adding Rust's {target} target");
    process::run(project.command("rustup").args(["target", "add", target])).with_context(|| {
        format!("rustup could not add the target {target}, for which it needs a network connection")
    })
}

fn is_installed(project: &Project, target: &str) -> Result<bool> {
    let folder = process::read(project.command("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        target,
    ]))
    .context("this needs a Rust compiler (install it from https://rustup.rs)")?;
    Ok(Path::new(folder.trim()).is_dir())
}
