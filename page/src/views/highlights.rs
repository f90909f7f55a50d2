//! The most telling highlights of the result, each with the way to the view of its figures.

use multihome::report::{Highlight, Subject, highlights, lead};
use multihome::words;
use yew::prelude::*;

use crate::elements::coloured_with_meanings;
use crate::state::{Action, Shown, Store, Topic, use_observable};

/// How many highlights are shown.
const SHOWN: usize = 3;

/// The properties of [`Highlights`].
#[derive(Properties, PartialEq)]
pub(crate) struct HighlightsProps {
    pub store: Store,
    pub act: Callback<Action>,
}

/// The highlights, while there are any.
#[component]
pub(crate) fn Highlights(HighlightsProps { store, act }: &HighlightsProps) -> Html {
    let Some(Shown(picture)) = use_observable(&store.picture) else { return Html::default() };
    let (comparison, summary) = (&picture.comparison, &picture.summary);
    let headline = lead(comparison, summary).map(|lead| lead.subject);
    let found = highlights(comparison, summary).into_iter().filter(|highlight| {
        // The headline and what stands below the plot tell these.
        highlight.subject != Subject::Shares && Some(highlight.subject) != headline
    });
    let item = |Highlight { subject, sentence, .. }: Highlight| {
        let topic = Topic::find(subject.view())?;
        let on_open = act.reform(move |_: MouseEvent| Action::Open(topic.key()));
        Some(html! {
            <li>
                { coloured_with_meanings(sentence) }
                <a href="#numbers" onclick={on_open} ~textContent={topic.name()} />
            </li>
        })
    };
    let on_lives = act.reform(|_: MouseEvent| Action::Open(Topic::Enterprises.key()));
    html! {
        <>
            <ul aria-label={words::highlights_heading()}>{ for found.take(SHOWN).filter_map(item) }</ul>
            if !comparison.is_same() {
                <a class="to-lives" href="#view" onclick={on_lives} ~textContent={words::lives_link()} />
            }
        </>
    }
}
