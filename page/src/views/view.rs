//! Views: the outputs below the first screen; the reader has one open at a time.

use multihome::chart::Panel;
use multihome::report::pairing;
use multihome::words::{self, Language};
use yew::prelude::*;

use crate::browser::{use_media, use_width};
use crate::elements::{Choice, folded, text, with_meanings};
use crate::state::{Action, Picture, Shown, Store, Topic, use_observable};

use super::charts::{Flows, SmallChart};
use super::enterprises::Enterprises;
use super::of_output::{OutputView, on_demand};
use super::patterns::Patterns;
use super::record::Record;
use super::table::{end_table, flow_table, quarter_table};

/// The least and the largest width of a small chart, in CSS pixels.
const WIDTHS: (u32, u32) = (300, 540);

/// The windows that have room for a row of all views, and for all charts of one; as in the style sheet.
const WIDE: &str = "(min-width: 36rem)";

/// The least width of a view with words beside a chart without others, as in the style sheet; in CSS pixels.
const WIDE_VIEW: u32 = 900;

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

/// A choice of views, and the selected view: a sentence, small charts, a table.
#[component]
pub(crate) fn Views(ViewsProps { store, act, language }: &ViewsProps) -> Html {
    let topic = use_observable(&store.topic);
    let picker = if use_media(WIDE) { row(topic, act) } else { list(topic, act) };
    html! {
        <section id="numbers" class="views" aria-label={words::views()}>
            { picker }
            <div id="view"><View store={store.clone()} {topic} act={act.clone()} /></div>
            // Their scenarios are links to the full page, so that a frame does not show them.
            if topic == Topic::Record { <Patterns language={*language} /> }
        </section>
    }
}

/// A button for each view, where there is room for them.
fn row(topic: Topic, act: &Callback<Action>) -> Html {
    let row = Topic::ALL.map(|each| {
        let on_click = act.reform(move |_: MouseEvent| Action::Open(each.key()));
        html! {
            <button type="button" data-view={each.key()} onclick={on_click}
                aria-pressed={(each == topic).to_string()} ~textContent={each.name()} />
        }
    });
    html! { <div class="view-row" role="group" aria-label={words::views_choose()}>{ for row }</div> }
}

/// The same as a list, which a phone shows whole.
fn list(topic: Topic, act: &Callback<Action>) -> Html {
    let on_choose = {
        let act = act.clone();
        Callback::from(move |key: String| {
            if let Some(topic) = Topic::find(&key) {
                act.emit(Action::Open(topic.key()));
            }
        })
    };
    let options = Topic::ALL.map(|each| (each.key().into(), each.name().into()));
    html! {
        <p class="view-list">
            <label for="view-list" ~textContent={words::views_choose()} />
            <Choice id="view-list" value={topic.key()} options={options.to_vec()} {on_choose} />
        </p>
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
    let wide = use_media(WIDE);
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
        Some(picture) => view(*topic, picture, Room { width, wide }, &quarters, *tables),
        None => Html::default(),
    };
    html! { <div class="view" data-open={topic.key()} ref={node}>{ view }</div> }
}

/// Whether the table of quarters is open, and the index of its panel.
type Quarters = (UseStateHandle<bool>, UseStateHandle<usize>);

/// The room for a view.
#[derive(Clone, Copy)]
struct Room {
    /// The available width, in CSS pixels.
    width: u32,
    /// Whether the window has room for all charts of a view.
    wide: bool,
}

fn view(topic: Topic, shown: &Shown, room: Room, (open, index): &Quarters, tables: bool) -> Html {
    let width = room.width;
    let picture = &*shown.0;
    let Picture { comparison, summary } = picture;
    let panels = topic.panels(comparison);
    let drawn = topic.charts(comparison);
    html! {
        <>
            <h2 ~textContent={topic.heading(comparison)} />
            if !tables {
                // One chart leaves room for the words beside it; several have them above.
                <div class={if drawn.len() > 1 { "above" } else { "beside" }}>
                    <div class="told">
                        <p class="sentence">{ with_meanings(&topic.sentence(comparison, summary)) }</p>
                        <div>
                            if let Some(note) = topic.note(comparison) { <p class="note">{ with_meanings(&note) }</p> }
                            if !drawn.is_empty() {
                                <p class="key">
                                    { text(&Panel::key(&drawn, comparison, summary.replicates)) }
                                    <span class="hint" ~textContent={format!(" {}", words::charts_hint())} />
                                </p>
                            }
                        </div>
                    </div>
                    if drawn.is_empty() {
                        <Flows picture={shown.clone()} {width} />
                    } else {
                        { charts(&drawn, shown, room) }
                    }
                </div>
            }
            if panels.is_empty() {
                { on_demand(tables, flow_table(picture)) }
            } else {
                { on_demand(tables, html! {
                    <>
                        { end_table(picture, &panels) }
                        if let Some(words) = pairing(comparison, summary).filter(|_| topic == Topic::Shares) {
                            <p class="note pairing">{ with_meanings(&words) }</p>
                        }
                        { quarter_table(picture, &panels, open, index) }
                    </>
                }) }
            }
        </>
    }
}

/// As many charts side by side as fit. Where they would all stand below each other, all but the first wait to be
/// opened.
fn charts(panels: &[Panel], picture: &Shown, Room { width, wide }: Room) -> Html {
    let is_alone = panels.len() == 1;
    let width = if is_alone { alone(width) } else { fitting(width, panels.len() as u32) };
    // Panels with many names need more height for their labels.
    let names = panels.iter().map(|panel| panel.traces.len()).max().unwrap_or_default();
    let height = match names {
        3.. if is_alone && width > WIDTHS.1 => 340,
        3.. if wide => 260,
        3.. => 220,
        _ => 190,
    };
    let chart = |panel: &Panel| {
        html! {
            <SmallChart key={panel.title.clone()} picture={picture.clone()} panel={panel.clone()} {width} {height} />
        }
    };
    let drawn =
        |panels: &[Panel]| html! { <div class="panels">{ for panels.iter().map(chart) }</div> };
    match panels {
        [first, others @ ..] if !wide && !others.is_empty() => {
            let first = drawn(std::slice::from_ref(first));
            html! { <>{ first }{ folded(&words::view_more_charts(others.len() as u32), drawn(others)) }</> }
        }
        _ => drawn(panels),
    }
}

/// The width of a chart without others: with words beside it where the window is wide, as in the style sheet.
fn alone(width: u32) -> u32 {
    let part = if width >= WIDE_VIEW { width * 3 / 5 } else { width };
    part.clamp(240, 2 * WIDTHS.1)
}

/// The width of each of some charts, of which as many as fit are side by side.
pub(super) fn fitting(width: u32, charts: u32) -> u32 {
    let fit = ((width + GAP) / (WIDTHS.0 + GAP)).clamp(1, charts.max(1));
    // One pixel less, since the width is rounded.
    (width.saturating_sub((fit - 1) * GAP + 1) / fit).clamp(240, WIDTHS.1)
}
