//! The answer in one sentence, and how it was made.

use multihome::report::{Span, headline, method};
use multihome::words;
use yew::prelude::*;

use crate::board::{use_board, use_part};
use crate::progress::State;

use super::stage::{Shown, Stage};

/// The properties of [`Answer`].
#[derive(Properties, PartialEq)]
pub(super) struct AnswerProps {
    pub stage: Stage,
}

/// The answer in one sentence, written from the run.
#[component]
pub(super) fn Answer(AnswerProps { stage }: &AnswerProps) -> Html {
    let shown = use_board(&stage.picture);
    let running = use_part(&stage.progress, |progress| progress.state) == State::Running;
    // For those who listen: spoken once a run is over, not while figures sharpen.
    let spoken = use_mut_ref(String::new);
    let Some(Shown(picture)) = shown else {
        let words = if running { words::simulating() } else { words::no_answer() };
        return html! {
            <div class="answer">
                <h1 class="waiting">{ words }</h1>
                <p class="method"></p>
                <p class="only-spoken" aria-live="polite"></p>
            </div>
        };
    };
    let spans = headline(&picture.scenario, &picture.summary);
    if !running {
        *spoken.borrow_mut() = Span::plain(&spans);
    }
    // What is not whole yet must not pass for the result; what was whole before stays so.
    let sharpening = running && picture.summary.runs < picture.scenario.runs;
    let so_far = sharpening.then(words::so_far);
    let spans = spans.into_iter().map(|span| match span {
        Span::Text(text) => html! { { text } },
        Span::Cloud(cloud, name) => html! {
            <span class={classes!("cloud", cloud.key())}>{ name }</span>
        },
    });
    html! {
        <div class="answer">
            <h1 id="answer" class={sharpening.then_some("sharpening")}>{ for spans }</h1>
            <p class="method">
                if let Some(so_far) = so_far { { so_far }{ " " } }
                { method(&picture.scenario, picture.summary.runs) }
            </p>
            <p class="only-spoken" aria-live="polite">{ spoken.borrow().clone() }</p>
        </div>
    }
}
