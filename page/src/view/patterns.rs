//! The patterns: published figures beside the model's own, computed here when asked for.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use multihome::report::{Finding, Judgement, PATTERNS, Pattern};
use multihome::words::{self, Language};
use yew::prelude::*;

use crate::picture::Picture;
use crate::progress::{Progress, State};
use crate::runner::{News, Runner};

/// What has come of it so far.
#[derive(Default)]
struct Bench {
    runner: Option<Runner>,
    /// Findings by the place of their pattern.
    found: Vec<Option<Finding>>,
    /// The latest picture of the run in flight.
    picture: Option<Rc<Picture>>,
    /// Links that have been run.
    done: usize,
    trouble: Option<String>,
}

/// The properties of [`Patterns`].
#[derive(Properties, PartialEq)]
pub(super) struct PatternsProps {
    /// The language that was asked for, which the links keep.
    pub language: Option<Language>,
}

/// The table of patterns, with a button that computes them.
#[component]
pub(super) fn Patterns(PatternsProps { language }: &PatternsProps) -> Html {
    let bench = use_mut_ref(Bench::default);
    let update = use_force_update();
    let all = Pattern::links().len();
    let on_click = {
        let (bench, update) = (bench.clone(), update.clone());
        Callback::from(move |_: MouseEvent| begin(&bench, &update))
    };
    let state = bench.borrow();
    let running = state.runner.is_some();
    let findings: Vec<Finding> = state.found.iter().flatten().cloned().collect();
    let words = match &state.trouble {
        Some(why) => words::patterns_trouble(why),
        None if running => words::patterns_progress(&state.done.to_string(), &all.to_string()),
        None if findings.is_empty() => String::new(),
        None => Finding::count(&findings),
    };
    let lang = language.map_or_else(String::new, |language| format!("&lang={}", language.key()));
    let rows = PATTERNS.iter().enumerate().map(|(place, pattern)| {
        let finding = state.found.get(place).cloned().flatten();
        let judgement = finding.as_ref().map(Finding::judgement);
        html! {
            <tr data-pattern={pattern.key} data-judgement={judgement.map(Judgement::key)}>
                <th scope="row"><a href={format!("?{}{lang}", pattern.link)}>{ pattern.what.text() }</a></th>
                <td>{ pattern.published.text() }</td>
                <td>{ finding.map_or_else(|| "–".to_owned(), |finding| finding.figure) }</td>
                <td>{ judgement.map_or("–", Judgement::name) }</td>
            </tr>
        }
    });
    html! {
        <div class="patterns">
            <h3 id="patterns-title">{ words::patterns_title() }</h3>
            <p class="note">{ words::patterns_note() }</p>
            <button type="button" disabled={running} onclick={on_click}>{ words::patterns_compute() }</button>
            <span class="words" role="status">{ words }</span>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="patterns-title">
                <table aria-labelledby="patterns-title">
                    <thead><tr>
                        <th scope="col">{ words::patterns_pattern() }</th>
                        <th scope="col">{ words::patterns_published() }</th>
                        <th scope="col">{ words::patterns_model() }</th>
                        <th scope="col">{ words::patterns_judgement() }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </div>
    }
}

/// Runs the patterns' scenarios one after another, on workers of their own.
fn begin(bench: &Rc<RefCell<Bench>>, update: &UseForceUpdateHandle) {
    let hear = {
        let (bench, update) = (bench.clone(), update.clone());
        move |news| match news {
            News::Picture(picture) => bench.borrow_mut().picture = Some(picture),
            News::Progress(Progress { state: State::Running, .. }) => {}
            News::Progress(Progress { state, .. }) => {
                let (bench, update) = (bench.clone(), update.clone());
                // The runner is still busy telling: it hears of the next once it is not.
                let next = Timeout::new(0, move || take_in(&bench, &update, &state));
                next.forget();
            }
        }
    };
    let found = vec![None; PATTERNS.len()];
    let runner = Some(Runner::new(hear));
    *bench.borrow_mut() = Bench { runner, found, ..Bench::default() };
    start_next(bench);
    update.force_update();
}

/// Judges what a run has shown, and goes on to the next.
fn take_in(bench: &Rc<RefCell<Bench>>, update: &UseForceUpdateHandle, state: &State) {
    {
        let mut bench = bench.borrow_mut();
        if let State::Failed(why) = state {
            bench.trouble = Some(why.clone());
            bench.runner = None;
        }
        let link = Pattern::links().get(bench.done).copied();
        if let (State::Done, Some(picture)) = (state, bench.picture.take()) {
            for (place, pattern) in PATTERNS.iter().enumerate() {
                if Some(pattern.link) == link {
                    bench.found[place] = pattern.find(&picture.summary);
                }
            }
        }
        bench.done += 1;
    }
    start_next(bench);
    update.force_update();
}

fn start_next(bench: &Rc<RefCell<Bench>>) {
    let mut bench = bench.borrow_mut();
    let link = Pattern::links().get(bench.done).copied();
    let next = PATTERNS.iter().find(|pattern| Some(pattern.link) == link);
    match (next, &bench.runner) {
        (Some(pattern), Some(runner)) => runner.clone().start(pattern.scenario()),
        // Its workers go with it.
        _ => bench.runner = None,
    }
}
