//! The host: the page around this one, where this one stands in a frame.

use js_sys::{JSON, Object, Reflect};
use multihome::scenario::{Display, Notice};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

/// The version of our messages, to and from the host.
const VERSION: u32 = 1;

/// The most pairs that one message can set: more than there are parameters.
const MOST_PAIRS: u32 = 500;

/// The window around this one, and what it is to this one.
#[derive(Clone, PartialEq)]
pub(super) struct Host {
    window: Window,
    /// The name of this page in messages.
    id: String,
    /// Where messages other than the height may go to, and come from.
    origins: Vec<String>,
    /// The address that this page was opened under.
    opened: String,
}

/// What a host can ask for.
pub(super) enum Wish {
    /// Set parameters by key.
    Pairs(Vec<(String, String)>),
    /// Set the whole scenario.
    Query(String),
    /// Run again.
    Run,
    /// Tell the state.
    Get,
}

/// A wish, or what is wrong with it, and the number under which the host waits for an answer.
pub(super) struct Request {
    pub number: JsValue,
    pub wish: Result<Wish, String>,
}

impl Host {
    /// The host, if this page has one.
    pub fn of(display: &Display) -> Option<Self> {
        let own = web_sys::window()?;
        let window = own.parent().ok().flatten().filter(|parent| *parent != own)?;
        let location = own.location();
        // Where a browser says what is around it, no message is sent that could not arrive.
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

    /// Tells how high this page is, in CSS pixels, in every way that hosts are known to listen for.
    /// Height is all that anybody may know.
    pub fn tell_height(&self, height: u32) {
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

    /// Tells the permitted origins something.
    pub fn tell(&self, kind: &str, parts: &[(&str, JsValue)]) {
        let message = self.message(kind, parts);
        for origin in &self.origins {
            self.post(&message, origin);
        }
    }

    /// What a message asks for, if it comes from the host, from a permitted origin, and is meant
    /// for us. Everything else is nobody's business.
    pub fn hear(&self, event: &MessageEvent) -> Option<Request> {
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
        Some(Request { number, wish: wish(&message) })
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
        // The host may have gone; there is nobody left to tell.
        let _ = self.window.post_message(message, origin);
    }
}

/// What a message asks for.
fn wish(message: &JsValue) -> Result<Wish, String> {
    if get(message, "version").as_f64() != Some(f64::from(VERSION)) {
        return Err(format!("version: only messages of version {VERSION} are understood"));
    }
    match get(message, "type").as_string().as_deref() {
        Some("run") => Ok(Wish::Run),
        Some("get") => Ok(Wish::Get),
        Some("set") => match get(message, "query").as_string() {
            Some(query) => Ok(Wish::Query(query)),
            None => pairs(&get(message, "pairs")).map(Wish::Pairs),
        },
        kind => Err(format!("type: “{}” is neither set, run nor get", kind.unwrap_or_default())),
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
        let [key, value] = [0, 1].map(|place| Reflect::get_u32(&entry, place).unwrap_or_default());
        let key = key.as_string().unwrap_or_default();
        let number = || value.as_f64().map(|number| number.to_string());
        match value.as_string().or_else(number) {
            Some(text) => Ok((key, text)),
            None => Err(format!("{key}: a value is a text or a number")),
        }
    };
    entries.iter().map(pair).collect()
}

/// Notices for programs.
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

/// An object of some parts.
pub(super) fn object(parts: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in parts {
        // A new object takes everything.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}

/// A part of a message; undefined where there is none.
fn get(message: &JsValue, key: &str) -> JsValue {
    Reflect::get(message, &key.into()).unwrap_or_default()
}
