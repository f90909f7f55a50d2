//! The view of the record: how the model's earlier forecasts did, what they missed, and what the record says
//! of each lever. It shows tables of the program and no result.

use multihome::chart::{self, Role, Size};
use multihome::record::{
    Coverage, Errors, Forecasts, Lever, Levers, OfCloud, Record as Found, current,
};
use multihome::report::{
    figure, judged_range, range_left, record_interval, record_misses, record_of_levers,
    record_sentence, share, signed,
};
use multihome::scenario::Parameter;
use multihome::{MODEL_VERSION, words};
use yew::prelude::*;

use crate::elements::{folded, with_meanings};

use super::drawing::Drawing;
use super::lettering::use_lettering;
use super::of_output::on_demand;
use super::table::{class, scrolled_table};
use super::view::fitting;

/// The height of a chart, in CSS pixels.
const HEIGHT: u32 = 220;

/// The digits of a digest that are shown.
const DIGITS: usize = 12;

/// The properties of [`Record`].
#[derive(Properties, PartialEq)]
pub(super) struct RecordProps {
    /// The available width, in CSS pixels.
    pub width: u32,
    /// Whether only its tables are shown.
    pub tables: bool,
}

/// The whole view.
#[component]
pub(super) fn Record(RecordProps { width, tables }: &RecordProps) -> Html {
    let all = use_state(|| false);
    let found = match current(MODEL_VERSION) {
        Ok(found) => found,
        Err(why) => return html! { <p role="alert" ~textContent={why.to_string()} /> },
    };
    let Found { forecasts, levers } = found;
    html! {
        <>
            <h2 ~textContent={words::record_heading()} />
            <div class={(!tables).then_some("halves")}>
                <div>
                    <p class="sentence">{ with_meanings(&record_sentence(forecasts)) }</p>
                    if !tables {
                        { folded(words::record_forecasts_heading(), html! {
                            <>
                                <p class="note">{ with_meanings(words::record_note()) }</p>
                                <p class="key" ~textContent={words::record_key()} />
                                <Charts width={*width} />
                            </>
                        }) }
                        { folded(words::record_misses(), html! {
                            <ul style="max-width:46rem">
                                { for record_misses(forecasts).into_iter().map(|miss| html! { <li>{ with_meanings(&miss) }</li> }) }
                            </ul>
                        }) }
                    }
                    { on_demand(*tables, html! { <>{ errors_table(forecasts) }{ coverage_table(forecasts) }</> }) }
                </div>
                <div>
                    <h3 ~textContent={words::record_levers_heading()} />
                    <p class="note">{ with_meanings(&record_of_levers(levers)) }</p>
                    { on_demand(*tables, html! {
                        <>{ levers_table(levers, &all) }<p class="note" ~textContent={imprint(found)} /></>
                    }) }
                </div>
            </div>
        </>
    }
}

/// The properties of [`Charts`].
#[derive(Properties, PartialEq)]
struct ChartsProps {
    /// The available width, in CSS pixels.
    width: u32,
}

/// A chart for each cloud, redrawn only when the width changes.
#[component]
fn Charts(ChartsProps { width }: &ChartsProps) -> Html {
    let lettering = use_lettering();
    let charts = use_memo((*width, lettering), |(width, lettering)| {
        let Found { forecasts, .. } = current(MODEL_VERSION).ok()?;
        let width = fitting(*width, forecasts.clouds.len() as u32);
        let size = Size::new(width, lettering.grown(HEIGHT)).with(*lettering);
        let draw = |of: &OfCloud| {
            let svg = chart::forecasts(forecasts, of, size).ok()?;
            Some((width, words::record_chart(of.cloud.name()), AttrValue::from(svg)))
        };
        forecasts.clouds.iter().map(draw).collect::<Option<Vec<_>>>()
    });
    let charts = charts.iter().flatten().map(|(width, title, svg)| {
        html! {
            <figure class="panel" style={format!("width:{width}px")}>
                <figcaption ~textContent={title.clone()} />
                <Drawing svg={svg.clone()} />
            </figure>
        }
    });
    html! { <div class="panels">{ for charts }</div> }
}

