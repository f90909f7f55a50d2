//! Where a page is served, as people reach it.

use std::net::{IpAddr, SocketAddr, TcpListener};

use anyhow::{Context, Result, ensure};
use if_addrs::get_if_addrs;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

/// A place at which a page is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(SocketAddr);

impl Place {
    /// Where a port that is already open is reached. One that is open on all addresses of this machine is
    /// reached at each that it has in a network, of the same kind (IPv4 or IPv6).
    pub fn all_of(listener: &TcpListener) -> Result<Vec<Self>> {
        let open = listener.local_addr().context("the port was lost")?;
        if !open.ip().is_unspecified() {
            return Ok(vec![Self(open)]);
        }
        let interfaces = get_if_addrs().context("the addresses of this machine cannot be read")?;
        let hosts = interfaces.iter().filter(|interface| !interface.is_loopback());
        let hosts = hosts.map(if_addrs::Interface::ip).filter(|host| !is_link_local(*host));
        let hosts = hosts.filter(|host| host.is_ipv4() == open.is_ipv4());
        let places: Vec<Self> =
            hosts.map(|host| Self(SocketAddr::new(host, open.port()))).collect();
        ensure!(
            !places.is_empty(),
            "this machine has no address in a network that others could open"
        );
        Ok(places)
    }

    /// The address of the page.
    pub fn address(self) -> String {
        format!("http://{}/", self.0)
    }

    /// Whether other machines cannot reach it.
    pub const fn is_this_machine_only(self) -> bool {
        match self.0.ip() {
            IpAddr::V4(host) => host.is_loopback(),
            IpAddr::V6(host) => host.is_loopback(),
        }
    }

    /// The address as a QR code for a terminal, light on dark as most are.
    pub fn code(self) -> Result<String> {
        let code = QrCode::new(self.address()).context("the address does not fit in a QR code")?;
        let mut image = code.render::<Dense1x2>();
        // Scanners expect dark squares on light ground.
        image.dark_color(Dense1x2::Light).light_color(Dense1x2::Dark);
        Ok(image.build())
    }
}

/// Whether an address is one that a machine gives itself, with no network behind it.
const fn is_link_local(host: IpAddr) -> bool {
    match host {
        IpAddr::V4(host) => host.is_link_local(),
        IpAddr::V6(host) => host.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;
    use crate::port::{LOCALHOST, listen};

    fn place(text: &str) -> Place {
        Place(text.parse().unwrap())
    }

    #[test]
    fn an_address_is_one_that_a_browser_opens() {
        assert_eq!(place("192.168.0.7:8080").address(), "http://192.168.0.7:8080/");
        assert_eq!(place("[fd00::7]:80").address(), "http://[fd00::7]:80/");
    }

    #[test]
    fn only_this_machine_reaches_a_loopback_address() {
        let places = Place::all_of(&listen(LOCALHOST, 0).unwrap()).unwrap();
        assert!(places.len() == 1 && places[0].is_this_machine_only());
        assert!(place("127.0.0.2:80").is_this_machine_only());
        assert!(place("[::1]:80").is_this_machine_only());
        assert!(!place("10.0.0.1:80").is_this_machine_only());
    }

    #[test]
    fn a_port_of_all_addresses_is_reached_where_others_can_open_it() {
        let listener = listen(Ipv4Addr::UNSPECIFIED.into(), 0).unwrap();
        let port = listener.local_addr().unwrap().port();
        match Place::all_of(&listener) {
            Ok(places) => {
                for Place(place) in places {
                    assert!(!place.ip().is_loopback() && !place.ip().is_unspecified(), "{place}");
                    assert_eq!(place.port(), port);
                }
            }
            // A machine without a network.
            Err(error) => assert!(error.to_string().contains("no address in a network"), "{error}"),
        }
    }

    #[test]
    fn a_code_is_square_and_has_a_margin() {
        let code = place("192.168.0.7:8080").code().unwrap();
        let lines: Vec<&str> = code.lines().collect();
        let width = lines[0].chars().count();
        assert!(lines.iter().all(|line| line.chars().count() == width), "{code}");
        // A character is two squares high.
        assert!(width.abs_diff(2 * lines.len()) <= 1, "{code}");
        assert!(lines[0].chars().all(|square| square == '█'), "{code}");
    }
}
