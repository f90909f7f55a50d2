//! Offline: the page is kept for when there is no network, where the browser can.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

/// The service worker's script, beside the page.
const SCRIPT: &str = "./offline.js";

/// Has the page kept, once it is wanted.
#[hook]
pub(super) fn use_offline(wanted: bool) {
    use_effect_with(wanted, |wanted| {
        let window = web_sys::window().filter(|window| *wanted && window.is_secure_context());
        let workers = window.map(|window| window.navigator().service_worker());
        // In some frames there are none, whatever the type says.
        if let Some(workers) = workers.filter(|workers| !workers.is_undefined()) {
            // Where it is refused the page works as well, but not offline.
            let registered = JsFuture::from(workers.register(SCRIPT));
            spawn_local(async { drop(registered.await) });
        }
    });
}
