//! The share plot of both regimes, and the reading of any quarter in it.

use multihome::chart::{self, Size};
use multihome::report::{percent, share, signed};
use multihome::words;
use web_sys::{HtmlElement, HtmlInputElement, PointerEvent};
use yew::prelude::*;

use crate::board::use_board;
use crate::picture::{Picture, Shares};

use super::stage::{Shown, Stage};
use super::width::use_width;

/// The properties of [`Plot`].
#[derive(Properties, PartialEq)]
pub(super) struct PlotProps {
    pub stage: Stage,
}

/// The share plot. A range input as wide as the plot reads quarters by keyboard and touch; a
/// pointer reads them by hovering.
#[component]
pub(super) fn Plot(PlotProps { stage }: &PlotProps) -> Html {
    let shown = use_board(&stage.picture);
    let node = use_node_ref();
    let width = use_width(node.clone());
    let read = use_state(|| None::<u32>);
    let size = Size { width: width.max(288), height: if width < 480 { 340 } else { 420 } };
    let drawing = use_memo((shown.clone(), size), |(shown, size)| {
        let picture = shown.as_ref()?;
        chart::shares(&picture.0.scenario, &picture.0.summary, *size).ok()
    });
    let (Some(Shown(picture)), Some(svg)) = (&shown, &*drawing) else {
        return html! { <figure class="plot" ref={node} style={format!("min-height:{}px", size.height)} /> };
    };
    let area = chart::plot_area(&picture.scenario, &picture.summary, size);
    let horizon = picture.scenario.horizon;
    let quarter = read.map(|quarter| quarter.min(horizon));
    let on_move = {
        let (read, area, node) = (read.setter(), area, node.clone());
        Callback::from(move |event: PointerEvent| {
            // Yew listens at the root, so the event's current target is not this figure.
            if let Some(figure) = node.cast::<HtmlElement>() {
                let x = f64::from(event.client_x()) - figure.get_bounding_client_rect().left();
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
    let (left, right) = (area.x_of(0), area.x_of(horizon));
    let picture: &Picture = picture;
    let spoken = spoken(picture, quarter.unwrap_or(horizon));
    html! {
        <figure class="plot" ref={node} aria-labelledby="answer">
            <div class="drawing" onpointermove={on_move.clone()} onpointerdown={on_move}
                onpointerleave={on_leave}>
                { Html::from_html_unchecked(AttrValue::from(svg.clone())) }
                if let Some(quarter) = quarter {
                    <span class="crosshair" style={format!(
                        "left:{:.1}px;top:{:.1}px;height:{:.1}px",
                        area.x_of(quarter), area.top, area.bottom - area.top,
                    )} />
                }
                <input class="reader" type="range" min="0" max={horizon.to_string()} step="1"
                    value={quarter.unwrap_or(horizon).to_string()}
                    aria-label={words::plot_read()} aria-valuetext={spoken}
                    style={format!("left:{left:.1}px;width:{:.1}px;top:{:.1}px", right - left, area.bottom - 12.0)}
                    oninput={on_input} onfocus={on_focus} onblur={on_blur} />
            </div>
            <figcaption class="reading" aria-hidden="true">
                if let Some(quarter) = quarter {
                    { reading(picture, quarter) }
                } else {
                    { words::plot_hint() }
                }
            </figcaption>
        </figure>
    }
}

/// The shares in one quarter, below the plot, where they hide nothing.
fn reading(picture: &Picture, quarter: u32) -> Html {
    let clouds = picture.shares(quarter).map(|Shares { cloud, a, b, difference }| {
        html! {
            <span>
                <b class={classes!("cloud", cloud.key())}>{ picture.scenario.name_of(cloud).to_owned() }</b>
                { format!(" {} → {} ({})", share(a), percent(b), signed(difference)) }
            </span>
        }
    });
    let date = picture.scenario.start.later(quarter);
    html! {
        <>
            <span>{ words::plot_quarter(&date.name()) }</span>
            { for clouds }
        </>
    }
}

/// The same in words, for those who listen.
fn spoken(picture: &Picture, quarter: u32) -> String {
    let date = picture.scenario.start.later(quarter);
    picture.shares(quarter).fold(date.name(), |words, Shares { cloud, a, b, .. }| {
        let name = picture.scenario.name_of(cloud);
        format!("{words}; {}", words::plot_spoken(name, &percent(a), &percent(b)))
    })
}
