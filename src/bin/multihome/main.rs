//! The native command, `multihome`.

mod standard_output;

use std::process::ExitCode;

use multihome::command;

#[global_allocator]
static MEMORY: command::Memory = command::Memory;

fn main() -> ExitCode {
    if standard_output::was_closed() {
        return command::refuse_closed_output();
    }
    command::main()
}
