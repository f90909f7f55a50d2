//! A real browser and its driver: found, or installed, or asked for in words.

mod driver;
mod install;
mod program;

use std::path::PathBuf;

use anyhow::Result;

pub use driver::Driver;
use program::Program;

/// A browser and the driver that WebDriver tests steer it with.
#[derive(Debug)]
pub struct Browser {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

impl Browser {
    /// Finds both; where one is missing, installs it if that is possible here.
    pub fn find_or_install() -> Result<Self> {
        if let Ok(found) = Self::find() {
            return Ok(found);
        }
        install::from_debian();
        Self::find()
    }

    fn find() -> Result<Self> {
        Ok(Self { browser: Program::BROWSER.find()?, driver: Program::DRIVER.find()? })
    }
}
