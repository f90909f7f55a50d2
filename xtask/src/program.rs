//! Finds a program that may have several names.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::install;

/// A program, the environment variable that overrides the search for it, and where it may be.
#[derive(Debug)]
pub struct Program {
    pub what: &'static str,
    /// Debian's package with the program.
    pub package: &'static str,
    pub variable: &'static str,
    pub names: &'static [&'static str],
    pub paths: &'static [&'static str],
}

/// What needs some programs, and how to install them by hand.
#[derive(Debug)]
pub struct Need {
    pub whose: &'static str,
    pub advice: &'static str,
}

impl Need {
    /// Finds programs; installs those that are missing, if that is possible here.
    pub fn find_or_install<const N: usize>(&self, programs: &[Program; N]) -> Result<[PathBuf; N]> {
        let missing = programs.iter().filter(|program| matches!(program.find(), Ok(None)));
        let packages: Vec<&str> = missing.map(|program| program.package).collect();
        if !packages.is_empty() {
            install::from_debian(&packages);
        }
        let mut found = [const { PathBuf::new() }; N];
        for (file, program) in found.iter_mut().zip(programs) {
            *file = self.found(program, program.find()?)?;
        }
        Ok(found)
    }

    /// The file of a program that was found, or an error that says what to do.
    fn found(&self, program: &Program, file: Option<PathBuf>) -> Result<PathBuf> {
        match file {
            Some(file) => Ok(file),
            None => {
                bail!("{} need {}, which was not found: {}", self.whose, program.what, self.advice)
            }
        }
    }
}

impl Program {
    /// Finds the program. An override that leads nowhere is an error; the search does not go on.
    fn find(&self) -> Result<Option<PathBuf>> {
        self.find_in(env::var_os(self.variable).as_deref(), env::var_os("PATH").as_deref())
    }

    fn find_in(&self, chosen: Option<&OsStr>, path: Option<&OsStr>) -> Result<Option<PathBuf>> {
        let folders: Vec<_> = path.map(|path| env::split_paths(path).collect()).unwrap_or_default();
        let search = |name: &OsStr| {
            let in_path = folders.iter().map(|folder| folder.join(name));
            in_path.map(executable).find(|file| is_program(file))
        };
        if let Some(chosen) = chosen.filter(|chosen| !chosen.is_empty()) {
            let file = PathBuf::from(chosen);
            let found = if is_program(&file) { Some(file) } else { search(chosen) };
            if found.is_none() {
                bail!("{} says {}, which is no program", self.variable, chosen.display());
            }
            return Ok(found);
        }
        let named = self.names.iter().find_map(|name| search(OsStr::new(name)));
        let known = || self.paths.iter().map(PathBuf::from).find(|file| is_program(file));
        Ok(named.or_else(known))
    }
}

/// The file name on this system: with `.exe` on Windows.
fn executable(mut file: PathBuf) -> PathBuf {
    if file.extension().is_none() && !env::consts::EXE_EXTENSION.is_empty() {
        file.set_extension(env::consts::EXE_EXTENSION);
    }
    file
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOOL: Program = Program {
        what: "the tool",
        package: "tool",
        variable: "TOOL",
        names: &["tool-x"],
        paths: &[],
    };

    #[test]
    fn what_is_missing_is_said_with_how_to_get_it() {
        let need = Need { whose: "the tests", advice: "buy it" };
        let file = TOOL.find_in(None, Some(OsStr::new(""))).unwrap();
        let error = need.found(&TOOL, file).unwrap_err().to_string();
        assert_eq!(error, "the tests need the tool, which was not found: buy it");
    }

    #[test]
    fn an_override_that_leads_nowhere_is_named() {
        let path = env::var_os("PATH");
        let chosen = Some(OsStr::new("no-such-tool"));
        let error = TOOL.find_in(chosen, path.as_deref()).unwrap_err().to_string();
        assert_eq!(error, "TOOL says no-such-tool, which is no program");
    }

    #[test]
    fn an_override_is_taken_as_a_path() {
        let this = env::current_exe().unwrap();
        let found = TOOL.find_in(Some(this.as_os_str()), None).unwrap();
        assert_eq!(found, Some(this));
    }
}
