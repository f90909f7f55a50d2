//! Errors before anything is built are reported in one sentence, without a backtrace.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Output};

fn xtask(arguments: &[&str], path: Option<&str>) -> io::Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).env("RUST_BACKTRACE", "1");
    if let Some(path) = path {
        command.env("PATH", path);
    }
    command.output()
}

/// Checks that a command failed with a single line, and returns it.
fn sentence(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert_eq!(text.trim_end().lines().count(), 1, "{text}");
    assert!(text.starts_with("error: "), "{text}");
    text
}

#[test]
fn a_taken_port_is_named() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let text = sentence(&xtask(&["serve", "--port", &port], None).unwrap());
    assert!(text.contains(&format!("port {port} is already in use")), "{text}");
}

#[test]
fn a_missing_compiler_is_named() {
    let text = sentence(&xtask(&["serve", "--port", "0"], Some("")).unwrap());
    assert!(text.contains("needs a Rust compiler"), "{text}");
    assert!(text.contains("`rustc` was not found"), "{text}");
}

#[test]
fn an_unknown_step_is_answered_with_those_there_are() {
    let output = xtask(&["test", "--only", "everything"], None).unwrap();
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    for step in ["fmt", "clippy-page", "browser"] {
        assert!(text.contains(step), "{text}");
    }
}
