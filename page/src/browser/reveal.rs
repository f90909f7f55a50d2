//! Closed parts of the page: a link within the page opens those that it leads to, and paper shows all of them.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};
use yew::prelude::*;

/// A closed part.
const CLOSED: &str = "details:not([open])";

/// The closed parts that paper shows.
const PRINTED: &str = "details.printed:not([open])";

/// Set on a part that is open only while the page is printed.
const FOR_PRINT: &str = "data-for-print";

/// Opens the closed `details` around an element, and the one that is the element's own content, and then scrolls to
/// the element again, which may be possible only now.
pub(crate) fn reveal(element: &Element) {
    let own = element.query_selector(":scope > details.own").ok().flatten();
    let around = std::iter::successors(Some(element.clone()), |inner| inner.parent_element());
    let closed = around.chain(own).filter(|element| element.matches(CLOSED).unwrap_or(false));
    for details in closed {
        let element = element.clone();
        let on_toggle = EventListener::once(&details, "toggle", move |_| {
            // What is within is rendered after this event.
            Timeout::new(0, move || element.scroll_into_view()).forget();
        });
        on_toggle.forget();
        // An attribute name without spaces is valid.
        let _ = details.set_attribute("open", "");
    }
}

/// Opens what a link within the page leads to before the browser scrolls there, and everything that belongs
/// on paper while the page is printed.
#[component]
pub(crate) fn Revealing() -> Html {
    use_effect_with((), |()| {
        let listeners = web_sys::window().map(|window| {
            let on_click = EventListener::new(&window, "click", |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
                let id = link.and_then(|link| link.get_attribute("href"));
                if let Some(element) = id.and_then(|id| element(id.trim_start_matches('#'))) {
                    reveal(&element);
                }
            });
            let on_print = EventListener::new(&window, "beforeprint", |_| {
                for details in all(PRINTED) {
                    let _ = details.set_attribute("open", "");
                    let _ = details.set_attribute(FOR_PRINT, "");
                }
            });
            let on_printed = EventListener::new(&window, "afterprint", |_| {
                for details in all(&format!("details[{FOR_PRINT}]")) {
                    let _ = details.remove_attribute("open");
                    let _ = details.remove_attribute(FOR_PRINT);
                }
            });
            [on_click, on_print, on_printed]
        });
        move || drop(listeners)
    });
    Html::default()
}

/// The element with an id.
fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Every element that a selector matches.
fn all(selector: &str) -> Vec<Element> {
    let document = web_sys::window().and_then(|window| window.document());
    let found: Option<NodeList> = document.and_then(|page| page.query_selector_all(selector).ok());
    let elements =
        found.iter().flat_map(|found| (0..found.length()).filter_map(|at| found.get(at)));
    elements.filter_map(|node| node.dyn_into().ok()).collect()
}
