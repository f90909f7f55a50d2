//! Tables of figures: HTML tables, with all digits of each figure in `data-value`.

use multihome::chart::{Panel, Role, Shown as Figures, Trace};
use multihome::engine::Centre;
use multihome::ensemble::Statistics;
use multihome::report::{Side, among, band, count, exact, figure};
use multihome::words;
use yew::prelude::*;

use crate::elements::Choice;
use crate::state::Picture;

/// The position of a figure in the tidy table: side, quarter, measure and item.
struct Place<'a>(Side, u32, &'a str, &'a str);

/// A cell that shows two decimals and has all digits in `data-value`.
fn cell(place: Place<'_>, statistic: &str, statistics: &Statistics) -> Html {
    let named = statistics.named().into_iter().find(|(name, _)| *name == statistic);
    number(place, statistic, named.map_or(f64::NAN, |(_, value)| value))
}

fn number(Place(side, quarter, measure, item): Place<'_>, statistic: &str, value: f64) -> Html {
    let address = format!("{}/{quarter}/{measure}/{item}/{statistic}", side.key());
    let text = figure(value);
    let signed = side == Side::Difference && measure != "flow" && measure != "elsewhere";
    let text = if signed && value > 0.0 && text != figure(0.0) { format!("+{text}") } else { text };
    html! { <td data-cell={address} data-value={exact(value)} ~textContent={text} /> }
}

/// The name of a row: the panel's title if it has only one item.
fn name<'a>(panel: &'a Panel, trace: &'a Trace) -> &'a str {
    if trace.name.is_empty() { &panel.title } else { &trace.name }
}

/// The class that gives a cloud's name its colour.
pub(super) fn class(role: Role) -> Classes {
    match role {
        Role::Cloud(cloud) => classes!("cloud", cloud.key()),
        _ => Classes::new(),
    }
}

fn row(picture: &Picture, panel: &Panel, trace: &Trace) -> Option<Html> {
    let Picture { comparison, summary } = picture;
    let series = trace.series(summary)?;
    let place = |side, quarter| Place(side, quarter, trace.measure.key(), trace.item);
    let (quarter, centre) = (comparison.common().horizon, panel.centre().key());
    let end = |side| place(side, quarter);
    let difference = series.difference.last()?;
    let spread = |statistic| match panel.shown {
        Figures::Means => html! { <td ~textContent={"–"} /> },
        _ => cell(end(Side::Difference), statistic, difference),
    };
    Some(html! {
        <tr>
            <th scope="row" class={class(trace.role)} ~textContent={name(panel, trace).to_owned()} />
            { cell(end(Side::A), centre, series.a.last()?) }
            { cell(end(Side::B), centre, series.b.last()?) }
            { cell(end(Side::Difference), centre, difference) }
            { spread("p10") }
            { spread("p90") }
            <td ~textContent={words::TableTimes {
                times: &count(*series.rises.last()?),
                runs: &count(summary.cases),
            }.text()} />
            if trace.measure.begins() == 0 {
                { cell(place(Side::A, 0), centre, series.a.first()?) }
            } else {
                <td ~textContent={"–"} />
            }
        </tr>
    })
}

/// The figures of some panels at the horizon.
pub(super) fn end_table(picture: &Picture, panels: &[Panel]) -> Html {
    let Picture { comparison, summary } = picture;
    let bodies = panels.iter().map(|panel| {
        let titled = panels.len() > 1 && panel.traces.iter().any(|trace| !trace.name.is_empty());
        html! {
            <tbody class={(!titled).then_some("untitled")}>
                if titled {
                    <tr class="title"><th scope="rowgroup" colspan="8" ~textContent={panel.title.clone()} /></tr>
                }
                { for panel.traces.iter().filter_map(|trace| row(picture, panel, trace)) }
            </tbody>
        }
    });
    let single = panels.first().filter(|_| panels.len() == 1);
    let means = panels.iter().all(|panel| panel.centre() == Centre::Mean);
    let cases = among(summary.case_of_replicates());
    let caption = words::TableCaption {
        figures: single.map_or(words::table_figures(), |panel| &panel.title),
        end: &comparison.common().end().name(),
        start: &comparison.common().start.name(),
        note: &if means { words::table_means(cases) } else { words::table_medians(cases) },
    }
    .text();
    let [a, b] = comparison.side_names();
    scrolled_table(
        "end",
        caption,
        html! {
            <>
                <thead><tr>
                    <td></td>
                    <th scope="col" ~textContent={words::table_a(&a)} />
                    <th scope="col" ~textContent={words::table_b(&b)} />
                    <th scope="col" ~textContent={"B − A"} />
                    <th scope="col" ~textContent={words::table_from(&band(summary.replicates, summary.case_of_replicates()))} />
                    <th scope="col" ~textContent={words::table_to()} />
                    <th scope="col" ~textContent={words::table_above()} />
                    <th scope="col" ~textContent={words::table_start()} />
                </tr></thead>
                { for bodies }
            </>
        },
    )
}

