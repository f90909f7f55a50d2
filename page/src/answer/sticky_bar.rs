//! The sticky bar: the answer in one line, shown while the plot is scrolled out of view.

use multihome::report::{share, shown_difference, signed};
use yew::prelude::*;

use crate::browser::use_in_sight;
use crate::elements::text;
use crate::state::{Shares, Shown, Store, use_observable};

/// The properties of [`StickyBar`].
#[derive(Properties, PartialEq)]
pub(crate) struct StickyBarProps {
    pub store: Store,
    /// The element that contains the plot.
    pub picture: NodeRef,
}

/// Each cloud's share on side B at the horizon, and its difference from side A. It repeats the plot, so
/// it is hidden from screen readers.
#[component]
pub(crate) fn StickyBar(StickyBarProps { store, picture }: &StickyBarProps) -> Html {
    let hidden = use_in_sight(picture);
    let Some(Shown(picture)) = use_observable(&store.picture) else { return Html::default() };
    let comparison = &picture.comparison;
    let items = picture.ends().map(|Shares { cloud, a, b, .. }| {
        html! {
            <span>
                <b class={classes!("cloud", cloud.key())} ~textContent={comparison.common().name_of(cloud).to_owned()} />
                { text(&format!(" {}", share(b))) }
                <small ~textContent={signed(shown_difference(a, b))} />
            </span>
        }
    });
    html! { <div class="strip" aria-hidden="true" {hidden}>{ for items }</div> }
}
