//! Courses: where the sets of assumptions lead from each past start, quarter by quarter.
//!
//! They are run once, and then judged at each origin by the readings up to it.

use crate::ensemble::SimulateError;
use crate::market::{Cloud, Quarter};
use crate::matching::{
    FIRST_STARTS, LIMIT, MEASURE, Scale, Target, VARIANCE_PATHS, implausibility, in_order,
    path_variance, second_largest, simulated, targets,
};
use crate::past::{NAMED, Past, Start};
use crate::worlds::Tolerance;

/// A figure for each of the [`NAMED`] clouds in each quarter.
type Course = Vec<[f64; 3]>;

/// The runs of one start.
#[derive(Clone, Debug, PartialEq)]
struct FromStart {
    start: Start,
    /// The variance of one path, with central assumptions.
    variances: Course,
    /// The mean shares of each set in percent; `None` if it may not be simulated.
    shares: Vec<Option<Course>>,
}

/// The runs of all sets from all past starts.
#[derive(Clone, Debug, PartialEq)]
pub struct Courses {
    from: Vec<FromStart>,
    sets: u32,
    paths: u32,
}

impl Courses {
    /// Runs sets 0 to `sets`, exclusive, from the usual past starts to a last quarter; `told` hears of each
    /// start that is done.
    ///
    /// # Errors
    /// If a start may not be simulated with central assumptions.
    pub fn run(
        past: &Past,
        last: Quarter,
        sets: u32,
        [paths, enterprises]: [u32; 2],
        mut told: impl FnMut(Quarter),
    ) -> Result<Self, SimulateError> {
        let mut from = Vec::new();
        for quarter in FIRST_STARTS.into_iter().filter(|quarter| *quarter < last) {
            let Some(start) = Start::at(past, quarter) else { continue };
            let horizon = last.since(quarter).max(1) as u32;
            let course = |set, paths, variance: bool| {
                let summary = simulated(&start, horizon, set, [paths, enterprises])?;
                let at = |cloud: Cloud, after: usize| {
                    let series = summary.of_item(MEASURE, cloud.key())?;
                    let at = series.a.get(after)?;
                    Some(if variance { path_variance(at, paths) } else { at.mean })
                };
                let of_quarter =
                    |after: u32| NAMED.map(|cloud| at(cloud, after as usize).unwrap_or(f64::NAN));
                Ok::<Course, SimulateError>((0..=horizon).map(of_quarter).collect())
            };
            let variances = course(None, VARIANCE_PATHS, true)?;
            let shares = in_order((0..sets).collect(), |set| course(Some(set), paths, false).ok());
            from.push(FromStart { start, variances, shares });
            told(quarter);
        }
        Ok(Self { from, sets, paths })
    }

    /// The sets that the readings up to a quarter do not rule out, in ascending order. Where nothing can be
    /// compared yet, none is.
    #[must_use]
    pub fn left(&self, past: &Past, origin: Quarter) -> Vec<u32> {
        let known = past.until(origin);
        let by_start: Vec<Vec<Target>> = self
            .from
            .iter()
            .map(|FromStart { start, .. }| {
                targets(&known, start, origin.since(start.quarter).max(0) as u32)
            })
            .collect();
        (0..self.sets).filter(|set| self.is_left(&by_start, *set)).collect()
    }

    fn is_left(&self, by_start: &[Vec<Target>], set: u32) -> bool {
        let scale = Scale { discrepancy: Tolerance::AsStated.factor(), paths: self.paths };
        let mut distances = Vec::new();
        for (FromStart { variances, shares, .. }, targets) in self.from.iter().zip(by_start) {
            let Some(Some(course)) = shares.get(set as usize) else {
                return false;
            };
            for target in targets {
                let cloud = NAMED.iter().position(|cloud| *cloud == target.cloud);
                let figure = |course: &Course| Some(course.get(target.after as usize)?[cloud?]);
                if let (Some(mean), Some(variance)) = (figure(course), figure(variances)) {
                    distances.push(implausibility(mean, target, variance, scale));
                }
            }
        }
        second_largest(&distances) <= LIMIT
    }
}
