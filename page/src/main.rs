//! The page: one WebAssembly binary that is the user interface in a window and a simulator in a
//! worker, by the scope it finds itself in.

mod address;
mod board;
mod cited;
mod diarist;
mod host;
mod in_hand;
mod language;
mod message;
mod past;
mod picture;
mod pool;
mod progress;
mod question;
mod runner;
mod session;
mod tempo;
mod view;
mod worker;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    console_error_panic_hook::set_once();
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => worker::serve(scope),
        Err(_) => spawn_local(async {
            language::speak().await;
            // Compiling the module was a task of its own, and so is the first rendering.
            Timeout::new(0, || drop(yew::Renderer::<view::App>::new().render())).forget();
        }),
    }
}
