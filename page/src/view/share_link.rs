//! The link to this scenario: to copy, to vary by another seed, and to undo.

use std::rc::Rc;

use multihome::scenario::{Parameter, Scenario, Style};
use rand::TryRng;
use rand::rngs::SysRng;
use yew::prelude::*;

use crate::address;
use crate::session::Action;

/// How many characters of a digest are shown; the whole stands in its title.
const SHOWN: usize = 12;

/// The properties of [`ShareLink`].
#[derive(Properties, PartialEq)]
pub(super) struct ShareLinkProps {
    pub scenario: Rc<Scenario>,
    pub act: Callback<Action>,
    /// The digest of the result, once it is whole.
    pub digest: Option<AttrValue>,
}

/// Copy the link, draw a new seed, reset.
#[component]
pub(super) fn ShareLink(ShareLinkProps { scenario, act, digest }: &ShareLinkProps) -> Html {
    let copied = use_state(|| None::<Result<(), ()>>);
    let link = address::link(scenario, Style::Differences);
    {
        let copied = copied.setter();
        use_effect_with(scenario.clone(), move |_| copied.set(None));
    }
    let on_copy = {
        let (link, copied) = (link.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            let (link, copied) = (link.clone(), copied.clone());
            wasm_bindgen_futures::spawn_local(async move {
                copied.set(Some(copy(&link).await));
            });
        })
    };
    let on_seed = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            if let (Ok(seed), Some(parameter)) = (SysRng.try_next_u32(), Parameter::find("seed")) {
                act.emit(Action::Commit(parameter, seed.to_string()));
            }
        })
    };
    let on_reset = act.reform(|_: MouseEvent| Action::Reset);
    let words = match *copied {
        None => "",
        Some(Ok(())) => {
            "The link is copied: it holds every change, and gives the same digits anywhere."
        }
        Some(Err(())) => "The browser did not let us copy; the link is in the address bar.",
    };
    html! {
        <div class="share-link">
            <button type="button" class="copy" onclick={on_copy}>{ "Copy link" }</button>
            <button type="button" onclick={on_seed}>{ "New seed" }</button>
            <button type="button" onclick={on_reset}>{ "Reset" }</button>
            <span role="status">{ words }</span>
            if *copied == Some(Err(())) {
                <input class="link" readonly=true value={link} aria-label="The link" />
            }
            // Its line is kept while there is no result, so that nothing moves when there is.
            <p class="digest">
                if let Some(digest) = digest {
                    { "Result " }
                    <code data-digest={digest.clone()} title={digest.clone()}>
                        { digest.get(..SHOWN).unwrap_or(digest).to_owned() }
                    </code>
                    { ". Whoever opens the link and sees the same characters has the same figures." }
                }
            </p>
        </div>
    }
}

async fn copy(text: &str) -> Result<(), ()> {
    let clipboard = web_sys::window().ok_or(())?.navigator().clipboard();
    // Where the page is not secure there is no clipboard, whatever its type says.
    if clipboard.is_undefined() {
        return Err(());
    }
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.map(drop).map_err(drop)
}
