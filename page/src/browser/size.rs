//! The size of an element, observed.

use gloo_timers::callback::{Interval, Timeout};
use js_sys::Function;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// Milliseconds between two checks of a size if the browser has no `ResizeObserver`.
const CHECK_INTERVAL: u32 = 500;

/// Observes the size of an element until it is dropped.
pub(crate) struct Resized {
    observer: Option<ResizeObserver>,
    _watching: Option<Interval>,
    _on_resize: Closure<dyn FnMut()>,
}

impl Resized {
    /// Calls `on_resize` now or soon, and whenever the size of an element may have changed, at most once
    /// a frame.
    pub fn watch(element: &Element, on_resize: impl FnMut() + 'static) -> Self {
        let on_resize = Closure::<dyn FnMut()>::new(on_resize);
        let function: &Function = on_resize.as_ref().unchecked_ref();
        let observer = ResizeObserver::new(function).ok();
        let watching = match &observer {
            Some(observer) => {
                observer.observe(element);
                None
            }
            None => {
                let function = function.clone();
                let check = move || drop(function.call0(&JsValue::NULL));
                check();
                Some(Interval::new(CHECK_INTERVAL, check))
            }
        };
        Self { observer, _watching: watching, _on_resize: on_resize }
    }
}

impl Drop for Resized {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// The width of an element in CSS pixels; 0 until it is known.
#[hook]
pub(crate) fn use_width(node: NodeRef) -> u32 {
    use_measured(node, |element| element.client_width().unsigned_abs())
}

/// The width and the height of an element in CSS pixels; 0 until they are known.
#[hook]
pub(crate) fn use_size(node: NodeRef) -> (u32, u32) {
    use_measured(node, |element| {
        (element.client_width().unsigned_abs(), element.client_height().unsigned_abs())
    })
}

/// What is measured of an element, kept up to date.
#[hook]
fn use_measured<T: Copy + Default + PartialEq + 'static>(
    node: NodeRef,
    measure: fn(&Element) -> T,
) -> T {
    let size = use_state_eq(T::default);
    let setter = size.setter();
    use_effect_with(node, move |node| {
        let resized = node.cast::<Element>().map(|element| {
            let observed = element.clone();
            Resized::watch(&element, move || {
                // After the observer's callback: drawing within it may change sizes again, which
                // browsers report as a loop.
                let (observed, setter) = (observed.clone(), setter.clone());
                let draw = Timeout::new(0, move || {
                    setter.set(measure(&observed));
                });
                draw.forget();
            })
        });
        move || drop(resized)
    });
    *size
}
