//! The machine on which timings are taken.

use std::fs;
use std::process::Command;
use std::{env, fmt, thread};

use time::OffsetDateTime;

/// The machine, as far as its properties can be read.
#[derive(Debug, Clone)]
pub struct Machine {
    /// The model of its processor.
    pub processor: String,
    /// The number of threads that it runs at once.
    pub threads: usize,
    /// Its operating system.
    pub system: String,
    /// Its load at the start, if it can be read: how many programs were ready to run in the last
    /// minute.
    pub load: Option<String>,
}

impl Machine {
    /// Reads the properties of this machine.
    pub fn here() -> Self {
        let unknown = || "unknown".to_owned();
        let (os, architecture) = (env::consts::OS, env::consts::ARCH);
        let release = file("/etc/os-release").and_then(|text| after(&text, "PRETTY_NAME", '='));
        Self {
            processor: processor().unwrap_or_else(unknown),
            threads: thread::available_parallelism().map_or(1, |threads| threads.get()),
            system: release.map_or_else(
                || format!("{os}, {architecture}"),
                |name| format!("{name} ({os}, {architecture})"),
            ),
            load: file("/proc/loadavg").and_then(|text| text.split(' ').next().map(str::to_owned)),
        }
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { processor, threads, system, load } = self;
        write!(f, "{processor}, {threads} threads at once, {system}")?;
        load.iter().try_for_each(|load| write!(f, ", load at the start {load}"))
    }
}

/// The day of a measurement, such as 2026-11-30.
pub fn today() -> String {
    OffsetDateTime::now_utc().date().to_string()
}

fn processor() -> Option<String> {
    if let Some(name) = file("/proc/cpuinfo").and_then(|text| after(&text, "model name", ':')) {
        return Some(name);
    }
    if cfg!(target_os = "macos") {
        let output = Command::new("sysctl").args(["-n", "machdep.cpu.brand_string"]).output();
        return output.ok().map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    env::var("PROCESSOR_IDENTIFIER").ok()
}

fn file(path: &str) -> Option<String> {
    fs::read_to_string(path).ok()
}

/// The text after a key and a separator, without quotes, in the first line that begins with the key.
fn after(text: &str, key: &str, sign: char) -> Option<String> {
    let line = text.lines().find(|line| line.starts_with(key))?;
    let (_, value) = line.split_once(sign)?;
    Some(value.trim().trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_their_keys() {
        let cpuinfo = "processor\t: 0\nmodel name\t: A Chip: 9000\nmodel name\t: B\n";
        assert_eq!(after(cpuinfo, "model name", ':').as_deref(), Some("A Chip: 9000"));
        let release = "ID=debian\nPRETTY_NAME=\"Debian 12\"\n";
        assert_eq!(after(release, "PRETTY_NAME", '=').as_deref(), Some("Debian 12"));
        assert_eq!(after(release, "NOTHING", '='), None);
    }

    #[test]
    fn this_machine_has_a_thread() {
        assert!(Machine::here().threads > 0);
    }
}
