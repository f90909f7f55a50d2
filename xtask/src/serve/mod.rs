//! `cargo xtask serve`: serves the page until it is stopped, on this machine alone or to a room.

mod files;
mod place;
mod server;

use std::net::IpAddr;
use std::path::Path;

use anyhow::{Context, Result};

use crate::page;
use crate::port::{LOCALHOST, listen};
use crate::project::Project;

use place::Place;
use server::Server;

/// Builds the page and serves it. The port is opened first: a build would be in vain if it is taken.
pub fn page(project: &Project, host: IpAddr, port: u16, open: bool) -> Result<()> {
    let listener = listen(host, port)?;
    let folder = project.root().join("dist");
    let places = Place::all_of(&listener)?;
    let first = places.first().context("the port was lost")?;
    let address = first.address();
    page::build(project, &folder, &address, None)?;
    let server = Server::start(listener, &folder)?;
    for place in &places {
        println!("Multihome is at {} (Ctrl-C stops it)", place.address());
    }
    if !first.is_this_machine_only() {
        println!(
            "\nEveryone in this network can open it. This server is made for a room, not for the open \
             internet: there, put the files of `cargo xtask build` on a web server.\n\n{}",
            first.code()?
        );
    }
    if open {
        open::that_detached(&address)
            .with_context(|| format!("no browser could be opened; open {address} yourself"))?;
    }
    server.wait()
}

/// Serves a folder on any free port and prints its address.
pub fn folder(folder: &Path) -> Result<()> {
    let listener = listen(LOCALHOST, 0)?;
    let places = Place::all_of(&listener)?;
    let server = Server::start(listener, folder)?;
    for place in places {
        println!("{}", place.address());
    }
    server.wait()
}
