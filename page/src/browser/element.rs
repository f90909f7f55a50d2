//! Elements: moves the focus, scrolls, and reads whether a `details` element is open.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::NodeRef;

/// Moves the focus to the element with an id; returns whether there is such an element.
pub(crate) fn focus(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Scrolls the window to an element.
pub(crate) fn scroll_to(node: &NodeRef) {
    if let Some(element) = node.cast::<Element>() {
        element.scroll_into_view();
    }
}

/// Whether a `details` element is open, from its toggle event.
pub(crate) fn is_open(event: &Event) -> bool {
    let target = event.target();
    let open = target.and_then(|target| Reflect::get(&target, &"open".into()).ok());
    open.is_some_and(|open| open.is_truthy())
}
