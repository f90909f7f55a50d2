//! Taking the result away: as files, as text to paste, and on paper.

use multihome::chart::{Panel, Subject};
use multihome::engine::Measure;
use multihome::report::Provenance;
use multihome::scenario::Scenario;
use yew::prelude::*;

use crate::board::use_board;

use super::choice::Choice;
use super::effects;
use super::export::{Export, Outcome, provenance};
use super::levers::is_open;
use super::stage::{Shown, Stage};
use super::topic::Topic;

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
        use_effect_with(stage.result.get(), move |_| outcome.set(Outcome::default()));
    }
    let Some(Shown(picture)) = picture else { return Html::default() };
    let scenario = &picture.scenario;
    let panels = topic.panels(scenario);
    let take = |export: Export| {
        let (picture, result) = (picture.clone(), result.clone());
        let (outcome, busy) = (outcome.setter(), busy.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(result) = result.clone() else { return };
            // The first file is still being written.
            if busy.replace(true) {
                return;
            }
            outcome.set(Outcome::of("Writing…"));
            let (export, picture) = (export.clone(), picture.clone());
            let (outcome, busy) = (outcome.clone(), busy.clone());
            wasm_bindgen_futures::spawn_local(async move {
                outcome.set(export.take(picture, result.citation.clone()).await);
                busy.replace(false);
            });
        })
    };
    let whole = result.is_some();
    let subjects = subjects(scenario, panels.clone());
    let names: Vec<(AttrValue, AttrValue)> =
        subjects.iter().map(|(name, subject)| (subject.key().into(), name.clone())).collect();
    // What was chosen goes with its view.
    let subject = subjects.iter().find(|(_, subject)| subject.key() == *chosen);
    let Some((_, subject)) = subject.or(subjects.first()) else { return Html::default() };
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |key: String| chosen.set(key))
    };
    let on_toggle = {
        let open = open.setter();
        Callback::from(move |event: Event| open.set(is_open(&event)))
    };
    let on_print = {
        let outcome = outcome.setter();
        Callback::from(move |_: MouseEvent| {
            let printed = web_sys::window().is_some_and(|window| window.print().is_ok());
            outcome.set(Outcome::of(if printed {
                "Handed over for printing: the answer, its charts, the view that is open, and the link."
            } else {
                "The browser did not let us print."
            }));
        })
    };
    let choice = html! {
        <Choice id="take-subject" value={subject.key()} options={names} {on_choose}
            label="Which chart" />
    };
    let note = html! { <small>{ every_run(topic) }</small> };
    let [csv, json] = [("csv", "CSV", Export::Csv), ("json", "JSON with all inputs", Export::Json)];
    let runs = ("runs", "CSV of every run", Export::Runs(measures(&panels)));
    let svg = ("svg", "SVG", Export::Svg(subject.clone()));
    let png = ("png", "PNG", Export::Png(subject.clone()));
    let markdown = ("markdown", "Copy as Markdown", Export::Markdown);
    let bibtex = ("bibtex", "Copy BibTeX", Export::Bibtex);
    let buttons = |exports: Vec<(&'static str, &'static str, Export)>| -> Vec<Html> {
        let button = |(key, label, export)| button(key, label, whole.then(|| take(export)));
        exports.into_iter().map(button).collect()
    };
    let nothing = Html::default;
    let ways = [
        ("Figures", nothing(), buttons(vec![csv, json, runs]), note),
        ("Chart", choice, buttons(vec![svg, png]), nothing()),
        ("Words", nothing(), buttons(vec![markdown, bibtex]), nothing()),
        ("Paper", nothing(), vec![button("print", "Print", whole.then_some(on_print))], nothing()),
    ];
    let ways = ways.into_iter().map(|(name, before, buttons, after)| {
        html! {
            <div role="group" aria-label={name}><b>{ name }</b>{ before }{ for buttons }{ after }</div>
        }
    });
    html! {
        <div class="take-away">
            <details open={*open} ontoggle={on_toggle}>
                <summary>{ "Take it away" }</summary>
                if *open { <div class="ways">{ for ways }</div> }
                <p class="words" role="status">
                    if *open { { words(&outcome, whole) } }
                </p>
                if let (true, Some(left)) = (*open, &outcome.left) {
                    <textarea readonly=true rows="8" value={left.clone()} aria-label="What was to be copied" />
                }
            </details>
            if let Some(result) = &result {
                { on_paper(&provenance(&picture, &result.citation)) }
            }
        </div>
    }
}

/// A button that takes something away, once there is something.
fn button(key: &'static str, label: &'static str, click: Option<Callback<MouseEvent>>) -> Html {
    html! {
        <button type="button" data-export={key} disabled={click.is_none()} onclick={click}>
            { label }
        </button>
    }
}

/// The charts that can be had while a view is open, by name.
fn subjects(scenario: &Scenario, panels: Vec<Panel>) -> Vec<(AttrValue, Subject)> {
    let first = [
        (AttrValue::from(Measure::Share.name()), Subject::Shares),
        (AttrValue::from(effects::title(scenario)), Subject::Differences),
    ];
    let others =
        panels.into_iter().map(|panel| (panel.title.clone().into(), Subject::Panel(panel)));
    // The panel of shares is the plot itself.
    let others = others.filter(|(_, subject)| subject.key() != Measure::Share.key());
    first.into_iter().chain(others).collect()
}

/// What panels show.
fn measures(panels: &[Panel]) -> Vec<Measure> {
    panels.iter().flat_map(|panel| &panel.traces).map(|trace| trace.measure).collect()
}

/// What a table of every run holds.
fn every_run(topic: Topic) -> String {
    format!("Of every run: the figures of the view that is open below, “{}”.", topic.name())
}

fn words(outcome: &Outcome, whole: bool) -> String {
    if !whole {
        "Once every run is in, the result can be taken away.".to_owned()
    } else if outcome.words.is_empty() {
        "Each carries the link, the seed, the versions, the digest and the date.".to_owned()
    } else {
        outcome.words.clone()
    }
}

/// What only paper says, since it has no buttons: where the figures come from.
fn on_paper(provenance: &Provenance) -> Html {
    html! {
        <p class="on-paper">
            { format!("{}, {}.", provenance.imprint(), provenance.date) }<br />
            { format!("Result {}", provenance.citation.digest) }<br />
            { provenance.short_link.clone() }
        </p>
    }
}
