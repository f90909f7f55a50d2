//! Targets: the readings that a run from a past start is held against.

use crate::market::{Cloud, Quarter};
use crate::past::{Discrepancy, NAMED, Past, Series, Start};

/// A reading that a run is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// The cloud.
    pub cloud: Cloud,
    /// The firm and its definition, those of the start.
    pub series: Series,
    /// When it was read.
    pub quarter: Quarter,
    /// Quarters since the start.
    pub after: u32,
    /// The share, in percent.
    pub percent: f64,
    /// The variance of what is not the model's fault, in points squared: rounding, and the disagreement of
    /// sources.
    pub observation: f64,
    /// The variance that the model's discrepancy has by then, in points squared.
    pub discrepancy: f64,
}

/// The fewest quarters between two readings of a cloud that are both used.
const APART: u32 = 3;

/// The readings after a start within `horizon` quarters that were made by its definition, thinned to one a
/// year: the last of each year after the start, unless the one before it is nearly as late.
#[must_use]
pub fn targets(past: &Past, start: &Start, horizon: u32) -> Vec<Target> {
    let mut found = Vec::new();
    for cloud in NAMED {
        let mut of_cloud: Vec<Target> = Vec::new();
        for year in 0..horizon.div_ceil(4) {
            let within = (4 * year + 1..=4 * year + 4).rev().filter(|after| *after <= horizon);
            let last = within.filter_map(|after| target(past, start, cloud, after)).next();
            let previous = of_cloud.last().map_or(0, |target| target.after);
            of_cloud.extend(last.filter(|target| target.after >= previous + APART));
        }
        found.extend(of_cloud);
    }
    found
}

/// A cloud's reading some quarters after a start.
fn target(past: &Past, start: &Start, cloud: Cloud, after: u32) -> Option<Target> {
    let quarter = start.quarter.later(after);
    let reading = past.share(start.series, cloud, quarter)?;
    let disagreement = past.disagreement(cloud, quarter);
    Some(Target {
        cloud,
        series: start.series,
        quarter,
        after,
        percent: reading.percent,
        observation: reading.rounded_to * reading.rounded_to / 12.0 + disagreement * disagreement,
        discrepancy: Discrepancy::of(cloud)?.variance(f64::from(after) / 4.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(start: Quarter, horizon: u32) -> Vec<Target> {
        let past = Past::published();
        targets(&past, &Start::at(&past, start).unwrap(), horizon)
    }

    #[test]
    fn there_is_one_reading_a_year_and_series() {
        let found = of(Quarter::new(2020, 2), 16);
        let aws: Vec<u32> =
            found.iter().filter(|t| t.cloud == Cloud::Aws).map(|t| t.after).collect();
        assert_eq!(aws, [4, 8, 12, 16]);
        // Of Microsoft there is no reading in 2022 Q1 and Q2, and 2021 Q4 is too near to 2021 Q2.
        let azure: Vec<u32> =
            found.iter().filter(|t| t.cloud == Cloud::Azure).map(|t| t.after).collect();
        assert_eq!(azure, [4, 12, 16]);
    }

    #[test]
    fn no_run_is_compared_with_another_definition() {
        // The definition changes eight quarters after this start.
        for target in of(Quarter::new(2022, 3), 13) {
            assert!(target.quarter <= Quarter::new(2024, 2), "{target:?}");
        }
        let rebased = of(Quarter::new(2024, 3), 5);
        assert!(rebased.iter().all(|target| target.series == Series::SynergyRebased));
        assert_eq!(rebased.len(), 3, "2025 Q4 is one quarter after 2025 Q3: {rebased:?}");
    }

    #[test]
    fn what_is_known_of_a_reading_adds_up() {
        let found = of(Quarter::new(2024, 3), 4);
        let aws = found.iter().find(|target| target.cloud == Cloud::Aws).unwrap();
        assert_eq!((aws.after, aws.percent), (4, 29.0));
        let disagreement = Past::published().disagreement(Cloud::Aws, aws.quarter);
        assert_eq!(aws.observation, 1.0 / 12.0 + disagreement * disagreement);
        assert_eq!(aws.discrepancy, 0.25 + 0.16);
    }
}
