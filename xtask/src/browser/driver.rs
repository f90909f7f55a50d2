//! A running chromedriver, which stops when it is no longer needed.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::Result;

use crate::background::Background;

/// How long a driver may take to answer when it is asked to end.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The time between two checks of a driver that is ending.
const NAP: Duration = Duration::from_millis(100);

/// A chromedriver process.
#[derive(Debug)]
pub struct Driver {
    process: Background,
    port: u16,
}

impl Driver {
    /// Starts the driver, which chooses a free port itself.
    pub fn start(program: &Path) -> Result<Self> {
        let mut command = Command::new(program);
        let (process, port) = Background::start(command.arg("--port=0"), announced_port)?;
        Ok(Self { process, port })
    }

    /// The address of the driver.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to end, which also closes browsers that failed tests have left open.
    fn ask_to_go(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(TIMEOUT))?;
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
        if self.ask_to_go().is_ok() {
            // The driver closes its browsers first, so this may take a while.
            for _ in 0..50 {
                if self.process.has_ended() {
                    return;
                }
                thread::sleep(NAP);
            }
        }
    }
}

/// Reads the port from `ChromeDriver was started successfully on port 41235.`
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
