//! A small chart of a view: one panel by quarter, with the reading of any quarter in it.

use multihome::chart::{self, Panel, Size};
use yew::prelude::*;

use super::reader::Reader;
use super::stage::Shown;

/// The properties of [`SmallChart`].
#[derive(Properties, PartialEq)]
pub(super) struct SmallChartProps {
    pub picture: Shown,
    pub panel: Panel,
    /// The width that there is, in CSS pixels.
    pub width: u32,
    /// The height that it takes; the same for those that stand beside each other.
    pub height: u32,
}

/// A panel, drawn once for each picture and width.
#[component]
pub(super) fn SmallChart(props: &SmallChartProps) -> Html {
    let SmallChartProps { picture, panel, width, height } = props;
    let size = Size { width: *width, height: *height };
    let drawing = use_memo((picture.clone(), panel.clone(), size), |(picture, panel, size)| {
        let Shown(picture) = picture;
        let (scenario, summary) = (&picture.scenario, &picture.summary);
        let svg = chart::lines(scenario, summary, panel, *size).ok()?;
        Some((AttrValue::from(svg), chart::panel_area(scenario, summary, panel, *size)))
    });
    let Some((svg, area)) = &*drawing else { return Html::default() };
    html! {
        <figure class="panel" style={format!("width:{width}px")}>
            <figcaption>{ &panel.title }</figcaption>
            <Reader svg={svg.clone()} area={*area} panel={panel.clone()} picture={picture.clone()} />
        </figure>
    }
}
