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

/// A field for a text or a date. While a year is typed, a date field passes through years such as 0002;
/// these are refused only if the field loses the focus with them.
#[component]
pub(crate) fn TextEntry(props: &TextEntryProps) -> Html {
    let TextEntryProps { id, value, on_enter, date, .. } = props;
    let date = *date;
    // What is being typed. Without it, a change elsewhere on the page would put the value in use back
    // into the field, and the next keys would be read as another date or name.
    let draft = use_state(|| None::<AttrValue>);
    // Why the last text was refused, and the value that was in use then.
    let refused = use_state(|| None::<(String, AttrValue)>);
    let on_input = {
        let draft = draft.setter();
        move |event: InputEvent| draft.set(Some(entered(&event).into()))
    };
    let on_change = {
        let (on_enter, draft) = (on_enter.clone(), draft.setter());
        move |event: Event| {
            let text = entered(&event);
            if !date || Kind::Date.takes(&text) {
                draft.set(None);
                on_enter.emit(text);
            }
        }
    };
    let on_leave = {
        let (value, draft, refused) = (value.clone(), draft.setter(), refused.setter());
        let on_refuse = props.on_refuse.clone();
        move |event: FocusEvent| {
            let text = entered(&event);
            // The field then shows the value in use.
            draft.set(None);
            let why = Kind::Date.refusal(&text).filter(|_| date && text != *value);
            match (why, &on_refuse) {
                (Some(_), Some(on_refuse)) => on_refuse.emit(text),
                (why, _) => refused.set(why.map(|why| (why, value.clone()))),
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
                oninput={on_input} onchange={on_change} onblur={on_leave} />
            if let Some(why) = reason {
                <span id={note} class="noted refused" role="alert"
                    ~textContent={words::FieldRefusedStays { why, value }.text()} />
            }
        </>
    }
}
