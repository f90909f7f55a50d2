//! Taking the result away: as files, as text to paste, and on paper.

use multihome::report::Provenance;
use multihome::scenario::{Scenario, changes};
use multihome::words::{self, Word};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::board::use_board;

use super::choice::Choice;
use super::export::{Export, Outcome, charts, provenance};
use super::levers::is_open;
use super::stage::{Shown, Stage};

/// The ways, each with the keys and the names of its buttons.
const WAYS: [(Word, &[(&str, Word)]); 4] = [
    (
        words::TAKE_FIGURES,
        &[("csv", words::TAKE_CSV), ("json", words::TAKE_JSON), ("runs", words::TAKE_RUNS)],
    ),
    (words::TAKE_CHART, &[("svg", words::TAKE_SVG), ("png", words::TAKE_PNG)]),
    (words::TAKE_WORDS, &[("markdown", words::TAKE_MARKDOWN), ("bibtex", words::TAKE_BIBTEX)]),
    (words::TAKE_PAPER, &[("print", words::TAKE_PRINT)]),
];

/// The properties of [`TakeAway`].
#[derive(Properties, PartialEq)]
pub(super) struct TakeAwayProps {
    pub stage: Stage,
}

/// Every way to take a whole result away, and what paper says of where it comes from.
#[component]
pub(super) fn TakeAway(TakeAwayProps { stage }: &TakeAwayProps) -> Html {
    let picture = use_board(&stage.picture);
    let result = use_board(&stage.result);
    let topic = use_board(&stage.topic);
    let open = use_state(|| false);
    let outcome = use_state(Outcome::default);
    let busy = use_mut_ref(|| false);
    let chosen = use_state(String::new);
    {
        let outcome = outcome.setter();
        use_effect_with(result.clone(), move |_| outcome.set(Outcome::default()));
    }
    let Some(Shown(picture)) = picture else { return Html::default() };
    let charts = if *open { charts(&picture.scenario, topic) } else { Vec::new() };
    let names: Vec<(AttrValue, AttrValue)> =
        charts.iter().map(|(name, subject)| (subject.key().into(), name.clone())).collect();
    // What was chosen goes with its view.
    let subject = charts.iter().find(|(_, subject)| subject.key() == *chosen);
    let subject = subject.or(charts.first()).map(|(_, subject)| subject.clone());
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |key: String| chosen.set(key))
    };
    let on_toggle = {
        let open = open.setter();
        Callback::from(move |event: Event| open.set(is_open(&event)))
    };
    let key = subject.as_ref().map_or("", |subject| subject.key());
    let whole = result.is_some();
    let paper = result
        .as_ref()
        .map(|result| on_paper(&picture.scenario, &provenance(&picture, &result.citation)));
    let on_click = {
        let outcome = outcome.setter();
        Callback::from(move |event: MouseEvent| {
            let key = event.target_unchecked_into::<HtmlElement>().get_attribute("data-export");
            let export = key.and_then(|key| Export::from_key(&key));
            let (Some(export), Some(result), Some(subject)) = (export, &result, &subject) else {
                return;
            };
            // The first file may still be in the making.
            if busy.replace(true) {
                return;
            }
            outcome.set(Outcome::of(words::take_writing()));
            let taken = export.take(picture.clone(), result.clone(), topic, subject.clone());
            let (outcome, busy) = (outcome.clone(), busy.clone());
            wasm_bindgen_futures::spawn_local(async move {
                outcome.set(taken.await);
                busy.replace(false);
            });
        })
    };
    let ways = WAYS.iter().map(|(name, buttons)| {
        let buttons = buttons.iter().map(|(key, label)| {
            html! {
                <button type="button" data-export={*key} disabled={!whole} onclick={on_click.clone()}>
                    { label.text() }
                </button>
            }
        });
        html! {
            <div role="group" aria-label={name.text()}>
                <b>{ name.text() }</b>
                if *name == words::TAKE_CHART {
                    <Choice id="take-chart" value={key} options={names.clone()}
                        on_choose={on_choose.clone()} label={words::take_which_chart()} />
                }
                { for buttons }
                if *name == words::TAKE_FIGURES {
                    <small>{ words::take_runs_of(topic.name()) }</small>
                }
            </div>
        }
    });
    html! {
        <div class="take-away">
            <details open={*open} ontoggle={on_toggle}>
                <summary>{ words::take_away() }</summary>
                if *open { <div class="ways">{ for ways }</div> }
                <p class="words" role="status">
                    if *open { { words(&outcome, whole) } }
                </p>
                if let (true, Some(left)) = (*open, &outcome.left) {
                    <textarea readonly=true rows="8" value={left.clone()} aria-label={words::take_left()} />
                }
            </details>
            { paper.unwrap_or_default() }
        </div>
    }
}

fn words(outcome: &Outcome, whole: bool) -> String {
    if !whole {
        words::take_later().to_owned()
    } else if outcome.words.is_empty() {
        words::take_note().to_owned()
    } else {
        outcome.words.clone()
    }
}

/// What only paper says, since it has no levers and no buttons: what is set otherwise than by default, and
/// where the figures come from.
fn on_paper(scenario: &Scenario, provenance: &Provenance) -> Html {
    let usual = Scenario::default();
    let changes: Vec<String> = changes(&usual, scenario).collect();
    html! {
        <div class="on-paper">
            if !changes.is_empty() {
                <p>{ words::paper_changes() }</p>
                <ul>{ for changes.into_iter().map(|change| html! { <li>{ change }</li> }) }</ul>
            }
            <p>
                { words::paper_imprint(&provenance.imprint(), &words::day(provenance.date)) }<br />
                { words::result_line(&provenance.citation.digest) }<br />
                { provenance.short_link.clone() }
            </p>
        </div>
    }
}
