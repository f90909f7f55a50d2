//! The plot of shares on both sides.

use multihome::chart::{self, Panel, Shown as Figures, Size};
use multihome::engine::Measure;
use multihome::words;
use yew::prelude::*;

use crate::browser::use_width;
use crate::state::{Shown, Store, use_observable};
use crate::views::{SelectableChart, use_lettering};

/// The properties of [`Plot`].
#[derive(Properties, PartialEq)]
pub(crate) struct PlotProps {
    pub store: Store,
}

/// The plot of shares.
#[component]
pub(crate) fn Plot(PlotProps { store }: &PlotProps) -> Html {
    let (shown, pinned) = (use_observable(&store.picture), use_observable(&store.pinned));
    let node = use_node_ref();
    let width = use_width(node.clone());
    let lettering = use_lettering();
    let height = lettering.grown(match width {
        0..480 => 340,
        480..900 => 420,
        900..1100 => 470,
        _ => 560,
    });
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
    html! {
        <figure class="plot" ref={node} aria-labelledby="answer">
            <SelectableChart svg={svg.clone()} area={*area} panel={panel.clone()} {picture}
                hint={words::plot_hint()} />
        </figure>
    }
}
