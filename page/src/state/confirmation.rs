//! Confirmations: what a reader must confirm before a run that would take long or need much memory.

use multihome::ensemble::{Budget, Demand};
use multihome::report::{Pace, change, effort, smaller_effort};
use multihome::scenario::Comparison;
use multihome::words;

use crate::browser::interface;

/// Seconds that a run may take without confirmation.
const LONGEST_UNASKED: f64 = 60.0;

/// Bytes that a worker may use without confirmation.
const EACH: u64 = 1_000_000_000;

/// Bytes that all workers may use without confirmation if the browser does not report the device's
/// memory.
const ALL: u64 = 4_000_000_000;

/// Bytes that WebAssembly can address in a worker, less a margin for fragmentation.
const ADDRESSABLE: u64 = 3_600_000_000;

/// Why a run has not started, and a smaller run instead.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Confirmation {
    /// The time or memory that the run would take, and that a smaller one would, in sentences.
    pub words: String,
    /// A smaller comparison, and what is smaller about it.
    pub smaller: Option<(Comparison, String)>,
    /// Whether the run is possible at all.
    pub possible: bool,
}

impl Confirmation {
    /// The confirmation that a run on so many workers needs; `None` if it needs none.
    pub fn of(comparison: &Comparison, workers: u32, pace: Pace) -> Option<Self> {
        let busy = f64::from(workers.min(comparison.common().replicates).max(1));
        let budget = Budget {
            decisions: (LONGEST_UNASKED * pace.decisions * busy) as u64,
            at_work: EACH,
            memory: memory(),
            workers,
        };
        let demand = Demand::of(comparison.common());
        if demand.fits(&budget) {
            return None;
        }
        let possible = demand.at_work.max(demand.kept) <= ADDRESSABLE;
        let mut sentences = vec![effort(comparison, workers, pace)];
        if !possible {
            sentences.push(words::question_impossible().to_owned());
        }
        let smaller = budget.smaller(comparison).map(|smaller| {
            sentences.push(smaller_effort(comparison, &smaller, workers, pace));
            let change = change(comparison, &smaller);
            (smaller, change)
        });
        Some(Self { words: sentences.join(" "), smaller, possible })
    }
}

/// Bytes that all workers may use together: half of the device's memory, if the browser reports it.
fn memory() -> u64 {
    let gigabytes = interface("navigator.deviceMemory");
    gigabytes.and_then(|value| value.as_f64()).map_or(ALL, |gigabytes| (gigabytes * 5e8) as u64)
}
