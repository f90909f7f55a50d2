//! Stories: the sources' accounts as buttons, and what to look for in the selected one. Without one, what the plot is
//! about and starts from.

use std::rc::Rc;

use multihome::link::{STORIES, Story};
use multihome::market::{START_PRESETS, StartPreset};
use multihome::scenario::{Comparison, Mechanism};
use multihome::words;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::elements::{text, with_meanings};
use crate::state::Action;

/// The story that a comparison matches, if any.
pub(crate) fn story_of(comparison: &Comparison) -> Option<Story> {
    let default = (Story::DEFAULT.applied_to(comparison) == *comparison).then_some(Story::DEFAULT);
    default.or_else(|| Story::of(comparison).copied())
}

/// The stories before and after the one that a comparison matches. If it matches none, the first one comes next.
pub(crate) fn around(story: Option<Story>) -> [Option<Story>; 2] {
    let index = index_of(story);
    let previous = index.and_then(|index| in_order().nth(index.checked_sub(1)?));
    [previous, in_order().nth(index.map_or(0, |index| index + 1))]
}

/// The position of a story among the buttons.
fn index_of(story: Option<Story>) -> Option<usize> {
    story.and_then(|story| in_order().position(|preset| preset.key == story.key))
}

/// The defaults and all stories, in the order of the buttons.
fn in_order() -> impl Iterator<Item = Story> {
    [Story::DEFAULT].into_iter().chain(STORIES)
}

/// The properties of [`Stories`].
#[derive(Properties, PartialEq)]
pub(crate) struct StoriesProps {
    /// The story that the comparison matches, if any.
    pub story: Option<Story>,
    pub comparison: Rc<Comparison>,
    pub act: Callback<Action>,
    /// Whether numbers of mechanisms open what they mean.
    #[prop_or_default]
    pub explained: bool,
}

/// A button for each story, and buttons that step through all of them. Choosing a story keeps the
/// market at the start and the size of the run.
#[component]
pub(crate) fn Stories(StoriesProps { story, comparison, act, explained }: &StoriesProps) -> Html {
    let row = use_node_ref();
    use_effect_with((row.clone(), story.map(|story| story.key)), |(row, _)| show_chosen(row));
    let chips = in_order().map(|preset| {
        let pressed = story.is_some_and(|story| story.key == preset.key);
        let on_click = act.reform(move |_: MouseEvent| Action::ApplyStory(preset));
        html! {
            <button type="button" class="chip" data-story={preset.key}
                aria-pressed={pressed.to_string()} onclick={on_click} ~textContent={preset.name.text()} />
        }
    });
    let hint = story.filter(|story| !story.mechanisms.is_empty()).map(|story| {
        let ids = story.mechanisms.iter().filter_map(|id| Mechanism::find(id));
        let names: Vec<String> = ids.map(|m| format!("{} ({})", m.name, m.id)).collect();
        let mechanisms = words::stories_mechanisms(&names.join(", "));
        html! {
            <>
                { text(story.hint.text()) }
                <span class="about-story">
                    { if *explained { with_meanings(&mechanisms) } else { text(&mechanisms) } }
                </span>
            </>
        }
    });
    html! {
        <section id="stories" class="stories" aria-label={words::stories()}>
            <div class="chips" role="group" aria-label={words::stories_group()} ref={row}>
                { for chips }
            </div>
            { guide(*story, act) }
            <p class="look" role="status">{ hint.unwrap_or_else(|| context(comparison, act)) }</p>
        </section>
    }
}

/// What the plot is about and starts from, with a way to start from the newest reading of the same source, or from the
/// default.
fn context(comparison: &Comparison, act: &Callback<Action>) -> Html {
    let [default, newest] = ["synergy-2024q1", "synergy-2026q1"]
        .map(|key| START_PRESETS.iter().find(|preset| preset.key == key));
    let start = START_PRESETS.iter().find(|preset| comparison.starts_from(preset));
    let start_in_words = match start {
        Some(StartPreset { name, fifth: None, .. }) => words::context_start_of_three(name.text()),
        Some(StartPreset { name, .. }) => words::context_start(name.text()),
        None => words::context_start(words::start_own()),
    };
    let other = if start.map(|preset| preset.key) == newest.map(|preset| preset.key) {
        default
    } else {
        newest
    };
    let switch = |other: &'static StartPreset| {
        let on_click = act.reform(move |_: MouseEvent| Action::StartFrom(other));
        html! {
            <button type="button" class="quiet" onclick={on_click}
                ~textContent={words::context_switch(other.name.text())} />
        }
    };
    html! {
        <>
            { text(words::context()) }{ text(" ") }
            { text(&start_in_words) }{ text(" ") }
            if let Some(other) = other { { switch(other) } }
        </>
    }
}

/// Scrolls the row of stories to the selected one if the row is wider than the window; the page does
/// not scroll.
fn show_chosen(row: &NodeRef) {
    let row = row.cast::<HtmlElement>();
    let chosen = row.as_ref().and_then(|row| row.query_selector("[aria-pressed=true]").ok()?);
    let chosen = chosen.and_then(|chosen| chosen.dyn_into::<HtmlElement>().ok());
    if let (Some(row), Some(chip)) = (row, chosen) {
        row.set_scroll_left(chip.offset_left() - (row.client_width() - chip.offset_width()) / 2);
    }
}

/// The buttons Previous and Next, for going through all stories, for example in class.
fn guide(story: Option<Story>, act: &Callback<Action>) -> Html {
    let index = index_of(story);
    let at_start = index == Some(0);
    let [previous, next] = around(story);
    let button = |class: &'static str, verb: &'static str, story: Option<Story>| {
        let on_click =
            story.map(|story| act.reform(move |_: MouseEvent| Action::ApplyStory(story)));
        html! {
            // Not `disabled`, since that would take the focus away at the last story.
            <button type="button" class={class} aria-disabled={story.is_none().to_string()} onclick={on_click}>
                <span class="verb" ~textContent={verb} />
                if let Some(story) = story { <span class="to" ~textContent={story.name.text()} /> }
            </button>
        }
    };
    html! {
        <div class="guide" role="group" aria-label={words::stories_guide()}>
            { button("previous", words::previous(), previous) }
            if let Some(story) = story { <b class="shown" ~textContent={story.name.text()} /> }
            <span class={classes!("place", at_start.then_some("at-start"))} ~textContent={match index {
                    None => words::own_levers().to_owned(),
                    Some(index) => words::StoryPlace {
                        place: &index.to_string(),
                        all: &STORIES.len().to_string(),
                    }.text(),
                }} />
            { button("next", words::next(), next) }
        </div>
    }
}
