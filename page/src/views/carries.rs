//! What carries the answer, below the first screen. Its further runs begin once it is in sight.

use multihome::words;
use yew::prelude::*;

use crate::browser::{use_seen, use_width};
use crate::state::{Action, Store, Topic};

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
    let topic = Topic::Drivers;
    let on_open = act.reform(move |_: MouseEvent| Action::Open(topic.key()));
    html! {
        <section class="carries" ref={node} aria-labelledby="carries-title">
            <h2 id="carries-title" ~textContent={words::drivers_heading()} />
            if seen { <OutputView store={store.clone()} {topic} {width} brief=true /> }
            <a href="#numbers" onclick={on_open} ~textContent={topic.name()} />
        </section>
    }
}
