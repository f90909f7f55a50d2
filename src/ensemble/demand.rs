//! Demand: what a scenario needs of a machine, and the largest smaller scenario that fits one.

use crate::engine::{COLUMNS, Enterprise, Extent};
use crate::market::CLOUDS;
use crate::scenario::{Comparison, Scenario};

use super::gathering::decisions;

/// The memory of a replicate per enterprise at its end, in bytes: the enterprise, its size, and the spend
/// state of both sides. Drawing the population takes about as much. `tests/memory.rs` measures it.
#[must_use]
pub fn bytes_per_enterprise(scenario: &Scenario) -> u64 {
    // How many venues an enterprise has AI spend at grows with the years, hardly with the cadence, since
    // inertia is that of a year. Measured: as if three decisions were taken in two years.
    let decisions = (3 * scenario.horizon).div_ceil(8);
    let on_a_side = Extent::of(scenario).bytes_per_enterprise(decisions);
    (size_of::<Enterprise>() + size_of::<u64>() + 2 * on_a_side) as u64
}

/// The number of runs below which a suggestion reduces enterprises first: fewer runs do not show how much
/// results vary.
const FEW_RUNS: u32 = 10;

/// The number of enterprises below which a suggestion shortens the horizon first.
const FEW_ENTERPRISES: u32 = 100;

/// What a scenario needs of a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// Decisions in all of its replicates; fewer if it stops early.
    pub decisions: u64,
    /// Bytes that each worker holds while it simulates a replicate.
    pub at_work: u64,
    /// Bytes of outcomes that are kept until the end.
    pub kept: u64,
}

/// What a machine offers.
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
    /// What a scenario needs.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let figures = 2 * (u64::from(scenario.horizon) + 1) * COLUMNS.len() as u64;
        let flows = (CLOUDS * CLOUDS) as u64;
        let outcome = figures * size_of::<f64>() as u64 + flows * size_of::<u32>() as u64;
        Self {
            decisions: decisions(scenario) * u64::from(scenario.replicates),
            at_work: u64::from(scenario.enterprises) * bytes_per_enterprise(scenario),
            kept: u64::from(scenario.replicates) * outcome,
        }
    }

    /// Bytes in all, with some number of workers.
    #[must_use]
    pub const fn memory(&self, workers: u32) -> u64 {
        self.at_work * workers as u64 + self.kept
    }

    /// Whether a machine offers as much.
    #[must_use]
    pub const fn fits(&self, budget: &Budget) -> bool {
        self.decisions <= budget.decisions
            && self.at_work <= budget.at_work
            && self.memory(budget.workers) <= budget.memory
    }
}

impl Budget {
    /// The largest comparison like `comparison` that fits, in round numbers: with fewer enterprises if memory is
    /// short, then with fewer runs, with fewer enterprises again, and at last with fewer quarters. `None` if
    /// not even one enterprise, run and quarter fit.
    #[must_use]
    pub fn smaller(&self, comparison: &Comparison) -> Option<Comparison> {
        let Scenario { enterprises, replicates: runs, horizon, .. } =
            self.smaller_side(comparison.common())?;
        Some(comparison.with(|side| {
            (side.enterprises, side.replicates, side.horizon) = (enterprises, runs, horizon);
        }))
    }

