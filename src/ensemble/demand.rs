//! Demand: what a scenario asks of a machine, and the largest smaller one that a machine can give.

use crate::engine::{COLUMNS, Enterprise, Extent};
use crate::market::CLOUDS;
use crate::scenario::Scenario;

use super::gathering::decisions;

/// Bytes that a replicate holds for each enterprise of a scenario at its end: its traits, its
/// size and the books of both sides. Drawing the population takes about as much. This is the one place
/// that says so; `tests/memory.rs` measures it.
#[must_use]
pub fn bytes_per_enterprise(scenario: &Scenario) -> u64 {
    let decisions = scenario.horizon.div_ceil(scenario.cadence);
    let books = Extent::of(scenario).bytes_per_enterprise(decisions);
    (size_of::<Enterprise>() + size_of::<u64>() + 2 * books) as u64
}

/// Runs that a suggestion keeps for as long as fewer enterprises would do: fewer runs do not show
/// how far chance goes.
const FEW_RUNS: u32 = 10;

/// Enterprises that a suggestion keeps for as long as a shorter horizon would do.
const FEW_ENTERPRISES: u32 = 100;

/// What a scenario asks of a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// Decisions in all of its replicates; at most so many where it may stop early.
    pub decisions: u64,
    /// Bytes that each worker holds while it runs a replicate.
    pub at_work: u64,
    /// Bytes of outcomes that are kept until the end.
    pub kept: u64,
}

/// What a machine gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Decisions in all.
    pub decisions: u64,
    /// Bytes for each worker.
    pub at_work: u64,
    /// Bytes for all workers and outcomes together.
    pub memory: u64,
    /// How many workers there are.
    pub workers: u32,
}

impl Demand {
    /// What a scenario asks for.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let figures = 2 * (u64::from(scenario.horizon) + 1) * COLUMNS.len() as u64;
        let flows = (CLOUDS * CLOUDS) as u64;
        let outcome = figures * size_of::<f64>() as u64 + flows * size_of::<u32>() as u64;
        Self {
            decisions: decisions(scenario) * u64::from(scenario.runs),
            at_work: u64::from(scenario.enterprises) * bytes_per_enterprise(scenario),
            kept: u64::from(scenario.runs) * outcome,
        }
    }

    /// Bytes in all, where so many workers run the replicates of a scenario.
    #[must_use]
    pub const fn memory(&self, workers: u32) -> u64 {
        self.at_work * workers as u64 + self.kept
    }

    /// Whether a machine gives that much.
    #[must_use]
    pub const fn fits(&self, budget: &Budget) -> bool {
        self.decisions <= budget.decisions
            && self.at_work <= budget.at_work
            && self.memory(budget.workers) <= budget.memory
    }
}

impl Budget {
    /// The largest scenario like another one that fits, in round numbers: with fewer enterprises
    /// where memory is short; then with fewer runs, with fewer enterprises still, and at last with
    /// fewer quarters. Nothing if not even a single enterprise and quarter fits.
    #[must_use]
    pub fn smaller(&self, scenario: &Scenario) -> Option<Scenario> {
        let mut smaller = scenario.clone();
        // Half of the memory may go to outcomes, so that neither crowds out the other.
        let kept = (Demand::of(scenario).kept / u64::from(scenario.runs)).max(1);
        let runs = (self.memory / 2 / kept).min(u64::from(scenario.runs)) as u32;
        let share =
            self.memory.saturating_sub(kept * u64::from(runs)) / u64::from(self.workers.max(1));
        let room = share.min(self.at_work) / bytes_per_enterprise(scenario);
        smaller.runs = rounded(scenario.runs, u64::from(runs));
        smaller.enterprises = rounded(scenario.enterprises, room);
        let few = scenario.runs.min(FEW_RUNS);
        let each = decisions(&smaller);
        smaller.runs =
            rounded(smaller.runs, self.decisions / each.max(1)).max(few.min(smaller.runs));
        let rounds =
            |scenario: &Scenario| decisions(scenario) / u64::from(scenario.enterprises.max(1));
        let room = self.decisions / (rounds(&smaller).max(1) * u64::from(smaller.runs.max(1)));
        let few = smaller.enterprises.min(FEW_ENTERPRISES);
        smaller.enterprises = rounded(smaller.enterprises, room).max(few);
        while smaller.horizon > 1 && !Demand::of(&smaller).fits(self) {
            smaller.horizon -= 1;
        }
        while smaller.runs > 1 && !Demand::of(&smaller).fits(self) {
            smaller.runs -= 1;
        }
        while smaller.enterprises > 1 && !Demand::of(&smaller).fits(self) {
            smaller.enterprises /= 2;
        }
        let exists = smaller.runs > 0 && smaller.enterprises > 0;
        (exists && Demand::of(&smaller).fits(self)).then_some(smaller)
    }
}

