//! Stories: the sources' accounts as chips, and what to look for in the one that is told.

use multihome::scenario::{Mechanism, PRESETS, Preset, Scenario};
use multihome::words;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
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

/// The properties of [`Stories`].
#[derive(Properties, PartialEq)]
pub(super) struct StoriesProps {
    /// The story that the scenario tells, if any.
    pub told: Option<Preset>,
    pub act: Callback<Action>,
    /// Whether the way through all of them stands here.
    pub guided: bool,
}

/// A chip for each story, and the way through all of them, one after another. A chosen one keeps
/// the reader's start and run.
#[component]
pub(super) fn Stories(StoriesProps { told, act, guided }: &StoriesProps) -> Html {
    let row = use_node_ref();
    use_effect_with((row.clone(), told.map(|told| told.key)), |(row, _)| show_chosen(row));
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
            <div class="chips" role="group" aria-label={words::stories_group()} ref={row}>
                { for chips }
            </div>
            if *guided { { guide(*told, act) } }
            <p class="look" role="status">
                { look.unwrap_or_else(|| html! { { words::stories_hint() } }) }
            </p>
        </section>
    }
}

/// Scrolls the row of chips, where it is wider than the window, to the one that is chosen; the page
/// itself stays where it is.
fn show_chosen(row: &NodeRef) {
    let row = row.cast::<HtmlElement>();
    let chosen = row.as_ref().and_then(|row| row.query_selector("[aria-pressed=true]").ok()?);
    let chosen = chosen.and_then(|chosen| chosen.dyn_into::<HtmlElement>().ok());
    if let (Some(row), Some(chip)) = (row, chosen) {
        row.set_scroll_left(chip.offset_left() - (row.client_width() - chip.offset_width()) / 2);
    }
}

/// Previous and Next, for those who go through all stories, as before a class.
pub(super) fn guide(told: Option<Preset>, act: &Callback<Action>) -> Html {
    let place = told.and_then(|told| in_order().position(|preset| preset.key == told.key));
    let previous = place.and_then(|place| in_order().nth(place.checked_sub(1)?));
    let (at_start, story) = (place == Some(0), told.filter(|told| !told.mechanisms.is_empty()));
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
            <span class="name">{ story.map_or(words::stories(), |story| story.name.text()) }</span>
            { button("previous", words::previous(), previous) }
            <span class={classes!("place", at_start.then_some("at-start"))}>
                { match place {
                    None => words::own_levers().to_owned(),
                    Some(place) => words::story_place(&place.to_string(), &PRESETS.len().to_string()),
                } }
            </span>
            { button("next", words::next(), next) }
        </div>
    }
}