    fn smaller_side(&self, scenario: &Scenario) -> Option<Scenario> {
        let mut smaller = scenario.clone();
        // At most half of the memory is for outcomes, so that there is room for both.
        let kept = (Demand::of(scenario).kept / u64::from(scenario.replicates)).max(1);
        let runs = (self.memory / 2 / kept).min(u64::from(scenario.replicates)) as u32;
        let share =
            self.memory.saturating_sub(kept * u64::from(runs)) / u64::from(self.workers.max(1));
        let room = share.min(self.at_work) / bytes_per_enterprise(scenario);
        smaller.replicates = rounded(scenario.replicates, u64::from(runs));
        smaller.enterprises = rounded(scenario.enterprises, room);
        let few = scenario.replicates.min(FEW_RUNS);
        let each = decisions(&smaller);
        smaller.replicates = rounded(smaller.replicates, self.decisions / each.max(1))
            .max(few.min(smaller.replicates));
        let rounds =
            |scenario: &Scenario| decisions(scenario) / u64::from(scenario.enterprises.max(1));
        let room =
            self.decisions / (rounds(&smaller).max(1) * u64::from(smaller.replicates.max(1)));
        let few = smaller.enterprises.min(FEW_ENTERPRISES);
        smaller.enterprises = rounded(smaller.enterprises, room).max(few);
        while smaller.horizon > 1 && !Demand::of(&smaller).fits(self) {
            smaller.horizon -= 1;
        }
        while smaller.replicates > 1 && !Demand::of(&smaller).fits(self) {
            smaller.replicates -= 1;
        }
        while smaller.enterprises > 1 && !Demand::of(&smaller).fits(self) {
            smaller.enterprises /= 2;
        }
        let exists = smaller.replicates > 0 && smaller.enterprises > 0;
        (exists && Demand::of(&smaller).fits(self)).then_some(smaller)
    }
}

/// `number` if it is at most `room`; otherwise the largest number up to `room` that is 1, 2 or 5 times a
/// power of ten.
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

    /// A machine with two workers, a gigabyte for each, and time for some number of decisions.
    const fn machine(decisions: u64) -> Budget {
        Budget { decisions, at_work: 1 << 30, memory: 4 << 30, workers: 2 }
    }

    fn sized(enterprises: u32, runs: u32, horizon: u32) -> Scenario {
        Scenario { enterprises, replicates: runs, horizon, ..Scenario::default() }
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        let scenario = sized(2_000, 97, 20);
        let budget = machine(60_000_000);
        assert!(Demand::of(&scenario).fits(&budget));
        assert_eq!(budget.smaller_side(&scenario), Some(scenario));
    }

    #[test]
    fn runs_go_first_then_enterprises_then_quarters() {
        // A replicate of 100,000 enterprises over 20 quarters takes 600,000 decisions.
        let suggested = |decisions| {
            let smaller = machine(decisions).smaller_side(&sized(100_000, 2_000, 20)).unwrap();
            (smaller.replicates, smaller.enterprises, smaller.horizon)
        };
        assert_eq!(suggested(60_000_000), (100, 100_000, 20));
        assert_eq!(suggested(59_000_000), (50, 100_000, 20));
        assert_eq!(suggested(6_000_000), (10, 100_000, 20));
        assert_eq!(suggested(1_300_000), (10, 20_000, 20));
        assert_eq!(suggested(6_000), (10, 100, 20));
        assert_eq!(suggested(5_000), (10, 100, 16));
        let scarce = Budget {
            at_work: 30_000 * bytes_per_enterprise(&Scenario::default()),
            ..machine(60_000_000)
        };
        let smaller = scarce.smaller_side(&sized(100_000, 2_000, 20)).unwrap();
        assert_eq!((smaller.replicates, smaller.enterprises), (500, 20_000));
        assert_eq!(machine(1).smaller_side(&sized(100_000, 2_000, 20)), None);
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
            let smaller = budget.smaller_side(&scenario).unwrap();
            prop_assert!(Demand::of(&smaller).fits(&budget));
            prop_assert!((1..=enterprises).contains(&smaller.enterprises));
            prop_assert!((1..=runs).contains(&smaller.replicates));
            prop_assert!((1..=horizon).contains(&smaller.horizon));
            prop_assert_eq!(
                Scenario { enterprises, replicates: runs, horizon, ..smaller }, scenario, "nothing else changes"
            );
        }

        #[test]
        fn more_time_never_means_fewer_runs_or_enterprises(
            enterprises in 1_u32..=1_000_000, runs in 1_u32..=2_000, decisions in 1_u64..1_000_000_000,
        ) {
            let scenario = sized(enterprises, runs, 20);
            let [less, more] = [decisions + 10, 2 * decisions + 10]
                .map(|decisions| machine(decisions).smaller_side(&scenario).unwrap());
            prop_assert!(less.enterprises <= more.enterprises);
            prop_assert!(less.replicates <= more.replicates, "{} and {}", less.replicates, more.replicates);
        }
    }
}
