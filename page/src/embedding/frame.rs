//! The embedded page: the parts that its link names, and a link to the full page.

use std::rc::Rc;

use multihome::link::{Part, Story};
use multihome::scenario::{Comparison, Parameter};
use multihome::words::{self, Language};
use yew::prelude::*;

use crate::answer::{Answer, CitationCheck, FieldNotes, Plot, Standfirst, Stories, notes};
use crate::controls::lever;
use crate::details::LazyDetails;
use crate::elements::digest;
use crate::share::ShareLink;
use crate::state::{Action, Cited, Session, Store, Topic, address, use_result};

use super::height::Height;
use super::messaging::Messaging;

/// Whether some of the parts are details, which are rendered later.
pub(crate) fn details_in(parts: &[Part]) -> bool {
    parts.iter().any(|part| part.key == EFFECTS || detail(part).is_some())
}

/// The key of the part with the differences at the horizon.
const EFFECTS: &str = "effects";

/// The view that a part shows, and whether only its tables are shown; `None` if the part is not a view.
fn detail(part: &Part) -> Option<(Topic, bool)> {
    let tables = part.key == "table";
    let topic = if tables { Some(Topic::Shares) } else { Topic::find(part.key) };
    topic.map(|topic| (topic, tables))
}

/// The content of an embedded page. `asked` is the question before a long run, `progress` the state of
/// the run.
pub(crate) fn embedded_page(
    session: &Session,
    store: &Store,
    act: &Callback<Action>,
    on_again: &Callback<()>,
    story: Option<Story>,
    [asked, progress]: [Html; 2],
    lazy: &LazyDetails,
) -> Html {
    let Session { comparison, display, .. } = session;
    let field_notes = FieldNotes::of(session);
    let part = |part: &Part| match part.key {
        "answer" => html! {
            <>
                <Answer store={store.clone()} />
                <Standfirst store={store.clone()} />
            </>
        },
        "share" => html! { <Plot store={store.clone()} /> },
        EFFECTS => lazy.draw(|details| (details.effects)(store)),
        "stories" if display.locked => Html::default(),
        "stories" => {
            html! { <Stories {story} comparison={comparison.clone()} act={act.clone()} /> }
        }
        "link" => html! {
            <ShareLink comparison={comparison.clone()} act={act.clone()} store={store.clone()}
                language={display.language} locked={display.locked} />
        },
        _ => detail(part).map_or_else(Html::default, |(topic, tables)| {
            lazy.draw(|details| (details.view)(store, topic, tables))
        }),
    };
    let mut parts = Vec::new();
    let mut left = display.parts.as_slice();
    while let [first, rest @ ..] = left {
        left = rest;
        match rest {
            // Side by side, if there is room.
            [second, rest @ ..] if (first.key, second.key) == ("share", EFFECTS) => {
                left = rest;
                parts.push(html! { <div class="picture">{ part(first) }{ part(second) }</div> });
            }
            _ => parts.push(part(first)),
        }
    }
    let levers: Vec<_> = display.levers.iter().filter_map(|key| Parameter::find(key)).collect();
    let label = Some(display.title.clone()).filter(|title| !title.is_empty());
    let linked = display.parts.iter().any(|part| part.key == "link");
    html! {
        <>
            <main aria-label={label.clone()}>
                if let Some(title) = label { <p class="embed-title" ~textContent={title} /> }
                { notes(&session.notes, act) }
                { asked }
                { for parts }
                if lazy.is_loaded() { { lazy.draw(|details| (details.meanings)()) } }
                { progress }
                if !levers.is_empty() {
                    <section class="main-levers" aria-label={words::levers()}>
                        <div class="dragged">
                            { for levers.into_iter().map(|parameter| lever(parameter, comparison, act, &field_notes)) }
                        </div>
                    </section>
                }
            </main>
            <Foot store={store.clone()} comparison={comparison.clone()} cited={session.cited.clone()}
                language={display.language} {linked} />
            <Height display={display.clone()} />
            <Messaging display={display.clone()} comparison={comparison.clone()} store={store.clone()}
                act={act.clone()} on_again={on_again.clone()} />
        </>
    }
}

/// The properties of [`Foot`].
#[derive(Properties, PartialEq)]
struct FootProps {
    store: Store,
    comparison: Rc<Comparison>,
    cited: Option<Rc<Cited>>,
    /// The requested language.
    language: Option<Language>,
    /// Whether the link is shown above, with the digest.
    linked: bool,
}

/// The link to the full page, and the digest.
#[component]
fn Foot(FootProps { store, comparison, cited, language, linked }: &FootProps) -> Html {
    let result = use_result(store, comparison);
    let href = match cited.as_deref().filter(|cited| cited.comparison == *comparison) {
        Some(cited) => address::cite_link(comparison, &cited.citation, *language),
        None => address::link(comparison, *language),
    };
    html! {
        <footer class="embed-foot">
            <a class="open" {href} target="_blank" rel="noopener" ~textContent={words::open_in_multihome()} />
            if !linked {
                <span class="digest">
                    if let Some(Cited { citation, .. }) = result.as_deref() {
                        { digest(&citation.digest) }
                    }
                </span>
            }
            <CitationCheck store={store.clone()} comparison={comparison.clone()} cited={cited.clone()} />
        </footer>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use multihome::link::PARTS;

    /// A part that the library lists and the page does not render would be an empty frame.
    #[test]
    fn every_part_is_drawn_and_every_view_is_a_part() {
        let own = ["answer", "share", "effects", "stories", "link"];
        for part in &PARTS {
            assert!(own.contains(&part.key) != detail(part).is_some(), "{}", part.key);
        }
        for topic in Topic::ALL {
            assert!(Part::find(topic.key()).is_some(), "{}", topic.key());
        }
    }
}
