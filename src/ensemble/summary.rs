//! The summary of an ensemble: what the replicates say together.

use crate::engine::{COLUMNS, Measure, Outcome};
use crate::market::CLOUDS;

use super::statistics::Statistics;

/// One series on both sides, and the paired difference between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Side A, by quarter.
    pub a: Vec<Statistics>,
    /// Side B, by quarter.
    pub b: Vec<Statistics>,
    /// B − A within each replicate, by quarter: statistics of differences, never differences of
    /// statistics.
    pub difference: Vec<Statistics>,
    /// Replicates in which B is above A, by quarter.
    pub rises: Vec<u32>,
    /// Replicates in which B is below A, by quarter.
    pub falls: Vec<u32>,
}

/// What the replicates say together. It does not depend on their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// How many replicates it is made of.
    pub runs: u32,
    /// The series, in the order of [`COLUMNS`].
    pub series: Vec<Series>,
    /// Enterprises that end with another primary cloud on side B than on side A, in percent.
    pub elsewhere: Statistics,
    /// Mean number of enterprises by primary cloud on side A (row) and on side B (column).
    pub flows: [[f64; CLOUDS]; CLOUDS],
}

impl Summary {
    /// Sums up replicates, in whatever order they come.
    #[must_use]
    pub fn of<'a>(outcomes: impl IntoIterator<Item = &'a Outcome>) -> Self {
        let outcomes: Vec<&Outcome> = outcomes.into_iter().collect();
        let runs = outcomes.len() as u32;
        let quarters =
            outcomes.first().map_or(0, |outcome| outcome.figures[0].len() / COLUMNS.len());
        let mut series = vec![Series::default(); COLUMNS.len()];
        let mut sample = Vec::with_capacity(outcomes.len());
        for (column, series) in series.iter_mut().enumerate() {
            for quarter in 0..quarters {
                let cell = quarter * COLUMNS.len() + column;
                let mut of = |figure: &dyn Fn(&Outcome) -> f64| {
                    sample.clear();
                    sample.extend(outcomes.iter().map(|outcome| figure(outcome)));
                    Statistics::of(&mut sample)
                };
                series.a.push(of(&|outcome| outcome.figures[0][cell]));
                series.b.push(of(&|outcome| outcome.figures[1][cell]));
                series
                    .difference
                    .push(of(&|outcome| outcome.figures[1][cell] - outcome.figures[0][cell]));
                // The last sample holds the differences.
                series.rises.push(sample.iter().filter(|x| **x > 0.0).count() as u32);
                series.falls.push(sample.iter().filter(|x| **x < 0.0).count() as u32);
            }
        }
        let mut counts = [[0_u64; CLOUDS]; CLOUDS];
        let mut moved: Vec<f64> = Vec::with_capacity(outcomes.len());
        for outcome in &outcomes {
            let (mut all, mut stayed) = (0, 0);
            for a in 0..CLOUDS {
                for b in 0..CLOUDS {
                    counts[a][b] += u64::from(outcome.flows[a][b]);
                    all += outcome.flows[a][b];
                }
                stayed += outcome.flows[a][a];
            }
            moved.push(100.0 * f64::from(all - stayed) / f64::from(all.max(1)));
        }
        Self {
            runs,
            series,
            elsewhere: Statistics::of(&mut moved),
            flows: counts.map(|row| row.map(|count| count as f64 / f64::from(runs.max(1)))),
        }
    }

    /// The series of a measure, each with the key of its item.
    pub fn of_measure(&self, measure: Measure) -> impl Iterator<Item = (&'static str, &Series)> {
        COLUMNS
            .iter()
            .zip(&self.series)
            .filter(move |(column, _)| column.measure == measure)
            .map(|(column, series)| (column.item, series))
    }
}
