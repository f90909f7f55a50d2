//! The summary of an ensemble: statistics over its replicates.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::engine::{COLUMNS, Measure, Outcome};
use crate::market::{CLOUDS, Cloud};
use crate::scenario::Comparison;

use super::statistics::{Statistics, difference};
use super::worlds::Case;

/// One series on both sides, and the paired difference between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Side A, by quarter.
    pub a: Vec<Statistics>,
    /// Side B, by quarter.
    pub b: Vec<Statistics>,
    /// B − A within each replicate, by quarter: statistics of differences, not differences of statistics.
    pub difference: Vec<Statistics>,
    /// Cases in which B is above A, by quarter ([`Summary::cases`]).
    pub rises: Vec<u32>,
    /// Cases in which B is below A, by quarter.
    pub falls: Vec<u32>,
}

/// How a figure differs between two summaries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The mean in the earlier one.
    pub before: f64,
    /// The mean in the later one.
    pub after: f64,
    /// The mean of the difference.
    pub mean: f64,
    /// The standard error of that mean; 0 with a single replicate, which has no estimate.
    pub error: f64,
}

/// Statistics over the replicates, which do not depend on their order. Series are computed when they are
/// first used: a picture needs only a few, and sorting all would delay it.
#[derive(Clone, Debug)]
pub struct Summary {
    outcomes: Vec<Arc<Outcome>>,
    series: Vec<OnceLock<Series>>,
    /// Which outcomes are of the same world, if any are: their positions, world by world.
    same_world: Vec<Vec<u32>>,
    /// The number of replicates.
    pub replicates: u32,
    /// The number of cases that count as independent: worlds if several replicates are in the same one, so that
    /// their means count and not they; else replicates.
    pub cases: u32,
    /// What differs between them.
    pub case: Case,
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
        (self.replicates, self.cases, self.case) == (other.replicates, other.cases, other.case)
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
        Self::of_worlds(outcomes.into_iter().map(|outcome| (outcome, None)))
    }

    /// The summary of some outcomes in any order, each with the number of its world, or `None` if it is in one
    /// of its own.
    #[must_use]
    pub fn of_worlds<T: Into<Arc<Outcome>>>(
        outcomes: impl IntoIterator<Item = (T, Option<u32>)>,
    ) -> Self {
        let (outcomes, worlds): (Vec<Arc<Outcome>>, Vec<Option<u32>>) =
            outcomes.into_iter().map(|(outcome, world)| (outcome.into(), world)).unzip();
        let same_world = same_world(&worlds);
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
            case: if worlds.iter().any(Option::is_some) { Case::World } else { Case::Run },
            cases: if same_world.is_empty() { replicates } else { same_world.len() as u32 },
            same_world,
            replicates,
            elsewhere: Statistics::of(&mut moved),
            spend_elsewhere: Statistics::of(&mut spend),
            flows: counts.map(|row| row.map(|count| count as f64 / f64::from(replicates.max(1)))),
        }
    }

    /// What the replicates are, over which quantiles and means are taken: runs, if several of them are in one world.
    #[must_use]
    pub fn case_of_replicates(&self) -> Case {
        if self.cases < self.replicates { Case::Run } else { self.case }
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

    /// How a figure on a side (0 for A, 1 for B) differs from the same figure of another summary, each in a quarter of
    /// its own, the other's first. With as many replicates in both, they are compared one by one, so that luck that
    /// both have in common does not count as error. `None` without replicates, or after the last quarter.
    #[must_use]
    pub fn change_since(
        &self,
        before: &Self,
        column: usize,
        side: usize,
        quarters: [u32; 2],
    ) -> Option<Change> {
        let [cell_before, cell_after] =
            quarters.map(|quarter| quarter as usize * COLUMNS.len() + column);
        let figures = |summary: &Self, cell: usize| {
            let of = |outcome: &Arc<Outcome>| outcome.figures.get(side)?.get(cell).copied();
            summary.outcomes.iter().map(of).collect::<Option<Vec<f64>>>()
        };
        let (then, now) = (figures(before, cell_before)?, figures(self, cell_after)?);
        if then.is_empty() || now.is_empty() {
            return None;
        }
        let statistics = |summary: &Self, figures: &[f64]| {
            let mut cases = summary.by_case(figures);
            (Statistics::of(&mut figures.to_vec()).mean, Statistics::of(&mut cases).error)
        };
        let ((before_mean, before_error), (after_mean, after_error)) =
            (statistics(before, &then), statistics(self, &now));
        let (mean, error) = if then.len() == now.len() && self.same_world == before.same_world {
            let changes: Vec<f64> =
                then.iter().zip(&now).map(|(a, b)| difference(*a, *b)).collect();
            statistics(self, &changes)
        } else {
            let squares = before_error * before_error + after_error * after_error;
            (after_mean - before_mean, squares.sqrt())
        };
        Some(Change { before: before_mean, after: after_mean, mean, error })
    }

    /// The figures of the replicates as figures of cases: the mean of each world if several are of the same one.
    fn by_case(&self, figures: &[f64]) -> Vec<f64> {
        if self.same_world.is_empty() {
            return figures.to_vec();
        }
        let mean = |positions: &Vec<u32>| {
            let of_world = positions.iter().filter_map(|at| figures.get(*at as usize).copied());
            Statistics::of(&mut of_world.collect::<Vec<_>>()).mean
        };
        self.same_world.iter().map(mean).collect()
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
            let effect =
                |outcome: &Outcome| difference(outcome.figures[0][cell], outcome.figures[1][cell]);
            series.difference.push(of(&effect));
            // The last sample holds the differences.
            let mut cases = sample.clone();
            if !self.same_world.is_empty() {
                for (at, figure) in [
                    (&mut series.a, &|outcome: &Outcome| outcome.figures[0][cell]),
                    (&mut series.b, &|outcome: &Outcome| outcome.figures[1][cell]),
                    (&mut series.difference, &effect),
                ]
                    as [(&mut Vec<Statistics>, &dyn Fn(&Outcome) -> f64); 3]
                {
                    cases =
                        self.by_case(&self.outcomes.iter().map(|x| figure(x)).collect::<Vec<_>>());
                    if let Some(last) = at.last_mut() {
                        last.error = Statistics::of(&mut cases.clone()).error;
                    }
                }
            }
            series.rises.push(cases.iter().filter(|x| **x > 0.0).count() as u32);
            series.falls.push(cases.iter().filter(|x| **x < 0.0).count() as u32);
        }
        series
    }
}

