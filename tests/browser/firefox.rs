//! Firefox under test, over its own WebDriver BiDi: it needs no driver beside it.

use std::cell::RefCell;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::{fs, process, thread};

use serde_json::{Value, json};

use crate::page::{PATIENCE, Page, leads_away, setting};
use crate::wire::Wire;

/// An open page in a Firefox of its own, which goes with it.
pub struct Firefox {
    // Its process ends before its profile is removed.
    wire: RefCell<Wire>,
    context: String,
    _process: Process,
}

/// Runs a test in a fresh Firefox, which is closed however the test ends.
pub fn test(steps: impl AsyncFnOnce(&Firefox)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let firefox = Firefox::start();
        steps(&firefox).await;
        let trouble = firefox.trouble();
        assert!(trouble.is_empty(), "the console or the network tells of: {trouble:#?}");
    });
}

impl Firefox {
    fn start() -> Self {
        let (process, host) = Process::start();
        let mut wire = Wire::connect(&host, "/session");
        wire.ask("session.new", json!({ "capabilities": {} }));
        let events = ["log.entryAdded", "network.beforeRequestSent"];
        wire.ask("session.subscribe", json!({ "events": events }));
        let tree = wire.ask("browsingContext.getTree", json!({}));
        let context = tree["contexts"][0]["context"].as_str().unwrap().to_owned();
        Self { wire: RefCell::new(wire), context, _process: process }
    }

    /// Errors and warnings on the console, and requests that left this machine.
    fn trouble(&self) -> Vec<String> {
        let mut wire = self.wire.borrow_mut();
        let entries = wire.take("log.entryAdded").into_iter();
        let loud = entries.filter(|entry| entry["level"] == "error" || entry["level"] == "warn");
        let requests = wire.take("network.beforeRequestSent").into_iter();
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
        self.wire.borrow_mut().ask("browsingContext.navigate", place);
    }

    async fn script(&self, script: &str) -> Value {
        // As text, since the protocol would send each value with its type.
        let expression = format!("JSON.stringify((() => {{ {script} }})() ?? null)");
        let outcome = self.wire.borrow_mut().ask(
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

/// Firefox as a process, with a profile of its own.
struct Process {
    child: Child,
    profile: PathBuf,
}

impl Process {
    /// Starts it; also returns the host and port that it listens on.
    fn start() -> (Self, String) {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        // Not in the system's folder for such things: a Firefox in a snap may not look there.
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
        // Read to the end, or Firefox would wait for room to write in.
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some((_, host)) = line.split_once("WebDriver BiDi listening on ws://") {
                    let _ = sender.send(host.trim().to_owned());
                }
            }
        });
        let host = receiver.recv_timeout(PATIENCE).expect("Firefox says where it listens");
        (process, host)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Its other processes go when it is gone; that it may have gone already is no error.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
