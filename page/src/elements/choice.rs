//! A choice: a `select` element that shows its value even after the reader has changed it.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The properties of [`Choice`].
#[derive(Properties, PartialEq)]
pub(crate) struct ChoiceProps {
    pub id: AttrValue,
    pub value: AttrValue,
    /// Keys and names of the options.
    pub options: Vec<(AttrValue, AttrValue)>,
    pub on_choose: Callback<String>,
    /// The accessible name, if there is no label.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
}

/// A native select.
#[component]
pub(crate) fn Choice(props: &ChoiceProps) -> Html {
    let node = use_node_ref();
    // Once a person has chosen, browsers ignore the `selected` attribute, so the property is set, for
    // example when Back and Forward change the scenario.
    {
        let node = node.clone();
        use_effect_with((props.value.clone(), props.options.len()), move |(value, _)| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        });
    }
    let on_change = props.on_choose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        select.value()
    });
    html! {
        <select ref={node} id={props.id.clone()} onchange={on_change} aria-label={props.label.clone()}
            aria-describedby={props.described_by.clone()}>
            { for props.options.iter().map(|(key, name)| html! {
                <option value={key.clone()} selected={*key == props.value} ~textContent={name.as_str()} />
            }) }
        </select>
    }
}
