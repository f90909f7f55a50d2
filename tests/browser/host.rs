//! A host: a page of another origin that embeds ours, served for as long as a test needs it.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use serde_json::Value;

use crate::page::{Page, setting};

/// What every host does: it writes down each message with the place of the frame that sent it.
const LISTENING: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>
    <link rel=icon href=data:,>
    <script>
        window.heard = [];
        addEventListener('message', event => {
            const frames = [...document.querySelectorAll('iframe')].map(frame => frame.contentWindow);
            heard.push({ place: frames.indexOf(event.source), origin: event.origin, data: event.data });
        });
        const told = (type, place = 0) => heard.filter(({ place: from, data }) =>
            from === place && data?.source === 'multihome' && data.type === type)
            .map(({ data }) => data);
        const ask = (message, place = 0) => frames[place].postMessage(
            { target: 'multihome', version: 1, ...message }, '*');
    </script>";

/// A host on a port of its own, and so of an origin of its own.
pub struct Host {
    origin: String,
}

impl Host {
    /// Serves a page whose body is made for the origin that it is served from. The thread ends with
    /// the tests.
    pub fn start(body: impl FnOnce(&str) -> String) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let html = Arc::new(format!("{LISTENING}{}", body(&origin)));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let html = html.clone();
                // A browser may open connections that it never asks anything on.
                thread::spawn(move || answer(stream, &html));
            }
        });
        Self { origin }
    }

    /// Opens it and waits for something that it hears.
    pub async fn visit(&self, page: &impl Page, until: &str) {
        page.open(&format!("{}/", self.origin)).await;
        page.until(until).await;
    }
}

fn answer(mut stream: TcpStream, html: &str) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    while lines.next().and_then(Result::ok).is_some_and(|line| !line.is_empty()) {}
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n",
        html.len()
    );
    // The browser may have gone.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(html.as_bytes()));
}

/// A frame of our page. Ampersands stay as they are: HTML reads them well before unknown names.
pub fn frame(query: &str, attributes: &str) -> String {
    let page = setting("MULTIHOME_PAGE");
    format!("<iframe src='{page}{query}' width=800 height=600 {attributes}></iframe>")
}

/// What the last message of a kind from the first frame has under a key.
pub async fn last(page: &impl Page, kind: &str, key: &str) -> String {
    let value = page.script(&format!("return told('{kind}').at(-1)?.{key} ?? null")).await;
    if let Value::String(text) = value { text } else { value.to_string() }
}
