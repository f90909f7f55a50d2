//! Views: the outputs below the first screen, of which the reader has one open.

use multihome::chart::Panel;
use multihome::report::pairing;
use multihome::words;
use yew::prelude::*;

use crate::board::use_board;
use crate::picture::Picture;
use crate::session::Action;

use super::enterprises::Enterprises;
use super::flows::Flows;
use super::small_chart::SmallChart;
use super::stage::{Shown, Stage};
use super::table::{end_table, flow_table, quarter_table};
use super::topic::Topic;
use super::width::use_width;

/// The least width of a small chart, and the most.
const WIDTHS: (u32, u32) = (300, 540);

/// The gap between small charts, as the style sheet has it.
const GAP: u32 = 32;

/// The properties of [`Views`].
#[derive(Properties, PartialEq)]
pub(super) struct ViewsProps {
    pub stage: Stage,
    pub act: Callback<Action>,
}

/// A quiet row of views, and the one that is chosen: a sentence, small charts, a table.
#[component]
pub(super) fn Views(ViewsProps { stage, act }: &ViewsProps) -> Html {
    let topic = use_board(&stage.topic);
    let row = Topic::ALL.map(|each| {
        let on_click = act.reform(move |_: MouseEvent| Action::Open(each.key()));
        html! {
            <button type="button" data-view={each.key()} onclick={on_click}
                aria-pressed={(each == topic).to_string()}>
                { each.name() }
            </button>
        }
    });
    html! {
        <section id="numbers" class="views" aria-label={words::views()}>
            <div class="view-row" role="group" aria-label={words::views_choose()}>{ for row }</div>
            <View stage={stage.clone()} {topic} />
        </section>
    }
}

/// The properties of [`View`].
#[derive(Properties, PartialEq)]
pub(super) struct ViewProps {
    pub stage: Stage,
    pub topic: Topic,
    /// Whether only its tables are shown.
    #[prop_or_default]
    pub tables: bool,
}

/// One view: a sentence, small charts, a table.
#[component]
pub(super) fn View(ViewProps { stage, topic, tables }: &ViewProps) -> Html {
    let shown = use_board(&stage.picture);
    let quarters = (use_state(|| false), use_state(|| 0_usize));
    let node = use_node_ref();
    let width = use_width(node.clone());
    let view = match &shown {
        Some(Shown(picture)) if *topic == Topic::Enterprises => html! {
            <>
                <h2>{ topic.heading(&picture.scenario) }</h2>
                <Enterprises stage={stage.clone()} {width} />
            </>
        },
        Some(picture) => view(*topic, picture, width, &quarters, *tables),
        None => Html::default(),
    };
    html! { <div class="view" data-open={topic.key()} ref={node}>{ view }</div> }
}

/// Whether the quarters are open, and of which panel.
type Quarters = (UseStateHandle<bool>, UseStateHandle<usize>);

fn view(topic: Topic, shown: &Shown, width: u32, (open, place): &Quarters, tables: bool) -> Html {
    let picture = &*shown.0;
    let Picture { scenario, summary } = picture;
    let panels = topic.panels(scenario);
    let drawn = topic.charts(scenario);
    html! {
        <>
            <h2>{ topic.heading(scenario) }</h2>
            if !tables {
                <p class="sentence">{ topic.sentence(scenario, summary) }</p>
                if let Some(note) = topic.note(scenario) { <p class="note">{ note }</p> }
            }
            if !tables && !drawn.is_empty() {
                <p class="key">
                    { Panel::key(&drawn, scenario, summary.runs) }
                    <span class="hint">{ " " }{ words::charts_hint() }</span>
                </p>
                <div class="panels">{ charts(&drawn, shown, width) }</div>
            }
            if panels.is_empty() {
                if !tables { <Flows picture={shown.clone()} {width} /> }
                { flow_table(picture) }
            } else {
                { end_table(picture, &panels) }
                if let Some(words) = pairing(scenario, summary).filter(|_| topic == Topic::Shares) {
                    <p class="note pairing">{ words }</p>
                }
                { quarter_table(picture, &panels, open, place) }
            }
        </>
    }
}

/// As many beside each other as there is room for.
fn charts(panels: &[Panel], picture: &Shown, width: u32) -> Html {
    let fit = ((width + GAP) / (WIDTHS.0 + GAP)).clamp(1, panels.len().max(1) as u32);
    let width = (width.saturating_sub((fit - 1) * GAP) / fit).clamp(240, WIDTHS.1);
    // Many names need room one above the other.
    let names = panels.iter().map(|panel| panel.traces.len()).max().unwrap_or_default();
    let height = if names > 2 { 260 } else { 190 };
    let chart = |panel: &Panel| {
        html! {
            <SmallChart key={panel.title.clone()} picture={picture.clone()} panel={panel.clone()} {width} {height} />
        }
    };
    panels.iter().map(chart).collect()
}
