//! The check of a cited result: says whether it was reproduced to the last bit, or what has changed.

use std::rc::Rc;

use multihome::report::{Verdict, changed_from_citation, verdict};
use multihome::scenario::Comparison;
use multihome::words;
use yew::prelude::*;

use crate::elements::{short_digest, text};
use crate::state::{Cited, Store, use_result};

/// The properties of [`CitationCheck`].
#[derive(Properties, PartialEq)]
pub(crate) struct CitationCheckProps {
    /// The store, which has the result once the run is complete.
    pub store: Store,
    pub comparison: Rc<Comparison>,
    /// The result that the opened link cites.
    pub cited: Option<Rc<Cited>>,
}

/// The verdict on the result that the opened link cites, as a line of text that screen readers
/// announce.
#[component]
pub(crate) fn CitationCheck(
    CitationCheckProps { store, comparison, cited }: &CitationCheckProps,
) -> Html {
    let result = use_result(store, comparison);
    let (kind, exactly, words) = match cited.as_deref() {
        None => ("", String::new(), String::new()),
        Some(Cited { comparison: cited, citation }) => {
            match (changed_from_citation(cited, comparison), result) {
                (Some(words), _) => ("left", String::new(), words),
                (None, None) => ("awaited", String::new(), words::comparison_awaited().to_owned()),
                (None, Some(found)) => match verdict(citation, &found.citation, comparison) {
                    Verdict { exact: true, words } => {
                        ("exact", words, words::comparison_exact(short_digest(&citation.digest)))
                    }
                    Verdict { exact: false, words } => ("changed", String::new(), words),
                },
            }
        }
    };
    html! {
        <p class={classes!("comparison", kind)} role="status">
            if !exactly.is_empty() { <b ~textContent={exactly} /> }
            if !words.is_empty() { { text(&words) } }
        </p>
    }
}
