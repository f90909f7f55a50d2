//! The whole page.

use multihome::words;
use yew::prelude::*;

use crate::answer::{
    Answer, CitationCheck, FieldNotes, Plot, ProgressBar, Standfirst, Stories, confirmation, notes,
    story_of,
};
use crate::browser::{focus, use_document, use_offline};
use crate::compute::Runner;
use crate::controls::{LeverPanel, languages, main_levers, undo, use_shortcuts};
use crate::details::{DetailRenderers, Shared, use_lazy_details, use_steps};
use crate::embedding::{details_in, embedded_page};
use crate::state::{
    Session, Store, Topic,
    address::{self, Entry},
    progress::State,
    use_address_bar, use_fragment, use_selector,
};

/// The passes in which the page is built: the answer in the first one, and what follows it.
mod pass {
    /// The main levers, with undo and redo.
    pub const LEVERS: u32 = 2;
    /// The details of the result.
    pub const RESULT: u32 = 3;
    /// The details of the model.
    pub const MODEL: u32 = 4;
    /// What terms mean.
    pub const MEANINGS: u32 = 5;
}

/// The whole page.
#[component]
pub(crate) fn App() -> Html {
    let session = use_reducer(|| Session::of(&address::query()));
    let store = {
        let (comparison, display) = (session.comparison.clone(), session.display.clone());
        (*use_memo((), move |()| {
            let topic = Topic::find(display.view).unwrap_or(Topic::Shares);
            Store::new(&comparison, topic, display.enterprise)
        }))
        .clone()
    };
    let runner = use_memo(store.clone(), |store| {
        let store = store.clone();
        Runner::new(move |event| store.handle(event))
    });
    {
        let (runner, session) = (runner.clone(), session.clone());
        let written = use_mut_ref(|| 0);
        use_effect_with(session.comparison.clone(), move |comparison| {
            let begun = written.replace(session.entries) != session.entries;
            if !session.visited {
                let entry = if begun { Entry::Push } else { Entry::Replace };
                address::show(&session.query(), entry);
            }
            runner.start((**comparison).clone());
        });
    }
    {
        let (store, session) = (store.clone(), session.clone());
        let display = &session.display;
        let shown = (display.view, display.enterprise, display.projected);
        use_effect_with(shown, move |(view, followed, _)| {
            store.topic.set(Topic::find(view).unwrap_or(Topic::Shares));
            store.followed.set(*followed);
            if !session.visited {
                address::show(&session.query(), Entry::Replace);
            }
        });
    }

    use_address_bar(session.dispatcher());
    use_shortcuts(session.dispatcher());
    let act = {
        let dispatch = session.dispatcher();
        // The callback stays the same while a run goes on, so that new pictures do not render the
        // levers again.
        use_callback(session.revision, move |action, _| dispatch.dispatch(action))
    };
    let on_cancel = {
        let runner = runner.clone();
        Callback::from(move |()| runner.cancel())
    };
    let on_anyway = {
        let (runner, comparison) = (runner.clone(), session.comparison.clone());
        Callback::from(move |()| runner.start_anyway((*comparison).clone()))
    };
    let on_again = {
        let comparison = session.comparison.clone();
        Callback::from(move |()| runner.start((*comparison).clone()))
    };
    let on_skip = Callback::from(|event: MouseEvent| {
        // The address must not change to the link's fragment.
        event.prevent_default();
        focus("main");
    });
    let state = use_selector(&store.progress, |progress| progress.state);
    let ended = state != State::Running;
    let (state, asked) = match &state {
        State::Asked(question) => ("asked", Some(&**question)),
        State::Running => ("running", None),
        State::Done => ("done", None),
        State::Cancelled => ("cancelled", None),
        State::Failed(_) => ("failed", None),
    };
    let detailed = !session.display.embedded || details_in(&session.display.parts);
    let lazy = use_lazy_details(detailed);
    // The answer comes first, and the run begins. What follows has a task of its own for each pass, so that
    // no task of the browser is too long.
    let steps = use_steps(if lazy.is_loaded() { pass::MEANINGS } else { pass::LEVERS });
    let story = use_memo(session.comparison.clone(), |comparison| story_of(comparison));
    let picture = use_node_ref();
    use_document(&session.display);
    let projected = session.display.projected;
    use_offline(steps == pass::MEANINGS && !session.display.embedded);
    use_fragment(steps == pass::MEANINGS && ended);
    if session.display.embedded {
        let asked = confirmation(asked, store.picture.get().is_some(), &act, &on_anyway);
        let progress =
            html! { <ProgressBar store={store.clone()} {on_cancel} on_again={on_again.clone()} /> };
        return html! {
            <div class="page embed" data-state={state}>
                { embedded_page(&session, &store, &act, &on_again, *story, [asked, progress], &lazy) }
            </div>
        };
    }
    let field_notes = FieldNotes::of(&session);
    let shared = Shared {
        store: store.clone(),
        comparison: session.comparison.clone(),
        act: act.clone(),
        field_notes: field_notes.clone(),
        language: session.display.language,
        projected,
        story: *story,
        picture: picture.clone(),
    };
    let details = lazy.draw(|details| {
        // A step that is not reached yet is an empty node: without it, Yew would match a later step with its place, and
        // build both anew.
        let step = |step, draw: fn(&Shared) -> Html| {
            if steps >= step { draw(&shared) } else { Html::default() }
        };
        html! {
            <>
                { step(pass::RESULT, details.result) }
                { step(pass::MODEL, details.model) }
                if steps >= pass::MEANINGS { { (details.meanings)() } }
            </>
        }
    });
    // Where the part is missing, the details below say so.
    let once_loaded = |draw: fn(&DetailRenderers) -> fn(&Shared) -> Html| {
        if lazy.is_loaded() { lazy.draw(|details| draw(details)(&shared)) } else { Html::default() }
    };
    // Once what terms mean is there, too.
    let explained = steps == pass::MEANINGS && lazy.is_loaded();
    let home = session.display.language.map(|language| format!("./?lang={}", language.key()));
    let home = home.unwrap_or_else(|| "./".to_owned());
    html! {
        <div class={classes!("page", projected.then_some("projector"))} data-state={state}>
            <a class="skip" href="#main" onclick={on_skip} ~textContent={words::skip()} />
            <header class="masthead">
                <a class="name" href={home} ~textContent={"Multihome"} />
                <nav aria-label={words::page()}>
                    <a href="#stories" ~textContent={words::nav_stories()} />
                    <a href="#numbers" ~textContent={words::nav_numbers()} />
                    <a href="#all-levers" ~textContent={words::nav_levers()} />
                    <a href="#mechanisms" ~textContent={words::nav_mechanisms()} />
                    <a href="#about" ~textContent={words::nav_about()} />
                </nav>
                { languages(&session) }
            </header>
            <main id="main" tabindex="-1">
                { notes(&session.notes, &act) }
                { confirmation(asked, store.picture.get().is_some(), &act, &on_anyway) }
                <Stories story={*story} comparison={session.comparison.clone()} act={act.clone()} {explained} />
                <Answer store={store.clone()} />
                { once_loaded(|details| details.since_pinned) }
                <CitationCheck store={store.clone()} comparison={session.comparison.clone()}
                    cited={session.cited.clone()} />
                <div class="first">
                    <div class="result">
                        <div class="picture" ref={picture.clone()}>
                            <Plot store={store.clone()} {projected} />
                        </div>
                        <Standfirst store={store.clone()} {explained} />
                        <ProgressBar store={store.clone()} {on_cancel} {on_again} {explained} />
                    </div>
                    <LeverPanel picture={picture.clone()}>
                        if steps >= pass::LEVERS {
                            { main_levers(&session.comparison, &act, &field_notes) }
                            { once_loaded(|details| details.apart) }
                            { undo(&session, &act) }
                            { once_loaded(|details| details.pin) }
                        }
                    </LeverPanel>
                </div>
                <div class="highlights">{ once_loaded(|details| details.highlights) }</div>
                { once_loaded(|details| details.carries) }
                { details }
            </main>
        </div>
    }
}
