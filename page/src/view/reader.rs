//! The reader of a chart: any quarter, by pointer, by touch and by the arrow keys.

use multihome::chart::{Panel, PlotArea, Reading};
use multihome::report::{amount, from_to, shift};
use multihome::words;
use web_sys::{HtmlElement, HtmlInputElement, PointerEvent};
use yew::prelude::*;

use crate::picture::Picture;

use super::stage::Shown;
use super::table::class;

/// The properties of [`Reader`].
#[derive(Properties, PartialEq)]
pub(super) struct ReaderProps {
    /// The drawing.
    pub svg: AttrValue,
    /// Where the quarters lie in it.
    pub area: PlotArea,
    /// What it draws.
    pub panel: Panel,
    /// Of which picture.
    pub picture: Shown,
    /// What is said while no quarter is read; without it, what there is to read at the horizon.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
}

/// A drawing whose quarters can be read. A range input as wide as the plot reads them by keyboard and
/// touch; a pointer reads them by hovering.
#[component]
pub(super) fn Reader(props: &ReaderProps) -> Html {
    let ReaderProps { svg, area, panel, picture: Shown(picture), hint } = props;
    let area = *area;
    let node = use_node_ref();
    let read = use_state(|| None::<u32>);
    let (begins, horizon) = (panel.begins().min(area.horizon), area.horizon);
    let quarter = read.map(|quarter| quarter.clamp(begins, horizon));
    let on_move = {
        let (read, node) = (read.setter(), node.clone());
        Callback::from(move |event: PointerEvent| {
            // Yew listens at the root, so the event's current target is not this drawing.
            if let Some(drawing) = node.cast::<HtmlElement>() {
                let x = f64::from(event.client_x()) - drawing.get_bounding_client_rect().left();
                read.set(Some(area.quarter_at(x)));
            }
        })
    };
    let on_leave = {
        let read = read.setter();
        Callback::from(move |event: PointerEvent| {
            // A finger leaves when it is lifted, and only then sees what it has pointed at.
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
    let told = quarter.unwrap_or(horizon);
    let words = match (quarter, hint) {
        (None, Some(hint)) => html! { { hint } },
        _ => reading(picture, panel, told),
    };
    html! {
        <>
            <div class="drawing" ref={node} onpointermove={on_move.clone()} onpointerdown={on_move}
                onpointerleave={on_leave}>
                { Html::from_html_unchecked(svg.clone()) }
                if let Some(quarter) = quarter {
                    <span class="crosshair" style={format!(
                        "left:{:.1}px;top:{:.1}px;height:{:.1}px",
                        area.x_of(quarter), area.top, area.bottom - area.top,
                    )} />
                }
                <input class="reader" type="range" min={begins.to_string()} max={horizon.to_string()} step="1"
                    value={told.to_string()} aria-label={words::plot_read_of(&panel.title)}
                    aria-valuetext={spoken(picture, panel, told)}
                    style={format!("left:{left:.1}px;width:{:.1}px;top:{:.1}px", right - left, area.bottom - 12.0)}
                    oninput={on_input} onfocus={on_focus} onblur={on_blur} />
            </div>
            <p class="reading" aria-hidden="true">{ words }</p>
        </>
    }
}

/// The figures in one quarter, below the plot, where they hide nothing.
fn reading(picture: &Picture, panel: &Panel, quarter: u32) -> Html {
    let items = panel.read(&picture.summary, quarter).map(|Reading { trace, a, b, difference }| {
        let unit = trace.measure.unit();
        html! {
            <span>
                if !trace.name.is_empty() {
                    <b class={class(trace.role)}>{ trace.name.clone() }</b>{ " " }
                }
                { format!("{} ({})", from_to(a, b, unit), shift(difference, unit)) }
            </span>
        }
    });
    let date = picture.scenario.start.later(quarter);
    html! {
        <>
            <span>{ words::plot_quarter(&date.name()) }</span>
            { for items }
        </>
    }
}

/// The same in words, for those who listen.
fn spoken(picture: &Picture, panel: &Panel, quarter: u32) -> String {
    let date = picture.scenario.start.later(quarter);
    panel.read(&picture.summary, quarter).fold(date.name(), |words, Reading { trace, a, b, .. }| {
        let unit = trace.measure.unit();
        let [a, b] = [a, b].map(|figure| amount(figure, unit));
        let told = match trace.name.as_str() {
            "" => words::plot_spoken_alone(&a, &b),
            name => words::plot_spoken(name, &a, &b),
        };
        format!("{words}; {told}")
    })
}
