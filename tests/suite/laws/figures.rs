//! Figures of outcomes, for the other laws.

use multihome::engine::{COLUMNS, Measure, Outcome, Rules};
use multihome::ensemble::simulate_chunk;
use multihome::market::CLOUDS;
use multihome::scenario::Comparison;

/// The outcomes of every replicate of a comparison.
pub fn outcomes(comparison: &Comparison) -> Vec<Outcome> {
    simulate_chunk(&Rules::new(comparison), 0..comparison.common().replicates)
}

/// The figures of each quarter on one side, one for each column.
pub fn quarters(figures: &[f64]) -> impl Iterator<Item = &[f64]> {
    figures.chunks_exact(COLUMNS.len())
}

/// The figures of one measure in one quarter, in the order of its items.
pub fn of(measure: Measure, quarter: &[f64]) -> &[f64] {
    &quarter[measure.first_column()..][..measure.columns()]
}

/// The first figure in which two lists of outcomes differ by any bit, with words that locate it.
pub fn difference(one: &[Outcome], other: &[Outcome]) -> Option<String> {
    let sides = |outcomes: &[Outcome]| -> Vec<Vec<f64>> {
        outcomes.iter().flat_map(|outcome| outcome.figures.clone()).collect()
    };
    let (one_sides, other_sides) = (sides(one), sides(other));
    let figures =
        one_sides.iter().zip(&other_sides).enumerate().find_map(|(side, (one, other))| {
            let words = first_difference(one, other)?;
            Some(format!("replicate {}, side {}: {words}", side / 2, ["A", "B"][side % 2]))
        });
    figures.or_else(|| (one != other).then(|| "they end elsewhere".to_owned()))
}

/// The first figure in which the sides of a comparison differ by any bit; `None` if they are equal.
pub fn between_the_sides(comparison: &Comparison) -> Option<String> {
    outcomes(comparison).iter().find_map(|outcome| {
        let [a, b] = &outcome.figures;
        let stayed: u32 = (0..CLOUDS).map(|c| outcome.flows[c][c]).sum();
        let elsewhere = stayed != comparison.common().enterprises || outcome.spend_elsewhere != 0.0;
        first_difference(a, b).or_else(|| elsewhere.then(|| "some end elsewhere".to_owned()))
    })
}

fn first_difference(one: &[f64], other: &[f64]) -> Option<String> {
    assert_eq!(one.len(), other.len());
    let index = one.iter().zip(other).position(|(one, other)| one.to_bits() != other.to_bits())?;
    let (quarter, column) = (index / COLUMNS.len(), COLUMNS[index % COLUMNS.len()]);
    Some(format!("quarter {quarter}, {column:?}: {} and {}", one[index], other[index]))
}