/// The enterprises by primary cloud on side A and on side B, and how much ends on another cloud.
pub(super) fn flow_table(picture: &Picture) -> Html {
    let Picture { comparison, summary } = picture;
    let quarter = comparison.common().horizon;
    let heads = || {
        comparison
            .common()
            .clouds()
            .map(|cloud| (cloud, comparison.common().name_of(cloud).to_owned()))
    };
    let rows = heads().map(|(from, name)| {
        let cells = comparison.common().clouds().map(|to| {
            let item = format!("{}>{}", from.key(), to.key());
            let place = Place(Side::Difference, quarter, "flow", &item);
            number(place, "mean", summary.flows[from.index()][to.index()])
        });
        html! {
            <tr>
                <th scope="row" class={class(Role::Cloud(from))} ~textContent={words::flows_on_a(&name)} />
                { for cells }
            </tr>
        }
    });
    let elsewhere = [
        ("enterprises", words::elsewhere_enterprises(), &summary.elsewhere),
        ("spend", words::elsewhere_spend(), &summary.spend_elsewhere),
    ];
    let elsewhere = elsewhere.map(|(item, name, statistics)| {
        let cell = |statistic| {
            cell(Place(Side::Difference, quarter, "elsewhere", item), statistic, statistics)
        };
        html! {
            <tr><th scope="row" ~textContent={name} />{ cell("mean") }{ cell("p10") }{ cell("p90") }</tr>
        }
    });
    let caption = words::flows_caption(&comparison.common().end().name());
    let flows = html! {
        <>
            <thead><tr>
                <td></td>
                { for heads().map(|(cloud, name)| html! {
                    <th scope="col" class={class(Role::Cloud(cloud))} ~textContent={words::flows_on_b(&name)} />
                }) }
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </>
    };
    let totals = html! {
        <>
            <thead><tr>
                <td></td>
                <th scope="col" ~textContent={words::table_mean()} />
                <th scope="col" ~textContent={words::table_from(&band(summary.replicates, summary.case_of_replicates()))} />
                <th scope="col" ~textContent={words::table_to()} />
            </tr></thead>
            <tbody>{ for elsewhere }</tbody>
        </>
    };
    html! {
        <>
            { scrolled_table("flows", caption, flows) }
            { scrolled_table("elsewhere", words::elsewhere_caption().to_owned(), totals) }
        </>
    }
}

/// A table that scrolls sideways if it is too wide, named by its caption.
pub(crate) fn scrolled_table(class: &'static str, caption: String, content: Html) -> Html {
    let id = format!("{class}-caption");
    html! {
        <>
            <p class="caption" id={id.clone()} ~textContent={caption} />
            <div class="scroll" tabindex="0" role="region" aria-labelledby={id.clone()}>
                <table {class} aria-labelledby={id}>{ content }</table>
            </div>
        </>
    }
}

/// Every quarter of one panel, rendered when it is opened. `chosen` is its index.
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
    let index = (**chosen).min(panels.len().saturating_sub(1));
    html! {
        <div class="every-quarter">
            <button type="button" aria-expanded={open.to_string()} onclick={on_toggle}
                ~textContent={if open { words::quarters_hide() } else { words::quarters_show() }} />
            if open && panels.len() > 1 {
                <label for="quarters-of" ~textContent={words::quarters_of()} />
                <Choice id="quarters-of" value={index.to_string()} {on_choose}
                    options={panels.iter().enumerate().map(|(i, panel)| {
                        (i.to_string().into(), panel.title.clone().into())
                    }).collect::<Vec<_>>()} />
            }
            if let (true, Some(panel)) = (open, panels.get(index)) { { quarters(picture, panel) } }
        </div>
    }
}

fn quarters(picture: &Picture, panel: &Panel) -> Html {
    let Picture { comparison, summary } = picture;
    let series: Vec<_> =
        panel.traces.iter().filter_map(|trace| Some((trace, trace.series(summary)?))).collect();
    let rows = (panel.begins()..=comparison.common().horizon).map(|quarter| {
        let cells = series.iter().flat_map(|(trace, series)| {
            let sides = [
                (Side::A, &series.a),
                (Side::B, &series.b),
                (Side::Difference, &series.difference),
            ];
            sides.map(|(side, statistics)| {
                let place = Place(side, quarter, trace.measure.key(), trace.item);
                statistics.get(quarter as usize).map(|s| cell(place, panel.centre().key(), s))
            })
        });
        html! {
            <tr>
                <th scope="row" ~textContent={comparison.common().start.later(quarter).name()} />
                { for cells.flatten() }
            </tr>
        }
    });
    let caption = match panel.centre() {
        Centre::Mean => words::quarters_means(&panel.title),
        Centre::Median => words::quarters_medians(&panel.title),
    };
    let caption = if panel.shown == Figures::Means { panel.title.clone() } else { caption };
    scrolled_table(
        "quarters",
        caption,
        html! {
            <>
                <thead>
                    <tr>
                        <td></td>
                        { for series.iter().map(|(trace, _)| html! {
                            <th scope="colgroup" colspan="3" class={class(trace.role)} ~textContent={name(panel, trace).to_owned()} />
                        }) }
                    </tr>
                    <tr>
                        <th scope="col" ~textContent={words::quarter_head()} />
                        { for series.iter().flat_map(|_| ["A", "B", "B − A"]).map(|head| html! {
                            <th scope="col" ~textContent={head} />
                        }) }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </>
        },
    )
}
