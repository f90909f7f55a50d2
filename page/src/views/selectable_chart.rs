//! A chart that shows the figures of any quarter, by pointer, touch and arrow keys.

use multihome::chart::{Panel, PlotArea, Reading};
use multihome::engine::Centre;
use multihome::report::{amount, from_to, shift_between};
use multihome::words;
use web_sys::{HtmlElement, HtmlInputElement, PointerEvent};
use yew::prelude::*;

use crate::elements::text;
use crate::state::{Picture, Shown};

use super::drawing::Drawing;
use super::table::class;

/// The properties of [`SelectableChart`].
#[derive(Properties, PartialEq)]
pub(crate) struct SelectableChartProps {
    /// The drawing.
    pub svg: AttrValue,
    /// The plot area of the drawing, which gives the positions of quarters.
    pub area: PlotArea,
    /// The panel that it shows.
    pub panel: Panel,
    /// The picture that it shows.
    pub picture: Shown,
    /// The text while no quarter is selected; without it, the figures at the horizon are shown.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
}

/// A drawing in which quarters can be selected: with a range input as wide as the plot by keyboard and
/// touch, or by hovering with a pointer.
#[component]
pub(crate) fn SelectableChart(props: &SelectableChartProps) -> Html {
    let SelectableChartProps { svg, area, panel, picture: Shown(picture), hint } = props;
    let area = *area;
    let node = use_node_ref();
    let read = use_state(|| None::<u32>);
    let (begins, horizon) = (panel.begins().min(area.horizon), area.horizon);
    let quarter = read.map(|quarter| quarter.clamp(begins, horizon));
    let on_move = {
        let (read, node) = (read.setter(), node.clone());
        Callback::from(move |event: PointerEvent| {
            // Yew attaches listeners to the root, so the event's current target is not this drawing.
            if let Some(drawing) = node.cast::<HtmlElement>() {
                // It may be shown enlarged.
                let shown = drawing.get_bounding_client_rect();
                let times = shown.width() / f64::from(drawing.offset_width().max(1));
                let x = (f64::from(event.client_x()) - shown.left()) / times;
                read.set(Some(area.quarter_at(x)));
            }
        })
    };
    let on_leave = {
        let read = read.setter();
        Callback::from(move |event: PointerEvent| {
            // A touch ends when the finger is lifted, and only then can the reader see the figures, so
            // they stay.
            if event.pointer_type() != "touch" {
                read.set(None);
            }
        })
    };
    let on_focus = {
        let (read, quarter) = (read.setter(), quarter.unwrap_or(horizon));
        Callback::from(move |_: FocusEvent| read.set(Some(quarter)))
    };
    let on_blur = {
        let read = read.setter();
        Callback::from(move |_: FocusEvent| read.set(None))
    };
    let on_input = {
        let read = read.setter();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            read.set(Some(input.value_as_number() as u32));
        })
    };
    let (left, right) = (area.x_of(begins), area.x_of(horizon));
    let shown_quarter = quarter.unwrap_or(horizon);
    let words = match (quarter, hint) {
        (None, Some(hint)) => text(hint),
        _ => reading(picture, panel, shown_quarter),
    };
    html! {
        <>
            <div class="drawing" ref={node} onpointermove={on_move.clone()} onpointerdown={on_move}
                onpointerleave={on_leave}>
                <Drawing svg={svg.clone()} />
                if let Some(quarter) = quarter {
                    <span class="crosshair" style={format!(
                        "left:{:.1}px;top:{:.1}px;height:{:.1}px",
                        area.x_of(quarter), area.top, area.bottom - area.top,
                    )} />
                }
                <input class="reader" type="range" min={begins.to_string()} max={horizon.to_string()} step="1"
                    value={shown_quarter.to_string()} aria-label={words::plot_read_of(&panel.title)}
                    aria-valuetext={spoken(picture, panel, shown_quarter)}
                    style={format!("left:{left:.1}px;width:{:.1}px;top:{:.1}px", right - left, area.bottom - 12.0)}
                    oninput={on_input} onfocus={on_focus} onblur={on_blur} />
            </div>
            <p class={classes!("reading", quarter.is_none().then_some("unread"))} aria-hidden="true">{ words }</p>
        </>
    }
}

/// The figures of one quarter, below the plot, so that they cover nothing.
fn reading(picture: &Picture, panel: &Panel, quarter: u32) -> Html {
    let is_mean = panel.centre() == Centre::Mean;
    let items = panel.read(&picture.summary, quarter).map(|Reading { trace, a, b, difference }| {
        let unit = trace.measure.unit();
        let change = shift_between(a, b, difference, unit);
        // On one line, so that no bracket stands alone.
        let figures = format!("{} ({change})", from_to(a, b, unit)).replace(' ', "\u{a0}");
        html! {
            <span>
                if !trace.name.is_empty() {
                    <b class={class(trace.role)} ~textContent={trace.name.clone()} />{ text(" ") }
                }
                { text(&figures) }
            </span>
        }
    });
    let date = picture.comparison.common().start.later(quarter);
    html! {
        <>
            <span ~textContent={if is_mean {
                words::plot_quarter(&date.name())
            } else {
                words::plot_quarter_median(&date.name())
            }} />
            { for items }
        </>
    }
}

/// The same as text for screen readers.
fn spoken(picture: &Picture, panel: &Panel, quarter: u32) -> String {
    let date = picture.comparison.common().start.later(quarter);
    panel.read(&picture.summary, quarter).fold(date.name(), |words, Reading { trace, a, b, .. }| {
        let unit = trace.measure.unit();
        let [a, b] = [a, b].map(|figure| amount(figure, unit));
        let figures = match trace.name.as_str() {
            "" => words::PlotSpokenAlone { a: &a, b: &b }.text(),
            name => words::PlotSpoken { cloud: name, a: &a, b: &b }.text(),
        };
        format!("{words}; {figures}")
    })
}
