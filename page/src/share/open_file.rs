//! An exported file that is opened again, chosen or dropped on the page: the page goes to the scenario that the file
//! cites, and says whether its result is reproduced.

use gloo_events::{EventListener, EventListenerOptions};
use multihome::link::link_of_file;
use multihome::words;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

use crate::state::address;

/// The most bytes of a file that is read: a table of every run is smaller.
const MOST: f64 = 200e6;

/// A button that opens an exported file; files can also be dropped anywhere on the page.
#[component]
pub(crate) fn OpenFile() -> Html {
    let said = use_state(String::new);
    let open = {
        let said = said.setter();
        Callback::from(move |file: File| {
            let said = said.clone();
            spawn_local(async move {
                match link_in(&file).await {
                    Some(link) => address::go_to(&link),
                    None => said.set(words::take_no_link(&file.name())),
                }
            });
        })
    };
    {
        let open = open.clone();
        use_effect_with((), move |()| {
            let listeners = web_sys::window().map(|window| on_drop(&window, open));
            move || drop(listeners)
        });
    }
    let on_change = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            open.emit(file);
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    html! {
        <div role="group" class="open-file">
            <b ~textContent={words::take_file()} />
            <input id="open-file" type="file" accept=".csv,.json,.svg,.md,.bib,.txt"
                aria-label={words::take_open()} onchange={on_change} />
            <small ~textContent={words::take_open()} />
            <p role="status" ~textContent={(*said).clone()} />
        </div>
    }
}

/// Opens what is dropped on a window. Without this the browser would leave the page.
fn on_drop(window: &web_sys::Window, open: Callback<File>) -> [EventListener; 2] {
    let active = EventListenerOptions::enable_prevent_default();
    let file = |event: &Event| {
        let transfer = event.dyn_ref::<DragEvent>()?.data_transfer()?;
        let has_file =
            transfer.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"));
        has_file.then_some(transfer)
    };
    let over = EventListener::new_with_options(window, "dragover", active, move |event| {
        if file(event).is_some() {
            event.prevent_default();
        }
    });
    let dropped = EventListener::new_with_options(window, "drop", active, move |event| {
        let Some(transfer) = file(event) else { return };
        event.prevent_default();
        if let Some(file) = transfer.files().and_then(|files| files.get(0)) {
            open.emit(file);
        }
    });
    [over, dropped]
}

/// The link that a file cites.
async fn link_in(file: &File) -> Option<String> {
    if file.size() > MOST {
        return None;
    }
    let text = JsFuture::from(file.text()).await.ok()?.as_string()?;
    link_of_file(&text)
}
