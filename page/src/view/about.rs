//! About: what this is, what it is not, and what the sources got wrong.

use multihome::words::{self, Language};
use yew::prelude::*;

use super::patterns::Patterns;

/// What this is and is not. Its links keep the language that was asked for.
pub(super) fn about(language: Option<Language>) -> Html {
    html! {
        <section id="about" aria-labelledby="about-title">
            <h2 id="about-title">{ words::about_title() }</h2>
            <p>{ words::about_what() }</p>
            <p>{ words::about_not() }</p>
            <p>{ words::about_sources() }</p>
            <Patterns {language} />
        </section>
    }
}
