//! The digest of a result: its beginning, which people compare, and the whole on request.

use multihome::words;
use yew::prelude::*;

use super::text::text;

/// How many characters of it are shown.
const SHOWN: usize = 12;

/// The characters that are shown.
pub(crate) fn short_digest(digest: &str) -> &str {
    digest.get(..SHOWN).unwrap_or(digest)
}

/// The digest, shortened, with the whole as a tooltip.
pub(crate) fn digest(digest: &str) -> Html {
    html! {
        <>
            { text(words::result()) }{ text(" ") }
            <code data-digest={digest.to_owned()} title={digest.to_owned()} translate="no"
                ~textContent={short_digest(digest)} />
        </>
    }
}
