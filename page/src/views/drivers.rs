//! What carries the answer: parts of the variance by assumption, luck's among them. They need further runs,
//! which go on in the background; what would change the answer comes after them.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use multihome::chart::{self, Size};
use multihome::report::{
    Drivers as Found, DriversPlan, NoDrivers, Output, SETS, carried_by, carried_by_note,
    in_percent, why_no_drivers,
};
use multihome::words;
use yew::prelude::*;

use crate::compute::{Background, Jobs, use_background};
use crate::state::Shown;

use super::curves::Curves;
use super::drawing::Drawing;
use super::lettering::use_lettering;
use super::of_output::{OfOutput, Underway, on_demand};
use super::table::scrolled_table;

/// The largest width of the chart, in CSS pixels.
const WIDEST: u32 = 720;

/// The plan of the further runs, and their jobs.
type Planned = Result<(DriversPlan, Jobs), NoDrivers>;

/// What carries one output.
#[component]
pub(super) fn Drivers(OfOutput { picture, output, width, tables }: &OfOutput) -> Html {
    let planned = use_memo(picture.clone(), |Shown(picture)| -> Planned {
        let plan = DriversPlan::new(&picture.comparison, SETS)?;
        let jobs = Jobs(Rc::new(plan.jobs()));
        Ok((plan, jobs))
    });
    let jobs = planned.as_ref().as_ref().map_or_else(|_| Jobs::default(), |(_, jobs)| jobs.clone());
    let background = use_background(&jobs);
    let done = background.as_ref().map_or(0, Background::done);
    let all = jobs.replicates();
    let found = use_drivers(picture, &planned, *output, background);
    match &found {
        None => html! { <Underway {done} {all} /> },
        Some(Err(why)) => html! { <p class="note" ~textContent={why_no_drivers(why)} /> },
        Some(Ok(found)) => html! {
            <>
                if !tables {
                    <p class="sentence" ~textContent={carried_by(found).join(" ")} />
                    <p class="note" ~textContent={carried_by_note(found)} />
                    if done < all { <Underway {done} {all} /> }
                    <Chart found={Known(found.clone())} width={*width} />
                }
                { on_demand(*tables, table(found)) }
                if done == all {
                    <Curves picture={picture.clone()} found={Known(found.clone())} width={*width} tables={*tables} />
                }
            </>
        },
    }
}

/// What drivers are told from: a result, an output, and further runs, once they are complete.
#[derive(Clone, PartialEq)]
struct Source {
    picture: Shown,
    output: Output,
    background: Option<Background>,
}

/// What carries an output: first over the worlds of the result alone, then over all further runs too. `None`
/// before anything is known. It takes long enough to be seen, so the browser paints before it.
#[hook]
fn use_drivers(
    picture: &Shown,
    planned: &Rc<Planned>,
    output: Output,
    background: Option<Background>,
) -> Option<Result<Rc<Found>, NoDrivers>> {
    let found = use_state(|| None::<(Source, Result<Rc<Found>, NoDrivers>)>);
    let source = Source {
        picture: picture.clone(),
        output,
        background: background.filter(Background::is_complete),
    };
    {
        let (planned, setter) = (planned.clone(), found.setter());
        use_effect_with(source.clone(), move |source| {
            let source = source.clone();
            let timer = Timeout::new(0, move || {
                let told = told(&planned, &source).map(Rc::new);
                setter.set(Some((source, told)));
            });
            move || drop(timer)
        });
    }
    let (of, told) = (*found).clone()?;
    (of.picture == source.picture && of.output == source.output).then_some(told)
}

fn told(planned: &Planned, source: &Source) -> Result<Found, NoDrivers> {
    let (plan, _) = planned.as_ref().map_err(Clone::clone)?;
    let outcomes = source.background.as_ref().map_or_else(Vec::new, Background::outcomes);
    plan.drivers(&source.picture.0.summary, &outcomes, source.output)
}

/// What carries an output, compared by identity.
#[derive(Clone)]
pub(super) struct Known(pub Rc<Found>);

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The properties of [`Chart`].
#[derive(Properties, PartialEq)]
struct ChartProps {
    found: Known,
    /// The available width, in CSS pixels.
    width: u32,
}

/// The parts as bars, drawn again only when they or the width change.
#[component]
fn Chart(ChartProps { found, width }: &ChartProps) -> Html {
    let lettering = use_lettering();
    let width = (*width).min(WIDEST);
    let svg = use_memo((found.clone(), width, lettering), |(Known(found), width, lettering)| {
        let height = lettering.grown(chart::drivers_height(found));
        chart::drivers(found, Size::new(*width, height).with(*lettering)).ok().map(AttrValue::from)
    });
    let Some(svg) = &*svg else { return Html::default() };
    html! {
        <figure class="panel" style={format!("width:{width}px")}><Drawing svg={svg.clone()} /></figure>
    }
}

/// The parts as a table, with luck and what many levers carry together.
fn table(found: &Found) -> Html {
    let row = |name: String, part: f64, error: Option<f64>, more: &'static str| {
        let error = error.map_or_else(String::new, |error| format!("±{}", in_percent(error)));
        html! {
            <tr>
                <th scope="row" ~textContent={name} />
                <td ~textContent={in_percent(part)} />
                <td ~textContent={error} />
                <td ~textContent={more} />
            </tr>
        }
    };
    let parts = &found.parts;
    let levers = parts.inputs.iter().filter_map(|input| {
        let more =
            if input.direction > 0.0 { words::drivers_raises() } else { words::drivers_lowers() };
        let name = found.levers.get(input.input)?.name();
        Some(row(name, input.part.value, Some(input.part.error), more))
    });
    let many = row(words::drivers_rest().to_owned(), parts.not_separable, None, "");
    let luck = parts
        .luck
        .map(|luck| row(words::drivers_luck().to_owned(), luck.value, Some(luck.error), ""));
    let heads = [
        words::drivers_assumption(),
        words::drivers_part(),
        words::drivers_error(),
        words::drivers_more(),
    ];
    scrolled_table(
        "drivers",
        words::drivers_caption().to_owned(),
        html! {
            <>
                <thead><tr>
                    { for heads.map(|head| html! { <th scope="col" ~textContent={head} /> }) }
                </tr></thead>
                <tbody>{ for levers }{ many }{ for luck }</tbody>
            </>
        },
    )
}
