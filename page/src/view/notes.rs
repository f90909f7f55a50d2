//! Notes: what was wrong with a link or a value, and what is used instead.

use multihome::words;
use yew::prelude::*;

use crate::session::Action;

use super::focus::focus;

/// Where the focus goes when a note has gone.
const PLACE: &str = "notes";

/// Visible, spoken, and put away by a button.
pub(super) fn notes(notes: &[String], act: &Callback<Action>) -> Html {
    let items = notes.iter().enumerate().map(|(index, note)| {
        let on_click = act.reform(move |_: MouseEvent| {
            // The button goes with its note, and must not take the focus along.
            focus(PLACE);
            Action::Dismiss(index)
        });
        html! {
            <li>
                <span>{ note }</span>
                <button type="button" aria-label={words::put_away(note)} onclick={on_click}>
                    { "×" }
                </button>
            </li>
        }
    });
    html! {
        <div id={PLACE} class="notes" role="status" tabindex="-1">
            if !notes.is_empty() { <ul>{ for items }</ul> }
        </div>
    }
}
