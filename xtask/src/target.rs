//! The program that the page runs, and the command that compiles it.

use std::borrow::Cow;
use std::process::Command;

use crate::project::Project;
use crate::toolchain::TARGET;

/// Which program to compile, and how.
#[derive(Debug, PartialEq, Eq)]
pub struct Target {
    /// The `Cargo.toml` of its package.
    pub manifest: Cow<'static, str>,
    pub bin: Cow<'static, str>,
    pub profile: Cow<'static, str>,
}

/// The program that index.html names. It is repeated here so that it can be compiled before the
/// bundler, which reads index.html, is ready.
pub const PROGRAM: Target = Target {
    manifest: Cow::Borrowed("page/Cargo.toml"),
    bin: Cow::Borrowed("page"),
    profile: Cow::Borrowed("page"),
};

/// Arguments for the compiler so that the program can be split: the feature that marks the places, and
/// the linker's relocations.
const IN_PARTS: [&str; 5] = ["--features", "parts", "--", "-C", "link-arg=--emit-relocs"];

/// The command that compiles the program and prints what it has built.
pub fn compile_command(project: &Project, target: &Target) -> Command {
    let mut command = project.cargo(&["rustc", "--message-format", "json-render-diagnostics"]);
    command.args(["--manifest-path", &target.manifest, "--bin", &target.bin]);
    command.args(["--target", TARGET, "--profile", &target.profile]);
    command.args(IN_PARTS);
    command
}
