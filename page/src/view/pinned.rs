//! The pinned result: a baseline that stays while levers move, beside what is shown now.

use multihome::report::{percent, signed};
use multihome::scenario::change;
use multihome::words;
use yew::prelude::*;

use crate::board::use_board;
use crate::picture::{Picture, Shares};

use super::stage::Stage;
use super::table::scrolled;

/// The properties of [`Pinned`].
#[derive(Properties, PartialEq)]
pub(super) struct PinnedProps {
    pub stage: Stage,
}

/// Pins the result that is shown; tells how the one shown later differs from it.
#[component]
pub(super) fn Pinned(PinnedProps { stage }: &PinnedProps) -> Html {
    let (shown, pinned) = (use_board(&stage.picture), use_board(&stage.pinned));
    let whole = use_board(&stage.result).is_some();
    let Some(shown) = shown else { return Html::default() };
    let pin = {
        let (board, shown) = (stage.pinned.clone(), shown.clone());
        Callback::from(move |_: MouseEvent| board.set(Some(shown.clone())))
    };
    let button = |words: &'static str| {
        html! {
            <button type="button" class="pin" disabled={!whole} onclick={pin.clone()}>{ words }</button>
        }
    };
    let Some(pinned) = pinned else {
        return html! {
            <section class="pinned" aria-label={words::baseline()}>{ button(words::pin()) }</section>
        };
    };
    let unpin = {
        let board = stage.pinned.clone();
        Callback::from(move |_: MouseEvent| board.set(None))
    };
    let (then, now) = (&*pinned.0, &*shown.0);
    let words = match change(&then.scenario, &now.scenario) {
        None => words::pinned_same().to_owned(),
        Some(change) => words::pinned_since(&change),
    };
    html! {
        <section class="pinned" aria-label={words::baseline()}>
            if then.scenario != now.scenario { { button(words::pin_instead()) } }
            <button type="button" class="unpin" onclick={unpin}>{ words::unpin() }</button>
            <p class="words" role="status">{ words }</p>
            if then.scenario != now.scenario { { table(then, now) } }
        </section>
    }
}

fn table(then: &Picture, now: &Picture) -> Html {
    let rows = now.ends().filter_map(|after| {
        let Shares { cloud, .. } = after;
        let before = then.ends().find(|before| before.cloud == cloud)?;
        Some(html! {
            <tr>
                <th scope="row" class={classes!("cloud", cloud.key())}>
                    { now.scenario.name_of(cloud).to_owned() }
                </th>
                { for [before, after].map(|Shares { a, b, difference, .. }| html! {
                    <>
                        <td>{ percent(a) }</td><td>{ percent(b) }</td><td>{ signed(difference) }</td>
                    </>
                }) }
                <td data-pinned={cloud.key()}>{ signed(after.difference - before.difference) }</td>
            </tr>
        })
    });
    let [end_then, end_now] = [then, now].map(|picture| picture.scenario.end().name());
    let content = html! {
        <>
            <thead>
                <tr>
                    <td></td>
                    <th scope="colgroup" colspan="3">{ words::pinned_then(&end_then) }</th>
                    <th scope="colgroup" colspan="3">{ words::pinned_now(&end_now) }</th>
                    <th scope="col">{ words::pinned_change() }</th>
                </tr>
                <tr>
                    <td></td>
                    { for ["A", "B", "B − A", "A", "B", "B − A", words::pinned_of_difference()]
                        .map(|name| html! { <th scope="col">{ name }</th> }) }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </>
    };
    let caption = words::pinned_caption().to_owned();
    scrolled("baseline", caption, content)
}
