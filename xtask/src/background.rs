//! A program that runs in the background until it is no longer needed.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

/// How long a program may take to report that it is ready.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A running program, which is stopped when this is dropped.
#[derive(Debug)]
pub struct Background(Child);

impl Background {
    /// Starts a program and waits until it prints a line with its address, which `read` extracts.
    pub fn start<T: Send + 'static>(
        command: &mut Command,
        read: fn(&str) -> Option<T>,
    ) -> Result<(Self, T)> {
        let name = command.get_program().display().to_string();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{name} could not be started"))?;
        let (sender, receiver) = mpsc::channel();
        if let Some(output) = child.stdout.take() {
            // The output is read to the end; otherwise its buffer would fill up and block the program.
            thread::spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    if let Some(found) = read(&line) {
                        // Sending fails after the first address, which is the only one that is needed.
                        let _ = sender.send(found);
                    }
                }
            });
        }
        // Created before waiting, so that a program that prints no address is stopped too.
        let background = Self(child);
        let found = receiver
            .recv_timeout(TIMEOUT)
            .with_context(|| format!("{name} did not say where it is to be reached"))?;
        Ok((background, found))
    }

    /// Whether the program has ended.
    pub fn has_ended(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)))
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // An error only means that it has already ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_program_is_there_once_it_has_said_where_and_ends_with_its_value() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo starting; echo port 7; exec sleep 600"]);
        let read = |line: &str| line.strip_prefix("port ")?.parse().ok();
        let (mut background, port): (_, u16) = Background::start(&mut command, read).unwrap();
        assert_eq!(port, 7);
        assert!(!background.has_ended());
    }

    #[test]
    fn a_program_that_ends_without_a_word_is_an_error() {
        let mut command = Command::new("cargo");
        command.arg("--version");
        let error = Background::start(&mut command, |_| None::<u16>).unwrap_err().to_string();
        assert!(error.contains("did not say where"), "{error}");
    }
}
