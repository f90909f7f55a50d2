//! `cargo xtask`: builds, serves and tests Multihome, with nothing but Rust installed.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a command: what it has to say goes to the terminal"
)]

mod arguments;
mod browser;
mod messages;
mod page;
mod peers;
mod process;
mod project;
mod serve;
mod stopwatch;
mod suite;
mod toolchain;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use arguments::{Arguments, Task};
use project::Project;

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
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
        Task::Serve { port, open } => serve::page(&project, port, open),
        Task::Build { out, base } => {
            let out = project.root().join(out);
            let built = page::build(&project, &out, &base)?;
            print!("{}", page::Sizes::of(&built)?);
            println!("the page is in {}", out.display());
            Ok(())
        }
        Task::Test { only } => suite::run(&project, &only),
        Task::BenchPage => suite::bench_page(&project),
        Task::BenchPeers { quick, keep } => peers::bench(&project, quick, keep),
    }
}
