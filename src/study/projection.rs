//! Projections: which figures of a scenario are kept.

use std::str::FromStr;

use thiserror::Error;

use crate::engine::{COLUMNS, Measure};
use crate::ensemble::{Series, Statistics, Summary};
use crate::market::{Cloud, Quarter, QuarterError};
use crate::scenario::{Comparison, repeated};

use super::record::{Cell, Record};

/// Which quarters are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Quarters {
    /// The last one of each scenario.
    #[default]
    Last,
    /// All.
    All,
    /// These calendar quarters.
    These(Vec<Quarter>),
}

/// A statistic over the replicates of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statistic {
    /// The mean.
    Mean,
    /// Its Monte-Carlo error.
    Error,
    /// The 10 % quantile.
    P10,
    /// The median.
    P50,
    /// The 90 % quantile.
    P90,
    /// How many cases are higher on side B.
    Rises,
    /// How many are lower.
    Falls,
}

/// Why a text names no figures.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ProjectionError {
    /// The measure does not exist.
    #[error("there is no measure “{given}”; there are {known}")]
    Measure {
        /// What was given.
        given: String,
        /// The measures.
        known: String,
    },
    /// The measure has no such item.
    #[error("the measure {measure} has no item “{given}”; it has {known}")]
    Item {
        /// The key of the measure.
        measure: &'static str,
        /// What was given.
        given: String,
        /// The keys of its items.
        known: String,
    },
    /// The statistic does not exist.
    #[error("there is no statistic “{given}”; there are {known}")]
    Statistic {
        /// What was given.
        given: String,
        /// The statistics.
        known: String,
    },
    /// It is no quarter.
    #[error("“{0}” names no quarters: write last, all, or quarters such as 2031Q1")]
    Quarter(String),
}

/// A quarter that a comparison does not simulate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{quarter} is not simulated: it runs from {start} to {end}")]
pub struct NotSimulated {
    /// The quarter.
    pub quarter: Quarter,
    /// The first quarter of the comparison.
    pub start: Quarter,
    /// Its last.
    pub end: Quarter,
}

impl Statistic {
    /// All, in the order of tables.
    pub const ALL: [Self; 7] =
        [Self::Mean, Self::Error, Self::P10, Self::P50, Self::P90, Self::Rises, Self::Falls];

    /// The name in tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Error => "error",
            Self::P10 => "p10",
            Self::P50 => "p50",
            Self::P90 => "p90",
            Self::Rises => "rises",
            Self::Falls => "falls",
        }
    }

    /// Its values in a quarter of a series: on A, on B, and of the difference.
    fn of(self, series: &Series, quarter: usize) -> [Option<f64>; 3] {
        let of_all = |value: fn(&Statistics) -> f64| {
            [&series.a, &series.b, &series.difference].map(|side| side.get(quarter).map(value))
        };
        let of_cases = |counts: &[u32]| [None, None, counts.get(quarter).copied().map(f64::from)];
        match self {
            Self::Mean => of_all(|at| at.mean),
            Self::Error => of_all(|at| at.error),
            Self::P10 => of_all(|at| at.p10),
            Self::P50 => of_all(|at| at.p50),
            Self::P90 => of_all(|at| at.p90),
            Self::Rises => of_cases(&series.rises),
            Self::Falls => of_cases(&series.falls),
        }
    }
}

impl FromStr for Statistic {
    type Err = ProjectionError;

    fn from_str(text: &str) -> Result<Self, ProjectionError> {
        Self::ALL.into_iter().find(|statistic| statistic.key() == text).ok_or_else(|| {
            let known = Self::ALL.map(Self::key).join(", ");
            ProjectionError::Statistic { given: repeated(text), known }
        })
    }
}

impl FromStr for Quarters {
    type Err = ProjectionError;

    fn from_str(text: &str) -> Result<Self, ProjectionError> {
        match text {
            "last" => Ok(Self::Last),
            "all" => Ok(Self::All),
            listed => {
                let quarters: Result<Vec<Quarter>, QuarterError> =
                    listed.split(',').map(str::parse).collect();
                let mut quarters =
                    quarters.map_err(|_| ProjectionError::Quarter(repeated(text)))?;
                quarters.sort_unstable();
                quarters.dedup();
                Ok(Self::These(quarters))
            }
        }
    }
}

