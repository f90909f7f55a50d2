//! The headline: the answer in one sentence.

use multihome::report::{Span, headline};
use multihome::words;
use yew::prelude::*;

use crate::elements::coloured;
use crate::state::{Shown, Store, progress::State, use_observable, use_selector};

/// The properties of [`Answer`].
#[derive(Properties, PartialEq)]
pub(crate) struct AnswerProps {
    pub store: Store,
}

/// The answer in one sentence, written from the result.
#[component]
pub(crate) fn Answer(AnswerProps { store }: &AnswerProps) -> Html {
    let shown = use_observable(&store.picture);
    let running = use_selector(&store.progress, |progress| progress.state) == State::Running;
    // For screen readers: announced once a run has ended, not at every new picture.
    let spoken = use_mut_ref(String::new);
    let Some(Shown(picture)) = shown else {
        let words = if running { words::simulating() } else { words::no_answer() };
        return html! {
            <div class="answer">
                <h1 class="waiting" ~textContent={words} />
                <p class="only-spoken" aria-live="polite"></p>
            </div>
        };
    };
    let spans = headline(&picture.comparison, &picture.summary);
    if !running {
        *spoken.borrow_mut() = Span::plain(&spans);
    }
    // A partial result must not look complete. A complete result stays marked as complete.
    let sharpening = running && picture.summary.replicates < picture.comparison.common().replicates;
    html! {
        <div class="answer">
            <h1 id="answer" class={sharpening.then_some("sharpening")}>{ coloured(spans) }</h1>
            <p class="only-spoken" aria-live="polite" ~textContent={spoken.borrow().clone()} />
        </div>
    }
}
