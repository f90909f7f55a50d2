//! The host: the page around this one, if this one is in a frame.

use js_sys::{JSON, Object, Reflect};
use multihome::link::Display;
use multihome::scenario::{Notice, repeated};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

/// The version of the messages to and from the host.
const VERSION: u32 = 1;

/// The most pairs that one message can set, which is more than there are parameters.
const MOST_PAIRS: u32 = 500;

/// The window around this one, and the settings for messages to it.
#[derive(Clone, PartialEq)]
pub(super) struct Host {
    window: Window,
    /// The id of this page in messages.
    id: String,
    /// The origins that messages may go to and come from. Only the height is sent to any origin.
    origins: Vec<String>,
    /// The address that this page was opened with.
    opened: String,
}

/// What a host can ask this page to do.
pub(super) enum Command {
    /// Set parameters by key.
    Pairs(Vec<(String, String)>),
    /// Set the whole scenario.
    Query(String),
    /// Run again.
    Run,
    /// Report the state.
    Get,
}

/// A request, or what is wrong with it, and the number that the answer must carry.
pub(super) struct Request {
    pub number: JsValue,
    pub command: Result<Command, String>,
}

impl Host {
    /// The host, if this page has one.
    pub fn of(display: &Display) -> Option<Self> {
        let own = web_sys::window()?;
        let window = own.parent().ok().flatten().filter(|parent| *parent != own)?;
        let location = own.location();
        // Some browsers report the origin of the surrounding page; then messages go to no other origin.
        let around = Reflect::get(&location, &"ancestorOrigins".into())
            .and_then(|list| Reflect::get_u32(list.unchecked_ref(), 0))
            .ok()
            .and_then(|origin| origin.as_string());
        let fits = |origin: &&String| around.as_ref().is_none_or(|around| around == *origin);
        Some(Self {
            window,
            id: display.id.clone(),
            origins: display.origins.iter().filter(fits).cloned().collect(),
            opened: location.href().unwrap_or_default(),
        })
    }

    /// Sends the height of this page, in CSS pixels, in every format that hosts are known to read. The
    /// height is the only thing that any origin may know.
    pub fn send_height(&self, height: u32) {
        let (id, height) = (self.id.as_str(), JsValue::from(height));
        let own = self.message("height", &[("height", height.clone())]);
        let amp = object(&[
            ("sentinel", "amp".into()),
            ("type", "embed-size".into()),
            ("height", height.clone()),
        ]);
        let datawrapper = object(&[("datawrapper-height", object(&[(id, height.clone())]))]);
        let medium = JSON::stringify(&object(&[
            ("src", self.opened.as_str().into()),
            ("context", "iframe.resize".into()),
            ("height", height.clone()),
        ]));
        let canvas = object(&[("subject", "lti.frameResize".into()), ("height", height.clone())]);
        let plain = object(&[("height", height)]);
        let medium = medium.map_or(JsValue::NULL, JsValue::from);
        for message in [own, datawrapper, amp, medium, canvas, plain] {
            self.post(&message, "*");
        }
    }

    /// Sends a message to the permitted origins.
    pub fn send(&self, kind: &str, parts: &[(&str, JsValue)]) {
        let message = self.message(kind, parts);
        for origin in &self.origins {
            self.post(&message, origin);
        }
    }

    /// The request in a message, if it comes from the host and from a permitted origin, and is meant
    /// for this page. Every other message is ignored.
    pub fn receive(&self, event: &MessageEvent) -> Option<Request> {
        let around: &JsValue = &self.window;
        let known = event.source().is_some_and(|source| JsValue::from(source) == *around);
        if !known || !self.origins.contains(&event.origin()) {
            return None;
        }
        let message = event.data();
        if get(&message, "target").as_string()? != "multihome" {
            return None;
        }
        let number = get(&message, "request");
        let plain = number.as_f64().is_some() || number.as_string().is_some();
        let number = if plain { number } else { JsValue::UNDEFINED };
        Some(Request { number, command: command(&message) })
    }

    fn message(&self, kind: &str, parts: &[(&str, JsValue)]) -> JsValue {
        let head = [
            ("source", "multihome".into()),
            ("version", VERSION.into()),
            ("type", kind.into()),
            ("id", self.id.as_str().into()),
        ];
        object(&[&head, parts].concat())
    }

    fn post(&self, message: &JsValue, origin: &str) {
        // Fails only if the host is gone, and then nobody needs the message.
        let _ = self.window.post_message(message, origin);
    }
}

/// The command in a message.
fn command(message: &JsValue) -> Result<Command, String> {
    if get(message, "version").as_f64() != Some(f64::from(VERSION)) {
        return Err(format!("version: only messages of version {VERSION} are understood"));
    }
    match get(message, "type").as_string().as_deref() {
        Some("run") => Ok(Command::Run),
        Some("get") => Ok(Command::Get),
        Some("set") => match get(message, "query").as_string() {
            Some(query) => Ok(Command::Query(query)),
            None => pairs(&get(message, "pairs")).map(Command::Pairs),
        },
        kind => {
            let kind = repeated(kind.unwrap_or_default());
            Err(format!("type: “{kind}” is neither set, run nor get"))
        }
    }
}

/// The keys and values of an object.
fn pairs(object: &JsValue) -> Result<Vec<(String, String)>, String> {
    let object = object
        .dyn_ref::<Object>()
        .ok_or("pairs: set needs an object of keys and values as pairs, or a query")?;
    let entries = Object::entries(object);
    if entries.length() > MOST_PAIRS {
        return Err(format!("pairs: there are more than {MOST_PAIRS}"));
    }
    let pair = |entry: JsValue| {
        let [key, value] = [0, 1].map(|index| Reflect::get_u32(&entry, index).unwrap_or_default());
        let key = key.as_string().unwrap_or_default();
        let number = || value.as_f64().map(|number| number.to_string());
        match value.as_string().or_else(number) {
            Some(text) => Ok((key, text)),
            None => Err(format!("{}: a value is a text or a number", repeated(&key))),
        }
    };
    entries.iter().map(pair).collect()
}

/// Notices as JavaScript objects, for programs.
pub(super) fn problems(notices: &[Notice]) -> JsValue {
    let problem = |notice: &Notice| {
        object(&[
            ("key", notice.key.as_str().into()),
            ("given", notice.given.as_str().into()),
            ("why", notice.why.as_str().into()),
        ])
    };
    notices.iter().map(problem).collect::<js_sys::Array>().into()
}

/// A JavaScript object of the given parts.
pub(super) fn object(parts: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in parts {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}

/// A property of a message; undefined if it is missing.
fn get(message: &JsValue, key: &str) -> JsValue {
    Reflect::get(message, &key.into()).unwrap_or_default()
}
