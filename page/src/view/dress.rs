//! The dress of the whole document: its theme, its language, its title, and whether it stands in a frame.

use std::rc::Rc;

use multihome::scenario::{Display, Theme};
use multihome::words;
use yew::prelude::*;

/// Dresses the document as a link wants it.
#[hook]
pub(super) fn use_dress(display: &Rc<Display>) {
    use_effect_with(display.clone(), |display| {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        if let Some(root) = document.document_element() {
            let mark = |name: &str, value: Option<&str>| {
                // These names are valid, so neither can be refused.
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
