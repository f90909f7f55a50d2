//! Whether an element is in view.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// Whether an element overlaps the middle half of the window; true until that is known.
#[hook]
pub(crate) fn use_in_sight(node: &NodeRef) -> bool {
    use_overlap(node, true)
}

/// Whether an element has ever overlapped the middle half of the window: somebody has scrolled to it.
#[hook]
pub(crate) fn use_seen(node: &NodeRef) -> bool {
    let overlaps = use_overlap(node, false);
    let seen = use_mut_ref(|| false);
    let mut seen = seen.borrow_mut();
    *seen |= overlaps;
    *seen
}

/// Whether an element overlaps the middle half of the window; `at_first` until that is known.
#[hook]
fn use_overlap(node: &NodeRef, at_first: bool) -> bool {
    let overlaps = use_state_eq(|| at_first);
    let setter = overlaps.setter();
    use_effect_with(node.clone(), move |node| {
        let on_change = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            // The last entry is the newest.
            let newest = entries.get(entries.length().saturating_sub(1));
            if let Some(entry) = newest.dyn_ref::<IntersectionObserverEntry>() {
                setter.set(entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin("-25% 0px");
        let function = on_change.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(function, &options).ok();
        if let (Some(observer), Some(element)) = (&observer, node.cast::<Element>()) {
            observer.observe(&element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(on_change);
        }
    });
    *overlaps
}
