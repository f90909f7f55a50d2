//! A host: a page of another origin that embeds the simulation, served for as long as a test needs it.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use serde_json::Value;

use crate::driven::Driven;
use crate::page::{Page, setting};

/// The script of every host: it records each message with the index of the frame that sent it.
const RECORDING: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>
    <link rel=icon href=data:,>
    <script>
        window.received = [];
        addEventListener('message', event => {
            const frames = [...document.querySelectorAll('iframe')].map(frame => frame.contentWindow);
            received.push({ place: frames.indexOf(event.source), origin: event.origin, data: event.data });
        });
        const messages = (type, place = 0) => received.filter(({ place: from, data }) =>
            from === place && data?.source === 'multihome' && data.type === type)
            .map(({ data }) => data);
        const ask = (message, place = 0) => frames[place].postMessage(
            { target: 'multihome', version: 1, ...message }, '*');
    </script>";

/// A host on a port of its own, and so with an origin of its own.
pub struct Host {
    origin: String,
}

impl Host {
    /// Serves a page whose body is made for its own origin. The thread ends with the tests.
    pub fn start(body: impl FnOnce(&str) -> String) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let html = Arc::new(format!("{RECORDING}{}", body(&origin)));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let html = html.clone();
                // A browser may open connections without sending a request.
                thread::spawn(move || answer(stream, &html));
            }
        });
        Self { origin }
    }

    /// Opens the host's page and waits for a condition on its messages.
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
    // Fails if the browser has closed the connection.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(html.as_bytes()));
}

/// A frame with the simulation. Its ampersands need not be escaped: HTML reads them as they are before
/// unknown names.
pub fn frame(query: &str, attributes: &str) -> String {
    let page = setting("MULTIHOME_PAGE");
    format!("<iframe src='{page}{query}' width=800 height=600 {attributes}></iframe>")
}

/// The value of a key in the last message of a kind from the first frame.
pub async fn last(page: &impl Page, kind: &str, key: &str) -> String {
    let value = page.script(&format!("return messages('{kind}').at(-1)?.{key} ?? null")).await;
    if let Value::String(text) = value { text } else { value.to_string() }
}

/// The value of an expression inside the first frame, once it is not null.
pub async fn inside(page: &impl Driven, expression: &str) -> Value {
    page.enter_frame().await;
    page.until(expression).await;
    let found = page.script(&format!("return {expression}")).await;
    page.leave_frame().await;
    found
}
