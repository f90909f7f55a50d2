//! Languages: links to the page in the other languages, each under its own name.

use multihome::words::{Language, spoken};
use yew::prelude::*;

use crate::state::Session;

/// A link to this comparison in each language except the current one.
pub(crate) fn languages(session: &Session) -> Html {
    let others = Language::all().filter(|language| *language != spoken());
    let link = |language: Language| {
        let key = language.key();
        let href = format!("?{}", session.query_in(Some(language)));
        html! { <a class="language" lang={key} hreflang={key} {href} ~textContent={language.name()} /> }
    };
    html! { <span class="languages">{ for others.map(link) }</span> }
}
