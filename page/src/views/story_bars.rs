//! What each story does to one output, in one picture. It needs further runs, which go on in the background.

use std::convert::Infallible;
use std::rc::Rc;

use multihome::report::{StoriesPlan, StoryEffect, StoryEffects, shift, told_by_stories};
use multihome::words;
use yew::prelude::*;

use crate::compute::use_further_runs;
use crate::elements::with_meanings;
use crate::state::{ByIdentity, Shown};

use super::bars::Bars;
use super::of_output::{OfOutput, Underway, on_demand};
use super::table::scrolled_table;

/// The defaults and all stories.
#[component]
pub(super) fn StoryBars(OfOutput { picture, output, width, tables, .. }: &OfOutput) -> Html {
    let runs = use_further_runs(
        picture.clone(),
        |Shown(picture)| Ok::<_, Infallible>(StoriesPlan::all(&picture.comparison)),
        StoriesPlan::jobs,
    );
    let (done, all) = (runs.done, runs.all());
    let found = use_memo((runs.complete.clone(), *output), |(complete, output)| {
        let (Ok(plan), Some(complete)) = (runs.plan(), complete) else { return None };
        Some(ByIdentity(Rc::new(plan.effects(&complete.outcomes(), *output)?)))
    });
    let Some(found) = &*found else { return html! { <Underway {done} {all} /> } };
    html! {
        <>
            if !tables {
                <div class="beside-bars">
                    <p class="sentence">{ with_meanings(&told_by_stories(&found.0)) }</p>
                    <p class="note">{ with_meanings(words::view_stories_note()) }</p>
                    <Bars<StoryEffects> of={found.clone()} width={*width} />
                </div>
            }
            { on_demand(*tables, table(&found.0)) }
        </>
    }
}

/// The differences as a table.
fn table(found: &StoryEffects) -> Html {
    let unit = found.output.measure.unit();
    let row = |effect: &StoryEffect| {
        let figures = [effect.middle(found.output), effect.difference.p10, effect.difference.p90];
        html! {
            <tr>
                <th scope="row" ~textContent={effect.name()} />
                { for figures.map(|figure| html! { <td ~textContent={shift(figure, unit)} /> }) }
            </tr>
        }
    };
    let heads = [
        words::stories(),
        words::view_stories_difference(),
        words::view_stories_low(),
        words::view_stories_high(),
    ];
    scrolled_table(
        "stories",
        found.output.name(),
        html! {
            <>
                <thead><tr>
                    { for heads.map(|head| html! { <th scope="col" ~textContent={head} /> }) }
                </tr></thead>
                <tbody>{ for found.effects.iter().map(row) }</tbody>
            </>
        },
    )
}
