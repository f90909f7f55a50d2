//! Media queries, as in the style sheet, such as the width of the window.

use gloo_events::EventListener;
use yew::prelude::*;

/// Whether a media query matches, kept up to date.
#[hook]
pub(crate) fn use_media(query: &'static str) -> bool {
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
