//! Notes: what was wrong with a link or a value, and what is used instead. They stand at the top of the
//! page, and what is about a value that was given also stands beside its control.

use multihome::words;
use yew::prelude::*;

use crate::session::{Action, Session};

use super::focus::focus;

/// Where the focus goes when a note has gone.
const PLACE: &str = "notes";

/// What there is to say about the value that a control was given last.
#[derive(Clone, PartialEq)]
pub(super) struct Noted {
    about: Option<&'static str>,
    words: AttrValue,
}

impl Noted {
    /// The notes of a session.
    pub fn of(session: &Session) -> Self {
        Self { about: session.noted, words: session.notes.join(" ").into() }
    }

    /// What there is to say beside the controls of a parameter; mostly nothing.
    pub fn on(&self, key: &str) -> AttrValue {
        self.on_any(|about| about == key)
    }

    /// The same of several parameters.
    pub fn on_any(&self, of: impl FnOnce(&str) -> bool) -> AttrValue {
        if self.about.is_some_and(of) { self.words.clone() } else { AttrValue::default() }
    }
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
