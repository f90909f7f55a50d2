//! The Python package: built into an environment of its own, and tested there.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use super::in_browsers::native_command;
use crate::install;
use crate::process::{read, run};
use crate::program::{Need, Program};
use crate::project::Project;

/// Where the environment is. It stays, so that packages are not installed again.
const ENVIRONMENT: &str = "target/python";

/// The variable for the folders in which programs are looked for.
const PATH: &str = "PATH";

/// Debian's package with the module that makes environments.
const VENV: &str = "python3-venv";

const PYTHON: Program = Program {
    what: "Python",
    package: "python3",
    variable: "PYTHON",
    names: &["python3", "python"],
    paths: &[],
};

const NEED: Need = Need {
    whose: "the tests of the Python package",
    advice: "they need Python 3.10 or newer with its module venv: \
        on Debian and Ubuntu, `sudo apt-get install python3 python3-venv`; \
        on macOS, `brew install python`; on Windows, `winget install Python.Python.3.13`; \
        or name the program with the variable PYTHON",
};

/// Builds the package as `pip install ./python` does, and runs its tests: first those of the package, then those of
/// the engines that run sweeps. `arguments` go to the former only.
pub fn tests(project: &Project, arguments: &[String]) -> Result<()> {
    let python = environment(project)?;
    let programs = path_with(python.parent())?;
    let pip = |arguments: &[&str]| {
        let mut command = project.starting_cargo(&python);
        command.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        // Without an environment of its own, the build finds its tool by its name.
        command.args(arguments).env(PATH, &programs);
        command
    };
    run(&mut pip(&["--requirement", "python/requirements/test.txt"]))?;
    // The pinned build tool, and nothing of an older build.
    run(&mut pip(&["--no-build-isolation", "--no-deps", "--force-reinstall", "./python"]))?;
    let command = native_command(project, &[])?;
    let pytest = |arguments: &[&str]| {
        let mut tests = project.command(&python);
        tests.args(["-m", "pytest", "--quiet", "-p", "no:cacheprovider", "python"]);
        tests.args(arguments).env("MULTIHOME_COMMAND", &command);
        tests
    };
    if !arguments.is_empty() {
        return run(pytest(&[]).args(arguments));
    }
    run(&mut pytest(&[]))?;
    run(&mut pip(&["--requirement", "python/requirements/engines.txt"]))?;
    run(&mut pytest(&["-m", "engines"]))
}

/// The Python of an environment below target/, which is made if it is not there.
fn environment(project: &Project) -> Result<PathBuf> {
    let folder = project.root().join(ENVIRONMENT);
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if is_usable(&python) {
        return Ok(python);
    }
    let [system] = NEED.find_or_install(&[PYTHON])?;
    if !is_usable(&system) {
        install::from_debian(&[VENV]);
    }
    ensure!(
        is_usable(&system),
        "{} cannot make an environment for {}: {}",
        system.display(),
        NEED.whose,
        NEED.advice
    );
    println!("an environment with {}", read(Command::new(&system).arg("--version"))?.trim());
    run(project.command(&system).args(["-m", "venv", "--clear"]).arg(&folder))?;
    Ok(python)
}

/// The folders in which programs are looked for, with one before them.
fn path_with(folder: Option<&Path>) -> Result<OsString> {
    let known = env::var_os(PATH).unwrap_or_default();
    let folders = folder.into_iter().map(Path::to_path_buf).chain(env::split_paths(&known));
    Ok(env::join_paths(folders)?)
}

/// Whether a Python is new enough and can make environments.
fn is_usable(python: &Path) -> bool {
    const CHECK: &str = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))";
    let answer = Command::new(python).args(["-c", CHECK]).output();
    answer.is_ok_and(|answer| answer.status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_covers_every_system_and_package() {
        for word in ["Debian", "macOS", "Windows", PYTHON.package, VENV, PYTHON.variable] {
            assert!(NEED.advice.contains(word), "{word}");
        }
    }

    #[test]
    fn what_is_no_python_is_not_usable() {
        assert!(!is_usable(Path::new("no-such-program-here")));
    }
}
