//! Finding a program that goes by several names.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::install::ADVICE;

/// A program, the variable that overrides the search for it, and where it may be.
#[derive(Debug)]
pub struct Program {
    what: &'static str,
    /// The package that Debian has it in.
    pub package: &'static str,
    variable: &'static str,
    names: &'static [&'static str],
    paths: &'static [&'static str],
}

impl Program {
    /// Chromium or Chrome.
    pub const CHROMIUM: Self = Self {
        what: "Chromium or Chrome",
        package: "chromium",
        variable: "CHROME",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
        // Where these systems' installers put it, which is not in PATH.
        paths: &[
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        ],
    };

    /// The program that speaks WebDriver to it.
    pub const DRIVER: Self = Self {
        what: "chromedriver",
        package: "chromium-driver",
        variable: "CHROMEDRIVER",
        names: &["chromedriver"],
        paths: &[],
    };

    /// Firefox.
    pub const FIREFOX: Self = Self {
        what: "Firefox",
        package: "firefox-esr",
        variable: "FIREFOX",
        names: &["firefox-esr", "firefox"],
        paths: &[
            "/Applications/Firefox.app/Contents/MacOS/firefox",
            r"C:\Program Files\Mozilla Firefox\firefox.exe",
        ],
    };

    /// Finds the program. An override that leads nowhere is an error, not a reason to search on.
    pub fn find(&self) -> Result<PathBuf> {
        self.find_in(env::var_os(self.variable).as_deref(), env::var_os("PATH").as_deref())
    }

    fn find_in(&self, chosen: Option<&OsStr>, path: Option<&OsStr>) -> Result<PathBuf> {
        let folders: Vec<_> = path.map(|path| env::split_paths(path).collect()).unwrap_or_default();
        let search = |name: &OsStr| {
            let in_path = folders.iter().map(|folder| folder.join(name));
            in_path.map(executable).find(|file| is_program(file))
        };
        if let Some(chosen) = chosen.filter(|chosen| !chosen.is_empty()) {
            let file = PathBuf::from(chosen);
            let found = if is_program(&file) { Some(file) } else { search(chosen) };
            let Some(file) = found else {
                bail!("{} says {}, which is no program", self.variable, chosen.display());
            };
            return Ok(file);
        }
        let named = self.names.iter().find_map(|name| search(OsStr::new(name)));
        let known = || self.paths.iter().map(PathBuf::from).find(|file| is_program(file));
        let Some(file) = named.or_else(known) else {
            bail!("the browser tests need {}, which was not found: {ADVICE}", self.what);
        };
        Ok(file)
    }
}

/// The name as the system spells it: with `.exe` where programs end so.
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

    #[test]
    fn what_is_missing_is_said_with_how_to_get_it() {
        let error = Program::DRIVER.find_in(None, Some(OsStr::new(""))).unwrap_err().to_string();
        assert!(error.contains("need chromedriver, which was not found"), "{error}");
        for system in ["Debian", "Ubuntu", "macOS", "Windows"] {
            assert!(error.contains(system), "{system} is not in: {error}");
        }
        for program in [Program::CHROMIUM, Program::DRIVER, Program::FIREFOX] {
            assert!(error.contains(program.package), "{error}");
            assert!(error.contains(program.variable), "{error}");
        }
    }

    #[test]
    fn an_override_that_leads_nowhere_is_named() {
        let path = env::var_os("PATH");
        let chosen = Some(OsStr::new("no-such-browser"));
        let error = Program::CHROMIUM.find_in(chosen, path.as_deref()).unwrap_err().to_string();
        assert_eq!(error, "CHROME says no-such-browser, which is no program");
    }

    #[test]
    fn an_override_is_taken_as_a_path() {
        let this = env::current_exe().unwrap();
        let found = Program::CHROMIUM.find_in(Some(this.as_os_str()), None).unwrap();
        assert_eq!(found, this);
    }
}
