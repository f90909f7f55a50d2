//! Notes: what was wrong with a link or a value, and what is used instead.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::page::session::Action;

/// The properties of [`Notes`].
#[derive(Properties, PartialEq)]
pub(super) struct NotesProps {
    pub notes: Vec<String>,
    pub act: Callback<Action>,
}

/// Visible, spoken, and put away by a button.
#[component]
pub(super) fn Notes(NotesProps { notes, act }: &NotesProps) -> Html {
    let list = use_node_ref();
    let items = notes.iter().enumerate().map(|(index, note)| {
        let (act, list) = (act.clone(), list.clone());
        let on_click = Callback::from(move |_: MouseEvent| {
            // The button goes with its note, and must not take the focus along.
            if let Some(list) = list.cast::<HtmlElement>() {
                let _ = list.focus();
            }
            act.emit(Action::Dismiss(index));
        });
        html! {
            <li>
                <span>{ note }</span>
                <button type="button" aria-label={format!("Put away: {note}")} onclick={on_click}>
                    { "×" }
                </button>
            </li>
        }
    });
    html! {
        <div class="notes" role="status" tabindex="-1" ref={list.clone()}>
            if !notes.is_empty() { <ul>{ for items }</ul> }
        </div>
    }
}
