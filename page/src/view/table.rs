//! Tables of the numbers: real tables, each figure with all its digits in `data-value`.

use multihome::chart::{Panel, Role, Shown as Figures, Trace};
use multihome::ensemble::Statistics;
use multihome::report::{Side, band, count, exact, figure};
use yew::prelude::*;

use crate::picture::Picture;

use super::choice::Choice;

/// A figure of the tidy table: side, quarter, measure and item.
struct Place<'a>(Side, u32, &'a str, &'a str);

/// A cell with two decimals to read and all digits to take away.
fn cell(place: Place<'_>, statistic: &str, statistics: &Statistics) -> Html {
    let named = statistics.named().into_iter().find(|(name, _)| *name == statistic);
    number(place, statistic, named.map_or(f64::NAN, |(_, value)| value))
}

fn number(Place(side, quarter, measure, item): Place<'_>, statistic: &str, value: f64) -> Html {
    let address = format!("{}/{quarter}/{measure}/{item}/{statistic}", side.key());
    let text = figure(value);
    let signed = side == Side::Difference && measure != "flow" && measure != "elsewhere";
    let text = if signed && value > 0.0 && text != figure(0.0) { format!("+{text}") } else { text };
    html! { <td data-cell={address} data-value={exact(value)}>{ text }</td> }
}

/// The statistic that stands for a side.
const fn centre(panel: &Panel) -> &'static str {
    match panel.shown {
        Figures::Means => "mean",
        Figures::Sides | Figures::Difference => "p50",
    }
}

/// What a row is called: a panel of one item goes by its own title.
fn name<'a>(panel: &'a Panel, trace: &'a Trace) -> &'a str {
    if trace.name.is_empty() { &panel.title } else { &trace.name }
}

/// The class that gives a name its cloud's colour.
pub(super) fn class(role: Role) -> Classes {
    match role {
        Role::Cloud(cloud) => classes!("cloud", cloud.key()),
        _ => Classes::new(),
    }
}

fn row(picture: &Picture, panel: &Panel, trace: &Trace) -> Option<Html> {
    let Picture { scenario, summary } = picture;
    let series = trace.series(summary)?;
    let place = |side, quarter| Place(side, quarter, trace.measure.key(), trace.item);
    let (quarter, centre) = (scenario.horizon, centre(panel));
    let end = |side| place(side, quarter);
    let difference = series.difference.last()?;
    let spread = |statistic| match panel.shown {
        Figures::Means => html! { <td>{ "–" }</td> },
        _ => cell(end(Side::Difference), statistic, difference),
    };
    Some(html! {
        <tr>
            <th scope="row" class={class(trace.role)}>{ name(panel, trace).to_owned() }</th>
            { cell(end(Side::A), centre, series.a.last()?) }
            { cell(end(Side::B), centre, series.b.last()?) }
            { cell(end(Side::Difference), centre, difference) }
            { spread("p10") }
            { spread("p90") }
            <td>{ format!("{} of {}", count(*series.rises.last()?), count(summary.runs)) }</td>
            if trace.measure.begins() == 0 {
                { cell(place(Side::A, 0), centre, series.a.first()?) }
            } else {
                <td>{ "–" }</td>
            }
        </tr>
    })
}

/// The figures of some panels at the horizon.
pub(super) fn end_table(picture: &Picture, panels: &[Panel]) -> Html {
    let Picture { scenario, summary } = picture;
    let bodies = panels.iter().map(|panel| {
        let titled = panels.len() > 1 && panel.traces.iter().any(|trace| !trace.name.is_empty());
        html! {
            <tbody>
                if titled {
                    <tr class="title"><th scope="rowgroup" colspan="8">{ panel.title.clone() }</th></tr>
                }
                { for panel.traces.iter().filter_map(|trace| row(picture, panel, trace)) }
            </tbody>
        }
    });
    let single = panels.first().filter(|_| panels.len() == 1);
    let caption = format!(
        "{} in {}, and at the start, {}. {}",
        single.map_or("The figures", |panel| &panel.title),
        scenario.end().name(),
        scenario.start.name(),
        if panels.iter().all(|panel| panel.shown == Figures::Means) {
            "Means over the runs."
        } else {
            "Medians over the runs, which need not add up; B − A is the median of the differences within each run, so it need not be the difference of the medians."
        },
    );
    scrolled(
        "end",
        caption,
        html! {
            <>
                <thead><tr>
                    <td></td>
                    <th scope="col">{ format!("A: {}", scenario.a.name()) }</th>
                    <th scope="col">{ format!("B: {}", scenario.b.name()) }</th>
                    <th scope="col">{ "B − A" }</th>
                    <th scope="col">{ format!("{}: from", band(summary.runs)) }</th>
                    <th scope="col">{ "to" }</th>
                    <th scope="col">{ "B above A" }</th>
                    <th scope="col">{ "Start" }</th>
                </tr></thead>
                { for bodies }
            </>
        },
    )
}

