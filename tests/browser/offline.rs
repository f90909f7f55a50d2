//! Offline: after one visit the page opens and computes without a network, the same digits, and
//! what is kept is one whole version.

use std::io;
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::browser::test;
use crate::native;
use crate::page::{Page, setting};

/// A network to the page, which can go away.
struct Network {
    address: String,
    up: Arc<AtomicBool>,
}

impl Network {
    fn start() -> Self {
        let page = setting("MULTIHOME_PAGE");
        let host = page.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let up = Arc::new(AtomicBool::new(true));
        let is_up = up.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (host, is_up) = (host.clone(), is_up.clone());
                thread::spawn(move || relay(&stream, &host, &is_up));
            }
        });
        Self { address, up }
    }
}

impl Network {
    /// How many bytes of the page come through it.
    fn answers(&self) -> usize {
        let host = self.address.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(host).unwrap();
        let _ = io::Write::write_all(&mut stream, b"GET / HTTP/1.1\r\nHost: page\r\n\r\n");
        io::Read::read(&mut stream, &mut [0; 64]).unwrap_or(0)
    }
}

/// Hands on what both ends say, for as long as the network is up. Either may go at any time.
fn relay(stream: &TcpStream, host: &str, is_up: &AtomicBool) {
    let Ok(page) = TcpStream::connect(host) else { return };
    thread::scope(|scope| {
        for (mut from, mut to) in [(stream, &page), (&page, stream)] {
            scope.spawn(move || {
                let mut bytes = [0; 16_384];
                while let Ok(read @ 1..) = io::Read::read(&mut from, &mut bytes) {
                    let passes = is_up.load(Ordering::Relaxed);
                    if !passes || io::Write::write_all(&mut to, &bytes[..read]).is_err() {
                        break;
                    }
                }
                let _ = from.shutdown(Shutdown::Both);
                let _ = to.shutdown(Shutdown::Both);
            });
        }
    });
}

const LINK: &str = "?v=1&n=200&runs=6&window=90";

#[test]
fn the_page_opens_and_computes_without_a_network() {
    test(async |page| {
        let network = Network::start();
        page.open(&network.address).await;
        page.settled().await;
        page.script(
            "window.kept = null;
             (async () => {
                const { active } = await navigator.serviceWorker.ready;
                while (active.state !== 'activated') await new Promise(wake => setTimeout(wake, 20));
                const [name, ...others] = await caches.keys();
                const cache = await caches.open(name);
                const index = await cache.match(new URL('./', location).href);
                const named = [...(await index.text()).matchAll(/(?:href|src)=\"(\\.\\/[^\"]+)\"/g)];
                const all = await Promise.all(named.map(([, path]) => cache.match(path)));
                window.kept = [others.length, named.length, all.every(part => part?.ok)];
             })().catch(error => window.kept = String(error));",
        )
        .await;
        page.until("window.kept").await;
        let kept = page.script("return window.kept").await;
        assert_eq!((&kept[0], &kept[2]), (&0.into(), &true.into()), "{kept}");
        assert!(kept[1].as_u64().unwrap() >= 5, "{kept}");
        network.up.store(false, Ordering::Relaxed);
        assert_eq!(network.answers(), 0, "the network is gone");
        page.open(&format!("{}{LINK}", network.address)).await;
        page.settled().await;
        assert_eq!(page.digest().await, native::digest(LINK));
        // The browser tells of the network that was not there.
        page.forget_trouble().await;
    });
}
