//! What a published page has beside it: pages and pictures of the stories, and a sitemap. A program of its own writes
//! them (`site/`), since it runs the model natively, which nobody needs who only opens the page.

use std::path::Path;

use anyhow::Result;

use crate::process::run;
use crate::project::Project;

/// What is said where nothing of that is written.
pub const LEFT_OUT: &str = "without --site-url it has no canonical address, no pages or pictures of the stories, and no sitemap";

/// Writes them into the folder of a page that will be at an address.
pub fn write(project: &Project, out: &Path, address: &str) -> Result<()> {
    println!(
        "running the stories for their pages and pictures (the first time this also compiles the model)"
    );
    let program = ["run", "--quiet", "--release", "--package", "multihome-site", "--"];
    run(project.cargo(&program).args(["--site-url", address, "--out"]).arg(out))
}
