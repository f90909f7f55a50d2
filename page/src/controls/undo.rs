//! Undo: buttons and keys that undo the last step, redo it, and reset everything. The keys work
//! wherever the focus is, except in text fields.

use gloo_events::EventListener;
use multihome::words;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::state::{Action, Session, Step};

/// Undo, redo and reset.
pub(crate) fn undo(session: &Session, act: &Callback<Action>) -> Html {
    let (last, next) = (session.history.last(), session.history.next());
    let button =
        |verb: &'static str, key: &'static str, step: Option<&Step>, action: fn() -> Action| {
            let title = step.map_or_else(
                || verb.to_owned(),
                |Step { name, .. }| words::StepOf { verb, step: name }.text(),
            );
            html! {
                <button type="button" class={key} aria-label={title.clone()} title={title}
                    aria-disabled={step.is_none().to_string()}
                onclick={act.reform(move |_: MouseEvent| action())} ~textContent={verb} />
            }
        };
    html! {
        <div class="undo" role="group" aria-label={words::steps()}>
            { button(words::undo(), "back", last, || Action::Undo) }
            { button(words::redo(), "forth", next, || Action::Redo) }
            <button type="button" title={words::reset_assumptions_title()}
                onclick={act.reform(|_: MouseEvent| Action::ResetAssumptions)} ~textContent={words::reset_assumptions()} />
            <button type="button" onclick={act.reform(|_: MouseEvent| Action::Reset)} ~textContent={words::reset_everything()} />
            <span class="words"
                ~textContent={last.map_or_else(String::new, |step| words::last_step(&step.name))} />
        </div>
    }
}

/// Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo; on Apple keyboards with the command key.
#[hook]
pub(crate) fn use_shortcuts(dispatch: UseReducerDispatcher<Session>) {
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

/// Whether an event happens in a text field, which has its own undo.
fn is_written_in(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.type_() != "range")
}
