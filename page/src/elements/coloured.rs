//! A sentence in which names of clouds have the clouds' colours.

use multihome::report::Span;
use yew::prelude::*;

use super::{sentence, text, with_meanings};

/// The spans as one sentence.
pub(crate) fn coloured(spans: Vec<Span>) -> Html {
    coloured_with(spans, text)
}

/// The same, in which terms open what they mean.
pub(crate) fn coloured_with_meanings(spans: Vec<Span>) -> Html {
    coloured_with(spans, with_meanings)
}

fn coloured_with(spans: Vec<Span>, text: fn(&str) -> Html) -> Html {
    let plain = Span::plain(&spans);
    let spans = spans.into_iter().map(|span| match span {
        Span::Text(words) => text(&words),
        Span::Cloud(cloud, name) => html! {
            <span class={classes!("cloud", cloud.key())} ~textContent={name} />
        },
    });
    sentence(&plain, spans.collect())
}
