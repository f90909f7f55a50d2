//! The second program, `bundler`: compiled at the same time as the page, then run to build it.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result};

use crate::background::Background;
use crate::messages::built;
use crate::process::{read, run};
use crate::project::Project;
use crate::stopwatch::Stopwatch;
use crate::target::{PROGRAM, compile_command};
use crate::toolchain;

/// The name of the program, and of the feature that it needs.
const NAME: &str = "bundler";

/// Runs the bundler with the arguments of this process.
pub fn pass_on(project: &Project) -> Result<()> {
    run(prepared(project)?.args(env::args_os().skip(1)))
}

/// Runs the bundler with the arguments of this process, where it needs no page.
pub fn pass_on_alone(project: &Project) -> Result<()> {
    toolchain::ensure_wasm_target(project)?;
    run(built_command(project)?.args(env::args_os().skip(1)))
}

/// Builds the npm package into a folder.
pub fn build_npm(project: &Project, out: &Path) -> Result<()> {
    run(built_command(project)?.args(["build-npm", "--out"]).arg(out))
}

/// Builds the page into a folder and prints the sizes of its files, which must be within the budget.
pub fn build(project: &Project, out: &Path) -> Result<()> {
    run(build_command(project, out)?.arg("--within-budget"))
}

/// Builds the page, and returns its sizes as one line of JSON.
pub fn build_and_weigh(project: &Project, out: &Path) -> Result<String> {
    read(build_command(project, out)?.arg("--weigh"))
}

fn build_command(project: &Project, out: &Path) -> Result<Command> {
    let mut command = prepared(project)?;
    command.args(["build", "--out"]).arg(out);
    Ok(command)
}

/// Serves a folder until the returned `Background` is dropped.
pub fn host(project: &Project, folder: &Path) -> Result<(Background, String)> {
    let mut command = built_command(project)?;
    Background::start(command.arg("host").arg(folder), |line| {
        line.starts_with("http://").then(|| line.to_owned())
    })
}

/// The command of the bundler, after compiling it and the page's program at the same time. Neither uses
/// all processors until its end, so together they are ready much sooner than one after the other.
fn prepared(project: &Project) -> Result<Command> {
    toolchain::ensure_wasm_target(project)?;
    let time = Stopwatch::start();
    println!(
        "compiling the page, and beside it the program that puts it together \
         (this takes minutes the first time, then seconds)"
    );
    let (compiled, bundler) = thread::scope(|scope| {
        let compiling = scope.spawn(|| {
            let compiled = run(compile_command(project, &PROGRAM).stdout(Stdio::null()));
            println!("the page was compiled within {time}");
            compiled
        });
        let bundler = built_command(project);
        println!("the program that puts it together was built within {time}");
        (compiling.join(), bundler)
    });
    // There is no result only after a panic, which has already been reported.
    compiled.ok().context("compiling the page ended unexpectedly")?.context(
        "the page did not compile (see above); \
         the first build needs a network connection to download the crates that it is built from",
    )?;
    bundler
}

/// The command of the bundler, after compiling only the bundler.
fn built_command(project: &Project) -> Result<Command> {
    let mut command = project.cargo(&[
        "build",
        "--quiet",
        "--package",
        "xtask",
        "--profile",
        "xtask",
        "--features",
        NAME,
        "--bin",
        NAME,
        "--message-format",
        "json-render-diagnostics",
    ]);
    let messages = read(&mut command).context("the bundler did not compile (see above)")?;
    let program = built(&messages, NAME, "").context("cargo built no bundler")?;
    Ok(project.command(program))
}
