//! Notes: what was wrong with a link or a value, and what is used instead. They stand at the top of the
//! page, and what is about a value that was given also stands beside its control.

use multihome::words;
use yew::prelude::*;

use crate::session::{Action, Session};

use super::focus::focus;

/// Where the focus goes when a note has gone.
const PLACE: &str = "notes";

/// The notes with the parameter that they are about, for its controls.
#[derive(Clone, PartialEq)]
pub(super) struct Noted {
    about: Option<&'static str>,
    notes: Vec<String>,
}

impl Noted {
    /// The notes of a session.
    pub fn of(session: &Session) -> Self {
        Self { about: session.noted, notes: session.notes.clone() }
    }
}

/// The notes on the value that the control of a parameter was given last.
#[hook]
pub(super) fn use_notes_on(key: &str) -> Vec<String> {
    let noted = use_context::<Noted>().filter(|noted| noted.about == Some(key));
    noted.map_or_else(Vec::new, |noted| noted.notes)
}

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
