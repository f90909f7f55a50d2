//! What carries the answer, below the first screen. Its further runs begin once it is in sight.

use multihome::scenario::{Assumptions, Parameter};
use multihome::words;
use yew::prelude::*;

use crate::browser::{use_seen, use_width};
use crate::state::{Action, Store, Topic, use_observable};

use super::of_output::OutputView;

/// The properties of [`Carries`].
#[derive(Properties, PartialEq)]
pub(crate) struct CarriesProps {
    pub store: Store,
    pub act: Callback<Action>,
}

/// The assumptions that carry how Azure's share differs, and what would change the answer.
#[component]
pub(crate) fn Carries(CarriesProps { store, act }: &CarriesProps) -> Html {
    let node = use_node_ref();
    let (seen, width) = (use_seen(&node), use_width(node.clone()));
    let picture = use_observable(&store.picture);
    let chosen = picture.map(|picture| picture.0.comparison.common().assumptions);
    let topic = Topic::Drivers;
    let on_open = act.reform(move |_: MouseEvent| Action::Open(topic.key()));
    html! {
        <section class="carries" ref={node} aria-labelledby="carries-title">
            <h2 id="carries-title" ~textContent={words::drivers_heading()} />
            if seen { <OutputView store={store.clone()} {topic} {width} brief=true /> }
            <a href="#numbers" onclick={on_open} ~textContent={topic.name()} />
            if let Some(chosen) = chosen { { tolerance(chosen, act) } }
        </section>
    }
}

/// How closely worlds must fit the record, and buttons for the same with worlds that fit more or less closely.
fn tolerance(chosen: Assumptions, act: &Callback<Action>) -> Html {
    let Some(parameter) = Parameter::find("assumptions") else { return Html::default() };
    let choice = |assumptions: Assumptions| {
        let on_click = act
            .reform(move |_: MouseEvent| Action::Commit(parameter, assumptions.key().to_owned()));
        html! {
            <button type="button" aria-pressed={(assumptions == chosen).to_string()} onclick={on_click}
                ~textContent={assumptions.name()} />
        }
    };
    html! {
        <details class="tolerance">
            <summary ~textContent={words::drivers_closer()} />
            <p class="note" ~textContent={words::drivers_tolerance()} />
            <div role="group" aria-label={words::drivers_closer()}>
                { for Assumptions::ALL.map(choice) }
            </div>
        </details>
    }
}
