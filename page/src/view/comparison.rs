//! The comparison with a cited result: reproduced to the last bit, or what has changed.

use std::rc::Rc;

use multihome::report::{Verdict, departure, verdict};
use multihome::scenario::Scenario;
use multihome::words;
use yew::prelude::*;

use crate::cited::Cited;

use super::digest::short;
use super::stage::{Stage, use_result};

/// The properties of [`Comparison`].
#[derive(Properties, PartialEq)]
pub(super) struct ComparisonProps {
    /// Where the result is, once it is whole.
    pub stage: Stage,
    pub scenario: Rc<Scenario>,
    /// What the link that was opened says it is.
    pub cited: Option<Rc<Cited>>,
}

/// What is to be said about the result that the opened link cites: a line of its own, also spoken.
#[component]
pub(super) fn Comparison(ComparisonProps { stage, scenario, cited }: &ComparisonProps) -> Html {
    let result = use_result(stage, scenario);
    let (kind, exactly, words) = match cited.as_deref() {
        None => ("", String::new(), String::new()),
        Some(Cited { scenario: cited, citation }) => match (departure(cited, scenario), result) {
            (Some(words), _) => ("left", String::new(), words),
            (None, None) => ("awaited", String::new(), words::comparison_awaited().to_owned()),
            (None, Some(found)) => match verdict(citation, &found.citation, scenario) {
                Verdict { exact: true, words } => {
                    ("exact", words, words::comparison_exact(short(&citation.digest)))
                }
                Verdict { exact: false, words } => ("changed", String::new(), words),
            },
        },
    };
    html! {
        <p class={classes!("comparison", kind)} role="status">
            if !exactly.is_empty() { <b>{ exactly }</b> }
            { words }
        </p>
    }
}
