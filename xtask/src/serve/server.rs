//! A small web server for a page.

use std::fs;
use std::future::IntoFuture;
use std::io;
use std::net::TcpListener;
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::State;
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener as Listener;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinHandle;

use super::files::Files;
use crate::kind::content_type;

/// The number of threads, and so of requests that are answered at once; a page needs only a few.
const THREADS: usize = 4;

/// A running server; it stops when dropped.
pub struct Server {
    runtime: Runtime,
    serving: JoinHandle<io::Result<()>>,
}

impl Server {
    /// Serves a folder's files on a port that is already open.
    pub fn start(listener: TcpListener, folder: &Path) -> Result<Self> {
        let files = Files::of(folder)?;
        listener.set_nonblocking(true).context("the port cannot be shared")?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(THREADS)
            .enable_all()
            .build()
            .context("the web server could not be started")?;
        let listener = {
            let _inside = runtime.enter();
            Listener::from_std(listener).context("the port was lost")?
        };
        let answers = Router::new().fallback(answer).with_state(files);
        let serving = runtime.spawn(axum::serve(listener, answers).into_future());
        Ok(Self { runtime, serving })
    }

    /// Serves until the process is stopped.
    pub fn wait(self) -> Result<()> {
        Ok(self.runtime.block_on(self.serving)??)
    }
}

async fn answer(State(files): State<Files>, method: Method, address: Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        let words = "This server only answers GET and HEAD.\n";
        return text(StatusCode::METHOD_NOT_ALLOWED, words);
    }
    let Some(path) = files.find(address.path()) else {
        return text(StatusCode::NOT_FOUND, "There is no such file here.\n");
    };
    match fs::read(&path) {
        Ok(bytes) => respond(StatusCode::OK, content_type(&path), bytes),
        Err(_) => text(StatusCode::INTERNAL_SERVER_ERROR, "This file cannot be read.\n"),
    }
}

fn text(status: StatusCode, text: &'static str) -> Response {
    respond(status, "text/plain; charset=utf-8", text.into())
}

fn respond(status: StatusCode, kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-cache"),
        // A frame in a strict sandbox has no origin, so for it the page's own scripts come from another
        // origin.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (status, headers, bytes).into_response()
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpStream};
    use std::thread;
    use std::time::Duration;

    use super::*;
    use crate::port::{LOCALHOST, listen};

    /// How long an answer may take: far longer than usual, far shorter than connections stay open.
    const TIMEOUT: Duration = Duration::from_secs(20);

    /// A server on this machine, and where it is.
    fn start(folder: &Path) -> (SocketAddr, Server) {
        let listener = listen(LOCALHOST, 0).unwrap();
        (listener.local_addr().unwrap(), Server::start(listener, folder).unwrap())
    }

    /// Sends a request exactly as it is written: a real client would resolve `..` before sending it.
    fn ask(place: SocketAddr, line: &str) -> String {
        let mut stream = TcpStream::connect(place).unwrap();
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
        let (place, server) = start(&folder);

        let page = ask(place, "GET /?m=2");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains("content-type: text/html"), "{page}");
        assert!(page.contains("cache-control: no-cache"), "{page}");
        assert!(page.contains("access-control-allow-origin: *"), "{page}");
        assert!(page.ends_with("hello"), "{page}");
        let wasm = ask(place, "HEAD /page_bg.wasm");
        assert!(wasm.contains("content-type: application/wasm"), "{wasm}");
        assert!(wasm.contains("content-length: 100000"), "{wasm}");
        for line in ["GET /../secret", "GET /%2e%2e/secret", "GET /..%2fsecret", "GET /none"] {
            let refused = ask(place, line);
            assert!(refused.starts_with("HTTP/1.1 404"), "{line}: {refused}");
            assert!(!refused.contains("hidden"), "{line}: {refused}");
        }
        assert!(ask(place, "POST /").starts_with("HTTP/1.1 405"));
        drop(server);
        fs::remove_dir_all(&outer).unwrap();
    }

    #[test]
    fn connections_that_are_kept_open_keep_nobody_waiting() {
        let folder = std::env::temp_dir().join(format!("multihome-burst-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), "hello").unwrap();
        let (place, server) = start(&folder);
        // Browsers open several connections at once and keep them.
        let open = || TcpStream::connect(place).unwrap();
        for _ in 0..20 {
            let mut streams: Vec<TcpStream> = thread::scope(|scope| {
                let opening: Vec<_> = (0..50).map(|_| scope.spawn(open)).collect();
                opening.into_iter().map(|stream| stream.join().unwrap()).collect()
            });
            for stream in &mut streams {
                stream.set_read_timeout(Some(TIMEOUT)).unwrap();
                write!(stream, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
                let mut answer = [0; 12];
                stream.read_exact(&mut answer).unwrap();
                assert_eq!(&answer, b"HTTP/1.1 200");
            }
        }
        drop(server);
        fs::remove_dir_all(&folder).unwrap();
    }
}
