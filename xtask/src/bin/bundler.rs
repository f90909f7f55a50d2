//! The program that builds and serves the page. `cargo xtask` compiles it when it is needed.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::bundler_main()
}
