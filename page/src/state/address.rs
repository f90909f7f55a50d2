//! The address: the comparison's entry in the browser's history, and links to it.

use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use multihome::link::{Citation, Display, LINK_VERSION, Style, cite, cite_briefly, write};
use multihome::scenario::Comparison;
use multihome::words::Language;
use wasm_bindgen::JsValue;

use crate::browser::{self, call, interface};

pub(crate) use super::pending_writes::Entry;
use super::pending_writes::{Write, Writes};

thread_local! {
    /// The writes to the history that are not yet made.
    static WRITES: RefCell<Writes> = RefCell::default();
    /// The timer of the next write.
    static NEXT: Cell<Option<Timeout>> = const { Cell::new(None) };
}

/// The query of the current address, with its “?”. If there is none, a fragment that contains “=”, with
/// its “#”, since some programs move the query there.
pub(crate) fn query() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return String::new();
    };
    let search = location.search().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    if search.is_empty() && hash.contains('=') { hash } else { search }
}

/// The name of the section that the current address points to; empty for none.
pub(super) fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Starts to track the address from the one that the browser shows now.
pub(super) fn follow() {
    WRITES.set(Writes::at(query()));
}

/// Leaves for a link of this page, so that Back returns to what is shown now. Keys and values only.
pub(crate) fn go_to(link: &str) {
    if let Some(window) = web_sys::window() {
        // The browser refuses only what is no address.
        let _ = window.location().set_href(&format!("{}?{link}", page()));
    }
}

/// Shows a query in the address bar, now or as soon as the browser permits.
pub(crate) fn show(query: &str, entry: Entry) {
    // In a frame, Back belongs to the surrounding page.
    let entry = if is_framed() { Entry::Replace } else { entry };
    WRITES.with_borrow_mut(|writes| writes.ask(entry, query.to_owned()));
    write_due();
}

/// Makes all pending writes that the browser permits, because the page may be left.
pub(super) fn write_all() {
    WRITES.with_borrow_mut(|writes| {
        while let Some(write) = writes.last_chance() {
            match write_now(write) {
                Some(shown) => writes.made(now(), shown),
                None => break,
            }
        }
    });
}

/// The query that the browser has gone to; `None` if it is the one that was shown.
pub(super) fn visited() -> Option<String> {
    let query = query();
    let elsewhere = WRITES.with_borrow_mut(|writes| writes.visit(query.clone()));
    elsewhere.then_some(query)
}

/// Makes the writes that are due, and sets a timer if there are more.
fn write_due() {
    let wait = WRITES.with_borrow_mut(|writes| {
        while let Some(write) = writes.next(now()) {
            match write_now(write) {
                Some(shown) => writes.made(now(), shown),
                None => writes.refused(now()),
            }
        }
        writes.wait(now())
    });
    // Replaces the timer that was set before.
    NEXT.set(wait.map(|wait| Timeout::new(wait.ceil() as u32, write_due)));
}

/// Writes to the history, and returns the query that the browser then shows; `None` if it refuses.
fn write_now((entry, query): &Write) -> Option<String> {
    let window = web_sys::window()?;
    let location = window.location();
    let path = location.pathname().ok()?;
    // A fragment that was read as a query would otherwise be read again.
    let hash = location.hash().ok().filter(|hash| !hash.contains('=')).unwrap_or_default();
    // The address without a query is the default comparison.
    let address = if *query == format!("v={LINK_VERSION}") {
        format!("{path}{hash}")
    } else {
        format!("{path}?{query}{hash}")
    };
    let history = window.history().ok()?;
    match entry {
        Entry::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
        Entry::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
    }
    .ok()?;
    Some(self::query())
}

/// Whether the page is in a frame.
fn is_framed() -> bool {
    web_sys::window()
        .is_some_and(|window| window.parent().ok().flatten().is_some_and(|parent| parent != window))
}

/// The time in milliseconds, from a monotonic clock if the browser has one.
fn now() -> f64 {
    let time = interface("performance").and_then(|clock| call(&clock, "now", &[]).ok());
    time.and_then(|time| time.as_f64()).unwrap_or_else(browser::now)
}

/// A link to a comparison for other people, with the requested language if there is one.
pub(crate) fn link(comparison: &Comparison, language: Option<Language>) -> String {
    address_of(&write(comparison, &asked(language), Style::Differences))
}

/// The same link with a view open.
pub(crate) fn view_link(
    comparison: &Comparison,
    view: &'static str,
    language: Option<Language>,
) -> String {
    let display = Display { view, language, ..Display::default() };
    address_of(&write(comparison, &display.pairs(), Style::Differences))
}

/// A link to a comparison that cites its result.
pub(crate) fn cite_link(
    comparison: &Comparison,
    citation: &Citation,
    language: Option<Language>,
) -> String {
    address_of(&cite(comparison, citation, &asked(language)))
}

/// The shortest link to a comparison that cites its result.
pub(crate) fn brief_link(
    comparison: &Comparison,
    citation: &Citation,
    language: Option<Language>,
) -> String {
    address_of(&cite_briefly(comparison, citation, &asked(language)))
}

/// The pairs of a link that request a language.
fn asked(language: Option<Language>) -> Vec<(String, String)> {
    Display { language, ..Display::default() }.pairs()
}

/// The full address of this page with a query.
fn address_of(query: &str) -> String {
    format!("{}?{query}", page())
}

/// The address of this page without its query.
pub(crate) fn page() -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |get: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| get(location).ok()).unwrap_or_default()
    };
    part(web_sys::Location::origin) + &part(web_sys::Location::pathname)
}
