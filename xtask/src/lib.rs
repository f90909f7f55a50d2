//! `cargo xtask`, in two programs. `xtask` is small, so that it is ready soon and can compile the page
//! while the second, `bundler`, is compiled. The bundler contains the code that builds and serves the
//! page, and accepts some of the same commands.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a command: what it has to say goes to the terminal"
)]

mod address;
mod arguments;
mod background;
#[cfg(feature = "bundler")]
mod bindings;
mod browser;
mod bundler;
mod install;
#[cfg(feature = "bundler")]
mod kind;
mod machine;
mod messages;
#[cfg(feature = "bundler")]
mod npm;
#[cfg(feature = "bundler")]
mod page;
mod peers;
mod port;
mod process;
mod program;
mod project;
mod record;
#[cfg(feature = "bundler")]
mod serve;
#[cfg(feature = "bundler")]
mod site;
mod stopwatch;
mod suite;
mod target;
mod toolchain;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use arguments::{Arguments, Task};
use project::Project;

/// The program `xtask`.
#[must_use]
pub fn main() -> ExitCode {
    exit_code(run(Arguments::parse().task))
}

/// The program `bundler`.
#[cfg(feature = "bundler")]
#[must_use]
pub fn bundler_main() -> ExitCode {
    exit_code(run_in_bundler(Arguments::parse().task))
}

fn exit_code(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    let project = Project::here()?;
    match task {
        Task::Serve { host, port, .. } => {
            // Checked first: a build would be in vain if the port is taken.
            drop(port::listen(host, port)?);
            bundler::pass_on(&project)
        }
        Task::Build { .. } => bundler::pass_on(&project),
        Task::BuildNpm { .. } | Task::Host { .. } => bundler::pass_on_alone(&project),
        Task::Test { only, arguments } => suite::run(&project, &only, &arguments),
        Task::BenchPage => suite::bench_page(&project),
        Task::BenchPeers { quick, keep } => peers::bench(&project, quick, keep),
        Task::Record { sets, backtest_sets } => record::renew(&project, sets, backtest_sets),
    }
}

#[cfg(feature = "bundler")]
fn run_in_bundler(task: Task) -> Result<()> {
    let project = Project::here()?;
    match task {
        Task::Serve { host, port, open } => serve::page(&project, host, port, open),
        Task::Build { out, site_url, within_budget, weigh } => {
            let out = project.root().join(out);
            let site = site_url.as_deref();
            let address = site.unwrap_or(address::LOCAL);
            let sizes = page::Sizes::of(&page::build(&project, &out, address, site)?)?;
            if weigh {
                println!("{}", sizes.weights()?);
            } else {
                print!("{sizes}");
                println!("the page is in {}", out.display());
                match &site_url {
                    Some(address) => site::write(&project, &out, address)?,
                    None => println!("{}", site::LEFT_OUT),
                }
            }
            if within_budget { sizes.within_budget() } else { Ok(()) }
        }
        Task::BuildNpm { out } => {
            let out = project.root().join(out);
            npm::build(&project, &out)?;
            println!("the npm package is in {}", out.display());
            Ok(())
        }
        Task::Host { folder } => serve::folder(&folder),
        Task::Test { .. } | Task::BenchPage | Task::BenchPeers { .. } | Task::Record { .. } => {
            anyhow::bail!("the bundler only builds and serves; `cargo xtask` does the rest")
        }
    }
}
