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

/// What the command prints with so many threads.
fn on_threads(threads: u32, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_multihome"));
    let Output { status, stdout, stderr } =
        command.args(arguments).env("RAYON_NUM_THREADS", threads.to_string()).output().unwrap();
    assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).unwrap()
}

/// Fails unless the command refuses its arguments in one sentence with these words.
fn refused(arguments: &[&str], with: &str) {
    let Answer { code, out, err } = multihome(arguments);
    assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {err}");
    assert!(err.starts_with("multihome: ") && err.contains(with), "{arguments:?}: {err}");
    assert_eq!(err.lines().count(), 1, "{err}");
}

/// A link that takes a few milliseconds.
const SMALL: &str = "v=1&n=60&runs=3&horizon=4";
