//! Tables of the numbers: real tables, each figure with all its digits in `data-value`.

use yew::prelude::*;

use crate::engine::Measure;
use crate::ensemble::Statistics;
use crate::market::Cloud;
use crate::page::runner::Picture;
use crate::report::{Side, band, count, exact, figure};

use super::shown::Shown;

/// The properties of both tables.
#[derive(Properties, PartialEq)]
pub(super) struct TableProps {
    pub shown: Option<Shown>,
}

/// Where a figure stands in the tidy table.
struct Place {
    side: Side,
    quarter: u32,
    measure: Measure,
    item: &'static str,
}

/// A cell with two decimals to read and all digits to take away.
fn cell(place: &Place, statistic: &'static str, statistics: &Statistics) -> Html {
    let value = statistics
        .named()
        .into_iter()
        .find_map(|(name, value)| (name == statistic).then_some(value))
        .unwrap_or(f64::NAN);
    let address = format!(
        "{}/{}/{}/{}/{statistic}",
        place.side.key(),
        place.quarter,
        place.measure.key(),
        place.item,
    );
    let text = figure(value);
    let plus = place.side == Side::Difference && value > 0.0 && text != figure(0.0);
    let text = if plus { format!("+{text}") } else { text };
    html! { <td data-cell={address} data-value={exact(value)}>{ text }</td> }
}

/// The clouds at the horizon.
#[component]
pub(super) fn EndTable(TableProps { shown }: &TableProps) -> Html {
    let Some(Shown(picture)) = shown else { return Html::default() };
    let Picture { scenario, summary } = &**picture;
    let quarter = scenario.horizon;
    let rows = Cloud::ALL.into_iter().zip(summary.of_measure(Measure::Share)).filter_map(
        |(cloud, (item, series))| {
            let place = |side| Place { side, quarter, measure: Measure::Share, item };
            let start = Place { quarter: 0, ..place(Side::A) };
            let difference = series.difference.last()?;
            let rises = *series.rises.last()?;
            Some(html! {
                <tr>
                    <th scope="row" class={classes!("cloud", cloud.key())}>{ cloud.name() }</th>
                    { cell(&place(Side::A), "p50", series.a.last()?) }
                    { cell(&place(Side::B), "p50", series.b.last()?) }
                    { cell(&place(Side::Difference), "p50", difference) }
                    { cell(&place(Side::Difference), "p10", difference) }
                    { cell(&place(Side::Difference), "p90", difference) }
                    <td>{ format!("{} of {}", count(rises), count(summary.runs)) }</td>
                    { cell(&start, "p50", series.a.first()?) }
                </tr>
            })
        },
    );
    html! {
        <>
        <p class="caption" id="end-caption">
            { format!(
                "Share of the cloud market in percent in {}, and at the start, {}. Medians over the runs, which need not add up to 100; B − A is the median of the differences within each run, in points, so it need not be the difference of the medians.",
                scenario.end().name(), scenario.start.name(),
            ) }
        </p>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="end-caption">
            <table class="end" aria-labelledby="end-caption">
                <thead><tr>
                    <th scope="col">{ "Cloud" }</th>
                    <th scope="col">{ format!("A: {}", scenario.a.name()) }</th>
                    <th scope="col">{ format!("B: {}", scenario.b.name()) }</th>
                    <th scope="col">{ "B − A" }</th>
                    <th scope="col">{ format!("{}: from", band(summary.runs)) }</th>
                    <th scope="col">{ "to" }</th>
                    <th scope="col">{ "B above A" }</th>
                    <th scope="col">{ "Start" }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
        </>
    }
}

/// The clouds in every quarter, drawn up when it is opened.
#[component]
pub(super) fn QuarterTable(TableProps { shown }: &TableProps) -> Html {
    let open = use_state(|| false);
    let on_toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class="every-quarter">
            <button type="button" aria-expanded={open.to_string()} onclick={on_toggle}>
                { if *open { "Hide the quarters" } else { "Show every quarter" } }
            </button>
            if let (true, Some(Shown(picture))) = (*open, shown) { { quarters(picture) } }
        </div>
    }
}

fn quarters(picture: &Picture) -> Html {
    let Picture { scenario, summary } = picture;
    let series: Vec<_> = summary.of_measure(Measure::Share).collect();
    let rows = (0..=scenario.horizon).map(|quarter| {
        let cells = series.iter().map(|(item, series)| {
            let index = quarter as usize;
            let place = |side| Place { side, quarter, measure: Measure::Share, item };
            html! {
                <>
                    { for series.a.get(index).map(|s| cell(&place(Side::A), "p50", s)) }
                    { for series.b.get(index).map(|s| cell(&place(Side::B), "p50", s)) }
                    { for series.difference.get(index).map(|s| cell(&place(Side::Difference), "p50", s)) }
                </>
            }
        });
        html! {
            <tr>
                <th scope="row">{ scenario.start.later(quarter).name() }</th>
                { for cells }
            </tr>
        }
    });
    html! {
        <>
        <p class="caption" id="quarters-caption">
            { "Median share in percent under A and B, and the median of B − A in points." }
        </p>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="quarters-caption">
            <table class="quarters" aria-labelledby="quarters-caption">
                <thead>
                    <tr>
                        <td></td>
                        { for Cloud::ALL.map(|cloud| html! {
                            <th scope="colgroup" colspan="3" class={classes!("cloud", cloud.key())}>
                                { cloud.name() }
                            </th>
                        }) }
                    </tr>
                    <tr>
                        <th scope="col">{ "Quarter" }</th>
                        { for Cloud::ALL.map(|_| html! {
                            <>
                                <th scope="col">{ "A" }</th>
                                <th scope="col">{ "B" }</th>
                                <th scope="col">{ "B − A" }</th>
                            </>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
        </>
    }
}
