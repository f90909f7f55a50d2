//! About: what this simulation is, what it is not, and the mistakes of the sources.

use multihome::words::{self, Language};
use yew::prelude::*;

use super::patterns::Patterns;

/// The text about the simulation. Its links keep the requested language.
pub(crate) fn about(language: Option<Language>) -> Html {
    html! {
        <section id="about" aria-labelledby="about-title">
            <h2 id="about-title" ~textContent={words::about_title()} />
            <p ~textContent={words::about_what()} />
            <p ~textContent={words::about_not()} />
            <p ~textContent={words::about_sources()} />
            <Patterns {language} />
        </section>
    }
}
