//! A part of the page that is closed until the reader opens it. Browsers find words in it, and paper shows it.

use yew::prelude::*;

/// The part, below a summary that opens it.
pub(crate) fn folded(summary: &str, content: Html) -> Html {
    html! {
        <details class="folded printed">
            <summary ~textContent={summary} />
            { content }
        </details>
    }
}
