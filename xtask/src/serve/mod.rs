//! `cargo xtask serve`: the page on this machine, until it is stopped.

mod files;
mod kind;
mod server;

use anyhow::{Context, Result};

use crate::page;
use crate::project::Project;

pub use server::{Server, address, listen};

/// Builds the page and serves it. The port is taken first: a taken one should not cost a build.
pub fn page(project: &Project, port: u16, open: bool) -> Result<()> {
    let listener = listen(port)?;
    let folder = project.root().join("dist");
    let address = address(&listener)?;
    page::build(project, &folder, &address)?;
    let server = Server::start(listener, &folder)?;
    println!("Multihome is at {address} (Ctrl-C stops it)");
    if open {
        open::that_detached(&address)
            .with_context(|| format!("no browser could be opened; open {address} yourself"))?;
    }
    server.wait()
}
