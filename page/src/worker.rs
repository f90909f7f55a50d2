//! The worker: runs chunks of replicates and keeps diaries, one message at a time.

use multihome::engine::{Diary, Populations, Rules};
use multihome::ensemble;
use multihome::scenario;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::message::{Job, Report, Work};
use super::pool::workers_on;
use super::tempo::now;

/// Milliseconds between two words of a worker on how far it is.
const SILENCE: f64 = 200.0;

/// Bytes of populations that all workers together keep for the next lever: a fifth more than the
/// hundred of a run take at the defaults.
const ROOM: usize = 48 << 20;

/// Serves jobs for as long as the worker lives.
pub(super) fn serve(scope: DedicatedWorkerGlobalScope) {
    let replies = scope.clone();
    // The chunks of a run come with the same link, so its rules are worked out once.
    let mut known: Option<(String, Rules)> = None;
    let workers = workers_on(scope.navigator().hardware_concurrency());
    let mut populations = Populations::with_room(ROOM / workers);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(Job { run, link, work }) = Job::from_js(&event.data()) else { return };
        if known.as_ref().is_none_or(|(known, _)| *known != link) {
            let scenario = scenario::read(&link).unwrap_or_default().scenario;
            known = Some((link, Rules::new(&scenario)));
        }
        let Some((_, rules)) = &known else { return };
        let report = match work {
            Work::Replicates { replicates, keep } => {
                let mut passing = Populations::default();
                let populations = if keep { &mut populations } else { &mut passing };
                let start = replicates.start;
                let mut told = now();
                let tell = &mut |over, quarter| {
                    if now() - told >= SILENCE {
                        told = now();
                        post(&replies, &Report::Underway { run, over, quarter });
                    }
                };
                let outcomes = ensemble::run_from(populations, rules, replicates, tell);
                Report::Done { run, start, outcomes: ensemble::encode(&outcomes) }
            }
            Work::Diary { replicate, every } => {
                Report::Diary { run, diary: Diary::keep(rules, replicate, every) }
            }
        };
        post(&replies, &report);
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The closure lives as long as the worker, which only ends from outside.
    on_message.forget();
    post(&scope, &Report::Ready);
}

fn post(scope: &DedicatedWorkerGlobalScope, report: &Report) {
    // Plain numbers can always be cloned; if posting failed there would be nobody to tell.
    let _ = scope.post_message(&report.to_js());
}
