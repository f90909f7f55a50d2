//! About: what this simulation is, what it is not, and the mistakes of the sources.

use multihome::words;
use yew::prelude::*;

use crate::elements::{folded, with_meanings};
use crate::state::{Action, Topic};

/// The text about the simulation, with a link that opens the view of how it did.
pub(crate) fn about(act: &Callback<Action>) -> Html {
    let on_open = act.reform(|_: MouseEvent| Action::Open(Topic::Record.key()));
    html! {
        <section id="about" aria-labelledby="about-title">
            <h2 id="about-title" ~textContent={words::about_title()} />
            { folded(words::about_more(), html! {
                <>
                    <p>{ with_meanings(words::about_what()) }</p>
                    <p>{ with_meanings(words::about_not()) }</p>
                    <p>{ with_meanings(words::about_sources()) }</p>
                </>
            }) }
            <p>
                <span ~textContent={format!("{} ", words::record_in_view())} />
                <a href="#numbers" onclick={on_open} ~textContent={Topic::Record.name()} />
            </p>
        </section>
    }
}
