//! `cargo xtask`: builds, serves and tests Multihome, with nothing but Rust installed.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::main()
}
