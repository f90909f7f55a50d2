//! The plot of shares on both sides.

use multihome::chart::{self, Panel, Shown as Figures, Size};
use multihome::engine::Measure;
use multihome::words;
use yew::prelude::*;

use crate::browser::{use_media, use_size};
use crate::state::{Shown, Store, use_observable};
use crate::views::{SelectableChart, use_lettering};

/// The properties of [`Plot`].
#[derive(Properties, PartialEq)]
pub(crate) struct PlotProps {
    pub store: Store,
    /// Whether it is drawn as large as its element is high, with everything in it.
    #[prop_or_default]
    pub projected: bool,
}

/// The size that is enlarged for a projector, in CSS pixels: the width at least, the height, and what the line below
/// the drawing takes of it.
const PROJECTED: (f64, f64, u32) = (580.0, 290.0, 44);

/// How many times larger a plot of some size is drawn for a projector.
fn enlargement((width, height): (u32, u32)) -> f64 {
    (f64::from(height) / PROJECTED.1).min(f64::from(width) / PROJECTED.0).max(1.0)
}

/// The plot of shares.
#[component]
pub(crate) fn Plot(PlotProps { store, projected }: &PlotProps) -> Html {
    let (shown, pinned) = (use_observable(&store.picture), use_observable(&store.pinned));
    let node = use_node_ref();
    let room = use_size(node.clone());
    let lettering = use_lettering();
    // On a low phone the whole plot is above the bar of levers.
    let low = use_media("(max-height: 52rem)");
    let enlarged = projected.then(|| enlargement(room));
    let (width, height) = match enlarged {
        None => (room.0, lettering.grown(height(room.0, low))),
        Some(times) => {
            let drawn = |length: u32| (f64::from(length) / times) as u32;
            (drawn(room.0), drawn(room.1).saturating_sub(PROJECTED.2).max(200))
        }
    };
    let size = Size::new(width.max(288), height).with(lettering);
    let drawing = use_memo((shown.clone(), pinned, size), |(shown, pinned, size)| {
        let Shown(picture) = shown.as_ref()?;
        let (comparison, summary) = (&picture.comparison, &picture.summary);
        let pinned = pinned.as_ref().map(|Shown(picture)| (&picture.comparison, &picture.summary));
        let svg = chart::shares_over(comparison, summary, pinned, *size).ok()?;
        let area = chart::plot_area_over(comparison, summary, pinned, *size);
        let panel = Panel::of_clouds(Measure::Share, comparison, Figures::Sides);
        Some((AttrValue::from(svg), area, panel))
    });
    let (Some(picture), Some((svg, area, panel))) = (shown, &*drawing) else {
        return html! { <figure class="plot" ref={node} style={format!("min-height:{}px", size.height)} /> };
    };
    let chart = html! {
        <SelectableChart svg={svg.clone()} area={*area} panel={panel.clone()} {picture}
            hint={words::plot_hint()} />
    };
    html! {
        <figure class="plot" ref={node} aria-labelledby="answer">
            if let Some(times) = enlarged {
                <div class="enlarged" style={format!("width:{}px;transform:scale({times:.4})", size.width)}>
                    { chart }
                </div>
            } else {
                { chart }
            }
        </figure>
    }
}

/// The height of a plot of some width, in CSS pixels; `low` if the window is.
const fn height(width: u32, low: bool) -> u32 {
    match width {
        0..480 if low => 300,
        0..480 => 340,
        480..900 => 420,
        900..1100 => 470,
        _ => 560,
    }
}
