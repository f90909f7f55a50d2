//! The patterns: published figures beside the model's own, computed here on request.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use multihome::report::{Finding, Judgement, PATTERNS, Pattern};
use multihome::words::{self, Language};
use yew::prelude::*;

use crate::compute::Runner;
use crate::elements::{folded, with_meanings};
use crate::state::{
    Picture,
    progress::{Progress, RunEvent, State},
};

/// The findings so far.
#[derive(Default)]
struct PatternRuns {
    runner: Option<Runner>,
    /// Findings, in the order of the patterns.
    found: Vec<Option<Finding>>,
    /// The latest picture of the current run.
    picture: Option<Rc<Picture>>,
    /// How many links have been run.
    done: usize,
    failure: Option<String>,
}

/// The properties of [`Patterns`].
#[derive(Properties, PartialEq)]
pub(super) struct PatternsProps {
    /// The requested language, which the links keep.
    pub language: Option<Language>,
}

/// The table of patterns, with a button that computes the findings.
#[component]
pub(super) fn Patterns(PatternsProps { language }: &PatternsProps) -> Html {
    let runs = use_mut_ref(PatternRuns::default);
    let update = use_force_update();
    let all = Pattern::links().len();
    let on_click = {
        let (runs, update) = (runs.clone(), update.clone());
        Callback::from(move |_: MouseEvent| begin(&runs, &update))
    };
    {
        // Whoever leaves the view needs them no longer.
        let runs = runs.clone();
        use_effect_with((), move |()| move || runs.borrow_mut().runner = None);
    }
    let state = runs.borrow();
    let running = state.runner.is_some();
    let findings: Vec<Finding> = state.found.iter().flatten().cloned().collect();
    let words = match &state.failure {
        Some(why) => words::patterns_trouble(why),
        None if running => {
            words::PatternsProgress { done: &state.done.to_string(), all: &all.to_string() }.text()
        }
        None if findings.is_empty() => String::new(),
        None => Finding::count(&findings),
    };
    let lang = language.map_or_else(String::new, |language| format!("&lang={}", language.key()));
    let rows = PATTERNS.iter().enumerate().map(|(index, pattern)| {
        let finding = state.found.get(index).cloned().flatten();
        let judgement = finding.as_ref().map(Finding::judgement);
        html! {
            <tr data-pattern={pattern.key} data-judgement={judgement.map(Judgement::key)}>
                <th scope="row"><a href={format!("?{}{lang}", pattern.link)} ~textContent={pattern.what.text()} /></th>
                <td ~textContent={pattern.published.text()} />
                <td ~textContent={finding.map_or_else(|| "–".to_owned(), |finding| finding.figure)} />
                <td ~textContent={judgement.map_or("–", Judgement::name)} />
            </tr>
        }
    });
    html! {
        <div class="patterns">
            <h3 id="patterns-title" ~textContent={words::patterns_title()} />
            <p class="note" ~textContent={words::patterns_summary(PATTERNS.len() as u32)} />
            <button type="button" disabled={running} onclick={on_click} ~textContent={words::patterns_compute()} />
            <span class="words" role="status" ~textContent={words} />
            { folded(words::patterns_all(), html! {
                <>
                    <p class="note">{ with_meanings(words::patterns_note()) }</p>
                    <div class="scroll" tabindex="0" role="region" aria-labelledby="patterns-title">
                        <table aria-labelledby="patterns-title">
                            <thead><tr>
                                <th scope="col" ~textContent={words::patterns_pattern()} />
                                <th scope="col" ~textContent={words::patterns_published()} />
                                <th scope="col" ~textContent={words::patterns_model()} />
                                <th scope="col" ~textContent={words::patterns_judgement()} />
                            </tr></thead>
                            <tbody>{ for rows }</tbody>
                        </table>
                    </div>
                </>
            }) }
        </div>
    }
}

/// Runs the patterns' scenarios one after another, on workers of their own.
fn begin(runs: &Rc<RefCell<PatternRuns>>, update: &UseForceUpdateHandle) {
    let on_event = {
        let (runs, update) = (runs.clone(), update.clone());
        move |event| match event {
            RunEvent::Picture(picture) => runs.borrow_mut().picture = Some(picture),
            RunEvent::Progress(Progress { state: State::Running, .. }) => {}
            RunEvent::Progress(Progress { state, .. }) => {
                let (runs, update) = (runs.clone(), update.clone());
                // The runner is still in its callback; the next run can start only after that.
                let next = Timeout::new(0, move || record_run(&runs, &update, &state));
                next.forget();
            }
        }
    };
    let found = vec![None; PATTERNS.len()];
    let runner = Some(Runner::new(on_event));
    *runs.borrow_mut() = PatternRuns { runner, found, ..PatternRuns::default() };
    start_next(runs);
    update.force_update();
}

/// Judges the patterns of a finished run, and starts the next.
fn record_run(runs: &Rc<RefCell<PatternRuns>>, update: &UseForceUpdateHandle, state: &State) {
    {
        let mut runs = runs.borrow_mut();
        if let State::Failed(why) = state {
            runs.failure = Some(why.clone());
            runs.runner = None;
        }
        let link = Pattern::links().get(runs.done).copied();
        if let (State::Done, Some(picture)) = (state, runs.picture.take()) {
            for (index, pattern) in PATTERNS.iter().enumerate() {
                if Some(pattern.link) == link {
                    runs.found[index] = pattern.find(&picture.summary);
                }
            }
        }
        runs.done += 1;
    }
    start_next(runs);
    update.force_update();
}

fn start_next(runs: &Rc<RefCell<PatternRuns>>) {
    let mut runs = runs.borrow_mut();
    let link = Pattern::links().get(runs.done).copied();
    let next = PATTERNS.iter().find(|pattern| Some(pattern.link) == link);
    match (next, &runs.runner) {
        (Some(pattern), Some(runner)) => runner.clone().start(pattern.comparison()),
        // Dropping the runner also ends its workers.
        _ => runs.runner = None,
    }
}
