//! The share plot of both regimes.

use multihome::chart::{self, Panel, Shown as Figures, Size};
use multihome::engine::Measure;
use multihome::words;
use yew::prelude::*;

use crate::board::use_board;

use super::reader::Reader;
use super::stage::{Shown, Stage};
use super::width::use_width;

/// The properties of [`Plot`].
#[derive(Properties, PartialEq)]
pub(super) struct PlotProps {
    pub stage: Stage,
}

/// The share plot.
#[component]
pub(super) fn Plot(PlotProps { stage }: &PlotProps) -> Html {
    let shown = use_board(&stage.picture);
    let node = use_node_ref();
    let width = use_width(node.clone());
    let size = Size { width: width.max(288), height: if width < 480 { 340 } else { 420 } };
    let drawing = use_memo((shown.clone(), size), |(shown, size)| {
        let Shown(picture) = shown.as_ref()?;
        let (scenario, summary) = (&picture.scenario, &picture.summary);
        let svg = chart::shares(scenario, summary, *size).ok()?;
        let panel = Panel::of_clouds(Measure::Share, scenario, Figures::Sides);
        Some((AttrValue::from(svg), chart::plot_area(scenario, summary, *size), panel))
    });
    let (Some(picture), Some((svg, area, panel))) = (shown, &*drawing) else {
        return html! { <figure class="plot" ref={node} style={format!("min-height:{}px", size.height)} /> };
    };
    html! {
        <figure class="plot" ref={node} aria-labelledby="answer">
            <Reader svg={svg.clone()} area={*area} panel={panel.clone()} {picture}
                hint={words::plot_hint()} />
        </figure>
    }
}
