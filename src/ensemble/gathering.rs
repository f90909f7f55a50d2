//! Gathering: replicates are handed out in chunks, and their outcomes are gathered in any order.

use std::collections::VecDeque;
use std::iter;
use std::ops::Range;
use std::sync::Arc;

use crate::engine::Outcome;
use crate::scenario::{Comparison, Scenario};

use super::precision::{FIRST_LOOK, LOOK_EVERY, error_at_horizon};
use super::summary::Summary;
use super::worlds::world_count;

/// Decisions in a chunk: 35 to 60 ms of work in a browser, depending on whether its populations are cached.
/// Short enough that a worker soon turns to newer inputs, long enough that messages cost little in
/// comparison.
const DECISIONS_PER_CHUNK: u64 = 60_000;

/// The fewest decisions in the last chunks: a message costs about as much as a thousand.
const LEAST_DECISIONS: u64 = 10_000;

/// Towards the end, a chunk is one part in so many of what is left, so that workers end at the same time.
const PART: u32 = 4;

/// The factor by which outcomes have to grow before a new picture is worth painting: the error is then
/// halved.
const REPAINT_GROWTH: u32 = 4;

/// The fewest chunks between two pictures: a picture takes about as long as a chunk.
const CHUNKS_PER_PICTURE: u32 = 4;

/// The factor if a chunk is a single replicate: painting then costs little in comparison, and readers wait
/// longer.
const PATIENT_GROWTH: u32 = 2;

/// The replicates of one ensemble: handed out in chunks, and gathered by number.
#[derive(Clone, Debug)]
pub struct Gathering {
    outcomes: Vec<Option<Arc<Outcome>>>,
    /// The replicates that have not been handed out, in the order in which they will be.
    waiting: VecDeque<Range<u32>>,
    /// Replicates in a chunk at first.
    chunk: u32,
    /// The fewest replicates in a chunk towards the end.
    least: u32,
    gathered: u32,
    painted: u32,
    /// The error at which to stop, in points; 0 for never.
    until_error: f64,
    /// How many of the first replicates the error has been computed of.
    checked: u32,
    /// How many worlds there are, if replicates are in different ones.
    worlds: Option<u32>,
}

impl Gathering {
    /// The replicates of a scenario, none of them gathered yet.
    #[must_use]
    pub fn new(comparison: &Comparison) -> Self {
        let holding = |decided: u64| {
            let fits = decided / decisions(comparison.common()).max(1);
            u32::try_from(fits).unwrap_or(u32::MAX).max(1)
        };
        let worlds = comparison.varies().then(world_count);
        let replicates = most_replicates(comparison);
        Self {
            outcomes: vec![None; replicates as usize],
            waiting: iter::once(0..replicates).collect(),
            chunk: holding(DECISIONS_PER_CHUNK),
            least: holding(LEAST_DECISIONS),
            gathered: 0,
            painted: 0,
            until_error: comparison.common().until_error,
            checked: 0,
            worlds,
        }
    }

    /// The next replicates to run, if any are left.
    pub fn hand_out(&mut self) -> Option<Range<u32>> {
        self.hand_out_to(0, 1)
    }

