//! The link to this scenario: to copy, with its result or without, and to vary by another seed.

use std::rc::Rc;

use multihome::scenario::{Parameter, Scenario};
use multihome::words::{self, Language};
use rand::TryRng;
use rand::rngs::SysRng;
use yew::prelude::*;

use crate::address;
use crate::board::use_board;
use crate::cited::Cited;
use crate::session::Action;

use super::clipboard::copy;
use super::digest::digest;
use super::stage::{Stage, use_result};

/// The properties of [`ShareLink`].
#[derive(Properties, PartialEq)]
pub(super) struct ShareLinkProps {
    pub scenario: Rc<Scenario>,
    pub act: Callback<Action>,
    /// Where the result is, once it is whole.
    pub stage: Stage,
    /// The language that was asked for.
    pub language: Option<Language>,
    /// Whether the scenario is to stay as it is.
    #[prop_or_default]
    pub locked: bool,
    /// What else can be done with the link.
    #[prop_or_default]
    pub children: Html,
}

/// A link that was to be copied.
#[derive(Clone, PartialEq)]
struct Copied {
    link: String,
    /// Whether it cites the result.
    cites: bool,
    /// Whether the browser let us copy it.
    done: bool,
}

/// Copy the link, draw a new seed.
#[component]
pub(super) fn ShareLink(props: &ShareLinkProps) -> Html {
    let ShareLinkProps { scenario, act, stage, language, locked, children } = props;
    let result = use_result(stage, scenario);
    let copied = use_state(|| None::<Copied>);
    {
        let copied = copied.setter();
        use_effect_with(scenario.clone(), move |_| copied.set(None));
    }
    let on_copy = |link: String, cites: bool| {
        let copied = copied.setter();
        Callback::from(move |_: MouseEvent| {
            let (link, copied) = (link.clone(), copied.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let done = copy(&link).await.is_ok();
                copied.set(Some(Copied { link, cites, done }));
            });
        })
    };
    let view = use_board(&stage.topic).key();
    let on_copy_link = on_copy(address::view_link(scenario, view, *language), false);
    let on_copy_cite_link = result.as_deref().map(|result| {
        on_copy(address::cite_link(&result.scenario, &result.citation, *language), true)
    });
    let on_seed = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            if let (Ok(seed), Some(parameter)) = (SysRng.try_next_u32(), Parameter::find("seed")) {
                act.emit(Action::Commit(parameter, seed.to_string()));
            }
        })
    };
    let words = match &*copied {
        None => "",
        Some(Copied { done: false, .. }) => words::link_not_copied(),
        Some(Copied { cites: false, .. }) => words::link_copied(),
        Some(Copied { cites: true, .. }) => words::cite_link_copied(),
    };
    html! {
        <div class="share-link">
            <button type="button" class="copy" onclick={on_copy_link}>{ words::copy_link() }</button>
            <button type="button" class="cite" disabled={on_copy_cite_link.is_none()}
                title={words::cite_link_title()} onclick={on_copy_cite_link}>
                { words::copy_cite_link() }
            </button>
            { children.clone() }
            if !locked {
                <button type="button" onclick={on_seed}>{ words::new_seed() }</button>
            }
            <span class="words" role="status">{ words }</span>
            if let Some(Copied { link, done: false, .. }) = &*copied {
                <input class="link" readonly=true value={link.clone()} aria-label={words::the_link()} />
            }
            // Its line is kept while there is no result, so that nothing moves when there is.
            <p class="digest">
                if let Some(Cited { citation, .. }) = result.as_deref() {
                    { digest(&citation.digest) }
                    { words::result_promise() }
                }
            </p>
        </div>
    }
}
