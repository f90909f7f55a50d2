//! The pinned result: a baseline that stays while levers change, shown beside the current result.

use multihome::report::{Span, among, percent, shown_difference, signed, since_pinned};
use multihome::scenario::change;
use multihome::words;
use yew::prelude::*;

use crate::elements::{coloured, text};
use crate::state::{Picture, Shares, Shown, Store, progress::State, use_observable, use_selector};
use crate::views::scrolled_table;

/// The properties of [`Pinned`].
#[derive(Properties, PartialEq)]
pub(crate) struct PinnedProps {
    pub store: Store,
}

/// The button that pins the result, while another one is pinned or none.
#[component]
pub(crate) fn PinButton(PinnedProps { store }: &PinnedProps) -> Html {
    let (shown, pinned) = (use_observable(&store.picture), use_observable(&store.pinned));
    let whole = use_observable(&store.result).is_some();
    let Some(shown) = shown else { return Html::default() };
    let words = match pinned {
        None => words::pin(),
        Some(pinned) if pinned.0.comparison == shown.0.comparison => return Html::default(),
        Some(_) => words::pin_instead(),
    };
    let observable = store.pinned.clone();
    let pin = move |_: MouseEvent| observable.set(Some(shown.clone()));
    html! {
        <button type="button" class="pin" disabled={!whole} onclick={pin} ~textContent={words} />
    }
}

/// What differs between the result that is shown and the pinned one, and by how much.
#[component]
pub(crate) fn Pinned(PinnedProps { store }: &PinnedProps) -> Html {
    let (shown, pinned) = (use_observable(&store.picture), use_observable(&store.pinned));
    let (Some(shown), Some(pinned)) = (shown, pinned) else { return Html::default() };
    let unpin = {
        let observable = store.pinned.clone();
        Callback::from(move |_: MouseEvent| observable.set(None))
    };
    let (then, now) = (&*pinned.0, &*shown.0);
    let words = match change(&then.comparison, &now.comparison) {
        None => words::pinned_same().to_owned(),
        Some(change) => words::pinned_since(&change),
    };
    html! {
        <section class="pinned" aria-label={words::baseline()}>
            <button type="button" class="unpin" onclick={unpin} ~textContent={words::unpin()} />
            <p class="words" role="status" ~textContent={words} />
            if then.comparison != now.comparison { { table(then, now) } }
        </section>
    }
}

/// How the result that is shown differs from the pinned one, in a sentence below the headline.
#[component]
pub(crate) fn SincePinned(PinnedProps { store }: &PinnedProps) -> Html {
    let (shown, pinned) = (use_observable(&store.picture), use_observable(&store.pinned));
    let running = use_selector(&store.progress, |progress| progress.state) == State::Running;
    // For screen readers: announced once a run has ended, not at every new picture.
    let spoken = use_mut_ref(String::new);
    let (Some(Shown(now)), Some(Shown(then))) = (shown, pinned) else { return Html::default() };
    let spans = since_pinned((&then.comparison, &then.summary), (&now.comparison, &now.summary));
    if !running {
        *spoken.borrow_mut() = Span::plain(&spans);
    }
    let unfinished = running && now.summary.replicates < now.comparison.common().replicates;
    let unpin = {
        let observable = store.pinned.clone();
        Callback::from(move |_: MouseEvent| observable.set(None))
    };
    html! {
        <div class="since-pinned">
            <p>
                if unfinished { { text(words::so_far()) }{ text(" ") } }
                { coloured(spans) }
            </p>
            <p class="only-spoken" aria-live="polite" ~textContent={spoken.borrow().clone()} />
            <button type="button" class="quiet" onclick={unpin} ~textContent={words::unpin()} />
        </div>
    }
}

fn table(then: &Picture, now: &Picture) -> Html {
    let rows = now.ends().filter_map(|after| {
        let Shares { cloud, .. } = after;
        let before = then.ends().find(|before| before.cloud == cloud)?;
        Some(html! {
            <tr>
                <th scope="row" class={classes!("cloud", cloud.key())} ~textContent={now.comparison.common().name_of(cloud).to_owned()} />
                { for [before, after].map(|Shares { a, b, .. }| html! {
                    <>
                        <td ~textContent={percent(a)} /><td ~textContent={percent(b)} /><td ~textContent={signed(shown_difference(a, b))} />
                    </>
                }) }
                <td data-pinned={cloud.key()} ~textContent={signed(shown_difference(after.a, after.b) - shown_difference(before.a, before.b))} />
            </tr>
        })
    });
    let [end_then, end_now] = [then, now].map(|picture| picture.comparison.common().end().name());
    let content = html! {
        <>
            <thead>
                <tr>
                    <td></td>
                    <th scope="colgroup" colspan="3" ~textContent={words::pinned_then(&end_then)} />
                    <th scope="colgroup" colspan="3" ~textContent={words::pinned_now(&end_now)} />
                    <th scope="col" ~textContent={words::pinned_change()} />
                </tr>
                <tr>
                    <td></td>
                    { for ["A", "B", "B − A", "A", "B", "B − A", words::pinned_of_difference()]
                        .map(|name| html! { <th scope="col" ~textContent={name} /> }) }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </>
    };
    let caption = words::pinned_caption(among(now.summary.case_of_replicates()));
    scrolled_table("baseline", caption, content)
}
