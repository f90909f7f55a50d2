//! The panel of the main levers: beside the plot on wide windows; on others, a sheet at the lower edge of the window
//! that leaves the plot in sight.

use multihome::words;
use yew::prelude::*;

use crate::browser::{is_open, scroll_to, use_media};

/// The properties of [`LeverPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct LeverPanelProps {
    /// The element that contains the plot.
    pub picture: NodeRef,
    pub children: Html,
}

/// The panel around the levers.
#[component]
pub(crate) fn LeverPanel(LeverPanelProps { picture, children }: &LeverPanelProps) -> Html {
    // As in the style sheet.
    let beside = use_media("(min-width: 62.5rem)");
    if beside {
        return html! { <aside class="lever-panel">{ children.clone() }</aside> };
    }
    let picture = picture.clone();
    let on_toggle = Callback::from(move |event: Event| {
        if is_open(&event) {
            scroll_to(&picture);
        }
    });
    html! {
        <details class="lever-panel sheet" ontoggle={on_toggle}>
            <summary ~textContent={words::levers()} />
            { children.clone() }
        </details>
    }
}
