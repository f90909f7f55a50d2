//! The peers: what each needs, and how it is installed.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, fs};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::place::Place;
use super::program::{Ground, Program, Way};
use crate::messages::built;
use crate::process::{read, run};
use crate::project::Project;
use crate::toolchain::{self, TARGET};

/// An implementation of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Peer {
    /// Multihome, built like the native command.
    Native,
    /// Multihome, built like the page.
    Wasm,
    /// JavaScript written by hand.
    TypedArrays,
    /// AgentScript.
    AgentScript,
    /// krABMaga.
    Krabmaga,
    /// Mesa.
    Mesa,
}

/// A peer that is ready to run.
#[derive(Debug)]
pub struct Ready {
    /// Its programs.
    pub programs: Vec<Program>,
    /// Its components, with versions.
    pub versions: Vec<String>,
}

impl Peer {
    /// All of them; Multihome first, since the others are compared with it.
    pub const ALL: [Self; 6] = [
        Self::Native,
        Self::Wasm,
        Self::TypedArrays,
        Self::AgentScript,
        Self::Krabmaga,
        Self::Mesa,
    ];

    /// What it is called.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Native => "Multihome, native",
            Self::Wasm => "Multihome, WebAssembly in Node",
            Self::TypedArrays => "JavaScript, typed arrays",
            Self::AgentScript => "AgentScript",
            Self::Krabmaga => "krABMaga",
            Self::Mesa => "Mesa",
        }
    }

    /// Installs what it needs into a folder; an error says what is missing.
    pub fn prepare(self, project: &Project, place: &Place) -> Result<Ready> {
        match self {
            Self::Native => {
                let build = ["build", "--release", "--package", "lock-in", "--bin", "lock-in"];
                let path = compile(project.cargo(&build), "lock-in", "")?;
                let command = vec![path.into()];
                let rustc = read(project.command("rustc").arg("--version"))?;
                Ok(Ready {
                    programs: self.ways(Ground::Native, command, vec![]),
                    versions: vec![
                        format!("Multihome {}", env!("CARGO_PKG_VERSION")),
                        rustc.trim().to_owned(),
                    ],
                })
            }
            Self::Wasm => {
                let node = node()?;
                toolchain::ensure_wasm_target(project)?;
                let mut build = project.cargo(&["build", "--profile", "page", "--target", TARGET]);
                build.args(["--package", "lock-in", "--lib"]);
                let path = compile(build, "lock_in", "wasm")?;
                let command = vec!["node".into(), place.join("multihome/node.mjs").into()];
                let programs = self.ways(Ground::Engine, command, vec![path]);
                Ok(Ready { programs, versions: vec![node] })
            }
            Self::TypedArrays => {
                node()?;
                let command = vec!["node".into(), place.join("typed-arrays/lock_in.mjs").into()];
                Ok(Ready { programs: self.ways(Ground::Engine, command, vec![]), versions: vec![] })
            }
            Self::AgentScript => self.agentscript(place),
            Self::Krabmaga => self.krabmaga(project, place),
            Self::Mesa => self.mesa(place),
        }
    }

    fn agentscript(self, place: &Place) -> Result<Ready> {
        node()?;
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        ensure(npm, "npm, which comes with Node.js (https://nodejs.org)")?;
        let folder = place.join("agentscript");
        let mut install = Command::new(npm);
        install.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]);
        run(install.current_dir(&folder)).context("AgentScript could not be installed")?;
        let package = fs::read_to_string(folder.join("node_modules/agentscript/package.json"))?;
        let package: Value = serde_json::from_str(&package)?;
        let version = package["version"].as_str().unwrap_or_default();
        let command = vec!["node".into(), folder.join("lock_in.mjs").into()];
        Ok(Ready {
            programs: vec![self.program(Way::Table, Ground::Engine, command, vec![])],
            versions: vec![format!("AgentScript {version}")],
        })
    }

    fn krabmaga(self, project: &Project, place: &Place) -> Result<Ready> {
        let mut build = project.cargo(&["build", "--release", "--locked", "--manifest-path"]);
        build.arg(place.join("krabmaga/Cargo.toml"));
        build.arg("--target-dir").arg(place.join("krabmaga/target"));
        let path = compile(build, "lock-in-krabmaga", "").context("krABMaga did not build")?;
        let lock = fs::read_to_string(place.join("krabmaga/Cargo.lock"))?;
        let version = locked(&lock, "krabmaga").unwrap_or_default();
        Ok(Ready {
            programs: vec![self.program(Way::Table, Ground::Native, vec![path.into()], vec![])],
            versions: vec![format!("krABMaga {version}")],
        })
    }

    fn mesa(self, place: &Place) -> Result<Ready> {
        let python = if cfg!(windows) { "python" } else { "python3" };
        ensure(python, "Python 3 with venv (https://www.python.org; Debian: python3-venv)")?;
        let venv = place.join("mesa/venv");
        run(Command::new(python).args(["-m", "venv"]).arg(&venv))
            .context("Python made no environment (Debian: install python3-venv)")?;
        let python = venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
        let mut install = Command::new(&python);
        install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]);
        run(install.arg(place.join("mesa/requirements.txt")))
            .context("Mesa could not be installed")?;
        let versions = read(Command::new(&python).args(["-c", VERSIONS]))?;
        let command = vec![python.into(), place.join("mesa/lock_in.py").into()];
        Ok(Ready {
            programs: vec![self.program(Way::Table, Ground::Native, command, vec![])],
            versions: versions.lines().map(str::to_owned).collect(),
        })
    }

    /// The program with each way of drawing.
    fn ways(
        self,
        ground: Ground,
        command: Vec<std::ffi::OsString>,
        rest: Vec<PathBuf>,
    ) -> Vec<Program> {
        [Way::Race, Way::Table]
            .into_iter()
            .map(|way| {
                let mut last = vec![way.word().into()];
                last.extend(rest.iter().map(|path| path.clone().into()));
                self.program(way, ground, command.clone(), last)
            })
            .collect()
    }

    fn program(
        self,
        way: Way,
        ground: Ground,
        command: Vec<std::ffi::OsString>,
        rest: Vec<std::ffi::OsString>,
    ) -> Program {
        let own = matches!(self, Self::Native | Self::Wasm);
        Program { title: self.title().to_owned(), way, ground, own, command, rest }
    }
}

