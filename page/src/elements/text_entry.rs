//! A text or date entry: the browser's field for either, whose content is used once it is complete.

use multihome::scenario::Kind;
use multihome::words;
use yew::prelude::*;

use super::number_entry::entered;

/// The properties of [`TextEntry`].
#[derive(Properties, PartialEq)]
pub(crate) struct TextEntryProps {
    pub id: AttrValue,
    /// The text in use; of a date, as links write it.
    pub value: AttrValue,
    /// Whether it is a date field. It then takes valid days only.
    #[prop_or_default]
    pub date: bool,
    /// Called with a text, or a valid day.
    pub on_enter: Callback<String>,
    /// Called with an invalid date when the field loses the focus; without this callback the reason is
    /// shown beside the field.
    #[prop_or_default]
    pub on_refuse: Option<Callback<String>>,
    #[prop_or_default]
    pub class: Classes,
    /// The largest number of characters, if there is one.
    #[prop_or_default]
    pub longest: Option<AttrValue>,
    /// The accessible name, if there is no label.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
}

/// A field for a text or a date. A date that is typed is used once the field loses the focus or Enter is
/// pressed: on its way it passes through other days of the month, and through years such as 0002. One that
/// is reached with the arrow keys, or picked in the calendar and not typed at before, is used at once.
#[component]
pub(crate) fn TextEntry(props: &TextEntryProps) -> Html {
    let TextEntryProps { id, value, on_enter, date, .. } = props;
    let date = *date;
    // What is being typed. Without it, a change elsewhere on the page would put the value in use back
    // into the field, and the next keys would be read as another date or name.
    let draft = use_state(|| None::<AttrValue>);
    // Whether a date is being typed, not picked.
    let typing = use_mut_ref(|| false);
    // Why the last text was refused, and the value that was in use then.
    let refused = use_state(|| None::<(String, AttrValue)>);
    let on_input = {
        let draft = draft.setter();
        move |event: InputEvent| draft.set(Some(entered(&event).into()))
    };
    let commit = {
        let (on_enter, draft, typing) = (on_enter.clone(), draft.setter(), typing.clone());
        move |text: String| {
            *typing.borrow_mut() = false;
            draft.set(None);
            on_enter.emit(text);
        }
    };
    let on_change = {
        let (commit, typing) = (commit.clone(), typing.clone());
        move |event: Event| {
            let text = entered(&event);
            if !date || (!*typing.borrow() && Kind::Date.takes(&text)) {
                commit(text);
            }
        }
    };
    let on_key = {
        let (commit, typing) = (commit.clone(), typing.clone());
        move |event: KeyboardEvent| {
            let (key, text) = (event.key(), entered(&event));
            match key.as_str() {
                "Enter" if date && *typing.borrow() && Kind::Date.takes(&text) => commit(text),
                "ArrowUp" | "ArrowDown" => *typing.borrow_mut() = false,
                "Backspace" | "Delete" => *typing.borrow_mut() = true,
                key if key.chars().all(char::is_numeric) => *typing.borrow_mut() = true,
                _ => (),
            }
        }
    };
    let on_leave = {
        let (value, draft, refused) = (value.clone(), draft.setter(), refused.setter());
        let on_refuse = props.on_refuse.clone();
        move |event: FocusEvent| {
            let text = entered(&event);
            let was_typing = typing.replace(false);
            // The field then shows the value in use.
            draft.set(None);
            refused.set(None);
            if !date || text == *value {
                return;
            }
            match (Kind::Date.refusal(&text), &on_refuse) {
                (None, _) if was_typing => commit(text),
                (None, _) => (),
                (Some(_), Some(on_refuse)) => on_refuse.emit(text),
                (Some(why), None) => refused.set(Some((why, value.clone()))),
            }
        }
    };
    let reason = refused.as_ref().filter(|(_, over)| over == value).map(|(why, _)| why);
    let note = format!("{id}-refused");
    let described_by = match reason {
        Some(_) => Some(AttrValue::from(note.clone())),
        None => props.described_by.clone(),
    };
    html! {
        <>
            <input {id} class={props.class.clone()} type={if date { "date" } else { "text" }}
                value={draft.as_ref().unwrap_or(value).clone()} maxlength={props.longest.clone()}
                spellcheck="false" aria-label={props.label.clone()} aria-describedby={described_by}
                oninput={on_input} onchange={on_change} onkeydown={on_key} onblur={on_leave} />
            if let Some(why) = reason {
                <span id={note} class="noted refused" role="alert"
                    ~textContent={words::FieldRefusedStays { why, value }.text()} />
            }
        </>
    }
}