/// The positions of each world, world by world; none if no two positions are of the same one.
fn same_world(worlds: &[Option<u32>]) -> Vec<Vec<u32>> {
    let mut by_world: Vec<(u32, u32)> = worlds
        .iter()
        .zip(0..)
        .filter_map(|(world, position)| Some(((*world)?, position)))
        .collect();
    by_world.sort_unstable();
    let same: Vec<Vec<u32>> = by_world
        .chunk_by(|(one, _), (other, _)| one == other)
        .map(|chunk| chunk.iter().map(|(_, position)| *position).collect())
        .collect();
    if same.len() == worlds.len() { Vec::new() } else { same }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replicates_of_one_world_count_as_one_case() {
        let cells = COLUMNS.len();
        let outcome = |shift: f64| Outcome {
            figures: [vec![10.0; cells], vec![10.0 + shift; cells]],
            flows: [[0; CLOUDS]; CLOUDS],
            spend_elsewhere: 0.0,
        };
        let shifts = [(4.0, 7), (-2.0, 7), (-1.0, 8)];
        let summary =
            Summary::of_worlds(shifts.map(|(shift, world)| (outcome(shift), Some(world))));
        let series = summary.series(0);
        assert_eq!((summary.replicates, summary.cases), (3, 2));
        assert_eq!((series.rises[0], series.falls[0]), (1, 1), "the means are 1 and −1");
        // Two means of 1 and −1: a standard deviation of √2, over √2.
        assert!((series.difference[0].error - 1.0).abs() < 1e-12);
        assert!((series.difference[0].mean - 1.0 / 3.0).abs() < 1e-12);
        let apart = Summary::of(shifts.map(|(shift, _)| outcome(shift)));
        assert_eq!((apart.cases, apart.series(0).rises[0]), (3, 1));
        assert_eq!(same_world(&[Some(2), Some(1)]), Vec::<Vec<u32>>::new());
    }
}
