//! The question before a long run: the time or memory that it would take, and a smaller run instead.

use multihome::scenario::{Comparison, Parameter};
use multihome::words;
use yew::prelude::*;

use crate::browser::focus;
use crate::elements::text;
use crate::state::{Action, Confirmation};

/// The id of the element that gets the focus when the question is gone.
const PLACE: &str = "question";

/// The sizes that a smaller comparison may change.
const SIZES: [&str; 3] = ["n", "runs", "horizon"];

/// The question, visible wherever the reader has scrolled to, and announced by screen readers.
pub(crate) fn confirmation(
    confirmation: Option<&Confirmation>,
    old_picture: bool,
    act: &Callback<Action>,
    on_anyway: &Callback<()>,
) -> Html {
    let Some(Confirmation { words, smaller, possible }) = confirmation else {
        return html! { <div id={PLACE} class="question" role="status" tabindex="-1" /> };
    };
    let instead = smaller.as_ref().map(|(smaller, change)| {
        let edits = edits(smaller);
        let on_click = act.reform(move |_: MouseEvent| {
            focus(PLACE);
            Action::CommitAll(edits.clone())
        });
        html! {
            <button type="button" class="copy instead" onclick={on_click} ~textContent={words::question_instead(change)} />
        }
    });
    let on_anyway = on_anyway.reform(|_: MouseEvent| {
        focus(PLACE);
    });
    html! {
        <div id={PLACE} class="question asks" role="status" tabindex="-1">
            <p>
                <b ~textContent={format!("{} ", words::question_nothing())} />
                { text(words) }
                if old_picture { { text(&format!(" {}", words::question_old_picture())) } }
            </p>
            <p class="answers">
                { instead }
                if *possible {
                    <button type="button" class="anyway" onclick={on_anyway} ~textContent={words::question_anyway()} />
                }
            </p>
        </div>
    }
}

/// The values that turn the comparison on the page into a smaller one.
fn edits(smaller: &Comparison) -> Vec<(&'static Parameter, String)> {
    let parameters = SIZES.into_iter().filter_map(Parameter::find);
    parameters.map(|parameter| (parameter, parameter.get(smaller).to_string())).collect()
}
