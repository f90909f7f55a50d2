//! A small web server for this machine only.

use std::fs;
use std::io::{Cursor, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response};

use super::files::Files;
use super::kind::content_type;

/// How many requests are answered at once; a page asks for a handful.
const THREADS: usize = 4;

/// A running server; it stops when dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    threads: Vec<JoinHandle<()>>,
    port: u16,
}

/// Takes a port of this machine; 0 takes any free one.
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

/// Where a page is that is served on a port that was taken.
pub fn address(listener: &TcpListener) -> Result<String> {
    let port = listener.local_addr().context("the port was lost")?.port();
    Ok(format!("http://127.0.0.1:{port}/"))
}

impl Server {
    /// Serves a folder's files on a port that was taken before.
    pub fn start(listener: TcpListener, folder: &Path) -> Result<Self> {
        let files = Files::of(folder)?;
        let port = listener.local_addr().context("the port was lost")?.port();
        let http = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| anyhow!("the web server could not be started: {error}"))?;
        let http = Arc::new(http);
        let threads = (0..THREADS).map(|_| {
            let (http, files) = (Arc::clone(&http), files.clone());
            thread::spawn(move || {
                for request in http.incoming_requests() {
                    answer(request, &files);
                }
            })
        });
        Ok(Self { threads: threads.collect(), http, port })
    }

    /// Where the page is.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves until the process is stopped.
    pub fn wait(mut self) {
        for thread in self.threads.drain(..) {
            // A thread ends only by a panic, which has been reported by then.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.http.unblock();
        }
    }
}

fn answer(request: Request, files: &Files) {
    let response = match request.method() {
        Method::Get | Method::Head => match files.find(request.url()) {
            Some(path) => file(&path),
            None => text(404, "There is no such file here.\n"),
        },
        _ => text(405, "This server only answers GET and HEAD.\n"),
    };
    // Whoever asked may have gone; there is nobody left to tell.
    let _ = request.respond(response);
}

fn file(path: &Path) -> Response<Cursor<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => respond(200, content_type(path), bytes),
        Err(_) => text(500, "This file cannot be read.\n"),
    }
}

fn text(status: u16, text: &str) -> Response<Cursor<Vec<u8>>> {
    respond(status, "text/plain; charset=utf-8", text.as_bytes().to_vec())
}

fn respond(status: u16, kind: &str, bytes: Vec<u8>) -> Response<Cursor<Vec<u8>>> {
    let headers = [
        ("Content-Type", kind),
        ("Cache-Control", "no-cache"),
        // A frame in a strict sandbox has no origin, so its own scripts come from another.
        ("Access-Control-Allow-Origin", "*"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    let headers =
        headers.into_iter().filter_map(|(name, value)| Header::from_bytes(name, value).ok());
    headers.fold(
        Response::from_data(bytes).with_status_code(status).with_chunked_threshold(usize::MAX),
        Response::with_header,
    )
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    /// Sends a request as it is written: a real client would tidy `..` away before sending it.
    fn ask(server: &Server, line: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port)).unwrap();
        write!(stream, "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_come_with_their_type_and_nothing_else_comes_at_all() {
        let outer = std::env::temp_dir().join(format!("multihome-server-{}", std::process::id()));
        let folder = outer.join("dist");
        fs::create_dir_all(&folder).unwrap();
        fs::write(outer.join("secret"), "hidden").unwrap();
        fs::write(folder.join("index.html"), "hello").unwrap();
        fs::write(folder.join("page_bg.wasm"), "w".repeat(100_000)).unwrap();
        let server = Server::start(listen(0).unwrap(), &folder).unwrap();

        let page = ask(&server, "GET /?m=2");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains("Content-Type: text/html"), "{page}");
        assert!(page.contains("Cache-Control: no-cache"), "{page}");
        assert!(page.contains("Access-Control-Allow-Origin: *"), "{page}");
        assert!(page.ends_with("hello"), "{page}");
        let wasm = ask(&server, "HEAD /page_bg.wasm");
        assert!(wasm.contains("Content-Type: application/wasm"), "{wasm}");
        assert!(wasm.contains("Content-Length: 100000"), "{wasm}");
        for line in ["GET /../secret", "GET /%2e%2e/secret", "GET /..%2fsecret", "GET /none"] {
            let refused = ask(&server, line);
            assert!(refused.starts_with("HTTP/1.1 404"), "{line}: {refused}");
            assert!(!refused.contains("hidden"), "{line}: {refused}");
        }
        assert!(ask(&server, "POST /").starts_with("HTTP/1.1 405"));
        fs::remove_dir_all(&outer).unwrap();
    }

    #[test]
    fn a_taken_port_is_named() {
        let first = listen(0).unwrap();
        let port = first.local_addr().unwrap().port();
        let error = listen(port).unwrap_err().to_string();
        assert!(error.contains(&format!("port {port} is already in use")), "{error}");
    }
}
