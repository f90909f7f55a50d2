//! The standfirst: below the plot, how clouds' shares differ, how certain that is, and how it was simulated.

use multihome::report::{method, standfirst};
use multihome::words;
use yew::prelude::*;

use crate::browser::use_media;
use crate::elements::{coloured, text, with_meanings};
use crate::state::{Shown, Store, progress::State, use_observable, use_selector};

/// The properties of [`Standfirst`].
#[derive(Properties, PartialEq)]
pub(crate) struct StandfirstProps {
    pub store: Store,
    /// Whether terms open what they mean.
    #[prop_or_default]
    pub explained: bool,
}

/// What the headline leaves out of the answer about shares, and the method.
#[component]
pub(crate) fn Standfirst(StandfirstProps { store, explained }: &StandfirstProps) -> Html {
    // As in the style sheet.
    let wide = use_media("(min-width: 30.01rem)");
    let running = use_selector(&store.progress, |progress| progress.state) == State::Running;
    let Some(Shown(picture)) = use_observable(&store.picture) else {
        return html! { <div class="standfirst"><p class="method"></p></div> };
    };
    let (comparison, summary) = (&picture.comparison, &picture.summary);
    let method = method(comparison, summary.replicates);
    let unfinished = running && summary.replicates < comparison.common().replicates;
    let method = if unfinished { format!("{} {method}", words::so_far()) } else { method };
    let method = html! { <p class="method">{ if *explained { with_meanings(&method) } else { text(&method) } }</p> };
    html! {
        <div class="standfirst">
            <p class="shares">{ coloured(standfirst(comparison, summary)) }</p>
            if wide {
                { method }
            } else {
                <details class="printed"><summary ~textContent={words::method_summary()} />{ method }</details>
            }
        </div>
    }
}
