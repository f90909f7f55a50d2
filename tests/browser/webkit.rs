//! WebKit, controlled over WebDriver: MiniBrowser, which comes with WebKitGTK, on a virtual screen.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use fantoccini::Client;
use serde_json::{Value, json};

use crate::driven::Driven;
use crate::page::{Page, TIMEOUT, leads_away, setting};
use crate::session;

/// The time between two checks of a driver that is starting.
const NAP: Duration = Duration::from_millis(50);

/// An open page in a WebKit process of its own.
pub struct WebKit {
    client: Client,
    _driver: Driver,
}

/// Runs a test in a new WebKit, which is closed however the test ends.
pub fn test(steps: impl AsyncFnOnce(&WebKit)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let webkit = WebKit::start().await;
        let trouble = async || webkit.trouble().await;
        session::run(&webkit.client, session::LIMIT, steps(&webkit), trouble).await;
    });
}

impl WebKit {
    async fn start() -> Self {
        let (driver, address) = Driver::start();
        let browser = json!({ "binary": setting("MULTIHOME_WEBKIT"), "args": ["--automation"] });
        let capabilities = json!({ "webkitgtk:browserOptions": browser });
        let client = session::begin(&address, capabilities).await;
        client.set_window_size(1440, 1000).await.unwrap();
        Self { client, _driver: driver }
    }

    /// Errors since the page was opened, and requests to other machines. WebKit's driver has no
    /// console, so errors while a page opens are missing.
    async fn trouble(&self) -> Vec<String> {
        let script = "return { errors: window.errors ?? [],
            requests: performance.getEntriesByType('resource').map(({ name }) => name) }";
        let found = self.script(script).await;
        let texts =
            |kind: &str| -> Vec<String> { serde_json::from_value(found[kind].clone()).unwrap() };
        let away = texts("requests").into_iter().filter(|address| leads_away(address));
        let away = away.map(|address| format!("a request to {address}"));
        texts("errors").into_iter().chain(away).collect()
    }
}

impl Page for WebKit {
    async fn open(&self, address: &str) {
        self.client.goto(address).await.unwrap();
        self.script(
            "window.errors = [];
             addEventListener('error', event => {
                 if (event instanceof ErrorEvent) errors.push(String(event.message));
             });
             addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));",
        )
        .await;
    }

    async fn script(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap()
    }
}

impl Driven for WebKit {
    fn client(&self) -> &Client {
        &self.client
    }

    async fn forget_trouble(&self) {
        self.script("window.errors = []").await;
    }
}

/// A driver, which controls one browser at a time.
struct Driver(Child);

impl Driver {
    /// Starts a driver; also returns its address.
    fn start() -> (Self, String) {
        // The driver does not report the port that it chooses, so a free one is found first.
        let port = {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            listener.local_addr().unwrap().port()
        };
        let mut command = Command::new(setting("MULTIHOME_WEBKIT_DRIVER"));
        command
            .arg(format!("--port={port}"))
            .env("DISPLAY", setting("MULTIHOME_DISPLAY"))
            .env("GDK_BACKEND", "x11")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        // In a process group, so that its browser ends with it.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let driver = Self(command.spawn().unwrap());
        let mut waited = Duration::ZERO;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(waited < TIMEOUT, "WebKit's driver never listened");
            thread::sleep(NAP);
            waited += NAP;
        }
        (driver, format!("http://127.0.0.1:{port}"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // An error only means that some of them have already ended.
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
