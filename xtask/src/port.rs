//! A port of this machine.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, TcpListener};

use anyhow::{Result, anyhow};

/// The address that only this machine reaches.
pub const LOCALHOST: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// Opens a port of an address of this machine; 0 selects any free one.
pub fn listen(host: IpAddr, port: u16) -> Result<TcpListener> {
    TcpListener::bind((host, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "port {port} is already in use: stop what uses it, or choose another port with --port \
             (--port 0 takes any free one)"
        ),
        ErrorKind::PermissionDenied => {
            anyhow!("port {port} may not be used by this user: choose one above 1023 with --port")
        }
        ErrorKind::AddrNotAvailable => anyhow!(
            "{host} is no address of this machine: give one that it has, or 0.0.0.0 for all of them, \
             with --host"
        ),
        _ => anyhow!(error).context(format!("port {port} cannot be listened on")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named() {
        let first = listen(LOCALHOST, 0).unwrap();
        let port = first.local_addr().unwrap().port();
        let error = listen(LOCALHOST, port).unwrap_err().to_string();
        assert!(error.contains(&format!("port {port} is already in use")), "{error}");
    }

    #[test]
    fn an_address_of_another_machine_is_named() {
        // Kept for documents (RFC 5737), so no machine has it.
        let error = listen(Ipv4Addr::new(192, 0, 2, 1).into(), 0).unwrap_err().to_string();
        assert!(error.contains("192.0.2.1 is no address of this machine"), "{error}");
    }
}
