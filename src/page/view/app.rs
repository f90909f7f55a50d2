//! The whole page.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::chart;
use crate::page::address::{self, Entry};
use crate::page::runner::{News, Progress, Runner, State};
use crate::page::session::{Action, Session};
use crate::report::digest;

use super::about::About;
use super::answer::Answer;
use super::effects::Effects;
use super::levers::{AllLevers, MainLevers};
use super::notes::Notes;
use super::plot::Plot;
use super::progress::ProgressBar;
use super::share_link::ShareLink;
use super::shown::Shown;
use super::spoken::Spoken;
use super::strip::Strip;
use super::table::{EndTable, QuarterTable};

/// The whole page.
#[component]
pub(in crate::page) fn App() -> Html {
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
                address::show(scenario, &session.kept, entry);
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
        Callback::from(move |action| dispatch.dispatch(action))
    };
    let on_cancel = {
        let runner = runner.clone();
        Callback::from(move |()| runner.cancel())
    };
    let on_again = {
        let scenario = session.scenario.clone();
        Callback::from(move |()| runner.start((*scenario).clone()))
    };
    let state = match &progress.state {
        State::Running => "running",
        State::Done => "done",
        State::Cancelled => "cancelled",
        State::Failed(_) => "failed",
    };
    let shown = (*shown).clone();
    let whole = (progress.state == State::Done).then(|| shown.clone()).flatten();
    let digest = use_memo(whole, |whole| {
        let Shown(picture) = whole.as_ref()?;
        Some(AttrValue::from(digest(&picture.scenario, &picture.summary)))
    });
    html! {
        <div class="page" data-state={state}>
            <style>{ chart::stylesheet() }</style>
            <header class="masthead">
                <a class="name" href="./">{ "Multihome" }</a>
                <nav aria-label="Page">
                    <a href="#levers">{ "Levers" }</a>
                    <a href="#numbers">{ "Numbers" }</a>
                    <a href="#about">{ "About" }</a>
                </nav>
            </header>
            <main>
                <Notes notes={session.notes.clone()} act={act.clone()} />
                <Answer shown={shown.clone()} running={progress.state == State::Running} />
                <Spoken shown={shown.clone()} over={progress.state != State::Running} />
                <div class="picture">
                    <Plot shown={shown.clone()} />
                    <Effects shown={shown.clone()} />
                </div>
                <ProgressBar
                    progress={(*progress).clone()}
                    shown={shown.clone()}
                    {on_cancel}
                    {on_again}
                />
                <MainLevers scenario={session.scenario.clone()} act={act.clone()} />
                <ShareLink
                    scenario={session.scenario.clone()}
                    act={act.clone()}
                    digest={(*digest).clone()}
                />
                <Strip shown={shown.clone()} />
                <AllLevers scenario={session.scenario.clone()} {act} />
                <section id="numbers" aria-labelledby="numbers-title">
                    <h2 id="numbers-title">{ "The numbers" }</h2>
                    <EndTable shown={shown.clone()} />
                    <QuarterTable {shown} />
                </section>
                <About />
            </main>
        </div>
    }
}
