//! The page as static files: `index.html` read, the Rust compiled, everything it names put in place.

mod asset;
mod bindgen;
mod compile;
mod compiled;
mod dist;
mod markup;
mod oembed;
mod parts;
mod policy;
mod sizes;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::project::Project;
use crate::toolchain;

use asset::Placing;
use dist::Dist;
pub use oembed::{LOCAL, base};
pub use sizes::Sizes;

/// Builds the page that will be at `base` into `out`, and returns the files that make it up.
pub fn build(project: &Project, out: &Path, base: &str) -> Result<Vec<PathBuf>> {
    toolchain::ensure_wasm_target(project)?;
    let source = project.read("index.html")?;
    let mut dist = Dist::create(out)?;
    let html = markup::rewrite(&source, |asset| {
        asset.place(&mut Placing {
            root: project.root(),
            dist: &mut dist,
            compile: &mut |target, dist| {
                let compiled = compile::compile(project, target)?;
                bindgen::place(&compiled, dist)
            },
        })
    })?;
    let html = policy::enforce(&html)?;
    // Last, so that whoever loads the page meanwhile never gets one whose files are not there yet.
    dist.add("index.html", html.as_bytes())?;
    let written = dist.finish()?;
    oembed::locate(&written, base)?;
    Ok(written)
}
