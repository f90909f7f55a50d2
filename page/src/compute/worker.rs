//! The worker: computes chunks of replicates and records diaries, one message at a time.

use multihome::engine::{Diary, Populations};
use multihome::ensemble::{self, ReplicateRules, WorldRules};
use multihome::link::{Style, read, write};
use multihome::scenario::Comparison;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::browser::{now, processors};

use super::message::{Job, Report, Work};
use super::pool::workers_on;

/// Milliseconds between two progress reports of a worker.
const REPORT_INTERVAL: f64 = 200.0;

/// Bytes of populations that all workers together keep for the next run: a fifth more than the hundred
/// replicates of a run need at the defaults.
const ROOM: usize = 48 << 20;

/// Handles jobs for as long as the worker lives.
pub(crate) fn serve(scope: DedicatedWorkerGlobalScope) {
    let replies = scope.clone();
    // All chunks of a run have the same link, so it is read once.
    let mut known: Option<(String, WorldRules)> = None;
    let workers = workers_on(processors());
    let mut populations = Populations::with_room(ROOM / workers);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let job = Job::from_js(&event.data());
        let Some(Job { run, link, work }) = job else { return post(&replies, &Report::Unreadable) };
        if known.as_ref().is_none_or(|(known, _)| *known != link) {
            known = scenario_of(&link)
                .and_then(|comparison| Some((link, WorldRules::new(&comparison).ok()?)));
        }
        let Some((_, rules)) = &known else { return post(&replies, &Report::Unreadable) };
        let report = match work {
            Work::Replicates { replicates, keep } => {
                let mut passing = Populations::default();
                let populations = if keep { &mut populations } else { &mut passing };
                let start = replicates.start;
                let mut reported_at = now();
                let report_progress = &mut |over, quarter| {
                    if now() - reported_at >= REPORT_INTERVAL {
                        reported_at = now();
                        post(&replies, &Report::Underway { run, over, quarter });
                    }
                };
                let outcomes =
                    ensemble::simulate_chunk_from(populations, rules, replicates, report_progress);
                Report::Done { run, start, outcomes: ensemble::encode(&outcomes) }
            }
            Work::Diary { replicate, every } => {
                Report::Diary { run, diary: Diary::keep(&rules.of(replicate), replicate, every) }
            }
        };
        post(&replies, &report);
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    let replies = scope.clone();
    // The browser could not decode the message.
    let on_broken = Closure::<dyn FnMut(MessageEvent)>::new(move |_: MessageEvent| {
        post(&replies, &Report::Unreadable);
    });
    scope.set_onmessageerror(Some(on_broken.as_ref().unchecked_ref()));
    // The closures live as long as the worker, which only the window ends.
    on_message.forget();
    on_broken.forget();
    post(&scope, &Report::Ready);
}

/// The comparison of a full link; `None` if the link is not exactly as it was written.
fn scenario_of(link: &str) -> Option<Comparison> {
    let comparison = read(link).ok()?.comparison;
    (write(&comparison, &[], Style::Full) == link).then_some(comparison)
}

fn post(scope: &DedicatedWorkerGlobalScope, report: &Report) {
    // Plain numbers can always be cloned; if posting fails, there is no other way to report it.
    let _ = scope.post_message(&report.to_js());
}
