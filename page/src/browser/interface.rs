//! Browser features that may be missing or refused: storage, workers, the clipboard, observers and
//! others.
//!
//! In some frames even reading `navigator.serviceWorker` throws. wasm-bindgen's bindings do not expect
//! this: the exception leaves the program in an undefined state, and the page stops working. So every
//! feature that may be missing is accessed through this module.

use js_sys::{Array, Function, Promise, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The value at a path from the global object, such as `navigator.clipboard`; `None` if it is missing
/// or access is refused.
pub(crate) fn interface(path: &str) -> Option<JsValue> {
    let part = |object: JsValue, name: &str| {
        let part = Reflect::get(&object, &name.into()).ok()?;
        (!part.is_undefined() && !part.is_null()).then_some(part)
    };
    path.split('.').try_fold(global().into(), part)
}

/// Calls a method.
///
/// # Errors
/// What the browser throws, also if there is no such method.
pub(crate) fn call(
    object: &JsValue,
    method: &str,
    arguments: &[JsValue],
) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    method.apply(object, &arguments.iter().collect::<Array>())
}

/// Calls a method that returns a promise, and waits for it.
///
/// # Errors
/// What the browser throws, immediately or when the promise is rejected.
pub(crate) async fn ask(
    object: &JsValue,
    method: &str,
    arguments: &[JsValue],
) -> Result<JsValue, JsValue> {
    let promise: Promise = call(object, method, arguments)?.dyn_into()?;
    JsFuture::from(promise).await
}

/// The number of processors that the browser reports; 1 if it reports none.
pub(crate) fn processors() -> f64 {
    interface("navigator.hardwareConcurrency").and_then(|value| value.as_f64()).unwrap_or(1.0)
}

/// The time, in milliseconds since 1970.
pub(crate) fn now() -> f64 {
    js_sys::Date::now()
}
