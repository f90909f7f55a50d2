//! Media queries: what the style sheet also asks, such as how wide the window is.

use gloo_events::EventListener;
use yew::prelude::*;

/// Whether a media query holds, kept up to date.
#[hook]
pub(super) fn use_media(query: &'static str) -> bool {
    let found = || web_sys::window()?.match_media(query).ok().flatten();
    let holds = use_state_eq(|| found().is_some_and(|list| list.matches()));
    let setter = holds.setter();
    use_effect_with(query, move |_| {
        let listener = found().map(|list| {
            let watched = list.clone();
            EventListener::new(&list, "change", move |_| setter.set(watched.matches()))
        });
        move || drop(listener)
    });
    *holds
}
