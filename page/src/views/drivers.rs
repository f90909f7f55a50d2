//! What carries the answer: parts of the variance by assumption, luck's among them. They need further runs,
//! which go on in the background; what would change the answer comes after them.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use multihome::report::{
    Drivers as Found, DriversPlan, NoDrivers, Output, SETS, carried_by, carried_by_note,
    in_percent, why_no_drivers,
};
use multihome::words;
use yew::prelude::*;

use crate::compute::{Background, FurtherRuns, use_further_runs};
use crate::elements::with_meanings;
use crate::state::{ByIdentity, Shown};

use super::bars::Bars;
use super::curves::Curves;
use super::of_output::{OfOutput, Underway, on_demand};
use super::table::scrolled_table;

/// The further runs, and what they were planned with.
type Runs = FurtherRuns<DriversPlan, NoDrivers>;

/// What carries one output.
#[component]
pub(super) fn Drivers(OfOutput { picture, output, width, tables, brief }: &OfOutput) -> Html {
    let runs = use_further_runs(
        picture.clone(),
        |Shown(picture)| DriversPlan::new(&picture.comparison, SETS),
        DriversPlan::jobs,
    );
    let (done, all) = (runs.done, runs.all());
    match use_drivers(picture, *output, runs) {
        None => html! { <Underway {done} {all} /> },
        Some((_, Err(why))) => html! { <p class="note" ~textContent={why_no_drivers(&why)} /> },
        Some((source, Ok(found))) => {
            // The worlds alone tell too little of what to hold.
            let curves = html! {
                if source.further.is_some() {
                    <Curves picture={picture.clone()} found={found.clone()} width={*width} tables={*tables}
                        brief={*brief} />
                }
            };
            let (beside, below) =
                if *brief { (curves, Html::default()) } else { (Html::default(), curves) };
            html! {
                <>
                    if !tables {
                        <div class="beside-bars">
                            <p class="sentence">{ with_meanings(&carried(&found.0, *brief)) }</p>
                            if !brief { <p class="note">{ with_meanings(&carried_by_note(&found.0)) }</p> }
                            if done < all { <Underway {done} {all} /> }
                            <Bars<Found> of={found.clone()} width={*width} />
                            { beside }
                        </div>
                    }
                    if !brief { { on_demand(*tables, table(&found.0)) } }
                    { below }
                </>
            }
        }
    }
}

/// What carries an output, in words; briefly, without what the bars show as well.
fn carried(found: &Found, brief: bool) -> String {
    let sentences = carried_by(found);
    if brief { sentences.into_iter().take(1).collect() } else { sentences.join(" ") }
}

/// What drivers are told from: a result, an output, and further runs, once they are complete.
#[derive(Clone, PartialEq)]
struct Source {
    picture: Shown,
    output: Output,
    further: Option<Background>,
}

/// Drivers, or why there are none.
type Told = Result<ByIdentity<Found>, NoDrivers>;

/// What carries an output: first over the worlds of the result alone, then over all further runs too. `None`
/// before anything is known. It takes long enough to be seen, so the browser paints before it.
#[hook]
fn use_drivers(picture: &Shown, output: Output, runs: Runs) -> Option<(Source, Told)> {
    let found = use_state(|| None::<(Source, Told)>);
    let source = Source { picture: picture.clone(), output, further: runs.complete.clone() };
    {
        let setter = found.setter();
        use_effect_with(source.clone(), move |source| {
            let source = source.clone();
            let timer = Timeout::new(0, move || {
                let told = told(&runs, &source).map(|found| ByIdentity(Rc::new(found)));
                setter.set(Some((source, told)));
            });
            move || drop(timer)
        });
    }
    let is_of = |of: &Source| of.picture == source.picture && of.output == source.output;
    (*found).clone().filter(|(of, _)| is_of(of))
}

fn told(runs: &Runs, source: &Source) -> Result<Found, NoDrivers> {
    let plan = runs.plan().map_err(Clone::clone)?;
    let outcomes = source.further.as_ref().map_or_else(Vec::new, Background::outcomes);
    plan.drivers(&source.picture.0.summary, &outcomes, source.output)
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