impl Quarters {
    /// As [`Quarters::from_str`] reads it.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Last => "last".to_owned(),
            Self::All => "all".to_owned(),
            Self::These(quarters) => {
                quarters.iter().map(Quarter::to_string).collect::<Vec<_>>().join(",")
            }
        }
    }

    /// Which they are in a comparison, in quarters since its start.
    ///
    /// # Errors
    /// The first of them that it does not simulate.
    pub fn of(&self, comparison: &Comparison) -> Result<Vec<u32>, NotSimulated> {
        let (start, horizon) = (comparison.common().start, comparison.common().horizon);
        let end = comparison.common().end();
        match self {
            Self::Last => Ok(vec![horizon]),
            Self::All => Ok((0..=horizon).collect()),
            Self::These(quarters) => quarters
                .iter()
                .map(|quarter| {
                    let since = u32::try_from(quarter.since(start)).ok();
                    let since = since.filter(|since| *since <= horizon);
                    since.ok_or(NotSimulated { quarter: *quarter, start, end })
                })
                .collect(),
        }
    }
}

/// Which figures of a scenario are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// The series, as positions in [`COLUMNS`], in their order.
    pub series: Vec<usize>,
    /// The quarters.
    pub quarters: Quarters,
    /// The statistics, in the order of [`Statistic::ALL`].
    pub statistics: Vec<Statistic>,
}

impl Default for Projection {
    /// The clouds' mean shares at the horizon.
    fn default() -> Self {
        let first = Measure::Share.first_column();
        Self {
            series: (first..first + Measure::Share.columns()).collect(),
            quarters: Quarters::Last,
            statistics: vec![Statistic::Mean],
        }
    }
}

impl Projection {
    /// The projection on some series, quarters and statistics. Their order and whether one is named twice do not
    /// matter.
    #[must_use]
    pub fn new(mut series: Vec<usize>, quarters: Quarters, statistics: &[Statistic]) -> Self {
        series.sort_unstable();
        series.dedup();
        let is_asked = |statistic: &Statistic| statistics.contains(statistic);
        Self { series, quarters, statistics: Statistic::ALL.into_iter().filter(is_asked).collect() }
    }

    /// The series of a text such as `share` or `share:azure`, as positions in [`COLUMNS`].
    ///
    /// # Errors
    /// If there is no such measure or item.
    pub fn series(text: &str) -> Result<Vec<usize>, ProjectionError> {
        let (key, item) = match text.split_once(':') {
            Some((key, item)) => (key, Some(item)),
            None => (text, None),
        };
        let measure = Measure::all().find(|known| known.key() == key).ok_or_else(|| {
            let known: Vec<_> = Measure::all().map(Measure::key).collect();
            ProjectionError::Measure { given: repeated(key), known: known.join(", ") }
        })?;
        let first = measure.first_column();
        let Some(item) = item else { return Ok((first..first + measure.columns()).collect()) };
        match measure.items().iter().position(|known| *known == item) {
            Some(position) => Ok(vec![first + position]),
            None => Err(ProjectionError::Item {
                measure: measure.key(),
                given: repeated(item),
                known: measure.items().join(", "),
            }),
        }
    }

    /// The series of several such texts.
    ///
    /// # Errors
    /// If there is no such measure or item.
    pub fn all_series(texts: &[String]) -> Result<Vec<usize>, ProjectionError> {
        let series: Result<Vec<_>, _> = texts.iter().map(|text| Self::series(text)).collect();
        Ok(series?.concat())
    }

    /// The names of the series, as [`Self::series`] reads them.
    #[must_use]
    pub fn series_keys(&self) -> Vec<String> {
        let columns = self.series.iter().filter_map(|index| COLUMNS.get(*index));
        columns.map(|column| format!("{}:{}", column.measure.key(), column.item)).collect()
    }

    /// How many records a scenario with this horizon has at most.
    pub(super) fn records_at_most(&self, horizon: u32) -> usize {
        let quarters = match &self.quarters {
            Quarters::Last => 1,
            Quarters::All => horizon as usize + 1,
            Quarters::These(quarters) => quarters.len(),
        };
        self.series.len() * quarters * self.statistics.len()
    }

