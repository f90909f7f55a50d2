//! The page as static files: reads `index.html`, compiles the program, and writes every file that it
//! names.

mod asset;
mod bindgen;
mod boot;
mod budget;
mod compile;
mod compiled;
mod dist;
mod filled;
mod markup;
mod oembed;
mod offline;
mod parts;
mod policy;
mod published;
mod sizes;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::project::Project;
use crate::toolchain;

use asset::Placing;
use dist::Dist;
pub use sizes::Sizes;

/// Builds the page into the folder `out`, and returns the files that it consists of. Its oEmbed answers contain
/// `address`. `site_url` is where the page is published, if it is: what it says of itself to other sites.
pub fn build(
    project: &Project,
    out: &Path,
    address: &str,
    site_url: Option<&str>,
) -> Result<Vec<PathBuf>> {
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
    let html = published::describe(&html, site_url)?;
    let html = policy::enforce(&html)?;
    offline::list(&html, &mut dist)?;
    // Last, so that a page loaded meanwhile never names files that do not exist yet.
    dist.add("index.html", html.as_bytes())?;
    let written = dist.finish()?;
    oembed::locate(&written, address)?;
    Ok(written)
}
