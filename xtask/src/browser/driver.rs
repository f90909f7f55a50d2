//! A running chromedriver, which stops when it is no longer needed.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

/// How long a driver may take to come up or to go down before it is given up on.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often a driver that goes down is looked at.
const NAP: Duration = Duration::from_millis(100);

/// A chromedriver process.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a port that it finds free itself.
    pub fn start(program: &Path) -> Result<Self> {
        let name = program.display();
        let mut child = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{name} could not be started"))?;
        let (sender, receiver) = mpsc::channel();
        if let Some(output) = child.stdout.take() {
            // Read to the end, or the driver would wait for room to write in.
            thread::spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    if let Some(port) = announced_port(&line) {
                        // Only the first announcement is waited for.
                        let _ = sender.send(port);
                    }
                }
            });
        }
        // Made before the wait, so that a driver which never speaks is stopped all the same.
        let mut driver = Self { child, port: 0 };
        driver.port = receiver
            .recv_timeout(PATIENCE)
            .with_context(|| format!("{name} did not say which port it listens on"))?;
        Ok(driver)
    }

    /// Where tests reach the driver.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to go, which also closes the browsers that failed tests have left open.
    fn ask_to_go(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        stream.read_to_end(&mut Vec::new()).map(|_| ())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.port != 0 && self.ask_to_go().is_ok() {
            // It closes its browsers first.
            for _ in 0..50 {
                if matches!(self.child.try_wait(), Ok(Some(_))) {
                    return;
                }
                thread::sleep(NAP);
            }
        }
        // Whatever was asked, it is gone after this; that it has gone already is no error.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads `ChromeDriver was started successfully on port 41235.`
fn announced_port(line: &str) -> Option<u16> {
    let (_, tail) = line.split_once("started successfully on port ")?;
    tail.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_announcement() {
        let line = "ChromeDriver was started successfully on port 41235.";
        assert_eq!(announced_port(line), Some(41235));
        assert_eq!(announced_port("Only local connections are allowed."), None);
    }
}
