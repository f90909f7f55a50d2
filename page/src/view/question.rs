//! The question before a run that would take long: what it would take, and what could run instead.

use multihome::scenario::{Parameter, Scenario};
use multihome::words;
use yew::prelude::*;

use crate::question::Question;
use crate::session::Action;

use super::focus::focus;

/// Where the focus goes when the question has gone.
const PLACE: &str = "question";

/// The sizes that a smaller scenario may change.
const SIZES: [&str; 3] = ["n", "runs", "horizon"];

/// Visible wherever the reader has scrolled to, and spoken.
pub(super) fn question(
    question: Option<&Question>,
    old_picture: bool,
    act: &Callback<Action>,
    on_anyway: &Callback<()>,
) -> Html {
    let Some(Question { words, smaller, possible }) = question else {
        return html! { <div id={PLACE} class="question" role="status" tabindex="-1" /> };
    };
    let instead = smaller.as_ref().map(|(smaller, change)| {
        let edits = edits(smaller);
        let on_click = act.reform(move |_: MouseEvent| {
            focus(PLACE);
            Action::CommitAll(edits.clone())
        });
        html! {
            <button type="button" class="copy instead" onclick={on_click}>
                { words::question_instead(change) }
            </button>
        }
    });
    let on_anyway = on_anyway.reform(|_: MouseEvent| {
        focus(PLACE);
    });
    html! {
        <div id={PLACE} class="question asks" role="status" tabindex="-1">
            <p>
                <b>{ words::question_nothing() }{ " " }</b>
                { words }
                if old_picture { { " " }{ words::question_old_picture() } }
            </p>
            <p class="answers">
                { instead }
                if *possible {
                    <button type="button" class="anyway" onclick={on_anyway}>{ words::question_anyway() }</button>
                }
            </p>
        </div>
    }
}

/// The values that turn the scenario on the page into a smaller one.
fn edits(smaller: &Scenario) -> Vec<(&'static Parameter, String)> {
    let parameters = SIZES.into_iter().filter_map(Parameter::find);
    parameters.map(|parameter| (parameter, parameter.get(smaller).to_string())).collect()
}
