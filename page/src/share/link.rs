//! The link to this comparison: buttons that copy it, with or without its result, and one that draws a
//! new seed.

use std::rc::Rc;

use js_sys::Math;
use multihome::scenario::{Comparison, Parameter};
use multihome::words::{self, Language};
use rand::TryRng;
use rand::rngs::SysRng;
use yew::prelude::*;

use crate::browser::copy;
use crate::elements::{digest, text};
use crate::state::{Action, Cited, Store, address, use_observable, use_result};

/// The properties of [`ShareLink`].
#[derive(Properties, PartialEq)]
pub(crate) struct ShareLinkProps {
    pub comparison: Rc<Comparison>,
    pub act: Callback<Action>,
    /// The store, which has the result once the run is complete.
    pub store: Store,
    /// The requested language.
    pub language: Option<Language>,
    /// Whether the comparison is locked.
    #[prop_or_default]
    pub locked: bool,
    /// Further buttons for the link.
    #[prop_or_default]
    pub children: Html,
}

/// A link that was copied, or could not be.
#[derive(Clone, PartialEq)]
struct Copied {
    link: String,
    /// Whether it cites the result.
    cites: bool,
    /// Whether the browser allowed the copy.
    done: bool,
}

/// The buttons that copy the link and draw a new seed.
#[component]
pub(crate) fn ShareLink(props: &ShareLinkProps) -> Html {
    let ShareLinkProps { comparison, act, store, language, locked, children } = props;
    let result = use_result(store, comparison);
    let copied = use_state(|| None::<Copied>);
    {
        let copied = copied.setter();
        use_effect_with(comparison.clone(), move |_| copied.set(None));
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
    let view = use_observable(&store.topic).key();
    let on_copy_link = on_copy(address::view_link(comparison, view, *language), false);
    let on_copy_cite_link = result.as_deref().map(|result| {
        on_copy(address::cite_link(&result.comparison, &result.citation, *language), true)
    });
    let on_seed = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            // If the browser's random source is not available, `Math.random` is good enough.
            let seed = SysRng.try_next_u32().unwrap_or_else(|_| (Math::random() * 1e9) as u32);
            if let Some(parameter) = Parameter::find("seed") {
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
            <button type="button" class="copy" onclick={on_copy_link} ~textContent={words::copy_link()} />
            <button type="button" class="cite" disabled={on_copy_cite_link.is_none()}
                title={words::cite_link_title()} onclick={on_copy_cite_link} ~textContent={words::copy_cite_link()} />
            { children.clone() }
            if !locked {
                <button type="button" onclick={on_seed} ~textContent={words::new_seed()} />
            }
            <span class="words" role="status" ~textContent={words} />
            if let Some(Copied { link, done: false, .. }) = &*copied {
                <input class="link" readonly=true value={link.clone()} aria-label={words::the_link()} />
            }
            // The line keeps its space while there is no result, so that nothing moves when one
            // arrives.
            <p class="digest">
                if let Some(Cited { citation, .. }) = result.as_deref() {
                    { digest(&citation.digest) }
                    { text(words::result_promise()) }
                }
            </p>
        </div>
    }
}
