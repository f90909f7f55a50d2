//! The answer for those who listen: spoken once a run is over, not while figures sharpen.

use yew::prelude::*;

use crate::report::{Span, headline};

use super::shown::Shown;

/// The properties of [`Spoken`].
#[derive(Properties, PartialEq)]
pub(super) struct SpokenProps {
    pub shown: Option<Shown>,
    /// Whether the run is over.
    pub over: bool,
}

/// A polite live region.
#[component]
pub(super) fn Spoken(SpokenProps { shown, over }: &SpokenProps) -> Html {
    let words = use_state(String::new);
    {
        let words = words.setter();
        use_effect_with((shown.clone(), *over), move |(shown, over)| {
            if let (Some(Shown(picture)), true) = (shown, over) {
                words.set(Span::plain(&headline(&picture.scenario, &picture.summary)));
            }
        });
    }
    html! { <p class="only-spoken" aria-live="polite">{ &*words }</p> }
}
