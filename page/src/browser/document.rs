//! The whole document: its theme, its language, its title, and whether it is in a frame.

use std::rc::Rc;

use multihome::chart;
use multihome::link::{Display, Theme};
use multihome::words;
use yew::prelude::*;

/// Adds the style sheet of charts to the head of the document: in the body, a translator could treat it
/// as text.
pub(crate) fn add_chart_style() {
    let document = web_sys::window().and_then(|window| window.document());
    let added = document.and_then(|document| {
        let style = document.create_element("style").ok()?;
        style.set_text_content(Some(&chart::stylesheet()));
        document.query_selector("head").ok()??.append_child(&style).ok()
    });
    debug_assert!(added.is_some(), "every document has a head");
}

/// Sets up the document as a link's display options ask.
#[hook]
pub(crate) fn use_document(display: &Rc<Display>) {
    use_effect_with(display.clone(), |display| {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        if let Some(root) = document.document_element() {
            let mark = |name: &str, value: Option<&str>| {
                // These attribute names are valid, so neither call can fail.
                let _ = match value {
                    Some(value) => root.set_attribute(name, value),
                    None => root.remove_attribute(name),
                };
            };
            mark("data-theme", Some(display.theme.key()).filter(|_| display.theme != Theme::Auto));
            mark("lang", Some(words::spoken().key()));
            mark("data-embed", display.embedded.then_some(""));
        }
        let title = Some(display.title.as_str()).filter(|title| !title.is_empty());
        document.set_title(title.unwrap_or(words::page_title()));
    });
}
