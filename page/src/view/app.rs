//! The whole page.

use gloo_events::EventListener;
use multihome::chart;
use multihome::words;
use yew::prelude::*;

use crate::address::{self, Entry};
use crate::board::use_part;
use crate::progress::State;
use crate::runner::Runner;
use crate::session::{Action, Session};

use super::answer::Answer;
use super::comparison::Comparison;
use super::details::Shared;
use super::dress::use_dress;
use super::effects::Effects;
use super::embed::{details_in, embed};
use super::focus::focus;
use super::fragment::use_fragment;
use super::languages::languages;
use super::later::use_later;
use super::levers::main_levers;
use super::media::use_media;
use super::notes::{Noted, notes};
use super::offline::use_offline;
use super::plot::Plot;
use super::progress::ProgressBar;
use super::question::question;
use super::shortcuts::use_shortcuts;
use super::stage::Stage;
use super::steps::use_steps;
use super::stories::{Stories, guide, told};
use super::topic::Topic;
use super::undo::undo;

/// The whole page.
#[component]
pub(crate) fn App() -> Html {
    let session = use_reducer(|| Session::of(&address::query()));
    let stage = {
        let (total, topic) = (session.scenario.runs, Topic::find(session.display.view));
        (*use_memo((), move |()| Stage::new(total, topic.unwrap_or(Topic::Shares)))).clone()
    };
    let runner = use_memo(stage.clone(), |stage| {
        let stage = stage.clone();
        Runner::new(move |news| stage.hear(news))
    });
    {
        let (runner, session) = (runner.clone(), session.clone());
        let written = use_mut_ref(|| 0);
        use_effect_with(session.scenario.clone(), move |scenario| {
            let begun = written.replace(session.entries) != session.entries;
            if !session.visited {
                let entry = if begun { Entry::Push } else { Entry::Replace };
                address::show(&session.query(), entry);
            }
            runner.start((**scenario).clone());
        });
    }
    {
        let (topic, session) = (stage.topic.clone(), session.clone());
        use_effect_with(session.display.view, move |view| {
            topic.set(Topic::find(view).unwrap_or(Topic::Shares));
            if !session.visited {
                address::show(&session.query(), Entry::Replace);
            }
        });
    }
    {
        let dispatch = session.dispatcher();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "popstate", move |_| {
                    dispatch.dispatch(Action::Visit(address::query()));
                })
            });
            move || drop(listener)
        });
    }

    use_shortcuts(session.dispatcher());
    let act = {
        let dispatch = session.dispatcher();
        // The same while a run goes on, so that its pictures leave the levers alone.
        use_callback(session.revision, move |action, _| dispatch.dispatch(action))
    };
    let on_cancel = {
        let runner = runner.clone();
        Callback::from(move |()| runner.cancel())
    };
    let on_anyway = {
        let (runner, scenario) = (runner.clone(), session.scenario.clone());
        Callback::from(move |()| runner.start_anyway((*scenario).clone()))
    };
    let on_again = {
        let scenario = session.scenario.clone();
        Callback::from(move |()| runner.start((*scenario).clone()))
    };
    let on_skip = Callback::from(|event: MouseEvent| {
        // The address stays that of the scenario.
        event.prevent_default();
        focus("main");
    });
    let state = use_part(&stage.progress, |progress| progress.state);
    let settled = state != State::Running;
    let (state, asked) = match &state {
        State::Asked(question) => ("asked", Some(&**question)),
        State::Running => ("running", None),
        State::Done => ("done", None),
        State::Cancelled => ("cancelled", None),
        State::Failed(_) => ("failed", None),
    };
    let detailed = !session.display.embedded || details_in(&session.display.parts);
    let later = use_later(detailed);
    let steps = use_steps(if later.is_here() { 3 } else { 1 });
    let told = use_memo(session.scenario.clone(), |scenario| told(scenario));
    // Where there is room beside the answer, the way through the stories stands there.
    let wide = use_media("(min-width: 60rem)");
    let picture = use_node_ref();
    use_dress(&session.display);
    use_offline(steps == 3 && !session.display.embedded);
    use_fragment(steps == 3 && settled);
    if session.display.embedded {
        let asked = question(asked, stage.picture.get().is_some(), &act, &on_anyway);
        let progress =
            html! { <ProgressBar stage={stage.clone()} {on_cancel} on_again={on_again.clone()} /> };
        return html! {
            <div class="page embed" data-state={state}>
                <style>{ chart::stylesheet() }</style>
                { embed(&session, &stage, &act, &on_again, *told, [asked, progress], &later) }
            </div>
        };
    }
    let noted = Noted::of(&session);
    let shared = Shared {
        stage: stage.clone(),
        scenario: session.scenario.clone(),
        act: act.clone(),
        noted: noted.clone(),
        language: session.display.language,
        picture: picture.clone(),
    };
    let details = later.draw(|details| {
        let step = |step, draw: fn(&Shared) -> Html| (steps >= step).then(|| draw(&shared));
        html! { <>{ step(2, details.result) }{ step(3, details.model) }</> }
    });
    let home = session.display.language.map(|language| format!("./?lang={}", language.key()));
    let home = home.unwrap_or_else(|| "./".to_owned());
    html! {
        <div class="page" data-state={state}>
            <style>{ chart::stylesheet() }</style>
            <a class="skip" href="#main" onclick={on_skip}>{ words::skip() }</a>
            <header class="masthead">
                <a class="name" href={home}>{ "Multihome" }</a>
                <nav aria-label={words::page()}>
                    <a href="#stories">{ words::nav_stories() }</a>
                    <a href="#numbers">{ words::nav_numbers() }</a>
                    <a href="#all-levers">{ words::nav_levers() }</a>
                    <a href="#mechanisms">{ words::nav_mechanisms() }</a>
                    <a href="#about">{ words::nav_about() }</a>
                </nav>
                { languages(&session) }
            </header>
            <main id="main" tabindex="-1">
                { notes(&session.notes, &act) }
                { question(asked, stage.picture.get().is_some(), &act, &on_anyway) }
                <div class="head">
                    <Answer stage={stage.clone()} />
                    if wide { { guide(*told, &act) } }
                </div>
                <Comparison stage={stage.clone()} scenario={session.scenario.clone()}
                    cited={session.cited.clone()} />
                <div class="picture" ref={picture.clone()}>
                    <Plot stage={stage.clone()} />
                    <Effects stage={stage.clone()} />
                </div>
                <ProgressBar stage={stage.clone()} {on_cancel} {on_again} />
                <Stories told={*told} act={act.clone()} guided={!wide} />
                { main_levers(&session.scenario, &act, &noted) }
                { undo(&session, &act) }
                { details }
            </main>
        </div>
    }
}
