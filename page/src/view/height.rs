//! The height of an embedded page, told to the page around it whenever it changes.

use std::rc::Rc;

use multihome::scenario::Display;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::ResizeObserver;
use yew::prelude::*;

use crate::host::Host;

/// The properties of [`Height`].
#[derive(Properties, PartialEq)]
pub(super) struct HeightProps {
    pub display: Rc<Display>,
}

/// Shows nothing.
#[component]
pub(super) fn Height(HeightProps { display }: &HeightProps) -> Html {
    use_effect_with(display.clone(), |display| {
        let page = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.query_selector(".page").ok().flatten());
        let watched = Host::of(display).zip(page).map(|(host, page)| {
            let mut told = 0;
            let observed = page.clone();
            // A browser calls observers once a frame at most.
            let tell = Closure::<dyn FnMut()>::new(move || {
                let height = observed.get_bounding_client_rect().height().ceil() as u32;
                if height != told {
                    told = height;
                    host.tell_height(height);
                }
            });
            let observer = ResizeObserver::new(tell.as_ref().unchecked_ref()).ok();
            if let Some(observer) = &observer {
                observer.observe(&page);
            }
            (observer, tell)
        });
        move || {
            if let Some((Some(observer), _)) = &watched {
                observer.disconnect();
            }
            drop(watched);
        }
    });
    Html::default()
}
