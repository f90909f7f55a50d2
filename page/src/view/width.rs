//! The width that an element has been given, kept up to date.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width of an element in CSS pixels; 0 until it is known.
#[hook]
pub(super) fn use_width(node: NodeRef) -> u32 {
    let width = use_state(|| 0);
    let setter = width.setter();
    use_effect_with(node, move |node| {
        let element = node.cast::<Element>();
        let observed = element.clone();
        let measure = Closure::<dyn FnMut()>::new(move || {
            // After the observer's turn: drawing within it may change sizes again, which browsers
            // report as a loop.
            let (observed, setter) = (observed.clone(), setter.clone());
            let draw = Timeout::new(0, move || {
                if let Some(element) = observed {
                    setter.set(element.client_width().unsigned_abs());
                }
            });
            draw.forget();
        });
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &element) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(measure);
        }
    });
    *width
}
