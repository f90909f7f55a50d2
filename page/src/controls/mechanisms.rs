//! The mechanisms: every claim of the sources, with its levers and a switch.

use multihome::link::read;
use multihome::scenario::{Comparison, MECHANISMS, Mechanism, Parameter};
use multihome::words;
use yew::prelude::*;

use crate::elements::{text, with_meanings};
use crate::state::Action;

/// The list of mechanisms, rendered when it is opened. `go` scrolls to the lever with a key.
pub(super) fn mechanisms(
    comparison: &Comparison,
    act: &Callback<Action>,
    go: &Callback<&'static str>,
    open: bool,
    on_toggle: Callback<Event>,
) -> Html {
    html! {
        <section id="mechanisms" aria-labelledby="mechanisms-title">
            <h2 id="mechanisms-title" ~textContent={words::mechanisms_title()} />
            <details class="group own" {open} ontoggle={on_toggle}>
                <summary ~textContent={words::mechanisms_all(&MECHANISMS.len().to_string())} />
                if open {
                    <p class="note">{ with_meanings(words::mechanisms_note()) }</p>
                    <ul class="mechanisms">
                        { for MECHANISMS.iter().map(|mechanism| item(mechanism, comparison, act, go)) }
                    </ul>
                }
            </details>
        </section>
    }
}

fn item(
    mechanism: &'static Mechanism,
    comparison: &Comparison,
    act: &Callback<Action>,
    go: &Callback<&'static str>,
) -> Html {
    let levers = mechanism.levers().map(|lever| {
        let key = lever.key;
        let on_click = go.reform(move |event: MouseEvent| {
            event.prevent_default();
            key
        });
        html! { <a href={format!("#lever-{key}")} onclick={on_click} ~textContent={lever.label.text()} /> }
    });
    let off = off(mechanism);
    let is_off = !off.is_empty()
        && off.iter().all(|(lever, text)| lever.get(comparison).to_string() == *text);
    let of_it: Vec<&'static Parameter> = off.iter().map(|(lever, _)| *lever).collect();
    let is_default = of_it.iter().all(|lever| !lever.is_held(comparison));
    let switch_off = act.reform(move |_: MouseEvent| Action::CommitAll(off.clone()));
    let reset = act.reform(move |_: MouseEvent| Action::LetVary(of_it.clone()));
    let button = |label: &'static str, on_click: Callback<MouseEvent>, disabled: bool| {
        html! {
            <button type="button" {disabled} onclick={on_click}
                aria-label={words::MechanismButton { action: label, name: mechanism.name.text() }.text()}
                ~textContent={label} />
        }
    };
    html! {
        <li id={mechanism.id}>
            <h3>
                <span class="tag" ~textContent={mechanism.id} />{ text(" ") }{ text(mechanism.name.text()) }
                if is_off { <span class="mark" ~textContent={format!(" • {}", words::mechanism_off())} /> }
            </h3>
            <p>{ with_meanings(mechanism.claim.text()) }{ text(" ") }<em ~textContent={format!("({})", mechanism.standing.name())} /></p>
            <p class="its-levers">{ text(words::mechanism_levers()) }{ text(" ") }{ for levers }</p>
            if mechanism.off.is_some() {
                { button(words::mechanism_switch_off(), switch_off, is_off) }
                { button(words::mechanism_default(), reset, is_default) }
            }
        </li>
    }
}

/// The values that switch a mechanism off; empty if it has no switch.
fn off(mechanism: &Mechanism) -> Vec<(&'static Parameter, String)> {
    let Some(link) = mechanism.off else { return Vec::new() };
    let comparison = read(link).unwrap_or_default().comparison;
    let keys = link.split('&').filter_map(|pair| pair.split('=').next());
    let levers = keys.filter_map(Parameter::find);
    levers.map(|lever| (lever, lever.get(&comparison).to_string())).collect()
}
