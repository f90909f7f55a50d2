//! Cases in words: runs, which differ in luck, or worlds, which differ in their assumptions too.

use crate::ensemble::Case;
use crate::words;

use super::number::count;

/// "runs" or "worlds", as the subject of a sentence.
#[must_use]
pub fn cases(case: Case) -> &'static str {
    match case {
        Case::Run => words::runs_many(),
        Case::World => words::worlds_many(),
    }
}

/// "runs" or "worlds", after "of" or "in".
#[must_use]
pub fn among(case: Case) -> &'static str {
    match case {
        Case::Run => words::runs_among(),
        Case::World => words::worlds_among(),
    }
}

/// "in every run", "in 93 of 100 worlds".
pub(super) fn often(times: u32, all: u32, case: Case) -> String {
    let [only, every, never] = match case {
        Case::Run => [words::often_only_run(), words::often_every_run(), words::often_never_run()],
        Case::World => {
            [words::often_only_world(), words::often_every_world(), words::often_never_world()]
        }
    };
    match (times, all) {
        (1, 1) => only.to_owned(),
        (times, all) if times == all => every.to_owned(),
        (0, _) => never.to_owned(),
        (times, all) => {
            words::OftenSome { times: &count(times), runs: &count(all), cases: among(case) }.text()
        }
    }
}

/// "in the first run", of several that are wanted, or "in the only one".
pub(super) fn in_one(wanted: u32, case: Case) -> &'static str {
    match (case, wanted > 1) {
        (Case::Run, true) => words::often_first_run(),
        (Case::Run, false) => words::often_only_run(),
        (Case::World, true) => words::often_first_world(),
        (Case::World, false) => words::often_only_world(),
    }
}