/// Prints the versions of Mesa and what it depends on.
const VERSIONS: &str = "import platform, mesa, numpy
print('Python', platform.python_version())
print('Mesa', mesa.__version__)
print('NumPy', numpy.__version__)";

fn node() -> Result<String> {
    ensure("node", "Node.js 20 or later (https://nodejs.org)")?;
    let version = read(Command::new("node").arg("--version"))?;
    Ok(format!("Node {}", version.trim().trim_start_matches('v')))
}

/// Says what to install if a program is missing.
fn ensure(program: &str, what: &str) -> Result<()> {
    let mut command = Command::new(program);
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    if !command.status().is_ok_and(|status| status.success()) {
        bail!("`{program}` was not found: install {what}");
    }
    Ok(())
}

/// Compiles with cargo and returns the path of the built file.
fn compile(mut command: Command, name: &str, extension: &str) -> Result<PathBuf> {
    command.args(["--message-format", "json-render-diagnostics"]);
    let messages = read(&mut command)?;
    built(&messages, name, extension).with_context(|| format!("cargo built no `{name}`"))
}

/// The version of a package in a lock file.
fn locked<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("name = \"{name}\""))?;
    after.split('"').nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version_is_read() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n";
        assert_eq!(locked(lock, "a"), Some("1.2.3"));
        assert_eq!(locked(lock, "b"), None);
    }

    #[test]
    fn a_missing_tool_is_named_with_what_to_install() {
        let error = ensure("no-such-program-here", "it from there").unwrap_err().to_string();
        assert_eq!(error, "`no-such-program-here` was not found: install it from there");
    }
}
