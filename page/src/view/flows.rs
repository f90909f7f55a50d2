//! Who ends on another cloud, as a chart.

use multihome::chart::{self, Size};
use yew::prelude::*;

use super::stage::Shown;

/// The widest that the chart is drawn, in CSS pixels.
const WIDEST: u32 = 640;

/// The properties of [`Flows`].
#[derive(Properties, PartialEq)]
pub(super) struct FlowsProps {
    pub picture: Shown,
    /// The width that there is, in CSS pixels.
    pub width: u32,
}

/// The flows, drawn once for each picture and width; nothing where there is nowhere to go.
#[component]
pub(super) fn Flows(FlowsProps { picture, width }: &FlowsProps) -> Html {
    let width = (*width).clamp(240, WIDEST);
    let drawing = use_memo((picture.clone(), width), |(Shown(picture), width)| {
        let (scenario, summary) = (&picture.scenario, &picture.summary);
        let size = Size { width: *width, height: chart::flows_height(scenario)? };
        chart::flows(scenario, summary, size).ok().map(AttrValue::from)
    });
    let Some(svg) = &*drawing else { return Html::default() };
    html! {
        <figure class="panel flows" style={format!("width:{width}px")}>
            { Html::from_html_unchecked(svg.clone()) }
        </figure>
    }
}
