//! The strip: the answer in one line, in sight while levers are moved and the picture is not.

use multihome::report::{share, signed};
use yew::prelude::*;

use crate::board::use_board;
use crate::picture::Shares;

use super::in_sight::use_in_sight;
use super::stage::{Shown, Stage};

/// The properties of [`Strip`].
#[derive(Properties, PartialEq)]
pub(super) struct StripProps {
    pub stage: Stage,
    /// The element with the picture.
    pub picture: NodeRef,
}

/// Each cloud's share on side B at the horizon, and what it differs by. It repeats the plot, so it
/// is hidden from those who listen.
#[component]
pub(super) fn Strip(StripProps { stage, picture }: &StripProps) -> Html {
    let hidden = use_in_sight(picture);
    let Some(Shown(picture)) = use_board(&stage.picture) else { return Html::default() };
    let scenario = &picture.scenario;
    let items = picture.ends().map(|Shares { cloud, b, difference, .. }| {
        html! {
            <span>
                <b class={classes!("cloud", cloud.key())}>{ scenario.name_of(cloud).to_owned() }</b>
                { format!(" {}", share(b)) }
                <small>{ signed(difference) }</small>
            </span>
        }
    });
    html! { <div class="strip" aria-hidden="true" {hidden}>{ for items }</div> }
}