    /// What is kept of a result, in the order of series, quarters and statistics. Clouds without a share at quarter 0
    /// have no records.
    ///
    /// # Errors
    /// The first quarter that the comparison does not simulate.
    pub(super) fn records(
        &self,
        row: u32,
        keys: &[Cell],
        comparison: &Comparison,
        summary: &Summary,
    ) -> Result<Vec<Record>, NotSimulated> {
        let quarters = self.quarters.of(comparison)?;
        let mut records = Vec::new();
        for index in &self.series {
            let Some(column) = COLUMNS.get(*index) else { continue };
            let is_absent = |cloud| comparison.common().clouds().all(|exists| exists != cloud);
            if Cloud::from_key(column.item).is_some_and(is_absent) {
                continue;
            }
            let series = summary.series(*index);
            for quarter in quarters.iter().copied().filter(|q| *q >= column.measure.begins()) {
                for statistic in &self.statistics {
                    let values = statistic.of(series, quarter as usize);
                    records.push(Record {
                        row,
                        keys: keys.to_vec(),
                        quarter,
                        date: comparison.common().start.later(quarter).to_string(),
                        measure: column.measure.key().to_owned(),
                        item: column.item.to_owned(),
                        statistic: statistic.key().to_owned(),
                        // Adding zero turns −0 into 0.
                        values: values.map(|value| {
                            value.filter(|value| value.is_finite()).map(|value| value + 0.0)
                        }),
                    });
                }
            }
        }
        Ok(records)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::simulate;
    use crate::link::read;

    #[test]
    fn what_is_kept_are_the_figures_of_the_summary() {
        let comparison = read("n=40&runs=4&horizon=4").unwrap().comparison;
        let summary = simulate(&comparison).unwrap();
        let mut series = Projection::series("switched:cloud").unwrap();
        series.extend(Projection::series("share:azure").unwrap());
        let statistics = [Statistic::Falls, Statistic::P90, Statistic::P90];
        let projection = Projection::new(series, "2027Q1,2026Q1".parse().unwrap(), &statistics);
        let records = projection.records(7, &[Cell::Whole(9)], &comparison, &summary).unwrap();
        let names: Vec<_> = records
            .iter()
            .map(|record| (&*record.measure, record.quarter, &*record.statistic))
            .collect();
        // Nobody has switched in quarter 0.
        assert_eq!(
            names,
            [
                ("share", 0, "p90"),
                ("share", 0, "falls"),
                ("share", 4, "p90"),
                ("share", 4, "falls"),
                ("switched", 4, "p90"),
                ("switched", 4, "falls"),
            ]
        );
        let azure = summary.of_item(Measure::Share, "azure").unwrap();
        let [a, b, difference] = [&azure.a, &azure.b, &azure.difference].map(|side| side[4].p90);
        assert_eq!(records[2].values, [Some(a), Some(b), Some(difference)]);
        assert_eq!(records[3].values, [None, None, Some(f64::from(azure.falls[4]))]);
        assert_eq!((records[2].row, &records[2].keys[..]), (7, &[Cell::Whole(9)][..]));
        assert_eq!(records[2].date, "2027Q1");
    }

    #[test]
    fn a_quarter_that_is_not_simulated_is_named() {
        let comparison = read("horizon=4").unwrap().comparison;
        let quarters: Quarters = "2027Q2,2026Q1".parse().unwrap();
        let quarter = quarters.of(&comparison).unwrap_err().quarter;
        assert_eq!(quarter, Quarter::new(2027, 2));
        assert_eq!(Quarters::All.of(&comparison), Ok(vec![0, 1, 2, 3, 4]));
        assert_eq!(Quarters::Last.of(&comparison), Ok(vec![4]));
    }

    #[test]
    fn what_there_is_not_is_refused_in_words() {
        let series = |text| Projection::series(text).unwrap_err().to_string();
        assert!(series("shares").starts_with("there is no measure “shares”; there are share, "));
        assert!(series("share:bing").starts_with("the measure share has no item “bing”; it has "));
        let statistic = "median".parse::<Statistic>().unwrap_err().to_string();
        assert!(statistic.starts_with("there is no statistic “median”; there are mean, "));
        for wrong in ["", "2031", "2031Q1,", "first"] {
            assert!(wrong.parse::<Quarters>().is_err(), "{wrong}");
        }
        for right in ["last", "all", "2030Q4,2031Q1"] {
            assert_eq!(right.parse::<Quarters>().unwrap().key(), right);
        }
        let default = Projection::default();
        assert_eq!(default.series_keys()[1], "share:azure");
        assert_eq!(Projection::series("share"), Ok(default.series));
    }
}
