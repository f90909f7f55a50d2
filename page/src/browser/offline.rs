//! Offline use: stores the page for use without a network, if the browser can.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::interface::{ask, interface};

/// The service worker's script, beside the page.
const SCRIPT: &str = "./offline.js";

/// Stores the page as soon as `wanted` is true. If the browser refuses, the page works, but not
/// offline.
#[hook]
pub(crate) fn use_offline(wanted: bool) {
    use_effect_with(wanted, |wanted| {
        if *wanted {
            spawn_local(async { drop(keep().await) });
        }
    });
}

/// Lets a service worker store this version of the page. A browser with an older version would look for
/// a newer one by itself, but perhaps only after the network is gone.
async fn keep() -> Result<(), JsValue> {
    let workers = interface("navigator.serviceWorker").ok_or(JsValue::NULL)?;
    let registration = ask(&workers, "register", &[SCRIPT.into()]).await?;
    ask(&registration, "update", &[]).await.map(drop)
}
