//! The address bar: follows Back and Forward, makes pending writes in time, and scrolls to the section
//! that the address names, which is rendered only after the browser has looked for it.

use gloo_events::{EventListener, EventListenerOptions};
use yew::prelude::*;

use crate::browser::reveal;

use super::address;
use super::session::{Action, Session};

/// Follows Back and Forward. Pending writes to the history are made before a link is followed and
/// before the page is left or hidden.
#[hook]
pub(crate) fn use_address_bar(dispatch: UseReducerDispatcher<Session>) {
    use_effect_with((), move |()| {
        address::follow();
        let listeners = web_sys::window().map(|window| {
            let on_move = EventListener::new(&window, "popstate", move |_| {
                if let Some(query) = address::visited() {
                    dispatch.dispatch(Action::Visit(query));
                }
            });
            let write = |event: &'static str| {
                let first = EventListenerOptions::run_in_capture_phase();
                let write = |_: &Event| address::write_all();
                EventListener::new_with_options(&window, event, first, write)
            };
            let on_leave = ["click", "visibilitychange", "pagehide"].map(write);
            (on_move, on_leave)
        });
        move || drop(listeners)
    });
}

/// Scrolls to the section that the address names, once, when `drawn` first becomes true, unless the
/// reader has scrolled or moved the focus meanwhile.
#[hook]
pub(crate) fn use_fragment(drawn: bool) {
    let over = use_mut_ref(|| false);
    use_effect_with(drawn, move |drawn| {
        if !*drawn || over.replace(true) {
            return;
        }
        let Some(window) = web_sys::window() else { return };
        let section =
            window.document().and_then(|page| page.get_element_by_id(&address::fragment()));
        if let (Some(section), Ok(0.0)) = (section, window.scroll_y()) {
            reveal(&section);
            section.scroll_into_view();
        }
    });
}
