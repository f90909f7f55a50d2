//! The whole page.

use std::rc::Rc;

use gloo_events::EventListener;
use multihome::chart;
use multihome::report::{Span, citation, headline};
use yew::prelude::*;

use crate::address::{self, Entry};
use crate::runner::{News, Progress, Runner, State};
use crate::session::{Action, Cited, Session};

use super::about::about;
use super::answer::answer;
use super::effects::Effects;
use super::levers::{AllLevers, main_levers};
use super::notes::notes;
use super::plot::Plot;
use super::progress::progress_bar;
use super::question::question;
use super::share_link::ShareLink;
use super::shown::Shown;
use super::stories::{stories, told};
use super::strip::strip;
use super::views::Views;

/// The whole page.
#[component]
pub(crate) fn App() -> Html {
    let session = use_reducer(|| Session::of(&address::query()));
    let shown = use_state(|| None::<Shown>);
    let progress =
        use_state(|| Progress { state: State::Running, done: 0, total: session.scenario.runs });

    let runner = {
        let (shown, progress) = (shown.setter(), progress.setter());
        use_memo((), move |()| {
            Runner::new(move |news| match news {
                News::Progress(news) => progress.set(news),
                News::Picture(picture) => shown.set(Some(Shown(picture))),
            })
        })
    };
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
    let state = match &progress.state {
        State::Asked(_) => "asked",
        State::Running => "running",
        State::Done => "done",
        State::Cancelled => "cancelled",
        State::Failed(_) => "failed",
    };
    let asked = match &progress.state {
        State::Asked(question) => Some(&**question),
        _ => None,
    };
    let shown = (*shown).clone();
    let whole = (progress.state == State::Done).then(|| shown.clone()).flatten();
    let result = use_memo(whole, |whole| {
        let Shown(picture) = whole.as_ref()?;
        let citation = citation(&picture.scenario, &picture.summary);
        Some(Rc::new(Cited { scenario: Rc::new(picture.scenario.clone()), citation }))
    });
    let running = progress.state == State::Running;
    // For those who listen: spoken once a run is over, not while figures sharpen.
    let spoken = use_mut_ref(String::new);
    if let (false, Some(Shown(picture))) = (running, &shown) {
        let words = Span::plain(&headline(&picture.scenario, &picture.summary));
        *spoken.borrow_mut() = words;
    }
    let told = use_memo(session.scenario.clone(), |scenario| told(scenario));
    html! {
        <div class="page" data-state={state}>
            <style>{ chart::stylesheet() }</style>
            <header class="masthead">
                <a class="name" href="./">{ "Multihome" }</a>
                <nav aria-label="Page">
                    <a href="#stories">{ "Stories" }</a>
                    <a href="#numbers">{ "Numbers" }</a>
                    <a href="#all-levers">{ "Levers" }</a>
                    <a href="#mechanisms">{ "Mechanisms" }</a>
                    <a href="#about">{ "About" }</a>
                </nav>
            </header>
            <main>
                { notes(&session.notes, &act) }
                { question(asked, shown.is_some(), &act, &on_anyway) }
                { answer(shown.as_ref(), running) }
                <p class="only-spoken" aria-live="polite">{ spoken.borrow().clone() }</p>
                <div class="picture">
                    <Plot shown={shown.clone()} />
                    <Effects shown={shown.clone()} />
                </div>
                { progress_bar(&progress, shown.as_ref(), &on_cancel, &on_again) }
                { stories(*told, &act) }
                { main_levers(&session.scenario, &act) }
                <ShareLink
                    scenario={session.scenario.clone()}
                    act={act.clone()}
                    result={(*result).clone()}
                    cited={session.cited.clone()}
                />
                { strip(shown.as_ref()) }
                <Views {shown} />
                <AllLevers scenario={session.scenario.clone()} {act} />
                { about() }
            </main>
        </div>
    }
}
