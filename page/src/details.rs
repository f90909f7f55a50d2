//! The details: everything below the answer, rendered by a part of the program that the answer does not
//! wait for.
//!
//! A build with the feature `parts` puts that part in a separate file, which contains all code that is
//! only reachable through [`details`]; any other build has it in the main file. The page loads it once
//! the answer is rendered, and then renders the details one after another.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use multihome::link::Story;
use multihome::scenario::Comparison;
use multihome::words::{self, Language};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::answer::{Effects, FieldNotes, PinButton, Pinned, SincePinned, StickyBar};
use crate::browser::Revealing;
use crate::controls::{AllLevers, Projector, Simulation, levers_apart, projector_button};
use crate::elements::{learn_meanings, meanings};
use crate::share::{EmbedDialog, ExportMenu, ShareDialog, ShareLink};
use crate::state::{Action, Store, Topic};
use crate::views::{Carries, Highlights, StoryFinding, View, Views, about};

/// The functions that render the details. Their code is only reachable through this value, so that a
/// build can put it in a separate file.
pub(crate) struct DetailRenderers {
    /// How the result differs from the pinned one.
    pub since_pinned: fn(&Shared) -> Html,
    /// The button that pins the result.
    pub pin: fn(&Shared) -> Html,
    /// The further levers in which the sides differ.
    pub apart: fn(&Shared) -> Html,
    /// What else tells most of the result, below the answer.
    pub highlights: fn(&Shared) -> Html,
    /// The result: ways to share and export it, and the numbers behind it.
    pub result: fn(&Shared) -> Html,
    /// All levers, and the text about this page.
    pub model: fn(&Shared) -> Html,
    /// What terms mean.
    pub meanings: fn() -> Html,
    /// What carries the answer.
    pub carries: fn(&Shared) -> Html,
    /// The differences at the horizon.
    pub effects: fn(&Store) -> Html,
    /// One view of the numbers, or only its tables.
    pub view: fn(&Store, Topic, bool) -> Html,
}

/// The state that all details of the full page use.
pub(crate) struct Shared {
    pub store: Store,
    pub comparison: Rc<Comparison>,
    pub act: Callback<Action>,
    pub field_notes: FieldNotes,
    /// The requested language.
    pub language: Option<Language>,
    /// Whether the headline and the plot fill the window.
    pub projected: bool,
    /// The story that the comparison matches, if any.
    pub story: Option<Story>,
    /// The element that contains the plot.
    pub picture: NodeRef,
}

/// The part of the program could not be loaded.
pub(crate) struct Missing;

#[cfg(feature = "parts")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Loads the part, unless it is already loaded.
pub(crate) async fn load() -> Result<&'static DetailRenderers, Missing> {
    let details = details();
    #[cfg(feature = "parts")]
    let details = details.await;
    details
}

#[cfg_attr(feature = "parts", wasm_split_helpers::wasm_split(details, fallible))]
fn details() -> Result<&'static DetailRenderers, Missing> {
    words::learn_later();
    learn_meanings();
    Ok(&DetailRenderers {
        since_pinned,
        pin,
        apart,
        highlights,
        carries,
        effects,
        result,
        model,
        view,
        meanings,
    })
}

fn since_pinned(Shared { store, .. }: &Shared) -> Html {
    html! { <SincePinned store={store.clone()} /> }
}

fn pin(Shared { store, .. }: &Shared) -> Html {
    html! { <PinButton store={store.clone()} /> }
}

fn apart(Shared { comparison, act, .. }: &Shared) -> Html {
    levers_apart(comparison, act)
}

fn highlights(Shared { store, act, .. }: &Shared) -> Html {
    html! {
        <>
            <StoryFinding store={store.clone()} />
            <Highlights store={store.clone()} act={act.clone()} />
        </>
    }
}

fn carries(Shared { store, act, .. }: &Shared) -> Html {
    html! { <Carries store={store.clone()} act={act.clone()} /> }
}

fn effects(store: &Store) -> Html {
    html! { <Effects store={store.clone()} /> }
}

fn result(shared: &Shared) -> Html {
    let Shared { store, comparison, act, language, picture, field_notes, .. } = shared;
    html! {
        <>
            <Simulation comparison={comparison.clone()} act={act.clone()} field_notes={field_notes.clone()} />
            <Pinned store={store.clone()} />
            <ShareLink comparison={comparison.clone()} act={act.clone()} store={store.clone()}
                language={*language}>
                <ShareDialog comparison={comparison.clone()} store={store.clone()} language={*language} />
                <EmbedDialog comparison={comparison.clone()} store={store.clone()} />
                { projector_button(act) }
            </ShareLink>
            <ExportMenu store={store.clone()} />
            <Views store={store.clone()} act={act.clone()} language={*language} />
            <StickyBar store={store.clone()} picture={picture.clone()} />
        </>
    }
}

fn model(Shared { comparison, act, field_notes, projected, story, .. }: &Shared) -> Html {
    html! {
        <>
            <Revealing />
            <AllLevers comparison={comparison.clone()} act={act.clone()} field_notes={field_notes.clone()} />
            { about(act) }
            <Projector projected={*projected} story={*story} act={act.clone()} />
        </>
    }
}

fn view(store: &Store, topic: Topic, tables: bool) -> Html {
    html! { <View store={store.clone()} {topic} {tables} /> }
}

/// Whether the details can be rendered.
#[derive(Clone, Copy)]
enum Part {
    /// Not loaded yet, or not wanted.
    Awaited,
    /// Loaded.
    Loaded(&'static DetailRenderers),
    /// Loading failed.
    Missing,
}

/// The details, as far as they are loaded.
pub(crate) struct LazyDetails {
    part: Part,
    /// Tries to load them again.
    again: Callback<()>,
}

/// Loads the details, if they are wanted, as soon as the answer has been rendered.
#[hook]
pub(crate) fn use_lazy_details(wanted: bool) -> LazyDetails {
    let part = use_state(|| Part::Awaited);
    let again = {
        let setter = part.setter();
        use_callback((), move |(), ()| {
            let setter = setter.clone();
            setter.set(Part::Awaited);
            spawn_local(async move {
                setter.set(load().await.map_or(Part::Missing, Part::Loaded));
            });
        })
    };
    {
        let load = again.clone();
        use_effect_with(wanted, move |wanted| {
            if *wanted {
                load.emit(());
            }
        });
    }
    LazyDetails { part: *part, again }
}

impl LazyDetails {
    /// Whether the details are loaded.
    pub fn is_loaded(&self) -> bool {
        matches!(self.part, Part::Loaded(_))
    }

    /// Renders some details, or says why they are missing.
    pub fn draw(&self, draw: impl FnOnce(&DetailRenderers) -> Html) -> Html {
        match self.part {
            Part::Awaited => Html::default(),
            Part::Loaded(details) => draw(details),
            Part::Missing => {
                let on_click = self.again.reform(|_: MouseEvent| ());
                html! {
                    <p class="missing" role="alert">
                        <span ~textContent={words::details_missing()} />
                        <button type="button" class="again" onclick={on_click} ~textContent={words::details_again()} />
                    </p>
                }
            }
        }
    }
}

/// How many parts to render: one at first, then one more each time the browser has had time for other
/// work, up to `most`.
#[hook]
pub(crate) fn use_steps(most: u32) -> u32 {
    let step = use_state(|| 1);
    let setter = step.setter();
    use_effect_with((*step, most), move |&(step, most)| {
        let next = (step < most).then(|| Timeout::new(0, move || setter.set(step + 1)));
        move || drop(next)
    });
    *step
}
