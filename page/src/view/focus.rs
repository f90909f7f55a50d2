//! The focus, moved where an element that had it goes away.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to the element of an id; says whether there is one that takes it.
pub(super) fn focus(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}