    /// The next replicates for one of `workers` workers, if any are left. Each worker has replicates of its
    /// own, the same in every ensemble of this size, so that it has their populations in its cache; when
    /// these are done, it takes those of others.
    pub fn hand_out_to(&mut self, worker: u32, workers: u32) -> Option<Range<u32>> {
        if self.is_complete() {
            return None;
        }
        let stripe = self.stripe(workers);
        let own = |range: &Range<u32>| {
            let next = (range.start / stripe + 1).saturating_mul(stripe);
            let starts = (next..range.end).step_by(stripe as usize).take(workers as usize);
            let mut starts = iter::once(range.start).chain(starts);
            starts.find(|start| self.owner(*start, workers) == worker)
        };
        let mut ranges = self.waiting.iter().enumerate();
        let (index, start) = ranges
            .find_map(|(index, range)| Some((index, own(range)?)))
            .or_else(|| Some((0, self.waiting.front()?.start)))?;
        let left: u32 = self.waiting.iter().map(|range| range.end - range.start).sum();
        // The first chunk is one replicate, so that the first picture is there soon.
        let most =
            if self.gathered == 0 { 1 } else { self.chunk.min((left / PART).max(self.least)) };
        let Range { start: first, end: last } = self.waiting.remove(index)?;
        let of_stripe = (start / stripe + 1).saturating_mul(stripe);
        let end = start.saturating_add(most).min(last).min(of_stripe);
        for rest in [end..last, first..start] {
            if !rest.is_empty() {
                self.waiting.insert(index, rest);
            }
        }
        Some(start..end)
    }

    /// The worker of `workers` that has a replicate as its own.
    #[must_use]
    pub const fn owner(&self, replicate: u32, workers: u32) -> u32 {
        replicate / self.stripe(workers) % workers
    }

    /// How many replicates in a row one of `workers` workers has as its own.
    const fn stripe(&self, workers: u32) -> u32 {
        if workers > 1 { self.chunk } else { u32::MAX }
    }

    /// Takes back replicates whose worker failed, to be handed out again.
    pub fn take_back(&mut self, replicates: Range<u32>) {
        self.waiting.push_front(replicates);
    }

    /// Gathers the outcomes of the replicates from `start` on. Replicates beyond the ensemble are ignored; an
    /// outcome that was gathered before is replaced.
    pub fn gather(&mut self, start: u32, outcomes: Vec<Outcome>) {
        for (gathered, outcome) in self.outcomes.iter_mut().skip(start as usize).zip(outcomes) {
            if gathered.replace(Arc::new(outcome)).is_none() {
                self.gathered += 1;
            }
        }
        if self.until_error > 0.0 {
            self.stop_where_precise();
        }
    }

    /// Ends the ensemble at the first check at which the error is small enough. Checks are made after fixed
    /// numbers of replicates, in their order, so that neither the number of workers nor the order of arrival
    /// changes where it ends.
    fn stop_where_precise(&mut self) {
        loop {
            let next = if self.checked == 0 { FIRST_LOOK } else { self.checked + LOOK_EVERY };
            let first = self.outcomes.get(..next as usize).unwrap_or_default();
            if first.is_empty() || first.iter().skip(self.checked as usize).any(Option::is_none) {
                return;
            }
            self.checked = next;
            if error_at_horizon(first.iter().flatten()).value() <= self.until_error {
                self.outcomes.truncate(next as usize);
                self.waiting.clear();
                self.gathered = next;
                self.until_error = 0.0;
                return;
            }
        }
    }

    /// How many replicates have been gathered.
    #[must_use]
    pub const fn gathered(&self) -> u32 {
        self.gathered
    }

    /// How many replicates there will be; fewer if the error is small enough before.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.outcomes.len() as u32
    }

    /// Whether all replicates have been gathered.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.gathered == self.total()
    }

    /// The summary so far, if it is worth a new picture: after the first outcome, each time that there are
    /// several times as many, and at the end; but not shortly before a later picture.
    pub fn next_summary(&mut self) -> Option<Summary> {
        let new = self.gathered > self.painted;
        (new && (self.is_complete() || self.is_worth_a_picture())).then(|| self.summary())
    }

    fn is_worth_a_picture(&self) -> bool {
        let grown_by = |growth: u32| self.gathered >= self.painted.saturating_mul(growth);
        if self.chunk == 1 {
            return grown_by(PATIENT_GROWTH);
        }
        let enough = self.chunk.saturating_mul(CHUNKS_PER_PICTURE);
        let lasts = self.total() - self.gathered >= self.gathered;
        let apart = self.painted == 0 || self.gathered - self.painted >= enough;
        grown_by(REPAINT_GROWTH) && apart && lasts
    }

    /// The summary so far, if anything is new since the last one.
    pub fn last_summary(&mut self) -> Option<Summary> {
        (self.gathered > self.painted).then(|| self.summary())
    }

    /// The summary so far.
    pub fn summary(&mut self) -> Summary {
        self.painted = self.gathered;
        let world = |number: u32| self.worlds.map(|worlds| number % worlds.max(1));
        let gathered = self
            .outcomes
            .iter()
            .zip(0..)
            .filter_map(|(outcome, number)| Some((outcome.clone()?, world(number))));
        Summary::of_worlds(gathered)
    }
}

