//! What the record says of each lever: its range among the sets that are left beside its whole range.

use crate::numeric::kernel::ln;
use crate::numeric::quantile::of_sorted;
use crate::scenario::{Parameter, Value};
use crate::worlds::{dimensions, probability};

/// The probability with which at least one lever is taken for seen if the record sees none.
pub const LEVEL: f64 = 0.05;

/// A lever's range before and after.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The lever.
    pub parameter: &'static Parameter,
    /// Its 10, 50 and 90 % quantiles as judged.
    pub prior: [Option<Value>; 3],
    /// The same among the sets that are left.
    pub left: [Option<Value>; 3],
    /// The Kolmogorov–Smirnov distance between the two distributions.
    pub distance: f64,
    /// Whether the record sees it: the distance is larger than chance gives.
    pub is_seen: bool,
}

/// The quantiles that are shown.
const SHOWN: [f64; 3] = [0.1, 0.5, 0.9];

/// Every lever that varies, with its range among the sets that are left of those that were run.
#[must_use]
pub fn kept_ranges(left: &[u32], run: &[u32]) -> Vec<Kept> {
    let levers = dimensions();
    let of_lever = |parameter: &&'static Parameter| {
        let ascending = |sets: &[u32]| -> Vec<f64> {
            let mut sample: Vec<f64> =
                sets.iter().filter_map(|set| probability(*set, parameter)).collect();
            sample.sort_by(f64::total_cmp);
            sample
        };
        let (sample, all) = (ascending(left), ascending(run));
        let value = |probability: f64| parameter.quantile(probability);
        let distance = distance(&sample, &all);
        Kept {
            parameter,
            prior: SHOWN.map(value),
            left: SHOWN.map(|shown| value(of_sorted(&sample, shown))),
            distance,
            is_seen: is_seen(distance, sample.len(), levers.len()),
        }
    };
    levers.iter().map(of_lever).collect()
}

/// The largest difference between the distribution of an ascending sample and that of the ascending sample
/// that it was taken from.
#[must_use]
pub fn distance(sample: &[f64], all: &[f64]) -> f64 {
    let part = |sample: &[f64], x: f64| {
        sample.partition_point(|other| *other <= x) as f64 / sample.len().max(1) as f64
    };
    let at = all.iter().map(|x| (part(sample, *x) - part(all, *x)).abs());
    if sample.is_empty() { 0.0 } else { at.fold(0.0, f64::max) }
}

/// Whether a distance is larger than chance gives: by Kolmogorov's limit, at [`LEVEL`] divided by the number
/// of levers that are looked at.
#[must_use]
pub fn is_seen(distance: f64, sample: usize, levers: usize) -> bool {
    let level = LEVEL / levers.max(1) as f64;
    let critical = (-0.5 * ln(0.5 * level)).sqrt();
    distance * (sample as f64).sqrt() > critical
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_by_hand() {
        let all = [0.1, 0.3, 0.5, 0.7, 0.9];
        assert_eq!(distance(&all, &all), 0.0);
        assert_eq!(distance(&[0.5], &all), 0.4);
        assert_eq!(distance(&[0.9], &all), 0.8);
        assert_eq!(distance(&[], &all), 0.0);
        // The usual table: 1.358 ÷ √n at 5 %.
        assert!(is_seen(0.1359, 100, 1) && !is_seen(0.1357, 100, 1));
        assert!(!is_seen(0.1359, 100, 80));
    }

    #[test]
    fn all_sets_together_have_the_whole_range() {
        let all: Vec<u32> = (0..2048).collect();
        for kept in kept_ranges(&all, &all) {
            assert!(!kept.is_seen && kept.distance == 0.0, "{}", kept.parameter.key);
        }
    }

    #[test]
    fn a_lever_that_decides_is_seen_and_no_other() {
        let lever = dimensions()[2];
        let high = |set: &u32| probability(*set, lever).is_some_and(|p| p > 0.6);
        let all: Vec<u32> = (0..2048).collect();
        let left: Vec<u32> = all.iter().copied().filter(high).collect();
        let seen: Vec<&str> = kept_ranges(&left, &all)
            .into_iter()
            .filter(|kept| kept.is_seen)
            .map(|kept| kept.parameter.key)
            .collect();
        assert_eq!(seen, [lever.key]);
    }
}
