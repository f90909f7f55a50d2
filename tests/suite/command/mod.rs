//! Protects the native command: its output, its exit codes, and that bad input is answered with one
//! sentence and never with a panic.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod check;
mod record;
mod run;
mod sensitivity;
mod sweep;
mod verify;

use std::process::{Command, Output};

/// The output of the command.
struct Answer {
    code: i32,
    out: String,
    err: String,
}

fn multihome(arguments: &[&str]) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_multihome"));
    command.args(arguments);
    if arguments.first() == Some(&"run") && !arguments.contains(&"--date") {
        // A fixed date, so that the output does not change at midnight.
        command.args(["--date", "2026-05-04"]);
    }
    let Output { status, stdout, stderr } = command.output().unwrap();
    Answer {
        code: status.code().unwrap(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// A link that takes a few milliseconds.
const SMALL: &str = "v=1&n=60&runs=3&horizon=4";
