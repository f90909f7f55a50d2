//! Firefox, controlled over WebDriver BiDi, which needs no separate driver.

use std::cell::RefCell;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::{fs, process, thread};

use serde_json::{Value, json};

use crate::connection::Connection;
use crate::page::{Page, TIMEOUT, leads_away, setting};

/// An open page in a Firefox process of its own, which ends when this is dropped.
pub struct Firefox {
    // Declared first, so that the process ends before its profile is removed.
    connection: RefCell<Connection>,
    context: String,
    _process: Process,
}

/// Runs a test in a new Firefox, which is closed however the test ends.
pub fn test(steps: impl AsyncFnOnce(&Firefox)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let firefox = Firefox::start();
        steps(&firefox).await;
        let trouble = firefox.trouble();
        assert!(trouble.is_empty(), "the console or the network reports: {trouble:#?}");
    });
}

impl Firefox {
    fn start() -> Self {
        let (process, host) = Process::start();
        let mut connection = Connection::connect(&host, "/session");
        connection.ask("session.new", json!({ "capabilities": {} }));
        let events = ["log.entryAdded", "network.beforeRequestSent"];
        connection.ask("session.subscribe", json!({ "events": events }));
        let tree = connection.ask("browsingContext.getTree", json!({}));
        let context = tree["contexts"][0]["context"].as_str().unwrap().to_owned();
        Self { connection: RefCell::new(connection), context, _process: process }
    }

    /// Turns the mouse wheel above a point of the window.
    pub fn wheel(&self, [x, y]: [i64; 2], delta: i64) {
        let turn = json!({ "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": delta });
        let wheel = json!({ "type": "wheel", "id": "wheel", "actions": [turn] });
        let actions = json!({ "context": self.context, "actions": [wheel] });
        self.connection.borrow_mut().ask("input.performActions", actions);
    }

    /// Discards the errors so far, which the test has provoked.
    pub fn forget_trouble(&self) {
        self.trouble();
    }

    /// Errors and warnings on the console, and requests to other machines.
    fn trouble(&self) -> Vec<String> {
        let mut connection = self.connection.borrow_mut();
        let entries = connection.take("log.entryAdded").into_iter();
        let loud = entries.filter(|entry| entry["level"] == "error" || entry["level"] == "warn");
        let requests = connection.take("network.beforeRequestSent").into_iter();
        let mut trouble: Vec<String> = loud.map(|entry| entry.to_string()).collect();
        trouble.extend(requests.filter_map(|event| {
            let address = event["request"]["url"].as_str()?;
            leads_away(address).then(|| format!("a request to {address}"))
        }));
        trouble
    }
}

impl Page for Firefox {
    async fn open(&self, address: &str) {
        let place = json!({ "context": self.context, "url": address, "wait": "complete" });
        self.connection.borrow_mut().ask("browsingContext.navigate", place);
    }

    async fn script(&self, script: &str) -> Value {
        // As text, since the protocol would send each value with its type.
        let expression = format!("JSON.stringify((() => {{ {script} }})() ?? null)");
        let outcome = self.connection.borrow_mut().ask(
            "script.evaluate",
            json!({
                "expression": expression,
                "target": { "context": self.context },
                "awaitPromise": false,
            }),
        );
        let text = outcome["result"]["value"].as_str();
        serde_json::from_str(text.unwrap_or_else(|| panic!("{script}: {outcome}"))).unwrap()
    }
}

/// A Firefox process with its own profile.
struct Process {
    child: Child,
    profile: PathBuf,
}

impl Process {
    /// Starts Firefox; also returns the host and port that it listens on.
    fn start() -> (Self, String) {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        // Not in the system's temporary folder: a Firefox installed as a snap may not read it.
        let profile = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("firefox-{}-{number}", process::id()));
        fs::create_dir_all(&profile).unwrap();
        let mut child = Command::new(setting("MULTIHOME_FIREFOX"))
            .args(["--headless", "--no-remote", "--remote-debugging-port=0", "--profile"])
            .arg(&profile)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let output = child.stderr.take().unwrap();
        let process = Self { child, profile };
        let (sender, receiver) = mpsc::channel();
        // The output is read to the end; otherwise its buffer would fill up and block Firefox.
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some((_, host)) = line.split_once("WebDriver BiDi listening on ws://") {
                    let _ = sender.send(host.trim().to_owned());
                }
            }
        });
        let host = receiver.recv_timeout(TIMEOUT).expect("Firefox says where it listens");
        (process, host)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Its other processes end with it; an error only means that it has already ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
