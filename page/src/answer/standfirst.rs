//! The standfirst: below the plot, how clouds' shares differ, how certain that is, and how it was simulated.

use multihome::report::{method, standfirst};
use multihome::words;
use yew::prelude::*;

use crate::elements::coloured;
use crate::state::{Shown, Store, progress::State, use_observable, use_selector};

/// The properties of [`Standfirst`].
#[derive(Properties, PartialEq)]
pub(crate) struct StandfirstProps {
    pub store: Store,
}

/// What the headline leaves out of the answer about shares, and the method.
#[component]
pub(crate) fn Standfirst(StandfirstProps { store }: &StandfirstProps) -> Html {
    let running = use_selector(&store.progress, |progress| progress.state) == State::Running;
    let Some(Shown(picture)) = use_observable(&store.picture) else {
        return html! { <div class="standfirst"><p class="method"></p></div> };
    };
    let (comparison, summary) = (&picture.comparison, &picture.summary);
    let method = method(comparison, summary.replicates);
    let unfinished = running && summary.replicates < comparison.common().replicates;
    let method = if unfinished { format!("{} {method}", words::so_far()) } else { method };
    html! {
        <div class="standfirst">
            <p class="shares">{ coloured(standfirst(comparison, summary)) }</p>
            <p class="method" ~textContent={method} />
        </div>
    }
}
