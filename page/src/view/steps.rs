//! Steps: drawing a page up a part at a time, so that no task is long.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How many parts are to be drawn up: one at first, then one more each time the browser has had a
/// turn, up to the `most` that can be.
#[hook]
pub(super) fn use_steps(most: u32) -> u32 {
    let step = use_state(|| 1);
    let setter = step.setter();
    use_effect_with((*step, most), move |&(step, most)| {
        let next = (step < most).then(|| Timeout::new(0, move || setter.set(step + 1)));
        move || drop(next)
    });
    *step
}
