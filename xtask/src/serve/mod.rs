//! `cargo xtask serve`: serves the page on this machine until it is stopped.

mod files;
mod server;

use std::path::Path;

use anyhow::{Context, Result};

use crate::page;
use crate::port::listen;
use crate::project::Project;

use server::{Server, address};

/// Builds the page and serves it. The port is opened first: a build would be in vain if it is taken.
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

/// Serves a folder on any free port and prints its address.
pub fn folder(folder: &Path) -> Result<()> {
    let server = Server::start(listen(0)?, folder)?;
    println!("{}", server.address());
    server.wait()
}
