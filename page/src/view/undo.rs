//! Undo: the last step by its name, a way back and forth again, and back to the beginning.

use multihome::words;
use yew::prelude::*;

use crate::past::Step;
use crate::session::{Action, Session};

/// Undo, redo and reset.
pub(super) fn undo(session: &Session, act: &Callback<Action>) -> Html {
    let (last, next) = (session.past.last(), session.past.next());
    let button =
        |verb: &'static str, key: &'static str, step: Option<&Step>, action: fn() -> Action| {
            let told = step
                .map_or_else(|| verb.to_owned(), |Step { name, .. }| words::step_of(verb, name));
            html! {
                <button type="button" class={key} aria-label={told.clone()} title={told}
                    aria-disabled={step.is_none().to_string()}
                onclick={act.reform(move |_: MouseEvent| action())}>
                    { verb }
                </button>
            }
        };
    html! {
        <div class="undo" role="group" aria-label={words::steps()}>
            { button(words::undo(), "back", last, || Action::Undo) }
            { button(words::redo(), "forth", next, || Action::Redo) }
            <button type="button" title={words::reset_assumptions_title()}
                onclick={act.reform(|_: MouseEvent| Action::ResetAssumptions)}>
                { words::reset_assumptions() }
            </button>
            <button type="button" onclick={act.reform(|_: MouseEvent| Action::Reset)}>
                { words::reset_everything() }
            </button>
            <span class="words">
                if let Some(Step { name, .. }) = last { { words::last_step(name) } }
            </span>
        </div>
    }
}