/// Enterprises by primary cloud on side A and on side B, and how much ends elsewhere.
pub(super) fn flow_table(picture: &Picture) -> Html {
    let Picture { scenario, summary } = picture;
    let quarter = scenario.horizon;
    let heads = || scenario.clouds().map(|cloud| (cloud, scenario.name_of(cloud).to_owned()));
    let rows = heads().map(|(from, name)| {
        let cells = scenario.clouds().map(|to| {
            let item = format!("{}→{}", from.key(), to.key());
            let place = Place(Side::Difference, quarter, "flow", &item);
            number(place, "mean", summary.flows[from.index()][to.index()])
        });
        html! {
            <tr>
                <th scope="row" class={class(Role::Cloud(from))}>{ format!("{name} on A") }</th>
                { for cells }
            </tr>
        }
    });
    let elsewhere = [
        ("enterprises", "Enterprises that end elsewhere, %", &summary.elsewhere),
        ("spend", "Cloud spend that ends elsewhere, %", &summary.spend_elsewhere),
    ];
    let elsewhere = elsewhere.map(|(item, name, statistics)| {
        let cell = |statistic| {
            cell(Place(Side::Difference, quarter, "elsewhere", item), statistic, statistics)
        };
        html! {
            <tr><th scope="row">{ name }</th>{ cell("mean") }{ cell("p10") }{ cell("p90") }</tr>
        }
    });
    let caption = format!("Enterprises by primary cloud in {}, means.", scenario.end().name());
    let flows = html! {
        <>
            <thead><tr>
                <td></td>
                { for heads().map(|(cloud, name)| html! {
                    <th scope="col" class={class(Role::Cloud(cloud))}>{ format!("{name} on B") }</th>
                }) }
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </>
    };
    let totals = html! {
        <>
            <thead><tr>
                <td></td>
                <th scope="col">{ "mean" }</th>
                <th scope="col">{ format!("{}: from", band(summary.runs)) }</th>
                <th scope="col">{ "to" }</th>
            </tr></thead>
            <tbody>{ for elsewhere }</tbody>
        </>
    };
    html! {
        <>
            { scrolled("flows", caption, flows) }
            { scrolled("elsewhere", "What ends elsewhere than on side A.".to_owned(), totals) }
        </>
    }
}

/// A table that scrolls sideways where it is too wide, named by its caption.
pub(super) fn scrolled(class: &'static str, caption: String, content: Html) -> Html {
    let id = format!("{class}-caption");
    html! {
        <>
            <p class="caption" id={id.clone()}>{ caption }</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby={id.clone()}>
                <table {class} aria-labelledby={id}>{ content }</table>
            </div>
        </>
    }
}

/// Every quarter of one panel, drawn up when it is opened. `chosen` is its place.
pub(super) fn quarter_table(
    picture: &Picture,
    panels: &[Panel],
    open: &UseStateHandle<bool>,
    chosen: &UseStateHandle<usize>,
) -> Html {
    let on_toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |text: String| chosen.set(text.parse().unwrap_or(0)))
    };
    let open = **open;
    let place = (**chosen).min(panels.len().saturating_sub(1));
    html! {
        <div class="every-quarter">
            <button type="button" aria-expanded={open.to_string()} onclick={on_toggle}>
                { if open { "Hide the quarters" } else { "Show every quarter" } }
            </button>
            if open && panels.len() > 1 {
                <label for="quarters-of">{ "of" }</label>
                <Choice id="quarters-of" value={place.to_string()} {on_choose}
                    options={panels.iter().enumerate().map(|(i, panel)| {
                        (i.to_string().into(), panel.title.clone().into())
                    }).collect::<Vec<_>>()} />
            }
            if let (true, Some(panel)) = (open, panels.get(place)) { { quarters(picture, panel) } }
        </div>
    }
}

fn quarters(picture: &Picture, panel: &Panel) -> Html {
    let Picture { scenario, summary } = picture;
    let series: Vec<_> =
        panel.traces.iter().filter_map(|trace| Some((trace, trace.series(summary)?))).collect();
    let rows = (panel.begins()..=scenario.horizon).map(|quarter| {
        let cells = series.iter().flat_map(|(trace, series)| {
            let sides = [
                (Side::A, &series.a),
                (Side::B, &series.b),
                (Side::Difference, &series.difference),
            ];
            sides.map(|(side, statistics)| {
                let place = Place(side, quarter, trace.measure.key(), trace.item);
                statistics.get(quarter as usize).map(|s| cell(place, centre(panel), s))
            })
        });
        html! {
            <tr>
                <th scope="row">{ scenario.start.later(quarter).name() }</th>
                { for cells.flatten() }
            </tr>
        }
    });
    let caption = format!("{}: medians on A and B, and the median of B − A.", panel.title);
    let caption = if panel.shown == Figures::Means { panel.title.clone() } else { caption };
    scrolled(
        "quarters",
        caption,
        html! {
            <>
                <thead>
                    <tr>
                        <td></td>
                        { for series.iter().map(|(trace, _)| html! {
                            <th scope="colgroup" colspan="3" class={class(trace.role)}>
                                { name(panel, trace).to_owned() }
                            </th>
                        }) }
                    </tr>
                    <tr>
                        <th scope="col">{ "Quarter" }</th>
                        { for series.iter().flat_map(|_| ["A", "B", "B − A"]).map(|head| html! {
                            <th scope="col">{ head }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </>
        },
    )
}
