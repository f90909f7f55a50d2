//! The page: one WebAssembly binary that runs as the user interface in a window and as a simulator in a
//! worker, depending on its global scope.

mod answer;
mod app;
mod browser;
mod compute;
mod controls;
mod details;
mod elements;
mod embedding;
mod share;
mod state;
mod views;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    browser::panics::install_hook();
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => compute::worker::serve(scope),
        Err(_) => spawn_local(async {
            state::language::speak().await;
            browser::add_chart_style();
            // Compiling the module was one task of the browser; the first rendering is another, so that
            // neither is too long.
            Timeout::new(0, || drop(yew::Renderer::<app::App>::new().render())).forget();
        }),
    }
}
