//! The npm package: the compiled part with its bindings, and the scripts around it, in one folder.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use crate::bindings;
use crate::messages::built;
use crate::process;
use crate::project::Project;
use crate::toolchain::{self, TARGET};

/// The scripts, types and description.
const PACKAGE: &str = "js/package";

/// The name of the compiled part and of its bindings.
const ENGINE: &str = "multihome";

/// Files of the project that belong to the package under another name.
const COPIES: [(&str, &str); 4] = [
    ("www/embed.js", "element.js"),
    ("js/README.md", "README.md"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
];

/// Builds the package into a folder, which is emptied.
pub fn build(project: &Project, out: &Path) -> Result<()> {
    toolchain::ensure_wasm_target(project)?;
    let messages = process::read(&mut project.cargo(&[
        "build",
        "--package",
        "multihome-js",
        "--target",
        TARGET,
        "--profile",
        "page",
        "--message-format",
        "json-render-diagnostics",
    ]))
    .context("the package did not compile (see above)")?;
    let program = built(&messages, "multihome_js", "wasm").context("cargo built no WebAssembly")?;
    if out.exists() {
        fs::remove_dir_all(out).with_context(|| format!("cannot empty {}", out.display()))?;
    }
    fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
    let mut bindgen = Bindgen::new();
    bindings::write(bindgen.input_path(program).out_name(ENGINE), &out.join("engine"))?;
    let scripts = project.root().join(PACKAGE);
    for entry in fs::read_dir(&scripts).with_context(|| format!("cannot read {PACKAGE}"))? {
        let entry = entry?;
        copy(&entry.path(), &out.join(entry.file_name()))?;
    }
    for (from, to) in COPIES {
        copy(&project.root().join(from), &out.join(to))?;
    }
    describe(&out.join("package.json"))
}

/// Writes the version of the project into the package's description.
fn describe(file: &Path) -> Result<()> {
    let about = || format!("cannot describe the package in {}", file.display());
    let text = fs::read_to_string(file).with_context(about)?;
    let mut description: Value = serde_json::from_str(&text).with_context(about)?;
    description["version"] = env!("CARGO_PKG_VERSION").into();
    let text = serde_json::to_string_pretty(&description).with_context(about)?;
    fs::write(file, text + "\n").with_context(about)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}
