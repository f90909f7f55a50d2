//! A wire to a browser: JSON over a websocket, in the one form that WebDriver BiDi and the
//! developer tools share.

use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket, client};

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
        self.asked += 1;
        let command = json!({ "id": self.asked, "method": method, "params": parameters });
        self.socket.send(Message::text(command.to_string())).unwrap();
        loop {
            let mut message = self.hear();
            if message["id"] != self.asked {
                self.events.push(message);
            } else if message.get("error").is_some() {
                panic!("{method}: {message}");
            } else {
                return message["result"].take();
            }
        }
    }

    /// Waits for an event.
    pub fn wait_for(&mut self, event: &str) {
        while !self.events.iter().any(|message| message["method"] == event) {
            let message = self.hear();
            self.events.push(message);
        }
    }

    /// The parameters of every event of a name that came until now.
    pub fn take(&mut self, event: &str) -> Vec<Value> {
        self.events
            .extract_if(.., |message| message["method"] == event)
            .map(|mut message| message["params"].take())
            .collect()
    }

    fn hear(&mut self) -> Value {
        loop {
            if let Message::Text(text) = self.socket.read().unwrap() {
                return serde_json::from_str(&text).unwrap();
            }
        }
    }
}
