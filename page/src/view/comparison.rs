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
    let (kind, words) = match cited {
        None => ("", String::new()),
        Some(Cited { scenario: cited, citation }) => match (departure(cited, scenario), result) {
            (Some(words), _) => ("left", words),
            (None, None) => {
                let words = "This link cites a result: it is compared once every run is in.";
                ("awaited", words.to_owned())
            }
            (None, Some(found)) => match verdict(citation, &found.citation, scenario) {
                Verdict { exact: true, words } => {
                    let digest = citation.digest.get(..SHOWN).unwrap_or_default();
                    let bits = "every bit of every figure is as the link cites it";
                    ("exact", format!("{words} The result is {digest}…: {bits}."))
                }
                Verdict { exact: false, words } => ("changed", words),
            },
        },
    };
    html! {
        <p class={classes!("comparison", kind)} role="status">{ words }</p>
    }
}
