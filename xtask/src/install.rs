//! Installs programs from Debian's packages, if no password is needed.

use std::process::{Command, Stdio};

use anyhow::Result;

use crate::process;

/// Tries to install packages. Whether it worked shows when their programs are searched for again.
pub fn from_debian(packages: &[&str]) {
    let Some(apt) = administrator() else {
        return;
    };
    println!("installing Debian's packages {}", packages.join(" and "));
    let install = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    let result = apt_get(&apt, &["update"]).and_then(|()| apt_get(&apt, &install));
    if let Err(error) = result {
        eprintln!("not everything could be installed: {error:#}");
    }
}

/// The command that runs `apt-get` as administrator, if that needs no password.
fn administrator() -> Option<Vec<&'static str>> {
    if !succeeds("apt-get", &["--version"]) {
        return None;
    }
    let is_root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if is_root {
        Some(vec!["env"])
    } else if succeeds("sudo", &["-n", "true"]) {
        Some(vec!["sudo", "-n", "env"])
    } else {
        None
    }
}

fn apt_get(administrator: &[&str], arguments: &[&str]) -> Result<()> {
    let mut words = administrator.iter().chain(&["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let mut command = Command::new(words.next().copied().unwrap_or("env"));
    process::run(command.args(words).args(arguments))
}

fn succeeds(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
