//! The embedded page: the parts that its link names, a way to the full page, and nothing else.

use std::rc::Rc;

use multihome::scenario::{Parameter, Part, Preset, Scenario};
use multihome::words::{self, Language};
use yew::prelude::*;

use crate::address;
use crate::cited::Cited;
use crate::session::{Action, Session};

use super::answer::Answer;
use super::comparison::Comparison;
use super::digest::digest;
use super::effects::Effects;
use super::height::Height;
use super::later::Later;
use super::levers::lever;
use super::notes::{Noted, notes};
use super::plot::Plot;
use super::share_link::ShareLink;
use super::stage::{Stage, use_result};
use super::stories::Stories;
use super::talk::Talk;
use super::topic::Topic;

/// Whether some of the parts are details, which are drawn later.
pub(super) fn details_in(parts: &[Part]) -> bool {
    parts.iter().any(|part| detail(part).is_some())
}

/// The view that a part is, and whether only its tables are shown.
fn detail(part: &Part) -> Option<(Topic, bool)> {
    let tables = part.key == "table";
    let topic = if tables { Some(Topic::Shares) } else { Topic::find(part.key) };
    topic.map(|topic| (topic, tables))
}

/// The inside of an embedded page. `asked` is the question before a run, `progress` how it is doing.
pub(super) fn embed(
    session: &Session,
    stage: &Stage,
    act: &Callback<Action>,
    on_again: &Callback<()>,
    told: Option<Preset>,
    [asked, progress]: [Html; 2],
    later: &Later,
) -> Html {
    let Session { scenario, display, .. } = session;
    let noted = Noted::of(session);
    let part = |part: &Part| match part.key {
        "answer" => html! { <Answer stage={stage.clone()} /> },
        "share" => html! { <Plot stage={stage.clone()} /> },
        "effects" => html! { <Effects stage={stage.clone()} /> },
        "stories" if display.locked => Html::default(),
        "stories" => html! { <Stories {told} act={act.clone()} guided=true /> },
        "link" => html! {
            <ShareLink scenario={scenario.clone()} act={act.clone()} stage={stage.clone()}
                language={display.language} locked={display.locked} />
        },
        _ => detail(part).map_or_else(Html::default, |(topic, tables)| {
            later.draw(|details| (details.view)(stage, topic, tables))
        }),
    };
    let mut parts = Vec::new();
    let mut left = display.parts.as_slice();
    while let [first, rest @ ..] = left {
        left = rest;
        match rest {
            // Beside each other, where there is room.
            [second, rest @ ..] if (first.key, second.key) == ("share", "effects") => {
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
                if let Some(title) = label { <p class="embed-title">{ title }</p> }
                { notes(&session.notes, act) }
                { asked }
                { for parts }
                { progress }
                if !levers.is_empty() {
                    <section class="main-levers" aria-label={words::levers()}>
                        <div class="dragged">
                            { for levers.into_iter().map(|parameter| lever(parameter, scenario, act, &noted)) }
                        </div>
                    </section>
                }
            </main>
            <Foot stage={stage.clone()} scenario={scenario.clone()} cited={session.cited.clone()}
                language={display.language} {linked} />
            <Height display={display.clone()} />
            <Talk display={display.clone()} scenario={scenario.clone()} stage={stage.clone()}
                act={act.clone()} on_again={on_again.clone()} />
        </>
    }
}

/// The properties of [`Foot`].
#[derive(Properties, PartialEq)]
struct FootProps {
    stage: Stage,
    scenario: Rc<Scenario>,
    cited: Option<Rc<Cited>>,
    /// The language that was asked for.
    language: Option<Language>,
    /// Whether the link stands above, with the result's digest.
    linked: bool,
}

/// The way to the full page, and what proves the result.
#[component]
fn Foot(FootProps { stage, scenario, cited, language, linked }: &FootProps) -> Html {
    let result = use_result(stage, scenario);
    let href = match cited.as_deref().filter(|cited| cited.scenario == *scenario) {
        Some(cited) => address::cite_link(scenario, &cited.citation, *language),
        None => address::link(scenario, *language),
    };
    html! {
        <footer class="embed-foot">
            <a class="open" {href} target="_blank" rel="noopener">{ words::open_in_multihome() }</a>
            if !linked {
                <span class="digest">
                    if let Some(Cited { citation, .. }) = result.as_deref() {
                        { digest(&citation.digest) }
                    }
                </span>
            }
            <Comparison stage={stage.clone()} scenario={scenario.clone()} cited={cited.clone()} />
        </footer>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use multihome::scenario::PARTS;

    /// A part that the library names and the page does not know would be an empty frame.
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
