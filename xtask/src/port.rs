//! A port of this machine.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Result, anyhow};

/// Opens a port of this machine; 0 selects any free one.
pub fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "port {port} is already in use: stop what uses it, or choose another port with --port \
             (--port 0 takes any free one)"
        ),
        ErrorKind::PermissionDenied => {
            anyhow!("port {port} may not be used by this user: choose one above 1023 with --port")
        }
        _ => anyhow!(error).context(format!("port {port} cannot be listened on")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named() {
        let first = listen(0).unwrap();
        let port = first.local_addr().unwrap().port();
        let error = listen(port).unwrap_err().to_string();
        assert!(error.contains(&format!("port {port} is already in use")), "{error}");
    }
}
