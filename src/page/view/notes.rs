//! Notes: what was wrong with a link or a value, and what is used instead.

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
    let items = notes.iter().enumerate().map(|(index, note)| {
        let act = act.clone();
        let on_click = Callback::from(move |_: MouseEvent| act.emit(Action::Dismiss(index)));
        html! {
            <li>
                <span>{ note }</span>
                <button type="button" aria-label="Put this note away" onclick={on_click}>{ "×" }</button>
            </li>
        }
    });
    html! { <ul class="notes" role="status">{ for items }</ul> }
}