/// How many replicates a comparison has at most. One that ends at an error ends when every world is in: more luck in
/// each of them hardly makes their mean more precise.
#[must_use]
pub fn most_replicates(comparison: &Comparison) -> u32 {
    let asked = comparison.common().replicates;
    let ends_early = comparison.common().until_error > 0.0;
    if ends_early && comparison.varies() { asked.min(world_count()) } else { asked }
}

/// Roughly how many decisions a replicate takes. Drawing its population counts as one more round of them.
#[must_use]
pub fn decisions(scenario: &Scenario) -> u64 {
    let rounds = 1 + scenario.horizon.div_ceil(scenario.cadence);
    u64::from(scenario.enterprises) * u64::from(rounds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;

    fn comparison() -> Comparison {
        Comparison::of(Scenario {
            enterprises: 30,
            horizon: 4,
            replicates: 9,
            ..Scenario::default()
        })
        .central()
    }

    #[test]
    fn chunks_cover_every_replicate_once() {
        for enterprises in [1, 3_000, 1_000_000] {
            let comparison = comparison().with(|side| side.enterprises = enterprises);
            let mut gathering = Gathering::new(&comparison);
            let mut covered = Vec::new();
            while let Some(range) = gathering.hand_out() {
                covered.extend(range);
            }
            assert_eq!(covered, (0..9).collect::<Vec<_>>());
        }
    }

    #[test]
    fn every_worker_has_its_own_chunks_and_then_helps() {
        let comparison = Comparison::of(Scenario { replicates: 60, ..Scenario::default() });
        let mut gathering = Gathering::new(&comparison);
        let first = [0, 1, 2].map(|worker| gathering.hand_out_to(worker, 3));
        assert_eq!(first, [Some(0..1), Some(5..6), Some(10..11)]);
        gathering.gather(0, simulate_chunk(&Rules::new(&self::comparison()), 0..1));
        let next: Vec<_> =
            [0, 1, 2, 0, 1, 2].iter().map(|worker| gathering.hand_out_to(*worker, 3)).collect();
        let expected = [1..5, 6..10, 11..15, 15..20, 20..25, 25..30].map(Some);
        assert_eq!(next, expected);
        assert_eq!([4, 5, 14, 15].map(|replicate| gathering.owner(replicate, 3)), [0, 1, 2, 0]);
        gathering.take_back(6..10);
        assert_eq!(gathering.hand_out_to(1, 3), Some(6..10));
        // One worker alone does what is left, its own replicates first.
        let mut left: Vec<_> =
            iter::from_fn(|| gathering.hand_out_to(2, 3)).flat_map(|range| range.clone()).collect();
        assert!(left.starts_with(&[40, 41, 42, 43, 44]), "its own come first: {left:?}");
        left.sort_unstable();
        assert_eq!(left, (30..60).collect::<Vec<_>>());
    }

    #[test]
    fn the_first_picture_waits_for_one_replicate() {
        let mut gathering = Gathering::new(&comparison());
        assert_eq!([gathering.hand_out(), gathering.hand_out()], [Some(0..1), Some(1..2)]);
        gathering.gather(0, simulate_chunk(&Rules::new(&comparison()), 0..1));
        assert_eq!(gathering.hand_out(), Some(2..9));
    }

    #[test]
    fn the_last_chunks_are_small() {
        let mut gathering =
            Gathering::new(&Comparison::of(Scenario { replicates: 40, ..Scenario::default() }));
        gathering.gather(0, simulate_chunk(&Rules::new(&comparison()), 0..1));
        let chunks: Vec<_> =
            iter::from_fn(|| gathering.hand_out()).map(|chunk| chunk.len()).collect();
        assert!(chunks.is_sorted_by(|earlier, later| earlier >= later), "{chunks:?}");
        assert_eq!((chunks.first(), chunks.last()), (Some(&5), Some(&1)));
    }

    #[test]
    fn what_is_taken_back_is_handed_out_again() {
        let mut gathering = Gathering::new(&comparison().with(|side| side.enterprises = 1_000_000));
        let first = gathering.hand_out().unwrap();
        gathering.take_back(first.clone());
        assert_eq!(gathering.hand_out(), Some(first));
        assert_eq!(gathering.hand_out(), Some(1..2));
    }

    #[test]
    fn the_order_of_arrival_does_not_matter() {
        let rules = Rules::new(&comparison());
        let mut gathering = Gathering::new(&comparison());
        for start in [6, 0, 3, 3] {
            gathering.gather(start, simulate_chunk(&rules, start..start + 3));
        }
        assert!(gathering.is_complete());
        assert_eq!(gathering.summary(), Summary::of(simulate_chunk(&rules, 0..9)));
    }

    #[test]
    fn it_ends_at_the_same_replicate_in_any_order() {
        let all = simulate_chunk(&Rules::new(&comparison()), 0..200);
        let error = |k: usize| {
            let first: Vec<_> = all[..k].iter().cloned().map(Arc::new).collect();
            error_at_horizon(first.iter()).value()
        };
        let comparison = comparison().with(|side| {
            side.replicates = 200;
            side.until_error = error(100);
        });
        let is_precise = |k: &usize| error(*k) <= comparison.common().until_error;
        let expected = (20..200).step_by(10).find(is_precise).unwrap();
        assert!(expected > 20, "no test");
        for backwards in [false, true] {
            let mut gathering = Gathering::new(&comparison);
            let mut starts: Vec<u32> = (0..200).step_by(7).collect();
            if backwards {
                starts.reverse();
            }
            for start in starts {
                let end = (start + 7).min(200);
                gathering.gather(start, all[start as usize..end as usize].to_vec());
            }
            assert!(gathering.is_complete() && gathering.hand_out().is_none());
            // Replicates taken back afterwards are not handed out.
            gathering.take_back(190..200);
            assert!(gathering.hand_out().is_none());
            assert_eq!(gathering.total() as usize, expected);
            assert_eq!(gathering.summary(), Summary::of(all[..expected].to_vec()));
        }
    }

    #[test]
    fn pictures_come_at_growing_intervals() {
        let rules = Rules::new(&comparison());
        let sized = |enterprises| Comparison::of(Scenario { enterprises, ..Scenario::default() });
        let all = [
            (sized(1), vec![1, 100]),
            (sized(2_000), vec![1, 21, 100]),
            (sized(4_000), vec![1, 9, 36, 100]),
            (sized(1_000_000), vec![1, 2, 4, 8, 16, 32, 64, 100]),
        ];
        for (comparison, expected) in all {
            let mut gathering = Gathering::new(&comparison);
            assert!(gathering.next_summary().is_none(), "nothing has been gathered");
            let mut shown = Vec::new();
            for start in 0..comparison.common().replicates {
                gathering.gather(start, simulate_chunk(&rules, start..start + 1));
                shown.extend(gathering.next_summary().map(|summary| summary.replicates));
            }
            assert_eq!(shown, expected);
            assert!(gathering.last_summary().is_none(), "nothing is new");
            assert!(gathering.next_summary().is_none(), "nothing is new");
        }
    }
}
