//! The mechanisms: every claim of the sources, its levers, and a switch.

use multihome::scenario::{MECHANISMS, Mechanism, Parameter, Scenario, read};
use multihome::words;
use yew::prelude::*;

use crate::session::Action;

/// Every mechanism, drawn up when it is opened. `go` goes to the lever of a key.
pub(super) fn mechanisms(
    scenario: &Scenario,
    act: &Callback<Action>,
    go: &Callback<&'static str>,
    open: bool,
    on_toggle: Callback<Event>,
) -> Html {
    html! {
        <section id="mechanisms" aria-labelledby="mechanisms-title">
            <h2 id="mechanisms-title">{ words::mechanisms_title() }</h2>
            <p class="note">{ words::mechanisms_note() }</p>
            <details class="group" {open} ontoggle={on_toggle}>
                <summary>{ words::mechanisms_all() }</summary>
                if open {
                    <ul class="mechanisms">
                        { for MECHANISMS.iter().map(|mechanism| item(mechanism, scenario, act, go)) }
                    </ul>
                }
            </details>
        </section>
    }
}

fn item(
    mechanism: &'static Mechanism,
    scenario: &Scenario,
    act: &Callback<Action>,
    go: &Callback<&'static str>,
) -> Html {
    let levers = mechanism.levers().map(|lever| {
        let key = lever.key;
        let on_click = go.reform(move |event: MouseEvent| {
            event.prevent_default();
            key
        });
        html! { <a href={format!("#lever-{key}")} onclick={on_click}>{ lever.label.text() }</a> }
    });
    let off = off(mechanism);
    let is_off =
        !off.is_empty() && off.iter().all(|(lever, text)| lever.get(scenario).to_string() == *text);
    let defaults: Vec<_> =
        off.iter().map(|(lever, _)| (*lever, lever.default_value().to_string())).collect();
    let is_default = defaults.iter().all(|(lever, _)| !lever.is_changed(scenario));
    let button = |label: &'static str, edits: Vec<(&'static Parameter, String)>, disabled: bool| {
        let on_click = act.reform(move |_: MouseEvent| Action::CommitAll(edits.clone()));
        html! {
            <button type="button" {disabled} onclick={on_click}
                aria-label={words::mechanism_button(label, mechanism.name.text())}>{ label }</button>
        }
    };
    html! {
        <li id={mechanism.id}>
            <h3>
                <span class="tag">{ mechanism.id }</span>{ " " }{ mechanism.name.text() }
                if is_off { <span class="mark">{ " • " }{ words::mechanism_off() }</span> }
            </h3>
            <p>{ mechanism.claim.text() }{ " " }<em>{ format!("({})", mechanism.standing.name()) }</em></p>
            <p class="its-levers">{ words::mechanism_levers() }{ " " }{ for levers }</p>
            if !off.is_empty() {
                { button(words::mechanism_switch_off(), off, is_off) }
                { button(words::mechanism_default(), defaults, is_default) }
            }
        </li>
    }
}

/// The values that switch a mechanism off; none where it has no switch.
fn off(mechanism: &Mechanism) -> Vec<(&'static Parameter, String)> {
    let Some(link) = mechanism.off else { return Vec::new() };
    let told = read(link).unwrap_or_default().scenario;
    let keys = link.split('&').filter_map(|pair| pair.split('=').next());
    let levers = keys.filter_map(Parameter::find);
    levers.map(|lever| (lever, lever.get(&told).to_string())).collect()
}
