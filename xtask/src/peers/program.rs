//! One program that runs the model.
#![allow(
    clippy::disallowed_methods,
    reason = "the ban keeps clocks out of the model; xtask is not part of it"
)]

use std::ffi::OsString;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::model::QUARTERS;
use super::outcome::Outcome;

/// The time between two checks whether a program has ended.
const POLL_INTERVAL: Duration = Duration::from_millis(2);

/// How a program draws a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By an exponential race: the option that arrives first wins.
    Race,
    /// By a table: one uniform number is looked up among cumulative probabilities.
    Table,
}

impl Way {
    /// The argument that selects it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Race => "race",
            Self::Table => "table",
        }
    }
}

/// What executes a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The machine itself, or an interpreter that cannot run in a page.
    Native,
    /// A JavaScript engine.
    Engine,
}

/// A program that is ready to run.
#[derive(Debug, Clone)]
pub struct Program {
    /// Its name in tables.
    pub title: String,
    /// How it draws a choice.
    pub way: Way,
    /// What executes it.
    pub ground: Ground,
    /// Whether it is Multihome's own.
    pub own: bool,
    /// The program and its arguments before the numbers.
    pub command: Vec<OsString>,
    /// The arguments after the numbers.
    pub rest: Vec<OsString>,
}

/// One run, measured from outside.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// What the program printed.
    pub outcome: Outcome,
    /// The seconds from its start to its end.
    pub wall: f64,
}

impl Program {
    /// Runs it once; `None` if it takes longer than the limit.
    pub fn run(&self, agents: u32, seed: u32, limit: Duration) -> Result<Option<Run>> {
        let (program, first) = self.command.split_first().context("a program without a name")?;
        let mut command = Command::new(program);
        command.args(first).args([agents, QUARTERS, seed].map(|number| number.to_string()));
        command.args(&self.rest).stdin(Stdio::null()).stdout(Stdio::piped());
        let start = Instant::now();
        let mut child = command
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} could not be started", self.title))?;
        // One line fits into a pipe's buffer, so it need not be read while the program runs.
        let status = loop {
            if let Some(status) = child.try_wait()? {
                break status;
            }
            if start.elapsed() > limit {
                child.kill()?;
                child.wait()?;
                return Ok(None);
            }
            thread::sleep(POLL_INTERVAL);
        };
        let wall = start.elapsed().as_secs_f64();
        let (printed, errors) = printed(&mut child)?;
        if !status.success() {
            let last = errors.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
            bail!("{} failed ({status}): {last}", self.title);
        }
        let outcome = Outcome::parse(&printed).with_context(|| self.title.clone())?;
        Ok(Some(Run { outcome, wall }))
    }
}

fn printed(child: &mut Child) -> Result<(String, String)> {
    let (mut printed, mut errors) = (Vec::new(), Vec::new());
    if let Some(stdout) = &mut child.stdout {
        stdout.read_to_end(&mut printed)?;
    }
    if let Some(stderr) = &mut child.stderr {
        stderr.read_to_end(&mut errors)?;
    }
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ok((text(printed), text(errors)))
}
