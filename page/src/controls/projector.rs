//! The projector: the headline and the plot fill the window, with the way through the stories. Keys and buttons lead
//! there and back.

use std::cell::Cell;

use gloo_events::EventListener;
use multihome::link::Story;
use multihome::words;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::answer::around;
use crate::browser::focus;
use crate::state::Action;

/// Fields in which letters and arrows have a meaning of their own.
const FIELDS: &str = "input:not([type=range]), select, textarea, dialog";

/// The same for arrows alone.
const SLIDERS: &str = "input";

/// The properties of [`Projector`].
#[derive(Properties, PartialEq)]
pub(crate) struct ProjectorProps {
    /// Whether the headline and the plot fill the window.
    pub projected: bool,
    /// The story that the comparison matches, if any.
    pub story: Option<Story>,
    pub act: Callback<Action>,
}

/// The button that leaves the projector, while it is on, and the keys: P opens it; there, Escape or P closes it, and
/// arrows or Page Up and Page Down step through the stories. A single letter can be spoken or hit by accident, so a
/// checkbox switches P off (WCAG 2.2, success criterion 2.1.4).
#[component]
pub(crate) fn Projector(ProjectorProps { projected, story, act }: &ProjectorProps) -> Html {
    let by_letter = use_state(|| true);
    {
        let act = act.clone();
        use_effect_with((*projected, *story, *by_letter), move |&(projected, story, by_letter)| {
            // A second key may come before the page shows what the first one asked for.
            let shown = Cell::new(story);
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "keydown", move |event| {
                    let meant = |event| meant(event, projected, shown.get(), by_letter);
                    let Some(action) = event.dyn_ref().and_then(meant) else { return };
                    match action {
                        // What has the focus is hidden next.
                        Action::Project(_) => {
                            focus("main");
                        }
                        Action::ApplyStory(story) => shown.set(Some(story)),
                        _ => {}
                    }
                    act.emit(action);
                })
            });
            move || drop(listener)
        });
    }
    if !*projected {
        let on_change = {
            let by_letter = by_letter.clone();
            Callback::from(move |_: Event| by_letter.set(!*by_letter))
        };
        return html! {
            <p class="keys">
                <label>
                    <input type="checkbox" checked={*by_letter} onchange={on_change} />
                    <span ~textContent={words::view_projector_key()} />
                </label>
            </p>
        };
    }
    let on_click = to_projector(act, false);
    html! {
        <button type="button" class="leave" aria-keyshortcuts="Escape" onclick={on_click}
            ~textContent={words::view_projector_leave()} />
    }
}

/// Opens the projector, or leaves it. What has the focus is hidden next.
fn to_projector(act: &Callback<Action>, projected: bool) -> Callback<MouseEvent> {
    act.reform(move |_: MouseEvent| {
        focus("main");
        Action::Project(projected)
    })
}

fn meant(
    event: &KeyboardEvent,
    projected: bool,
    story: Option<Story>,
    by_letter: bool,
) -> Option<Action> {
    let is_other = event.ctrl_key() || event.meta_key() || event.alt_key();
    if is_other || event.default_prevented() || is_in(event, FIELDS) {
        return None;
    }
    let [previous, next] = around(story);
    let step = |story: Option<Story>| {
        story.filter(|_| projected && !is_in(event, SLIDERS)).map(Action::ApplyStory)
    };
    match event.key().as_str() {
        "p" | "P" if by_letter => Some(Action::Project(!projected)),
        "Escape" if projected => Some(Action::Project(false)),
        "ArrowLeft" | "PageUp" => step(previous),
        "ArrowRight" | "PageDown" => step(next),
        _ => None,
    }
}

/// Whether an event happens in an element that matches a selector, or within one.
fn is_in(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.and_then(|target| target.closest(selector).ok().flatten()).is_some()
}

/// The button that opens the projector.
pub(crate) fn projector_button(act: &Callback<Action>) -> Html {
    html! {
        <button type="button" class="project" aria-keyshortcuts="P" title={words::view_projector_title()}
            onclick={to_projector(act, true)} ~textContent={words::view_projector()} />
    }
}
