//! Notes: what was wrong with a link or a value, and what is used instead. All are at the top of the
//! page; a note about a value that was entered is also beside its control.

use multihome::words;
use yew::prelude::*;

use crate::browser::focus;
use crate::state::{Action, Session};

/// The id of the element that gets the focus when a note is gone.
const PLACE: &str = "notes";

/// The notes about the last value that was entered in a control.
#[derive(Clone, PartialEq)]
pub(crate) struct FieldNotes {
    about: Option<&'static str>,
    words: AttrValue,
}

impl FieldNotes {
    /// The notes of a session.
    pub fn of(session: &Session) -> Self {
        Self { about: session.notes_about, words: session.notes.join(" ").into() }
    }

    /// The notes about a parameter, shown beside its control; usually empty.
    pub fn on(&self, key: &str) -> AttrValue {
        self.on_any(|about| about == key)
    }

    /// The notes about any of several parameters.
    pub fn on_any(&self, of: impl FnOnce(&str) -> bool) -> AttrValue {
        if self.about.is_some_and(of) { self.words.clone() } else { AttrValue::default() }
    }
}

/// The notes, visible, announced by screen readers, each with a button that closes it.
pub(crate) fn notes(notes: &[String], act: &Callback<Action>) -> Html {
    let items = notes.iter().enumerate().map(|(index, note)| {
        let on_click = act.reform(move |_: MouseEvent| {
            // The button disappears with its note, so the focus is moved first.
            focus(PLACE);
            Action::Dismiss(index)
        });
        html! {
            <li>
                <span ~textContent={note} />
                <button type="button" aria-label={words::put_away(note)} onclick={on_click} ~textContent={"×"} />
            </li>
        }
    });
    html! {
        <div id={PLACE} class="notes" role="status" tabindex="-1">
            if !notes.is_empty() { <ul>{ for items }</ul> }
        </div>
    }
}
