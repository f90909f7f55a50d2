//! The digest of a result: as much of it as people compare, and the whole for those who look.

use multihome::words;
use yew::prelude::*;

/// How many characters of it are shown.
const SHOWN: usize = 12;

/// The characters that are shown.
pub(super) fn short(digest: &str) -> &str {
    digest.get(..SHOWN).unwrap_or(digest)
}

/// What proves a result.
pub(super) fn digest(digest: &str) -> Html {
    html! {
        <>
            { words::result() }{ " " }
            <code data-digest={digest.to_owned()} title={digest.to_owned()}>
                { short(digest).to_owned() }
            </code>
        </>
    }
}
