//! A date entry: the browser's date field, which reports other dates while one is being typed.

use multihome::scenario::Kind;
use multihome::words;
use yew::prelude::*;

use super::number_entry::entered;

/// The properties of [`DateEntry`].
#[derive(Properties, PartialEq)]
pub(crate) struct DateEntryProps {
    pub id: AttrValue,
    /// The day in use, as links write it.
    pub value: AttrValue,
    /// Called with a valid day.
    pub on_enter: Callback<String>,
    /// Called with an invalid text when the field loses the focus; without this callback the reason is
    /// shown beside the field.
    #[prop_or_default]
    pub on_refuse: Option<Callback<String>>,
    /// The accessible name, if there is no label.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
}

/// A date field. While a year is typed, the field passes through years such as 0002; these are refused
/// only if the field loses the focus with them.
#[component]
pub(crate) fn DateEntry(props: &DateEntryProps) -> Html {
    let DateEntryProps { id, value, on_enter, .. } = props;
    // Why the last text was refused, and the value that was in use then.
    let refused = use_state(|| None::<(String, AttrValue)>);
    let on_change = {
        let on_enter = on_enter.clone();
        move |event: Event| {
            let text = entered(&event);
            if Kind::Date.takes(&text) {
                on_enter.emit(text);
            }
        }
    };
    let on_leave = {
        let (value, refused, on_refuse) =
            (value.clone(), refused.setter(), props.on_refuse.clone());
        move |event: FocusEvent| {
            let text = entered(&event);
            let why = Kind::Date.refusal(&text).filter(|_| text != *value);
            match (why, &on_refuse) {
                (Some(_), Some(on_refuse)) => on_refuse.emit(text),
                // The field then shows the value in use.
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
            <input {id} type="date" value={value.clone()} aria-label={props.label.clone()}
                aria-describedby={described_by} onchange={on_change} onblur={on_leave} />
            if let Some(why) = reason {
                <span id={note} class="noted refused" role="alert"
                    ~textContent={words::FieldRefusedStays { why, value }.text()} />
            }
        </>
    }
}
