//! Undo: the last step by its name, a way back and forth again, and back to the beginning.

use yew::prelude::*;

use crate::past::Step;
use crate::session::{Action, Session};

/// Undo, redo and reset.
pub(super) fn undo(session: &Session, act: &Callback<Action>) -> Html {
    let (last, next) = (session.past.last(), session.past.next());
    let button =
        |verb: &'static str, key: &'static str, step: Option<&Step>, action: fn() -> Action| {
            let told =
                step.map_or_else(|| verb.to_owned(), |Step { name, .. }| format!("{verb}: {name}"));
            html! {
                <button type="button" class={key} aria-label={told.clone()} title={told}
                    aria-disabled={step.is_none().to_string()}
                onclick={act.reform(move |_: MouseEvent| action())}>
                    { verb }
                </button>
            }
        };
    html! {
        <div class="undo" role="group" aria-label="Steps">
            { button("Undo", "back", last, || Action::Undo) }
            { button("Redo", "forth", next, || Action::Redo) }
            <button type="button" title="Every assumption at its default; regimes, start and run stay"
                onclick={act.reform(|_: MouseEvent| Action::ResetAssumptions)}>
                { "Reset assumptions" }
            </button>
            <button type="button" onclick={act.reform(|_: MouseEvent| Action::Reset)}>
                { "Reset everything" }
            </button>
            <span class="words">
                if let Some(Step { name, .. }) = last { { format!("Last step: {name}") } }
            </span>
        </div>
    }
}
