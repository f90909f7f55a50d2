//! Languages: the same page in another one, each by its own name.

use multihome::words::{Language, spoken};
use yew::prelude::*;

use crate::session::Session;

/// A link to this scenario in each language that is not spoken.
pub(super) fn languages(session: &Session) -> Html {
    let others = Language::all().filter(|language| *language != spoken());
    let link = |language: Language| {
        let key = language.key();
        let href = format!("?{}", session.query_in(Some(language)));
        html! { <a class="language" lang={key} hreflang={key} {href}>{ language.name() }</a> }
    };
    html! { <span class="languages">{ for others.map(link) }</span> }
}
