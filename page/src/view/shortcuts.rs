//! Shortcuts: keys that work wherever the focus is, but where text is written.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::session::{Action, Session};

/// Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do again; on Apple's keyboards the command key.
#[hook]
pub(super) fn use_shortcuts(dispatch: UseReducerDispatcher<Session>) {
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "keydown", move |event| {
                let action = event.dyn_ref().filter(|_| !is_written_in(event)).and_then(meant);
                if let Some(action) = action {
                    dispatch.dispatch(action);
                }
            })
        });
        move || drop(listener)
    });
}

fn meant(event: &KeyboardEvent) -> Option<Action> {
    if !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Action::Undo),
        ("z", true) | ("y", false) => Some(Action::Redo),
        _ => None,
    }
}

/// Whether an event happens where text is written, which has an undo of its own.
fn is_written_in(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.type_() != "range")
}
