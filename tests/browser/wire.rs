//! A wire to a browser: JSON over a websocket, in the one form that WebDriver BiDi and the
//! developer tools share.

use std::io::ErrorKind;
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::{Error, Message, WebSocket, accept, client};

/// How long a browser may keep silent.
const PATIENCE: Duration = Duration::from_secs(120);

/// An open connection.
pub struct Wire {
    socket: WebSocket<TcpStream>,
    asked: u64,
    /// What the browser told without being asked, and nobody has taken yet.
    events: Vec<Value>,
}

impl Wire {
    /// Connects to a host, `127.0.0.1:9222`, and a path on it.
    pub fn connect(host: &str, path: &str) -> Self {
        let stream = TcpStream::connect(host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let (socket, _) = client(format!("ws://{host}{path}"), stream).unwrap();
        Self { socket, asked: 0, events: Vec::new() }
    }

    /// Sends a command and waits for its result.
    pub fn ask(&mut self, method: &str, parameters: Value) -> Value {
        let result = self.ask_within(PATIENCE, method, parameters);
        result.unwrap_or_else(|| panic!("{method}: no answer in {PATIENCE:?}"))
    }

    /// The same, if the browser does not keep silent for so long.
    pub fn ask_within(
        &mut self,
        patience: Duration,
        method: &str,
        parameters: Value,
    ) -> Option<Value> {
        self.socket.get_ref().set_read_timeout(Some(patience)).unwrap();
        self.asked += 1;
        let command = json!({ "id": self.asked, "method": method, "params": parameters });
        self.socket.send(Message::text(command.to_string())).unwrap();
        loop {
            let mut message = self.hear()?;
            if message["id"] != self.asked {
                self.events.push(message);
            } else if message.get("error").is_some() {
                panic!("{method}: {message}");
            } else {
                return Some(message["result"].take());
            }
        }
    }

    /// Waits for an event.
    pub fn wait_for(&mut self, event: &str) {
        self.socket.get_ref().set_read_timeout(Some(PATIENCE)).unwrap();
        while !self.events.iter().any(|message| message["method"] == event) {
            let message = self.hear();
            self.events.push(message.unwrap_or_else(|| panic!("{event}: never told")));
        }
    }

    /// The parameters of every event of a name that came until now.
    pub fn take(&mut self, event: &str) -> Vec<Value> {
        self.events
            .extract_if(.., |message| message["method"] == event)
            .map(|mut message| message["params"].take())
            .collect()
    }

    /// What the browser tells next, unless it keeps silent.
    fn hear(&mut self) -> Option<Value> {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => return Some(serde_json::from_str(&text).unwrap()),
                Ok(_) => {}
                Err(Error::Io(error))
                    if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
                {
                    return None;
                }
                Err(error) => panic!("the wire is cut: {error}"),
            }
        }
    }
}

#[test]
fn a_browser_that_keeps_silent_is_not_waited_for() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = listener.local_addr().unwrap().to_string();
    // It hears the second command alone.
    let browser = thread::spawn(move || {
        let mut socket = accept(listener.accept().unwrap().0).unwrap();
        let _first = socket.read().unwrap();
        let _second = socket.read().unwrap();
        socket.send(Message::text(r#"{ "id": 2, "result": 7 }"#)).unwrap();
    });
    let mut wire = Wire::connect(&host, "/");
    assert_eq!(
        wire.ask_within(Duration::from_millis(50), "Page.captureScreenshot", json!({})),
        None
    );
    assert_eq!(wire.ask("Page.enable", json!({})), 7);
    browser.join().unwrap();
}
