//! Views: the outputs below the first screen; the reader has one open at a time.

use multihome::chart::Panel;
use multihome::report::pairing;
use multihome::words::{self, Language};
use yew::prelude::*;

use crate::browser::use_width;
use crate::elements::text;
use crate::state::{Action, Picture, Shown, Store, Topic, use_observable};

use super::charts::{Flows, SmallChart};
use super::enterprises::Enterprises;
use super::of_output::OutputView;
use super::patterns::Patterns;
use super::record::Record;
use super::table::{end_table, flow_table, quarter_table};

/// The least and the largest width of a small chart, in CSS pixels.
const WIDTHS: (u32, u32) = (300, 540);

/// The gap between small charts, as in the style sheet; in CSS pixels.
const GAP: u32 = 32;

/// The properties of [`Views`].
#[derive(Properties, PartialEq)]
pub(crate) struct ViewsProps {
    pub store: Store,
    pub act: Callback<Action>,
    /// The requested language, which links keep.
    pub language: Option<Language>,
}

/// A row of buttons for the views, and the selected view: a sentence, small charts, a table.
#[component]
pub(crate) fn Views(ViewsProps { store, act, language }: &ViewsProps) -> Html {
    let topic = use_observable(&store.topic);
    let row = Topic::ALL.map(|each| {
        let on_click = act.reform(move |_: MouseEvent| Action::Open(each.key()));
        html! {
            <button type="button" data-view={each.key()} onclick={on_click}
                aria-pressed={(each == topic).to_string()} ~textContent={each.name()} />
        }
    });
    html! {
        <section id="numbers" class="views" aria-label={words::views()}>
            <div class="view-row" role="group" aria-label={words::views_choose()}>{ for row }</div>
            <div id="view"><View store={store.clone()} {topic} act={act.clone()} /></div>
            // Their scenarios are links to the full page, so that a frame does not show them.
            if topic == Topic::Record { <Patterns language={*language} /> }
        </section>
    }
}

/// The properties of [`View`].
#[derive(Properties, PartialEq)]
pub(crate) struct ViewProps {
    pub store: Store,
    pub topic: Topic,
    /// Whether only its tables are shown.
    #[prop_or_default]
    pub tables: bool,
    /// Called when what is shown in it changes, where that is part of the link.
    #[prop_or_default]
    pub act: Callback<Action>,
}

/// One view: a sentence, small charts, a table.
#[component]
pub(crate) fn View(ViewProps { store, topic, tables, act }: &ViewProps) -> Html {
    let shown = use_observable(&store.picture);
    let quarters = (use_state(|| false), use_state(|| 0_usize));
    let node = use_node_ref();
    let width = use_width(node.clone());
    let view = match &shown {
        // It shows no result, so that it waits for none.
        _ if *topic == Topic::Record => html! { <Record {width} tables={*tables} /> },
        Some(Shown(picture)) if *topic == Topic::Enterprises => html! {
            <>
                <h2 ~textContent={topic.heading(&picture.comparison)} />
                <Enterprises store={store.clone()} {width} act={act.clone()} />
            </>
        },
        Some(Shown(picture))
            if matches!(topic, Topic::Drivers | Topic::Attribution | Topic::Stories) =>
        {
            html! {
                <>
                    <h2 ~textContent={topic.heading(&picture.comparison)} />
                    <OutputView store={store.clone()} topic={*topic} {width} tables={*tables} />
                </>
            }
        }
        Some(picture) => view(*topic, picture, width, &quarters, *tables),
        None => Html::default(),
    };
    html! { <div class="view" data-open={topic.key()} ref={node}>{ view }</div> }
}

/// Whether the table of quarters is open, and the index of its panel.
type Quarters = (UseStateHandle<bool>, UseStateHandle<usize>);

fn view(topic: Topic, shown: &Shown, width: u32, (open, index): &Quarters, tables: bool) -> Html {
    let picture = &*shown.0;
    let Picture { comparison, summary } = picture;
    let panels = topic.panels(comparison);
    let drawn = topic.charts(comparison);
    html! {
        <>
            <h2 ~textContent={topic.heading(comparison)} />
            if !tables {
                <p class="sentence" ~textContent={topic.sentence(comparison, summary)} />
                if let Some(note) = topic.note(comparison) { <p class="note" ~textContent={note} /> }
            }
            if !tables && !drawn.is_empty() {
                <p class="key">
                    { text(&Panel::key(&drawn, comparison, summary.replicates)) }
                    <span class="hint" ~textContent={format!(" {}", words::charts_hint())} />
                </p>
                <div class="panels">{ charts(&drawn, shown, width) }</div>
            }
            if panels.is_empty() {
                if !tables { <Flows picture={shown.clone()} {width} /> }
                { flow_table(picture) }
            } else {
                { end_table(picture, &panels) }
                if let Some(words) = pairing(comparison, summary).filter(|_| topic == Topic::Shares) {
                    <p class="note pairing" ~textContent={words} />
                }
                { quarter_table(picture, &panels, open, index) }
            }
        </>
    }
}

/// As many charts side by side as fit.
fn charts(panels: &[Panel], picture: &Shown, width: u32) -> Html {
    let width = fitting(width, panels.len() as u32);
    // Panels with many names need more height for their labels.
    let names = panels.iter().map(|panel| panel.traces.len()).max().unwrap_or_default();
    let height = if names > 2 { 260 } else { 190 };
    let chart = |panel: &Panel| {
        html! {
            <SmallChart key={panel.title.clone()} picture={picture.clone()} panel={panel.clone()} {width} {height} />
        }
    };
    panels.iter().map(chart).collect()
}

/// The width of each of some charts, of which as many as fit are side by side.
pub(super) fn fitting(width: u32, charts: u32) -> u32 {
    let fit = ((width + GAP) / (WIDTHS.0 + GAP)).clamp(1, charts.max(1));
    (width.saturating_sub((fit - 1) * GAP) / fit).clamp(240, WIDTHS.1)
}
