//! Implausibility: how far a run is from a reading, in standard deviations of all that may account for it.

use super::target::Target;

/// A set is ruled out above this: whatever the distribution of what accounts for a distance, if it has one
/// mode, at least 95 % of it is within three standard deviations (Pukelsheim 1994).
pub const LIMIT: f64 = 3.0;

/// How exactly a run's mean is known, and how strictly it is judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The factor of the model's discrepancy.
    pub discrepancy: f64,
    /// How many paths the mean is of.
    pub paths: u32,
}

/// |mean − reading| ÷ √(rounding² ÷ 12 + source disagreement² + discrepancy² + path variance ÷ k).
#[must_use]
pub fn implausibility(mean: f64, target: &Target, path_variance: f64, scale: Scale) -> f64 {
    let discrepancy = scale.discrepancy * scale.discrepancy * target.discrepancy;
    let of_the_mean = path_variance / f64::from(scale.paths.max(1));
    let variance = target.observation + discrepancy + of_the_mean;
    (mean - target.percent).abs() / variance.sqrt()
}

/// The largest of some implausibilities; 0 for none.
#[must_use]
pub fn largest(implausibilities: &[f64]) -> f64 {
    implausibilities.iter().copied().fold(0.0, f64::max)
}

/// The second-largest, on which a set is judged, so that no single reading rules one out; 0 for less than
/// two.
#[must_use]
pub fn second_largest(implausibilities: &[f64]) -> f64 {
    let mut first = 0.0;
    let mut second = 0.0;
    for value in implausibilities {
        if *value > first {
            (first, second) = (*value, first);
        } else if *value > second {
            second = *value;
        }
    }
    second
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::{Cloud, Quarter};
    use crate::past::Series;

    #[test]
    fn it_is_the_distance_in_standard_deviations() {
        let target = Target {
            cloud: Cloud::Aws,
            series: Series::Synergy,
            quarter: Quarter::new(2021, 2),
            after: 4,
            percent: 33.0,
            observation: 0.25,
            discrepancy: 1.0,
        };
        let at = |mean, discrepancy, path_variance, paths| {
            implausibility(mean, &target, path_variance, Scale { discrepancy, paths })
        };
        assert_eq!(at(33.0, 1.0, 0.0, 1), 0.0);
        // 0.25 + 1 + 2 ÷ 2 = 2.25, whose root is 1.5.
        assert_eq!(at(36.0, 1.0, 2.0, 2), 2.0);
        assert_eq!(at(30.0, 1.0, 2.0, 2), 2.0);
        // 0.25 + 4 + 2 = 6.25; 0.25 + 0.25 + 0.5 = 1.
        assert_eq!(at(38.0, 2.0, 2.0, 1), 2.0);
        assert_eq!(at(38.0, 0.5, 1.0, 2), 5.0);
    }

    #[test]
    fn the_second_largest_is_found() {
        assert_eq!(second_largest(&[]), 0.0);
        assert_eq!(second_largest(&[4.0]), 0.0);
        assert_eq!(second_largest(&[1.0, 4.0, 2.0, 3.0]), 3.0);
        assert_eq!(second_largest(&[4.0, 4.0, 1.0]), 4.0);
        assert_eq!((largest(&[1.0, 4.0, 2.0]), largest(&[])), (4.0, 0.0));
    }
}
