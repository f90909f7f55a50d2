//! The native command, `multihome`.

use std::process::ExitCode;

fn main() -> ExitCode {
    multihome::command::main()
}
