//! What the answer is made of: the part of each mechanism in the difference between the sides, as Shapley values.
//! They need further runs, which go on in the background.

use std::rc::Rc;

use multihome::report::{
    ATTRIBUTED_WORLDS, AttributionPlan, MechanismPart, MechanismParts, ORDERS, made_of,
    made_of_note, shift, why_no_attribution,
};
use multihome::words;
use yew::prelude::*;

use crate::compute::use_further_runs;
use crate::elements::with_meanings;
use crate::state::{ByIdentity, Shown};

use super::bars::Bars;
use super::of_output::{OfOutput, Underway, on_demand};
use super::table::scrolled_table;

/// What one output is made of.
#[component]
pub(super) fn Attribution(OfOutput { picture, output, width, tables, .. }: &OfOutput) -> Html {
    let runs = use_further_runs(
        (picture.clone(), *output),
        |(Shown(picture), output)| {
            let worlds = ATTRIBUTED_WORLDS.min(picture.summary.replicates);
            AttributionPlan::new(&picture.comparison, *output, worlds, ORDERS)
        },
        |plan| (0..plan.worlds()).flat_map(|world| plan.jobs(world)).collect(),
    );
    let (done, all) = (runs.done, runs.all());
    let parts = use_memo(runs.complete.clone(), |complete| {
        let (plan, complete) = (runs.plan().ok()?, complete.as_ref()?);
        let outcomes = complete.outcomes();
        let payoffs: Vec<f64> = outcomes.iter().map(|outcome| plan.observe(outcome)).collect();
        Some(plan.attribution(&payoffs).map(|parts| ByIdentity(Rc::new(parts))))
    });
    match (runs.plan(), &*parts) {
        (Err(why), _) | (_, Some(Err(why))) => {
            html! { <p class="note" ~textContent={why_no_attribution(why)} /> }
        }
        (_, None) => html! { <Underway {done} {all} /> },
        (_, Some(Ok(parts))) => html! {
            <>
                if !tables {
                    <div class="beside-bars">
                        <p class="sentence">{ with_meanings(&made_of(&parts.0)) }</p>
                        <p class="note">{ with_meanings(&made_of_note(&parts.0)) }</p>
                        <Bars<MechanismParts> of={parts.clone()} width={*width} />
                    </div>
                }
                { on_demand(*tables, table(&parts.0)) }
            </>
        },
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
