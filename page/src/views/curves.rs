//! What would change the answer: how an output responds to each of the strongest assumptions if that is held, and
//! where it flips. This needs further runs, which go on in the background.

use std::rc::Rc;

use multihome::chart::{self, Size};
use multihome::report::{
    CURVE_WORLDS, Drivers, Observed, Response, ResponsePlan, Responses, what_would_change_it,
};
use multihome::words;
use yew::prelude::*;

use crate::compute::use_further_runs;
use crate::elements::with_meanings;
use crate::state::{ByIdentity, Shown};

use super::drawing::Drawing;
use super::lettering::use_lettering;
use super::of_output::Underway;
use super::view::fitting;

/// The height of a curve, in CSS pixels.
const HEIGHT: u32 = 180;

/// How many sentences are shown in brief.
const BRIEF: usize = 2;

/// The properties of [`Curves`].
#[derive(Properties, PartialEq)]
pub(super) struct CurvesProps {
    /// A complete result.
    pub picture: Shown,
    /// What carries one of its outputs.
    pub found: ByIdentity<Drivers>,
    /// The available width, in CSS pixels.
    pub width: u32,
    /// Whether only tables are shown.
    pub tables: bool,
    /// Whether only the sentences are shown.
    pub brief: bool,
}

/// What would change the answer, with a curve for each of the strongest assumptions.
#[component]
pub(super) fn Curves(CurvesProps { picture, found, width, tables, brief }: &CurvesProps) -> Html {
    let runs = use_further_runs(
        (picture.clone(), found.clone()),
        |(Shown(picture), ByIdentity(found))| {
            ResponsePlan::of_drivers(&picture.comparison, found, CURVE_WORLDS)
        },
        ResponsePlan::jobs,
    );
    let (done, all) = (runs.done, runs.all());
    let responses = use_memo(runs.complete.clone(), |complete| {
        let (plan, complete) = (runs.plan().ok()?, complete.as_ref()?);
        let outcomes = complete.outcomes();
        let observed: Vec<Observed> =
            outcomes.iter().map(|outcome| plan.observe(outcome)).collect();
        Some(plan.responses(&observed).map(|responses| ByIdentity(Rc::new(responses))))
    });
    if *tables {
        return Html::default();
    }
    let content = match (runs.plan(), &*responses) {
        (Err(why), _) | (_, Some(Err(why))) => {
            html! { <p class="note" ~textContent={why.to_string()} /> }
        }
        (_, None) => html! { <Underway {done} {all} /> },
        (_, Some(Ok(responses))) => {
            let mut sentences = what_would_change_it(&picture.0.comparison, &responses.0);
            // The last one says how it was found, which the view does.
            if *brief && sentences.len() > 1 {
                sentences.pop();
                sentences.truncate(BRIEF);
            }
            html! {
                <>
                    <div class="flips">
                        { for sentences.into_iter().map(|sentence| html! { <p>{ with_meanings(&sentence) }</p> }) }
                    </div>
                    if !brief && !responses.0.levers.is_empty() {
                        <p class="key">{ with_meanings(words::drivers_key()) }</p>
                    }
                    if !brief { <Charts responses={responses.clone()} width={*width} /> }
                </>
            }
        }
    };
    html! { <><h3 ~textContent={words::drivers_curves()} />{ content }</> }
}

/// The properties of [`Charts`].
#[derive(Properties, PartialEq)]
struct ChartsProps {
    responses: ByIdentity<Responses>,
    /// The available width, in CSS pixels.
    width: u32,
}

/// A chart for each lever, as many side by side as fit; drawn again only when they or the width change.
#[component]
fn Charts(ChartsProps { responses, width }: &ChartsProps) -> Html {
    let lettering = use_lettering();
    let charts = use_memo(
        (responses.clone(), *width, lettering),
        |(ByIdentity(responses), width, lettering)| {
            let width = fitting(*width, responses.levers.len() as u32);
            let size = Size::new(width, lettering.grown(HEIGHT)).with(*lettering);
            let draw = |response: &Response| {
                let svg = chart::response(responses, response, size).ok()?;
                Some((width, response.lever.name(), AttrValue::from(svg)))
            };
            responses.levers.iter().filter_map(draw).collect::<Vec<_>>()
        },
    );
    let charts = charts.iter().map(|(width, name, svg)| {
        html! {
            <figure class="panel" style={format!("width:{width}px")}>
                <figcaption ~textContent={name.clone()} />
                <Drawing svg={svg.clone()} />
            </figure>
        }
    });
    html! { <div class="panels">{ for charts }</div> }
}
