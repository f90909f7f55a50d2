//! The answer in one sentence, and how it was made.

use multihome::report::{Span, headline, method};
use yew::prelude::*;

use super::shown::Shown;

/// The answer in one sentence, written from the run.
pub(super) fn answer(shown: Option<&Shown>, running: bool) -> Html {
    let Some(Shown(picture)) = shown else {
        let words =
            if running { "Simulating…" } else { "No run is in, so there is no answer yet." };
        return html! {
            <div class="answer">
                <h1 class="waiting">{ words }</h1>
                <p class="method"></p>
            </div>
        };
    };
    let spans = headline(&picture.scenario, &picture.summary).into_iter().map(|span| match span {
        Span::Text(text) => html! { { text } },
        Span::Cloud(cloud, name) => html! {
            <span class={classes!("cloud", cloud.key())}>{ name }</span>
        },
    });
    html! {
        <div class="answer">
            <h1 id="answer">{ for spans }</h1>
            <p class="method">{ method(&picture.scenario, picture.summary.runs) }</p>
        </div>
    }
}