/// The number itself where there is room for it, and otherwise the largest number of the form 1, 2
/// or 5 times a power of ten for which there is.
fn rounded(number: u32, room: u64) -> u32 {
    if u64::from(number) <= room {
        return number;
    }
    let mut ten = 1;
    while ten * 10 <= room {
        ten *= 10;
    }
    let round = [5, 2, 1].into_iter().map(|digit| digit * ten).find(|round| *round <= room);
    round.unwrap_or(0) as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A machine of two workers that gives so many decisions, and a gigabyte to each worker.
    const fn machine(decisions: u64) -> Budget {
        Budget { decisions, at_work: 1 << 30, memory: 4 << 30, workers: 2 }
    }

    fn sized(enterprises: u32, runs: u32, horizon: u32) -> Scenario {
        Scenario { enterprises, runs, horizon, ..Scenario::default() }
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        let scenario = sized(2_000, 97, 20);
        let budget = machine(60_000_000);
        assert!(Demand::of(&scenario).fits(&budget));
        assert_eq!(budget.smaller(&scenario), Some(scenario));
    }

    #[test]
    fn runs_go_first_then_enterprises_then_quarters() {
        // A replicate of 100,000 enterprises over 20 quarters takes 600,000 decisions.
        let told = |decisions| {
            let smaller = machine(decisions).smaller(&sized(100_000, 2_000, 20)).unwrap();
            (smaller.runs, smaller.enterprises, smaller.horizon)
        };
        assert_eq!(told(60_000_000), (100, 100_000, 20));
        assert_eq!(told(59_000_000), (50, 100_000, 20));
        assert_eq!(told(6_000_000), (10, 100_000, 20));
        assert_eq!(told(1_300_000), (10, 20_000, 20));
        assert_eq!(told(6_000), (10, 100, 20));
        assert_eq!(told(5_000), (10, 100, 16));
        let scarce = Budget {
            at_work: 30_000 * bytes_per_enterprise(&Scenario::default()),
            ..machine(60_000_000)
        };
        let smaller = scarce.smaller(&sized(100_000, 2_000, 20)).unwrap();
        assert_eq!((smaller.runs, smaller.enterprises), (500, 20_000));
        assert_eq!(machine(1).smaller(&sized(100_000, 2_000, 20)), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_suggestion_fits_is_never_empty_and_never_larger(
            enterprises in 1_u32..=1_000_000, runs in 1_u32..=2_000, horizon in 1_u32..=60,
            cadence in 1_u32..=4, decisions in 2_u64..1_000_000_000, memory in 1_u64 << 20..8 << 30,
            workers in 1_u32..=8,
        ) {
            let scenario = Scenario { cadence, ..sized(enterprises, runs, horizon) };
            let budget = Budget { decisions, memory, workers, ..machine(0) };
            let smaller = budget.smaller(&scenario).unwrap();
            prop_assert!(Demand::of(&smaller).fits(&budget));
            prop_assert!((1..=enterprises).contains(&smaller.enterprises));
            prop_assert!((1..=runs).contains(&smaller.runs));
            prop_assert!((1..=horizon).contains(&smaller.horizon));
            prop_assert_eq!(
                Scenario { enterprises, runs, horizon, ..smaller }, scenario, "nothing else changes"
            );
        }

        #[test]
        fn who_gives_more_time_is_never_offered_fewer_runs_of_as_many(
            enterprises in 1_u32..=1_000_000, runs in 1_u32..=2_000, decisions in 1_u64..1_000_000_000,
        ) {
            let scenario = sized(enterprises, runs, 20);
            let [less, more] = [decisions + 10, 2 * decisions + 10]
                .map(|decisions| machine(decisions).smaller(&scenario).unwrap());
            prop_assert!(less.enterprises <= more.enterprises);
            prop_assert!(less.runs <= more.runs, "{} and {}", less.runs, more.runs);
        }
    }
}
