//! The summary of an ensemble: statistics over its replicates.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::engine::{COLUMNS, Measure, Outcome};
use crate::market::{CLOUDS, Cloud};
use crate::scenario::Comparison;

use super::statistics::{Statistics, difference};

/// One series on both sides, and the paired difference between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Side A, by quarter.
    pub a: Vec<Statistics>,
    /// Side B, by quarter.
    pub b: Vec<Statistics>,
    /// B − A within each replicate, by quarter: statistics of differences, not differences of statistics.
    pub difference: Vec<Statistics>,
    /// Replicates in which B is above A, by quarter.
    pub rises: Vec<u32>,
    /// Replicates in which B is below A, by quarter.
    pub falls: Vec<u32>,
}

/// Statistics over the replicates, which do not depend on their order. Series are computed when they are
/// first used: a picture needs only a few, and sorting all would delay it.
#[derive(Clone, Debug)]
pub struct Summary {
    outcomes: Vec<Arc<Outcome>>,
    series: Vec<OnceLock<Series>>,
    /// The number of replicates.
    pub replicates: u32,
    /// The percentage of enterprises that end with another primary cloud on side B than on side A.
    pub elsewhere: Statistics,
    /// The percentage of cloud spend that ends on another cloud on side B than on side A.
    pub spend_elsewhere: Statistics,
    /// The mean number of enterprises by primary cloud on side A (row) and side B (column).
    pub flows: [[f64; CLOUDS]; CLOUDS],
}

impl Default for Summary {
    fn default() -> Self {
        Self::of::<Outcome>([])
    }
}

impl PartialEq for Summary {
    fn eq(&self, other: &Self) -> bool {
        self.replicates == other.replicates
            && self.elsewhere == other.elsewhere
            && self.spend_elsewhere == other.spend_elsewhere
            && self.flows == other.flows
            && (0..COLUMNS.len()).all(|column| self.series(column) == other.series(column))
    }
}

/// A summary is stored as its outcomes, from which everything else follows.
impl Serialize for Summary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.outcomes.iter().map(AsRef::as_ref))
    }
}

impl<'de> Deserialize<'de> for Summary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::of(Vec::<Outcome>::deserialize(deserializer)?))
    }
}

impl Summary {
    /// The summary of some outcomes, in any order.
    #[must_use]
    pub fn of<T: Into<Arc<Outcome>>>(outcomes: impl IntoIterator<Item = T>) -> Self {
        let outcomes: Vec<Arc<Outcome>> = outcomes.into_iter().map(Into::into).collect();
        let replicates = outcomes.len() as u32;
        let mut counts = [[0_u64; CLOUDS]; CLOUDS];
        let mut moved: Vec<f64> = Vec::with_capacity(outcomes.len());
        for outcome in &outcomes {
            for a in 0..CLOUDS {
                for b in 0..CLOUDS {
                    counts[a][b] += u64::from(outcome.flows[a][b]);
                }
            }
            moved.push(outcome.enterprises_elsewhere());
        }
        let mut spend: Vec<f64> = outcomes.iter().map(|outcome| outcome.spend_elsewhere).collect();
        Self {
            outcomes,
            series: vec![OnceLock::new(); COLUMNS.len()],
            replicates,
            elsewhere: Statistics::of(&mut moved),
            spend_elsewhere: Statistics::of(&mut spend),
            flows: counts.map(|row| row.map(|count| count as f64 / f64::from(replicates.max(1)))),
        }
    }

    /// An outcome by its position, which is the replicate's number if all were given in order.
    #[must_use]
    pub fn outcome(&self, position: u32) -> Option<&Outcome> {
        self.outcomes.get(position as usize).map(AsRef::as_ref)
    }

    /// The series of a column, by its position in [`COLUMNS`].
    #[must_use]
    pub fn series(&self, column: usize) -> &Series {
        self.series[column].get_or_init(|| self.summarise(column))
    }

    /// The series of a measure, each with the key of its item.
    pub fn of_measure(&self, measure: Measure) -> impl Iterator<Item = (&'static str, &Series)> {
        let first = measure.first_column();
        (first..first + measure.columns()).map(|column| (COLUMNS[column].item, self.series(column)))
    }

    /// The series of a measure for the clouds that a scenario has.
    pub fn of_clouds(
        &self,
        measure: Measure,
        comparison: &Comparison,
    ) -> impl Iterator<Item = (Cloud, &Series)> {
        let first = measure.first_column();
        comparison.common().clouds().map(move |cloud| (cloud, self.series(first + cloud.index())))
    }

    /// The series of a measure for one item, if it has that item.
    #[must_use]
    pub fn of_item(&self, measure: Measure, item: &str) -> Option<&Series> {
        let first = measure.first_column();
        (first..first + measure.columns())
            .find(|column| COLUMNS[*column].item == item)
            .map(|column| self.series(column))
    }

    fn summarise(&self, column: usize) -> Series {
        let quarters =
            self.outcomes.first().map_or(0, |outcome| outcome.figures[0].len() / COLUMNS.len());
        let mut series = Series::default();
        let mut sample = Vec::with_capacity(self.outcomes.len());
        for quarter in 0..quarters {
            let cell = quarter * COLUMNS.len() + column;
            let mut of = |figure: &dyn Fn(&Outcome) -> f64| {
                sample.clear();
                sample.extend(self.outcomes.iter().map(|outcome| figure(outcome)));
                Statistics::of(&mut sample)
            };
            series.a.push(of(&|outcome| outcome.figures[0][cell]));
            series.b.push(of(&|outcome| outcome.figures[1][cell]));
            series.difference.push(of(&|outcome| {
                difference(outcome.figures[0][cell], outcome.figures[1][cell])
            }));
            // The last sample holds the differences.
            series.rises.push(sample.iter().filter(|x| **x > 0.0).count() as u32);
            series.falls.push(sample.iter().filter(|x| **x < 0.0).count() as u32);
        }
        series
    }
}
