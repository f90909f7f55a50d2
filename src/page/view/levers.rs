//! Levers: the few on the first screen, and all of them by group.

use std::rc::Rc;

use yew::prelude::*;

use crate::market::START_PRESETS;
use crate::page::session::Action;
use crate::scenario::{Group, PARAMETERS, Scenario};

use super::choice::Choice;
use super::field::Field;

/// Levers of the first screen that are dragged.
const DRAGGED: [&str; 2] = ["window", "pull"];
/// Questions of the first screen that are asked now and then.
const ASKED: [&str; 4] = ["horizon", "n", "runs", "seed"];
/// Shares that take what others leave.
const RESTS: [&str; 2] = ["other", "open-models"];

/// The properties of both components.
#[derive(Properties, PartialEq)]
pub(super) struct LeversProps {
    pub scenario: Rc<Scenario>,
    pub act: Callback<Action>,
}

/// The levers of the first screen.
#[component]
pub(super) fn MainLevers(LeversProps { scenario, act }: &LeversProps) -> Html {
    let field = |name: &'static str, slider: bool| {
        html! { <Field {name} {slider} scenario={scenario.clone()} act={act.clone()} /> }
    };
    html! {
        <section id="levers" class="main-levers" aria-label="Levers">
            <div class="questions">
                { start_preset(scenario, act) }
                { field("a", false) }
                { field("b", false) }
            </div>
            <div class="dragged">{ for DRAGGED.map(|name| field(name, true)) }</div>
            <div class="asked">
                { for ASKED.map(|name| field(name, false)) }
            </div>
        </section>
    }
}

/// The published reading that the market starts from.
fn start_preset(scenario: &Rc<Scenario>, act: &Callback<Action>) -> Html {
    let chosen = START_PRESETS.iter().find(|preset| preset.priors == scenario.priors());
    let on_choose = {
        let act = act.clone();
        Callback::from(move |key: String| {
            if let Some(preset) = START_PRESETS.iter().find(|preset| preset.key == key) {
                act.emit(Action::StartFrom(preset));
            }
        })
    };
    let own = chosen.is_none().then(|| ("".into(), "Shares of your own".into()));
    let presets = START_PRESETS.iter().map(|preset| (preset.key.into(), preset.name.into()));
    html! {
        <div class="field">
            <label for="start-preset">{ "Start from" }</label>
            <Choice id="start-preset" value={chosen.map_or("", |preset| preset.key)}
                options={own.into_iter().chain(presets).collect::<Vec<_>>()} {on_choose} />
            <small>{ "Shares of AWS, Azure and Google Cloud." }</small>
        </div>
    }
}

/// Every lever, by group.
#[component]
pub(super) fn AllLevers(LeversProps { scenario, act }: &LeversProps) -> Html {
    let groups = Group::ALL.map(|group| {
        let parameters = || PARAMETERS.iter().filter(move |parameter| parameter.group == group);
        let changed = parameters().filter(|parameter| parameter.is_changed(scenario)).count();
        html! {
            <details class="group">
                <summary>
                    { group.name() }
                    if changed > 0 {
                        <span class="mark">{ format!(" • {changed} changed") }</span>
                    }
                </summary>
                <div class="fields">
                    { for parameters().map(|parameter| html! {
                        <Field name={parameter.key} prefix="lever" explained=true
                            fixed={RESTS.contains(&parameter.key)}
                            scenario={scenario.clone()} act={act.clone()} />
                    }) }
                </div>
            </details>
        }
    });
    html! {
        <section class="all-levers" aria-labelledby="all-levers-title">
            <h2 id="all-levers-title">{ "Every lever" }</h2>
            <p class="note">
                { "Each value is part of the link. † marks assumptions: no figure settles them, so the default is a choice." }
            </p>
            { for groups }
        </section>
    }
}
