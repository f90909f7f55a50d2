//! A proxy between the browser and the page's own server: it passes the page on, with the faults that
//! a test asks for, and under any folder.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::page::setting;

/// A fault: it changes an answer before the browser gets it.
pub type Fault = fn(&mut Answer);

/// An answer to the browser, before it is sent.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The requested path, without the query.
    pub path: String,
    pub status: u16,
    /// Its `Content-Type`.
    pub kind: String,
    /// Further header lines.
    pub headers: Vec<String>,
    pub body: Vec<u8>,
    /// Whether the connection is closed without an answer.
    pub lost: bool,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// Replaces it by some other page, with a status.
    pub fn become_page(&mut self, status: u16) {
        self.status = status;
        self.kind = "text/html".to_owned();
        self.body = b"<!doctype html><title>Elsewhere</title><p>Please log in.</p>".to_vec();
    }
}

type Alter = Box<dyn FnMut(&mut Answer) + Send>;

/// The proxy; its threads end with the tests.
pub struct Proxy {
    /// Its address, including the final slash.
    pub address: String,
    alter: Arc<Mutex<Alter>>,
}

impl Proxy {
    /// Starts the proxy without faults.
    pub fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let alter: Arc<Mutex<Alter>> = Arc::new(Mutex::new(Box::new(|_| {})));
        let proxy = Self { address, alter: alter.clone() };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let alter = alter.clone();
                // Fails if the browser has closed the connection.
                thread::spawn(move || drop(serve(stream, &alter)));
            }
        });
        proxy
    }

    /// Applies a fault to every answer from now on.
    pub fn alter(&self, alter: impl FnMut(&mut Answer) + Send + 'static) {
        *self.alter.lock().unwrap() = Box::new(alter);
    }

    /// Makes the network fail: no request is answered.
    pub fn go_down(&self) {
        self.alter(|answer| answer.lost = true);
    }
}

/// Answers one request.
fn serve(mut stream: TcpStream, alter: &Mutex<Alter>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let Some(first) = lines.next().transpose()? else { return Ok(()) };
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = first.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
    let path = target.split('?').next().unwrap_or("/").to_owned();
    let mut answer = fetch(path)?;
    (*alter.lock().unwrap())(&mut answer);
    if answer.lost {
        return stream.shutdown(Shutdown::Both);
    }
    let mut head = format!(
        "HTTP/1.1 {} Status\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n",
        answer.status,
        answer.kind,
        answer.body.len()
    );
    for line in &answer.headers {
        head += &format!("{line}\r\n");
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    if method == "HEAD" { Ok(()) } else { stream.write_all(&answer.body) }
}

/// The answer of the page's own server. The folder of the requested file is ignored.
fn fetch(path: String) -> std::io::Result<Answer> {
    let page = setting("MULTIHOME_PAGE");
    let host = page.trim_start_matches("http://").trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or("");
    let mut stream = TcpStream::connect(host)?;
    let request = format!("GET /{name} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(500);
    let kind = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-type").then(|| value.trim().to_owned())
    });
    let body = bytes.get(end + 4..).unwrap_or_default().to_vec();
    let kind = kind.unwrap_or_default();
    Ok(Answer { path, status, kind, headers: Vec::new(), body, lost: false })
}
