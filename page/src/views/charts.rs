//! The charts of a view: panels by quarter, in which every quarter can be read, and the flows between
//! clouds.

use multihome::chart::{self, Panel, Size};
use yew::prelude::*;

use crate::state::Shown;

use super::drawing::Drawing;
use super::lettering::use_lettering;
use super::selectable_chart::SelectableChart;

/// The properties of [`SmallChart`].
#[derive(Properties, PartialEq)]
pub(super) struct SmallChartProps {
    pub picture: Shown,
    pub panel: Panel,
    /// The available width, in CSS pixels.
    pub width: u32,
    /// The height, in CSS pixels; the same for charts side by side.
    pub height: u32,
}

/// A panel, redrawn only when the picture or the width changes.
#[component]
pub(super) fn SmallChart(props: &SmallChartProps) -> Html {
    let SmallChartProps { picture, panel, width, height } = props;
    let lettering = use_lettering();
    let size = Size::new(*width, lettering.grown(*height)).with(lettering);
    let drawing = use_memo((picture.clone(), panel.clone(), size), |(picture, panel, size)| {
        let Shown(picture) = picture;
        let (comparison, summary) = (&picture.comparison, &picture.summary);
        let svg = chart::lines(comparison, summary, panel, *size).ok()?;
        Some((AttrValue::from(svg), chart::panel_area(comparison, summary, panel, *size)))
    });
    let Some((svg, area)) = &*drawing else { return Html::default() };
    html! {
        <figure class="panel" style={format!("width:{width}px")}>
            <figcaption ~textContent={&panel.title} />
            <SelectableChart svg={svg.clone()} area={*area} panel={panel.clone()} picture={picture.clone()} />
        </figure>
    }
}

/// The largest width of the chart, in CSS pixels.
const WIDEST: u32 = 640;

/// The properties of [`Flows`].
#[derive(Properties, PartialEq)]
pub(super) struct FlowsProps {
    pub picture: Shown,
    /// The available width, in CSS pixels.
    pub width: u32,
}

/// The flows, redrawn only when the picture or the width changes; empty if there is only one cloud.
#[component]
pub(super) fn Flows(FlowsProps { picture, width }: &FlowsProps) -> Html {
    let width = (*width).clamp(240, WIDEST);
    let lettering = use_lettering();
    let drawing =
        use_memo((picture.clone(), width, lettering), |(Shown(picture), width, lettering)| {
            let (comparison, summary) = (&picture.comparison, &picture.summary);
            let height = lettering.grown(chart::flows_height(comparison)?);
            let size = Size::new(*width, height).with(*lettering);
            chart::flows(comparison, summary, size).ok().map(AttrValue::from)
        });
    let Some(svg) = &*drawing else { return Html::default() };
    html! {
        <figure class="panel flows" style={format!("width:{width}px")}>
            <Drawing svg={svg.clone()} />
        </figure>
    }
}
