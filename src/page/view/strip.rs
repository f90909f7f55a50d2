//! The strip: the answer in one line, in sight while levers are moved on a small screen.

use yew::prelude::*;

use crate::engine::Measure;
use crate::market::Cloud;
use crate::report::{share, signed};

use super::shown::Shown;

/// The properties of [`Strip`].
#[derive(Properties, PartialEq)]
pub(super) struct StripProps {
    pub shown: Option<Shown>,
}

/// Each cloud's share on side B at the horizon, and what it differs by. It repeats the plot, so it
/// is hidden from those who listen.
#[component]
pub(super) fn Strip(StripProps { shown }: &StripProps) -> Html {
    let Some(Shown(picture)) = shown else { return Html::default() };
    let clouds = Cloud::ALL.into_iter().zip(picture.summary.of_measure(Measure::Share));
    let items = clouds.filter_map(|(cloud, (_, series))| {
        let (b, difference) = (series.b.last()?.p50, series.difference.last()?.p50);
        Some(html! {
            <span>
                <b class={classes!("cloud", cloud.key())}>{ cloud.name() }</b>
                { format!(" {}", share(b)) }
                <small>{ signed(difference) }</small>
            </span>
        })
    });
    html! { <div class="strip" aria-hidden="true">{ for items }</div> }
}
