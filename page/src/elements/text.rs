//! Text: puts texts on the page so that changes by others do no harm.
//!
//! A browser's translator moves or replaces text nodes, and Yew panics when it needs one that is no
//! longer where it was. So Yew creates no text nodes: an element that contains only text gets it as a
//! property, `<p ~textContent={words} />`. Setting the property replaces whatever the element contains
//! by then.

use yew::prelude::*;

/// A text beside elements, in an element of its own.
pub(crate) fn text(words: &str) -> Html {
    html! { <span ~textContent={words} /> }
}

/// A sentence that contains elements. It is replaced as a whole when its `words` change, because a
/// translator also moves elements within a sentence.
pub(crate) fn sentence(words: &str, parts: Html) -> Html {
    html! { <span key={words.to_owned()}>{ parts }</span> }
}
