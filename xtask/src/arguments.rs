//! What may be typed after `cargo xtask`.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::address::base;
use crate::port::LOCALHOST;
use crate::suite::Step;

/// Builds, serves and tests Multihome.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub task: Task,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Build the page, optimised, and serve it on 127.0.0.1
    Serve {
        /// The address of this machine to serve on: 0.0.0.0 serves everyone in the network, such as a class
        #[arg(long, default_value_t = LOCALHOST, value_name = "ADDRESS")]
        host: IpAddr,
        /// The port to serve on; 0 takes any free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Open the page in the default browser
        #[arg(long)]
        open: bool,
    },
    /// Build the page into a folder of static files that any web server can serve
    Build {
        /// The folder to write to
        #[arg(long, default_value = "dist", value_name = "FOLDER")]
        out: PathBuf,
        /// The address that the page will be at: for links and pictures that other sites show of it, and for pages
        /// of the stories, which search engines and messengers read
        #[arg(long, value_name = "ADDRESS", value_parser = base)]
        site_url: Option<String>,
        /// Fail if the page is heavier than docs/page-size.md permits, as the tests do
        #[arg(long)]
        within_budget: bool,
        /// Print what the page weighs as one line of JSON, for `bench-page`
        #[arg(long, hide = true)]
        weigh: bool,
    },
    /// Build the npm package into a folder
    BuildNpm {
        /// The folder to write to, which is emptied
        #[arg(long, default_value = "target/npm/multihome", value_name = "FOLDER")]
        out: PathBuf,
    },
    /// Serve a folder on any free port and print the address, for the browser tests
    #[command(hide = true)]
    Host {
        /// The folder to serve
        folder: PathBuf,
    },
    /// Run everything that CI runs, the real browsers included
    Test {
        /// Run only this step (may be given more than once)
        #[arg(long, value_name = "NAME", value_enum)]
        only: Vec<Step>,
        /// Arguments for the test programs of the one step that is run, such as a part of a test's name
        #[arg(last = true, value_name = "FILTER")]
        arguments: Vec<String>,
    },
    /// Time the page in Chromium against what is wanted of it, and write docs/speed.md
    BenchPage,
    /// Run one model here and in Mesa, AgentScript, krABMaga and plain JavaScript, and write docs/benchmarks.md
    BenchPeers {
        /// Take a first look: smaller sizes, fewer rounds, and the report goes to the terminal
        #[arg(long)]
        quick: bool,
        /// Install the peers into this folder, and keep it
        #[arg(long, value_name = "FOLDER")]
        keep: Option<PathBuf>,
    },
    /// Match the model with the record again and hold its forecasts against what came: writes
    /// src/worlds/table.rs, the tables in src/record/ and those of docs/model.md
    Record {
        /// How many sets of assumptions to match
        #[arg(long, default_value_t = 20_000)]
        sets: u32,
        /// How many to match at each origin of the backtest
        #[arg(long, default_value_t = 2_000)]
        backtest_sets: u32,
    },
}
