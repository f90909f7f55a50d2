//! A virtual screen, for a browser that cannot run without one.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::background::Background;

/// A running Xvfb.
#[derive(Debug)]
pub struct Display {
    number: u32,
    _process: Background,
}

impl Display {
    /// Starts Xvfb, which chooses a free display number itself.
    pub fn start(program: &Path) -> Result<Self> {
        let mut command = Command::new(program);
        command.args(["-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"]);
        let (process, number) = Background::start(&mut command, |line| line.trim().parse().ok())?;
        Ok(Self { number, _process: process })
    }

    /// Its name for the environment variable `DISPLAY`.
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }
}
