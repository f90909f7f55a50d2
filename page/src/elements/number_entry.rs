//! A number entry: a text field that accepts numbers as people write them.
//!
//! Browsers' own number fields silently drop characters that they do not accept, choose the decimal
//! separator by a language that the page does not control, and change when a mouse wheel turns above
//! them.

use multihome::scenario::{Kind, Scale, Unit};
use multihome::words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The size of a large step, in steps.
const LARGE: f64 = 10.0;

/// The properties of [`NumberEntry`].
#[derive(Properties, PartialEq)]
pub(crate) struct NumberEntryProps {
    pub id: AttrValue,
    /// The kind of number that it accepts.
    pub kind: Kind,
    /// The number in use, as links write it; empty for none.
    pub value: AttrValue,
    /// Called with a number, as links write it.
    pub on_enter: Callback<String>,
    /// Called with each number that an arrow key leads to; `on_enter` is called if this is not given.
    #[prop_or_default]
    pub on_step: Option<Callback<String>>,
    /// Called when the field loses the focus.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// Whether `on_enter` is also called with a number outside the range, and with an empty text for an
    /// emptied field. The page then shows a note.
    #[prop_or_default]
    pub beyond: bool,
    #[prop_or_default]
    pub class: Classes,
    /// The accessible name, if there is no label.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    #[prop_or_default]
    pub disabled: bool,
}

/// A text in the field that is not in use.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    /// The number in use when it was typed; the draft is dropped when that number changes.
    over: AttrValue,
    /// Why it was refused, if it was.
    refused: Option<String>,
}

/// A text field followed by the unit, and the reason if a text was refused. A refused text stays until
/// it is changed; the number in use stays too.
#[component]
pub(crate) fn NumberEntry(props: &NumberEntryProps) -> Html {
    let NumberEntryProps { id, kind, value, .. } = props;
    let draft = use_state(|| None::<Draft>);
    let current = draft.as_ref().filter(|draft| draft.over == *value);
    let shown = words::plain(value);
    let text = current.map_or_else(|| shown.clone(), |draft| draft.text.clone());
    let refused = current.and_then(|draft| draft.refused.clone());

    let note = {
        let (draft, over) = (draft.setter(), value.clone());
        move |text, refused| draft.set(Some(Draft { text, over: over.clone(), refused }))
    };
    let commit = {
        let (note, draft, shown) = (note.clone(), draft.setter(), shown.clone());
        let (on_enter, kind, beyond) = (props.on_enter.clone(), *kind, props.beyond);
        move |text: String| {
            let read = if beyond { kind.typed(&text) } else { kind.typed_within(&text) };
            match read {
                _ if text == shown => draft.set(None),
                // Nothing needs correcting in an empty field, so it shows the number in use again.
                Err(_) if beyond && text.trim().is_empty() => {
                    draft.set(None);
                    on_enter.emit(String::new());
                }
                Ok(number) => {
                    draft.set(None);
                    on_enter.emit(number);
                }
                Err(why) => note(text, Some(why)),
            }
        }
    };
    let on_input = move |event: InputEvent| note(entered(&event), None);
    let on_change = {
        let commit = commit.clone();
        move |event: Event| commit(entered(&event))
    };
    let on_key = {
        let (draft, value, kind) = (draft.clone(), value.clone(), *kind);
        let on_step = props.on_step.clone().unwrap_or_else(|| props.on_enter.clone());
        let restores = current.is_some();
        move |event: KeyboardEvent| {
            if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let key = event.key();
            if key == "Enter" {
                return commit(entered(&event));
            }
            if key == "Escape" && restores {
                // Otherwise Escape would close a dialog around the field.
                event.prevent_default();
                return draft.set(None);
            }
            let Some(steps) = steps(&key, event.shift_key()) else { return };
            event.prevent_default();
            let from = kind.typed(&entered(&event)).unwrap_or_else(|_| value.to_string());
            if let Some(number) = next(kind, &from, steps)
                && number != *value
            {
                on_step.emit(number);
            }
            draft.set(None);
        }
    };
    let Scale { min, max, .. } = kind.scale().unwrap_or(Scale { min: 0.0, max: 0.0, step: 0.0 });
    let unit = kind.unit();
    let [before, after] = unit.around();
    let reason = format!("{id}-refused");
    let described_by = match (&props.described_by, &refused) {
        (Some(others), Some(_)) => Some(format!("{reason} {others}").into()),
        (None, Some(_)) => Some(reason.clone().into()),
        (others, None) => others.clone(),
    };
    html! {
        <>
            <span class="entry">
                if !before.is_empty() { <span class="unit" ~textContent={before} /> }
                <input {id} class={classes!("number", props.class.clone())} type="text"
                    inputmode="decimal" role="spinbutton" autocomplete="off" spellcheck="false"
                    value={text.clone()} disabled={props.disabled}
                    aria-valuenow={(!value.is_empty()).then(|| value.clone())}
                    aria-valuemin={min.to_string()} aria-valuemax={max.to_string()}
                    aria-valuetext={if text == shown { unit.amount(value) } else { text }}
                    aria-invalid={refused.is_some().then_some("true")}
                    aria-label={props.label.clone()} aria-describedby={described_by}
                    oninput={on_input} onchange={on_change} onkeydown={on_key}
                    onblur={props.on_leave.reform(|_: FocusEvent| ())} />
                if !after.is_empty() { <span class="unit" ~textContent={after} /> }
            </span>
            if let Some(why) = refused {
                <span id={reason} class="noted refused" role="alert" ~textContent={refusal(&why, unit, value)} />
            }
        </>
    }
}

/// The text in the input element of an event.
pub(crate) fn entered(event: &impl TargetCast) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// How many steps a key moves.
fn steps(key: &str, large: bool) -> Option<f64> {
    let size = if large { LARGE } else { 1.0 };
    match key {
        "ArrowUp" => Some(size),
        "ArrowDown" => Some(-size),
        "PageUp" => Some(LARGE),
        "PageDown" => Some(-LARGE),
        _ => None,
    }
}

/// The number some steps away; without a number, the smallest one.
fn next(kind: Kind, from: &str, steps: f64) -> Option<String> {
    if from.is_empty() {
        return Some(kind.scale()?.min.to_string());
    }
    kind.stepped(from, steps)
}

/// Why a text was refused, and which value stays in use.
fn refusal(why: &str, unit: Unit, value: &str) -> String {
    if value.is_empty() {
        words::field_refused(why)
    } else {
        words::FieldRefusedStays { why, value: &unit.amount(value) }.text()
    }
}
