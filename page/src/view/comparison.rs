//! The comparison with a cited result: reproduced to the last bit, or what has changed.

use multihome::report::{Verdict, departure, verdict};
use multihome::scenario::Scenario;
use yew::prelude::*;

use crate::session::Cited;

use super::share_link::SHOWN;

/// What is to be said about the result that the opened link cites: a line of its own, also spoken.
pub(super) fn comparison(
    cited: Option<&Cited>,
    scenario: &Scenario,
    result: Option<&Cited>,
) -> Html {
    let (kind, exactly, words) = match cited {
        None => ("", String::new(), String::new()),
        Some(Cited { scenario: cited, citation }) => match (departure(cited, scenario), result) {
            (Some(words), _) => ("left", String::new(), words),
            (None, None) => {
                let words = "This link cites a result: it is compared once every run is in.";
                ("awaited", String::new(), words.to_owned())
            }
            (None, Some(found)) => match verdict(citation, &found.citation, scenario) {
                Verdict { exact: true, words } => {
                    let digest = citation.digest.get(..SHOWN).unwrap_or_default();
                    let bits = format!(" Every bit of every figure is as cited: {digest}…");
                    ("exact", words, bits)
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
