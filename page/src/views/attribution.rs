//! What the answer is made of: the part of each mechanism in the difference between the sides, as Shapley values.
//! They need further runs, which go on in the background.

use std::rc::Rc;

use multihome::chart::{self, Size};
use multihome::report::{
    ATTRIBUTED_WORLDS, AttributionPlan, MechanismPart, MechanismParts, ORDERS, made_of,
    made_of_note, shift, why_no_attribution,
};
use multihome::words;
use yew::prelude::*;

use crate::compute::{Background, Jobs, use_background};
use crate::state::Shown;

use super::drawing::Drawing;
use super::lettering::use_lettering;
use super::of_output::{OfOutput, Underway, on_demand};
use super::table::scrolled_table;

/// The largest width of the chart, in CSS pixels.
const WIDEST: u32 = 720;

/// What one output is made of.
#[component]
pub(super) fn Attribution(OfOutput { picture, output, width, tables }: &OfOutput) -> Html {
    let planned = use_memo((picture.clone(), *output), |(Shown(picture), output)| {
        let comparison = &picture.comparison;
        let worlds = ATTRIBUTED_WORLDS.min(picture.summary.replicates);
        AttributionPlan::new(comparison, *output, worlds, ORDERS).map(|plan| {
            let jobs = (0..plan.worlds()).flat_map(|world| plan.jobs(world)).collect();
            (plan, Jobs(Rc::new(jobs)))
        })
    });
    let jobs = planned.as_ref().as_ref().map_or_else(|_| Jobs::default(), |(_, jobs)| jobs.clone());
    let background = use_background(&jobs);
    let done = background.as_ref().map_or(0, Background::done);
    let all = jobs.replicates();
    let complete = background.filter(Background::is_complete);
    let parts = use_memo((jobs, complete), |(_, complete)| {
        let (plan, _) = planned.as_ref().as_ref().ok()?;
        let payoffs: Vec<f64> =
            complete.as_ref()?.outcomes().iter().map(|outcome| plan.observe(outcome)).collect();
        Some(plan.attribution(&payoffs).map(Rc::new))
    });
    match (&*planned, &*parts) {
        (Err(why), _) | (_, Some(Err(why))) => {
            html! { <p class="note" ~textContent={why_no_attribution(why)} /> }
        }
        (_, None) => html! { <Underway {done} {all} /> },
        (_, Some(Ok(parts))) => html! {
            <>
                if !tables {
                    <p class="sentence" ~textContent={made_of(parts)} />
                    <p class="note" ~textContent={made_of_note(parts)} />
                    <Chart parts={Known(parts.clone())} width={*width} />
                }
                { on_demand(*tables, table(parts)) }
            </>
        },
    }
}

/// Parts, compared by identity.
#[derive(Clone)]
struct Known(Rc<MechanismParts>);

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The properties of [`Chart`].
#[derive(Properties, PartialEq)]
struct ChartProps {
    parts: Known,
    /// The available width, in CSS pixels.
    width: u32,
}

/// The parts one after another up to the whole, drawn again only when they or the width change.
#[component]
fn Chart(ChartProps { parts, width }: &ChartProps) -> Html {
    let lettering = use_lettering();
    let width = (*width).min(WIDEST);
    let svg = use_memo((parts.clone(), width, lettering), |(Known(parts), width, lettering)| {
        let height = lettering.grown(chart::attribution_height(parts));
        let size = Size::new(*width, height).with(*lettering);
        chart::attribution(parts, size).ok().map(AttrValue::from)
    });
    let Some(svg) = &*svg else { return Html::default() };
    html! {
        <figure class="panel" style={format!("width:{width}px")}><Drawing svg={svg.clone()} /></figure>
    }
}

/// The parts as a table.
fn table(found: &MechanismParts) -> Html {
    let unit = found.output.measure.unit();
    let row = |name: String, key: String, value: f64, error: f64| {
        let error = shift(error, unit);
        html! {
            <tr>
                <th scope="row" ~textContent={name} />
                <td ~textContent={key} />
                <td ~textContent={shift(value, unit)} />
                <td ~textContent={format!("±{}", error.trim_start_matches('+'))} />
            </tr>
        }
    };
    let of_part = |part: &MechanismPart| {
        row(part.player.name(), part.player.key(), part.value.value(), part.error)
    };
    let whole = row(
        words::attribution_whole().to_owned(),
        String::new(),
        found.whole.value(),
        found.whole_error,
    );
    let heads = [words::attribution_mechanism(), "", words::drivers_part(), words::drivers_error()];
    scrolled_table(
        "attribution",
        words::attribution_caption().to_owned(),
        html! {
            <>
                <thead><tr>
                    { for heads.map(|head| html! { <th scope="col" ~textContent={head} /> }) }
                </tr></thead>
                <tbody>{ for found.by_size().into_iter().map(of_part) }{ whole }</tbody>
            </>
        },
    )
}
