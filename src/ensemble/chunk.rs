//! Chunks: ranges of replicates, and their outcomes as plain numbers, which workers can pass on.

use std::ops::Range;

use crate::engine::{COLUMNS, Outcome, Populations, replicate_from};
use crate::market::CLOUDS;

use super::worlds::ReplicateRules;

/// Simulates the replicates of a range, in order.
#[must_use]
pub fn simulate_chunk(rules: &impl ReplicateRules, replicates: Range<u32>) -> Vec<Outcome> {
    simulate_chunk_from(&mut Populations::default(), rules, replicates, &mut |_, _| ())
}

/// [`simulate_chunk`] with a cache of populations, and with `progress` called after each quarter with the number of
/// replicates that are finished and the quarter of the one under way.
#[must_use]
pub fn simulate_chunk_from(
    populations: &mut Populations,
    rules: &impl ReplicateRules,
    replicates: Range<u32>,
    progress: &mut dyn FnMut(u32, u32),
) -> Vec<Outcome> {
    let finished = |number: u32| number - replicates.start;
    let outcome = |number| {
        replicate_from(populations, &rules.of(number), number, &mut |quarter| {
            progress(finished(number), quarter)
        })
    };
    replicates.clone().map(outcome).collect()
}

/// Outcomes as numbers, in the order of their fields. Counts are exact in an `f64`.
#[must_use]
pub fn encode(outcomes: &[Outcome]) -> Vec<f64> {
    let mut numbers = Vec::new();
    for Outcome { figures: [a, b], flows, spend_elsewhere } in outcomes {
        numbers.extend(a);
        numbers.extend(b);
        numbers.extend(flows.iter().flatten().map(|count| f64::from(*count)));
        numbers.push(*spend_elsewhere);
    }
    numbers
}

/// The outcomes that [`encode`] wrote; `None` if the numbers do not fit the horizon.
#[must_use]
pub fn decode(numbers: &[f64], horizon: u32) -> Option<Vec<Outcome>> {
    let side = (horizon as usize + 1) * COLUMNS.len();
    let each = 2 * side + CLOUDS * CLOUDS + 1;
    if !numbers.len().is_multiple_of(each) {
        return None;
    }
    let outcomes = numbers.chunks_exact(each).map(|numbers| {
        let (a, rest) = numbers.split_at(side);
        let (b, counts) = rest.split_at(side);
        let mut flows = [[0; CLOUDS]; CLOUDS];
        for (flow, count) in flows.iter_mut().flatten().zip(counts) {
            *flow = *count as u32;
        }
        let spend_elsewhere = counts.last().copied().unwrap_or_default();
        Outcome { figures: [a.to_vec(), b.to_vec()], flows, spend_elsewhere }
    });
    Some(outcomes.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::scenario::{Comparison, Scenario};

    #[test]
    fn progress_is_reported_after_every_quarter_and_changes_nothing() {
        let comparison =
            Comparison::of(Scenario { enterprises: 40, horizon: 5, ..Scenario::default() });
        let rules = Rules::new(&comparison);
        let mut reports = Vec::new();
        let progress = &mut |finished, quarter| reports.push((finished, quarter));
        let outcomes = simulate_chunk_from(&mut Populations::default(), &rules, 3..5, progress);
        assert_eq!(outcomes, simulate_chunk(&rules, 3..5));
        let all: Vec<_> = (0..2).flat_map(|finished| (0..=5).map(move |q| (finished, q))).collect();
        assert_eq!(reports, all);
    }

    #[test]
    fn outcomes_are_decoded_as_they_were_encoded() {
        let comparison =
            Comparison::of(Scenario { enterprises: 40, horizon: 5, ..Scenario::default() });
        let outcomes = simulate_chunk(&Rules::new(&comparison), 0..3);
        let numbers = encode(&outcomes);
        assert_eq!(decode(&numbers, 5), Some(outcomes));
        assert_eq!(decode(&numbers[1..], 5), None);
        assert_eq!(decode(&[], 5), Some(Vec::new()));
    }
}
