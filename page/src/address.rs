//! The address bar: the scenario's place in the browser's history.

use multihome::scenario::{Citation, Display, LINK_VERSION, Scenario, Style, cite, write};
use multihome::words::Language;
use wasm_bindgen::JsValue;

/// How a change enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// It takes the place of the current entry, as while a lever is dragged.
    Replace,
    /// It is a new entry, so that Back undoes it.
    Push,
}

/// The query of the current address, with its question mark.
pub(super) fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The name of the section that the current address leads to; empty for none.
pub(super) fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Shows a query in the address bar.
pub(super) fn show(query: &str, entry: Entry) {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    // The plain address stands for the default scenario.
    let address = if query == format!("v={LINK_VERSION}") {
        format!("{path}{hash}")
    } else {
        format!("{path}?{query}{hash}")
    };
    if let Ok(history) = window.history() {
        // Browsers refuse after hundreds of changes in a few seconds; the next change catches up.
        // In a frame, Back belongs to the page around it.
        let framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
        let _ = match entry {
            _ if framed => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
            Entry::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
            Entry::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        };
    }
}

/// A link to a scenario that can be given to others, in the language that was asked for, if any was.
pub(super) fn link(scenario: &Scenario, language: Option<Language>) -> String {
    address_of(&write(scenario, &asked(language), Style::Differences))
}

/// The same with a view open.
pub(super) fn view_link(
    scenario: &Scenario,
    view: &'static str,
    language: Option<Language>,
) -> String {
    let display = Display { view, language, ..Display::default() };
    address_of(&write(scenario, &display.pairs(), Style::Differences))
}

/// A link to a scenario that says what came of it.
pub(super) fn cite_link(
    scenario: &Scenario,
    citation: &Citation,
    language: Option<Language>,
) -> String {
    address_of(&cite(scenario, citation, &asked(language)))
}

/// What a link says of a language.
fn asked(language: Option<Language>) -> Vec<(String, String)> {
    Display { language, ..Display::default() }.pairs()
}

/// The whole address of this page with a query.
fn address_of(query: &str) -> String {
    format!("{}?{query}", page())
}

/// The address of this page without its query.
pub(super) fn page() -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |get: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| get(location).ok()).unwrap_or_default()
    };
    part(web_sys::Location::origin) + &part(web_sys::Location::pathname)
}
