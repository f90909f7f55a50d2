//! Chunks: ranges of replicates, and their outcomes as plain numbers on their way between workers.

use std::ops::Range;

use crate::engine::{COLUMNS, Outcome, Populations, Rules, replicate_from};
use crate::market::CLOUDS;

/// Runs the replicates of a range, in order.
#[must_use]
pub fn run(rules: &Rules, replicates: Range<u32>) -> Vec<Outcome> {
    run_from(&mut Populations::default(), rules, replicates, &mut |_, _| ())
}

/// The same with populations that may have been drawn before, and somebody told how many of the
/// replicates are over, and of the one that is under way which quarter is, each time one is.
#[must_use]
pub fn run_from(
    populations: &mut Populations,
    rules: &Rules,
    replicates: Range<u32>,
    tell: &mut dyn FnMut(u32, u32),
) -> Vec<Outcome> {
    let over = |number: u32| number - replicates.start;
    let outcome = |number| {
        replicate_from(populations, rules, number, &mut |quarter| tell(over(number), quarter))
    };
    replicates.clone().map(outcome).collect()
}

/// Outcomes as numbers, in the order of the fields; counts are exact in an `f64`.
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

/// The outcomes that [`encode`] wrote for a horizon, or nothing if the numbers do not fit it.
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
    use crate::scenario::Scenario;

    #[test]
    fn who_is_told_of_every_quarter_changes_nothing() {
        let scenario = Scenario { enterprises: 40, horizon: 5, ..Scenario::default() };
        let rules = Rules::new(&scenario);
        let mut told = Vec::new();
        let tell = &mut |over, quarter| told.push((over, quarter));
        let outcomes = run_from(&mut Populations::default(), &rules, 3..5, tell);
        assert_eq!(outcomes, run(&rules, 3..5));
        let all: Vec<_> = (0..2).flat_map(|over| (0..=5).map(move |q| (over, q))).collect();
        assert_eq!(told, all);
    }

    #[test]
    fn outcomes_survive_their_journey() {
        let scenario = Scenario { enterprises: 40, horizon: 5, ..Scenario::default() };
        let outcomes = run(&Rules::new(&scenario), 0..3);
        let numbers = encode(&outcomes);
        assert_eq!(decode(&numbers, 5), Some(outcomes));
        assert_eq!(decode(&numbers[1..], 5), None);
        assert_eq!(decode(&[], 5), Some(Vec::new()));
    }
}
