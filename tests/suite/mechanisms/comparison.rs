//! Compares two scenarios replicate by replicate, with the same random draws.

use multihome::engine::{COLUMNS, Measure, Outcome, Rules};
use multihome::ensemble::{Statistics, simulate_chunk};
use multihome::link::read;
use multihome::scenario::Comparison;

/// The least distance of a mean difference from 0, in standard errors.
const ERRORS: f64 = 5.0;

/// The side of a replicate whose figures are read.
#[derive(Clone, Copy, Debug)]
pub enum Side {
    A,
    B,
    /// B − A.
    Difference,
}

/// The replicates of a comparison.
pub struct Ensemble(Vec<Outcome>);

impl Ensemble {
    /// Runs a link, with enough enterprises and replicates for a clear result.
    pub fn of(link: &str) -> Self {
        Self::run(&comparison(link))
    }

    pub fn run(comparison: &Comparison) -> Self {
        Self(simulate_chunk(&Rules::new(comparison), 0..comparison.common().replicates))
    }

    /// A figure of each replicate in a quarter.
    pub fn figures(&self, side: Side, quarter: usize, measure: Measure, item: &str) -> Vec<f64> {
        let column = COLUMNS.iter().position(|c| c.measure == measure && c.item == item).unwrap();
        let figure = |side: &[f64]| side[quarter * COLUMNS.len() + column];
        self.0
            .iter()
            .map(|Outcome { figures: [a, b], .. }| match side {
                Side::A => figure(a),
                Side::B => figure(b),
                Side::Difference => figure(b) - figure(a),
            })
            .collect()
    }

    /// Whether a figure is exactly 0 in every replicate.
    pub fn is_zero(&self, side: Side, quarter: usize, measure: Measure, item: &str) -> bool {
        self.figures(side, quarter, measure, item).iter().all(|figure| *figure == 0.0)
    }

    /// The last quarter.
    pub fn horizon(&self) -> usize {
        self.0[0].figures[0].len() / COLUMNS.len() - 1
    }

    /// The first figure that differs from another ensemble's by any bit, ignoring some measures, with
    /// words that locate it.
    pub fn difference(&self, other: &Self, apart_from: &[Measure]) -> Option<String> {
        assert_eq!(self.0.len(), other.0.len());
        self.0.iter().zip(&other.0).enumerate().find_map(|(replicate, (one, other))| {
            let mut sides = one.figures.iter().zip(&other.figures);
            let figure = sides.find_map(|(one, other)| first_difference(one, other, apart_from));
            let elsewhere =
                (one.flows, one.spend_elsewhere) != (other.flows, other.spend_elsewhere);
            let words = figure.or_else(|| elsewhere.then(|| "who ends elsewhere".to_owned()))?;
            Some(format!("replicate {replicate}, {words}"))
        })
    }

    /// The first figure in which the sides differ by any bit.
    pub fn between_the_sides(&self) -> Option<String> {
        self.0.iter().find_map(|outcome| {
            let [a, b] = &outcome.figures;
            first_difference(a, b, &[])
        })
    }
}

fn first_difference(one: &[f64], other: &[f64], apart_from: &[Measure]) -> Option<String> {
    if one.len() != other.len() {
        return Some("the horizon".to_owned());
    }
    let column = |index: usize| COLUMNS[index % COLUMNS.len()];
    let mut differing = one.iter().zip(other).enumerate().filter(|(index, (one, other))| {
        one.to_bits() != other.to_bits() && !apart_from.contains(&column(*index).measure)
    });
    let (index, (one, other)) = differing.next()?;
    let quarter = index / COLUMNS.len();
    Some(format!("quarter {quarter}, {:?}: {one} and {other}", column(index)))
}

/// The comparison of a link with central assumptions, and with the size of these tests unless the link gives
/// one.
pub fn comparison(link: &str) -> Comparison {
    let given = |pair: &&str| {
        let (key, _) = pair.split_once('=').unwrap();
        !link.split('&').any(|other| other.split('=').next() == Some(key))
    };
    let size: Vec<&str> = ["n=400", "runs=70", "horizon=8"].into_iter().filter(given).collect();
    let reading = read(&format!("assumptions=central&{}&{link}", size.join("&"))).unwrap();
    assert_eq!(reading.notices, [], "{link}");
    reading.comparison
}

/// Fails unless a figure at the horizon is higher in one ensemble than in another, beyond sampling
/// error.
pub fn assert_higher(
    high: &Ensemble,
    low: &Ensemble,
    side: Side,
    measure: Measure,
    item: &str,
) -> Statistics {
    let quarter = high.horizon();
    let [one, other] = [high, low].map(|e| e.figures(side, quarter, measure, item));
    assert_above(&one, &other, &format!("{measure:?} {item} {side:?}"))
}

/// Fails unless a figure at the horizon is higher on side B than on side A, beyond sampling error.
pub fn assert_gains(ensemble: &Ensemble, measure: Measure, item: &str) -> Statistics {
    let quarter = ensemble.horizon();
    let [a, b] = [Side::A, Side::B].map(|side| ensemble.figures(side, quarter, measure, item));
    assert_above(&b, &a, &format!("B − A, {measure:?} {item}"))
}

/// Fails unless a figure at the horizon is lower on side B than on side A, beyond sampling error.
pub fn assert_loses(ensemble: &Ensemble, measure: Measure, item: &str) -> Statistics {
    let quarter = ensemble.horizon();
    let [a, b] = [Side::A, Side::B].map(|side| ensemble.figures(side, quarter, measure, item));
    assert_above(&a, &b, &format!("A − B, {measure:?} {item}"))
}

/// Fails unless figures of replicates are higher than others of the same replicates, beyond sampling
/// error.
pub fn assert_above(high: &[f64], low: &[f64], what: &str) -> Statistics {
    let mut differences: Vec<f64> = high.iter().zip(low).map(|(x, y)| x - y).collect();
    let statistics = Statistics::of(&mut differences);
    let Statistics { mean, error, .. } = statistics;
    assert!(mean > 0.0 && mean > ERRORS * error, "{what}: {mean} ± {error}");
    statistics
}
