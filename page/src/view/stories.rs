//! Stories: the sources' accounts as chips, and what to look for in the one that is told.

use multihome::scenario::{Mechanism, PRESETS, Preset, Scenario};
use multihome::words;
use yew::prelude::*;

use crate::session::Action;

/// No story: every lever of the model at its default.
const DEFAULT: Preset = Preset {
    key: "default",
    name: words::STORY_DEFAULT,
    link: "",
    look: words::STORIES_HINT,
    mechanisms: &[],
};

/// The story that a scenario tells, if any.
pub(super) fn told(scenario: &Scenario) -> Option<Preset> {
    let default = (DEFAULT.applied_to(scenario) == *scenario).then_some(DEFAULT);
    default.or_else(|| Preset::of(scenario).copied())
}

/// All of them, in the order in which they are told.
fn in_order() -> impl Iterator<Item = Preset> {
    [DEFAULT].into_iter().chain(PRESETS)
}

/// A chip for each story, and the way through all of them, one after another. A chosen one keeps
/// the reader's start and run.
pub(super) fn stories(told: Option<Preset>, act: &Callback<Action>) -> Html {
    let chips = in_order().map(|preset| {
        let pressed = told.is_some_and(|told| told.key == preset.key);
        let on_click = act.reform(move |_: MouseEvent| Action::Tell(preset));
        html! {
            <button type="button" class="chip" data-story={preset.key}
                aria-pressed={pressed.to_string()} onclick={on_click}>
                { preset.name.text() }
            </button>
        }
    });
    let look = told.filter(|told| !told.mechanisms.is_empty()).map(|told| {
        let ids = told.mechanisms.iter().filter_map(|id| Mechanism::find(id));
        let names: Vec<String> = ids.map(|m| format!("{} ({})", m.name, m.id)).collect();
        html! {
            <>
                { told.look.text() }
                <span class="about-story">{ words::stories_mechanisms(&names.join(", ")) }</span>
            </>
        }
    });
    html! {
        <section id="stories" class="stories" aria-label={words::stories()}>
            <div class="chips" role="group" aria-label={words::stories_group()}>{ for chips }</div>
            { guide(told, act) }
            <p class="look" role="status">
                { look.unwrap_or_else(|| html! { { words::stories_hint() } }) }
            </p>
        </section>
    }
}

/// Previous and Next, for those who go through all stories, as before a class.
fn guide(told: Option<Preset>, act: &Callback<Action>) -> Html {
    let place = told.and_then(|told| in_order().position(|preset| preset.key == told.key));
    let previous = place.and_then(|place| in_order().nth(place.checked_sub(1)?));
    // Whoever has left the stories begins again.
    let next = in_order().nth(place.map_or(0, |place| place + 1));
    let button = |class: &'static str, verb: &'static str, story: Option<Preset>| {
        let on_click = story.map(|story| act.reform(move |_: MouseEvent| Action::Tell(story)));
        html! {
            // Not disabled, which would take the focus from whoever arrives at the last one.
            <button type="button" class={class} aria-disabled={story.is_none().to_string()} onclick={on_click}>
                { verb }
                if let Some(story) = story { <span class="to">{ story.name.text() }</span> }
            </button>
        }
    };
    html! {
        <div class="guide" role="group" aria-label={words::stories_guide()}>
            { button("previous", words::previous(), previous) }
            <span class="place">
                { match place {
                    None => words::own_levers().to_owned(),
                    Some(0) => words::no_story().to_owned(),
                    Some(place) => words::story_place(&place.to_string(), &PRESETS.len().to_string()),
                } }
            </span>
            { button("next", words::next(), next) }
        </div>
    }
}
