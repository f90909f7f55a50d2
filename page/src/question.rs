//! Questions: what is asked before a run that would take long, or much memory.

use js_sys::Reflect;
use multihome::ensemble::{Budget, Demand};
use multihome::report::{Pace, change, effort, smaller_effort};
use multihome::scenario::Scenario;
use multihome::words;

/// Seconds that a run may take without asking.
const PATIENCE: f64 = 60.0;

/// Bytes that a worker may take without asking.
const EACH: u64 = 1_000_000_000;

/// Bytes that all workers may take without asking, where the browser does not say what there is.
const ALL: u64 = 4_000_000_000;

/// Bytes that WebAssembly can address in a worker, less what is lost between the pieces.
const ADDRESSABLE: u64 = 3_600_000_000;

/// Why nothing has started, and what could.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Question {
    /// What the run would take, and what a smaller one would, in sentences.
    pub words: String,
    /// A smaller scenario, and what is smaller about it.
    pub smaller: Option<(Scenario, String)>,
    /// Whether it can run at all.
    pub possible: bool,
}

impl Question {
    /// What is to be asked before a scenario runs on so many workers; mostly nothing.
    pub fn of(scenario: &Scenario, workers: u32, pace: Pace) -> Option<Self> {
        let busy = f64::from(workers.min(scenario.runs).max(1));
        let budget = Budget {
            decisions: (PATIENCE * pace.decisions * busy) as u64,
            at_work: EACH,
            memory: memory(),
            workers,
        };
        let demand = Demand::of(scenario);
        if demand.fits(&budget) {
            return None;
        }
        let possible = demand.at_work.max(demand.kept) <= ADDRESSABLE;
        let mut sentences = vec![effort(scenario, workers, pace)];
        if !possible {
            sentences.push(words::question_impossible().to_owned());
        }
        let smaller = budget.smaller(scenario).map(|smaller| {
            sentences.push(smaller_effort(scenario, &smaller, workers, pace));
            let change = change(scenario, &smaller);
            (smaller, change)
        });
        Some(Self { words: sentences.join(" "), smaller, possible })
    }
}

/// Bytes that all workers may take together: half of what the device has, where the browser says.
fn memory() -> u64 {
    let navigator = web_sys::window().map(|window| window.navigator());
    let told =
        navigator.and_then(|navigator| Reflect::get(&navigator, &"deviceMemory".into()).ok());
    told.and_then(|told| told.as_f64()).map_or(ALL, |gigabytes| (gigabytes * 5e8) as u64)
}
