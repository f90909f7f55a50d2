//! Views of one output: the difference between the sides at the horizon in a figure that the reader chooses.
//! They wait until a result is complete.

use multihome::engine::Measure;
use multihome::report::Output;
use multihome::scenario::Comparison;
use multihome::words;
use yew::prelude::*;

use crate::elements::{Choice, folded};
use crate::state::{Shown, Store, Topic, progress::State, use_observable};

use super::attribution::Attribution;
use super::drivers::Drivers;
use super::story_bars::StoryBars;

/// The properties of [`OutputView`].
#[derive(Properties, PartialEq)]
pub(super) struct OutputViewProps {
    pub store: Store,
    /// Which of these views it is.
    pub topic: Topic,
    /// The available width, in CSS pixels.
    pub width: u32,
    /// Whether only its tables are shown.
    #[prop_or_default]
    pub tables: bool,
    /// Whether only the most important is shown, about the output that is chosen at first.
    #[prop_or_default]
    pub brief: bool,
}

/// What a view shows: an output of a complete result.
#[derive(Properties, Clone, PartialEq)]
pub(super) struct OfOutput {
    /// The result.
    pub picture: Shown,
    pub output: Output,
    /// The available width, in CSS pixels.
    pub width: u32,
    /// Whether only its tables are shown.
    pub tables: bool,
    /// Whether only the most important is shown.
    pub brief: bool,
}

/// The output that is chosen at first.
const FIRST: Output = Output { measure: Measure::Share, item: "azure" };

/// The outputs that can be chosen.
fn outputs(comparison: &Comparison) -> Vec<Output> {
    let of = |measure: Measure, item| Output { measure, item };
    let shares = comparison.common().clouds().map(|cloud| of(Measure::Share, cloud.key()));
    let others =
        [(Measure::Microsoft, "total"), (Measure::OpenaiRevenue, "all"), (Measure::Surplus, "all")];
    shares.chain(others.map(|(measure, item)| of(measure, item))).collect()
}

/// A choice of outputs, and the view of the one that is chosen.
#[component]
pub(super) fn OutputView(
    OutputViewProps { store, topic, width, tables, brief }: &OutputViewProps,
) -> Html {
    let picture = use_observable(&store.picture);
    let is_done = use_observable(&store.progress).state == State::Done;
    let chosen = use_state(|| FIRST);
    let Some(picture) = picture.filter(|_| is_done) else {
        return html! { <p class="note" ~textContent={words::drivers_waiting()} /> };
    };
    let options = outputs(&picture.0.comparison);
    let output = if options.contains(&*chosen) { *chosen } else { FIRST };
    let named = options.iter().map(|each| (each.key().into(), each.name().into()));
    let named: Vec<(AttrValue, AttrValue)> = named.collect();
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |key: String| {
            if let Some(found) = options.iter().find(|each| each.key() == key) {
                chosen.set(*found);
            }
        })
    };
    let (width, tables, brief) = (*width, *tables, *brief);
    html! {
        <>
            if !tables && !brief {
                <p class="of-output">
                    <label for="output" ~textContent={words::drivers_choose()} />
                    { crate::elements::text(" ") }
                    <Choice id="output" value={output.key()} options={named} {on_choose} />
                </p>
            }
            { match topic {
                Topic::Attribution => html! { <Attribution {picture} {output} {width} {tables} {brief} /> },
                Topic::Stories => html! { <StoryBars {picture} {output} {width} {tables} {brief} /> },
                _ => html! { <Drivers {picture} {output} {width} {tables} {brief} /> },
            } }
        </>
    }
}

/// The properties of [`Underway`].
#[derive(Properties, PartialEq)]
pub(super) struct UnderwayProps {
    pub done: usize,
    pub all: usize,
}

/// How many further runs are done.
#[component]
pub(super) fn Underway(UnderwayProps { done, all }: &UnderwayProps) -> Html {
    let [runs, of] = [*done, *all].map(|runs| words::count(runs as u32));
    let words = words::DriversUnderway { done: &runs, all: &of }.text();
    html! {
        <p class="underway">
            <progress max={all.to_string()} value={done.to_string()} aria-label={words.clone()} />
            { crate::elements::text(" ") }
            <span ~textContent={words} />
        </p>
    }
}

/// A table on demand, since a chart shows the same figures; where only tables are shown, the table itself.
pub(super) fn on_demand(tables: bool, table: Html) -> Html {
    if tables {
        return table;
    }
    folded(words::drivers_table(), table)
}
