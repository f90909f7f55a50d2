//! A connection to a browser: JSON over a websocket, in the format that WebDriver BiDi and the
//! developer tools share.

use std::io::ErrorKind;
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::{Error, Message, WebSocket, accept, client};

/// How long a browser may take to answer.
const TIMEOUT: Duration = Duration::from_secs(120);

/// An open connection.
pub struct Connection {
    socket: WebSocket<TcpStream>,
    asked: u64,
    /// Events from the browser that have not been taken yet.
    events: Vec<Value>,
}

impl Connection {
    /// Connects to a host, `127.0.0.1:9222`, and a path on it.
    pub fn connect(host: &str, path: &str) -> Self {
        let stream = TcpStream::connect(host).unwrap();
        stream.set_read_timeout(Some(TIMEOUT)).unwrap();
        let (socket, _) = client(format!("ws://{host}{path}"), stream).unwrap();
        Self { socket, asked: 0, events: Vec::new() }
    }

    /// Sends a command and waits for its result.
    pub fn ask(&mut self, method: &str, parameters: Value) -> Value {
        let result = self.ask_within(TIMEOUT, method, parameters);
        result.unwrap_or_else(|| panic!("{method}: no answer in {TIMEOUT:?}"))
    }

    /// The same with a time limit; `None` if there is no result within it.
    pub fn ask_within(
        &mut self,
        timeout: Duration,
        method: &str,
        parameters: Value,
    ) -> Option<Value> {
        self.socket.get_ref().set_read_timeout(Some(timeout)).unwrap();
        self.asked += 1;
        let command = json!({ "id": self.asked, "method": method, "params": parameters });
        self.socket.send(Message::text(command.to_string())).unwrap();
        loop {
            let mut message = self.next_message()?;
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
        self.socket.get_ref().set_read_timeout(Some(TIMEOUT)).unwrap();
        while !self.events.iter().any(|message| message["method"] == event) {
            let message = self.next_message();
            self.events.push(message.unwrap_or_else(|| panic!("{event}: never received")));
        }
    }

    /// Takes the parameters of every event with a name that has arrived so far.
    pub fn take(&mut self, event: &str) -> Vec<Value> {
        self.events
            .extract_if(.., |message| message["method"] == event)
            .map(|mut message| message["params"].take())
            .collect()
    }

    /// The next message of the browser; `None` if there is none in time.
    fn next_message(&mut self) -> Option<Value> {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => return Some(serde_json::from_str(&text).unwrap()),
                Ok(_) => {}
                Err(Error::Io(error))
                    if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
                {
                    return None;
                }
                Err(error) => panic!("the connection is broken: {error}"),
            }
        }
    }
}

#[test]
fn a_browser_that_does_not_answer_is_not_waited_for() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = listener.local_addr().unwrap().to_string();
    // The browser answers only the second command.
    let browser = thread::spawn(move || {
        let mut socket = accept(listener.accept().unwrap().0).unwrap();
        let _first = socket.read().unwrap();
        let _second = socket.read().unwrap();
        socket.send(Message::text(r#"{ "id": 2, "result": 7 }"#)).unwrap();
    });
    let mut connection = Connection::connect(&host, "/");
    assert_eq!(
        connection.ask_within(Duration::from_millis(50), "Page.captureScreenshot", json!({})),
        None
    );
    assert_eq!(connection.ask("Page.enable", json!({})), 7);
    browser.join().unwrap();
}
