//! Real browsers and what steers them: found, or installed, or asked for in words.

mod driver;
mod install;
mod program;

use std::path::PathBuf;

use anyhow::Result;

pub use driver::Driver;
use program::Program;

/// The browsers that the tests steer. Firefox needs no driver: it speaks the protocol itself.
#[derive(Debug)]
pub struct Browsers {
    pub chromium: PathBuf,
    pub driver: PathBuf,
    pub firefox: PathBuf,
}

impl Browsers {
    /// Finds them all; installs those that are missing, if that is possible here.
    pub fn find_or_install() -> Result<Self> {
        let programs = [Program::CHROMIUM, Program::DRIVER, Program::FIREFOX];
        let missing = programs.iter().filter(|program| program.find().is_err());
        let packages: Vec<&str> = missing.map(|program| program.package).collect();
        if !packages.is_empty() {
            install::from_debian(&packages);
        }
        let [chromium, driver, firefox] = programs.map(|program| program.find());
        Ok(Self { chromium: chromium?, driver: driver?, firefox: firefox? })
    }
}
