//! The export menu: the result as files, as text to paste, and printed.

use multihome::report::Provenance;
use multihome::scenario::{Comparison, changes};
use multihome::words::{self, Word};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser::is_open;
use crate::elements::{Choice, text};
use crate::state::{Shown, Store, use_observable};

use super::export::{Export, Outcome, charts, provenance};
use super::open_file::OpenFile;

/// The groups of exports, each with the keys and the names of its buttons.
const WAYS: [(Word, &[(&str, Word)]); 5] = [
    (
        words::TAKE_FIGURES,
        &[
            ("csv", words::TAKE_CSV),
            ("spreadsheet", words::TAKE_SPREADSHEET),
            ("json", words::TAKE_JSON),
            ("runs", words::TAKE_RUNS),
        ],
    ),
    (words::TAKE_CHART, &[("svg", words::TAKE_SVG), ("png", words::TAKE_PNG)]),
    (words::TAKE_WORDS, &[("markdown", words::TAKE_MARKDOWN), ("bibtex", words::TAKE_BIBTEX)]),
    (
        words::TAKE_CODE,
        &[
            ("shell", words::TAKE_SHELL),
            ("python", words::TAKE_PYTHON),
            ("javascript", words::TAKE_JAVASCRIPT),
        ],
    ),
    (words::TAKE_PAPER, &[("print", words::TAKE_PRINT)]),
];

/// The properties of [`ExportMenu`].
#[derive(Properties, PartialEq)]
pub(crate) struct ExportMenuProps {
    pub store: Store,
}

/// Every way to export a complete result, and the provenance for print.
#[component]
pub(crate) fn ExportMenu(ExportMenuProps { store }: &ExportMenuProps) -> Html {
    let picture = use_observable(&store.picture);
    let result = use_observable(&store.result);
    let topic = use_observable(&store.topic);
    let open = use_state(|| false);
    let outcome = use_state(Outcome::default);
    let busy = use_mut_ref(|| false);
    let chosen = use_state(String::new);
    {
        let outcome = outcome.setter();
        use_effect_with(result.clone(), move |_| outcome.set(Outcome::default()));
    }
    let Some(Shown(picture)) = picture else { return Html::default() };
    let charts = if *open { charts(&picture.comparison, topic) } else { Vec::new() };
    let names: Vec<(AttrValue, AttrValue)> =
        charts.iter().map(|(name, subject)| (subject.key().into(), name.clone())).collect();
    // The selected chart may belong to another view; then the first one is used.
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
        .map(|result| on_paper(&picture.comparison, &provenance(&picture, &result.citation)));
    let on_click = {
        let outcome = outcome.setter();
        Callback::from(move |event: MouseEvent| {
            let key = event.target_unchecked_into::<HtmlElement>().get_attribute("data-export");
            let export = key.and_then(|key| Export::from_key(&key));
            let (Some(export), Some(result), Some(subject)) = (export, &result, &subject) else {
                return;
            };
            // An earlier file may still be in progress.
            if busy.replace(true) {
                return;
            }
            outcome.set(Outcome::of(words::take_writing()));
            let taken = export.perform(picture.clone(), result.clone(), topic, subject.clone());
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
                <button type="button" data-export={*key} disabled={!whole} onclick={on_click.clone()} ~textContent={label.text()} />
            }
        });
        html! {
            <div role="group" aria-label={name.text()}>
                <b ~textContent={name.text()} />
                if *name == words::TAKE_CHART {
                    <Choice id="take-chart" value={key} options={names.clone()}
                        on_choose={on_choose.clone()} label={words::take_which_chart()} />
                }
                { for buttons }
                if *name == words::TAKE_FIGURES {
                    <small ~textContent={words::take_runs_of(topic.name())} />
                }
            </div>
        }
    });
    html! {
        <div class="take-away">
            <details open={*open} ontoggle={on_toggle}>
                <summary ~textContent={words::take_away()} />
                <div class="ways">
                    if *open { { for ways } }
                    <OpenFile />
                </div>
                <p class="words" role="status"
                    ~textContent={if *open { words(&outcome, whole) } else { String::new() }} />
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

/// Shown only in print, where there are no levers and no buttons: the values that differ from the
/// defaults, and the provenance.
fn on_paper(comparison: &Comparison, provenance: &Provenance) -> Html {
    let usual = Comparison::default();
    let changes: Vec<String> = changes(&usual, comparison).collect();
    html! {
        <div class="on-paper">
            if !changes.is_empty() {
                <p ~textContent={words::paper_changes()} />
                <ul>{ for changes.into_iter().map(|change| html! { <li ~textContent={change} /> }) }</ul>
            }
            <p>
                { text(&words::PaperImprint {
                    imprint: &provenance.imprint(),
                    date: &words::day(provenance.date),
                }.text()) }<br />
                { text(&words::result_line(&provenance.citation.digest)) }<br />
                { text(&provenance.short_link) }
            </p>
        </div>
    }
}