/// The errors of the model and of its rivals, by quarters ahead.
fn errors_table(forecasts: &Forecasts) -> Html {
    let clouds = &forecasts.clouds;
    let row = |name: String, of: &dyn Fn(&OfCloud) -> Errors| {
        html! {
            <tr>
                <th scope="row" ~textContent={name} />
                { for clouds.iter().map(|cloud| errors_cells(&of(cloud))) }
            </tr>
        }
    };
    let ahead = (0..clouds[0].ahead.len())
        .map(|index| row((index + 1).to_string(), &|cloud: &OfCloud| cloud.ahead[index]));
    let heads = [
        words::record_model(),
        words::record_stays(),
        words::record_drifts(),
        words::record_forecasts(),
    ];
    scrolled_table(
        "errors",
        words::record_errors().to_owned(),
        html! {
            <>
                <thead>
                    <tr>
                        <td></td>
                        { for clouds.iter().map(|of| html! {
                            <th scope="colgroup" colspan="4" class={class(Role::Cloud(of.cloud))} ~textContent={of.cloud.name()} />
                        }) }
                    </tr>
                    <tr>
                        <th scope="col" ~textContent={words::record_ahead()} />
                        { for clouds.iter().flat_map(|_| heads).map(|head| html! {
                            <th scope="col" ~textContent={head} />
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for ahead }
                    { row(words::record_all().to_owned(), &|cloud: &OfCloud| cloud.all) }
                </tbody>
            </>
        },
    )
}

/// The errors of some forecasts, the smallest in bold.
fn errors_cells(Errors { count, model, stays, drifts }: &Errors) -> Html {
    let smallest = figure(model.min(*stays).min(*drifts));
    let cell = |error: f64| {
        let text = figure(error);
        if text == smallest {
            html! { <td><b ~textContent={text} /></td> }
        } else {
            html! { <td ~textContent={text} /> }
        }
    };
    html! {
        <>{ cell(*model) }{ cell(*stays) }{ cell(*drifts) }<td ~textContent={count.to_string()} /></>
    }
}

/// How often the band held what was read, cloud by cloud.
fn coverage_table(forecasts: &Forecasts) -> Html {
    let part = |coverage: &Coverage| {
        let part = words::percent(&words::fixed(coverage.percent(), 0));
        format!("{part}, {}", record_interval(coverage))
    };
    let row = |of: &OfCloud| {
        let [inside, count] = [of.coverage.inside, of.coverage.count].map(|n| n.to_string());
        let cells = [
            words::RecordInsideOf { inside: &inside, count: &count }.text(),
            part(&of.coverage),
            part(&of.rounded),
            share(of.width),
            signed(of.bias),
        ];
        html! {
            <tr>
                <th scope="row" class={class(Role::Cloud(of.cloud))} ~textContent={of.cloud.name()} />
                { for cells.map(|cell| html! { <td ~textContent={cell} /> }) }
            </tr>
        }
    };
    let heads = [
        words::record_cloud(),
        words::record_inside(),
        words::record_part(),
        words::record_part_rounded(),
        words::record_width(),
        words::record_bias(),
    ];
    scrolled_table(
        "coverage",
        words::record_coverage().to_owned(),
        html! {
            <>
                <thead><tr>
                    { for heads.map(|head| html! { <th scope="col" ~textContent={head} /> }) }
                </tr></thead>
                <tbody>{ for forecasts.clouds.iter().map(row) }</tbody>
            </>
        },
    )
}

/// The ranges of levers as judged and as left: those that the record sees, or all.
fn levers_table(levers: &Levers, all: &UseStateHandle<bool>) -> Html {
    let on_toggle = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let open = **all;
    let row = |lever: &Lever| {
        let parameter = Parameter::find(lever.key)?;
        let cells = [
            judged_range(parameter)?,
            range_left(lever, parameter),
            if lever.is_seen { words::record_yes() } else { words::record_no() }.to_owned(),
        ];
        Some(html! {
            <tr>
                <th scope="row" ~textContent={parameter.name()} />
                { for cells.map(|cell| html! { <td ~textContent={cell} /> }) }
            </tr>
        })
    };
    let heads =
        [words::record_lever(), words::record_judged(), words::record_left(), words::record_seen()];
    let rows = levers.levers.iter().filter(|lever| open || lever.is_seen).filter_map(row);
    let table = html! {
        <>
            <thead><tr>
                { for heads.map(|head| html! { <th scope="col" ~textContent={head} /> }) }
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </>
    };
    html! {
        <>
            { scrolled_table("levers-left", words::record_levers_caption().to_owned(), table) }
            <div class="every-quarter">
                <button type="button" aria-expanded={open.to_string()} onclick={on_toggle}
                    ~textContent={if open { words::record_show_seen() } else { words::record_show_all() }} />
            </div>
        </>
    }
}

/// What the tables are of.
fn imprint(Found { levers, forecasts }: Found) -> String {
    let short = |digest: &'static str| digest.get(..DIGITS).unwrap_or(digest);
    words::RecordImprint {
        model: &levers.model.to_string(),
        sets: &words::count(levers.sets),
        fitting: &words::count(levers.fitting),
        levers: short(levers.digest),
        forecasts: short(forecasts.digest),
    }
    .text()
}
