//! The height of an embedded page, reported to the surrounding page whenever it changes.

use std::rc::Rc;

use multihome::link::Display;
use yew::prelude::*;

use crate::browser::Resized;

use super::host::Host;

/// The properties of [`Height`].
#[derive(Properties, PartialEq)]
pub(super) struct HeightProps {
    pub display: Rc<Display>,
}

/// A component without content that reports the height.
#[component]
pub(super) fn Height(HeightProps { display }: &HeightProps) -> Html {
    use_effect_with(display.clone(), |display| {
        let page = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.query_selector(".page").ok().flatten());
        let watched = Host::of(display).zip(page).map(|(host, page)| {
            let mut sent = 0;
            let observed = page.clone();
            Resized::watch(&page, move || {
                let height = observed.get_bounding_client_rect().height().ceil() as u32;
                if height != sent {
                    sent = height;
                    host.send_height(height);
                }
            })
        });
        move || drop(watched)
    });
    Html::default()
}
