//! About: what this simulation is, what it is not, and the mistakes of the sources.

use multihome::words;
use yew::prelude::*;

use crate::state::{Action, Topic};

/// The text about the simulation, with a link that opens the view of how it did.
pub(crate) fn about(act: &Callback<Action>) -> Html {
    let on_open = act.reform(|_: MouseEvent| Action::Open(Topic::Record.key()));
    html! {
        <section id="about" aria-labelledby="about-title">
            <h2 id="about-title" ~textContent={words::about_title()} />
            <p ~textContent={words::about_what()} />
            <p ~textContent={words::about_not()} />
            <p ~textContent={words::about_sources()} />
            <p>
                <span ~textContent={format!("{} ", words::record_in_view())} />
                <a href="#numbers" onclick={on_open} ~textContent={Topic::Record.name()} />
            </p>
        </section>
    }
}
