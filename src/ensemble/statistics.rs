//! Statistics of one figure over the replicates.

use bytemuck::cast_slice_mut;

use crate::engine::Centre;
use crate::numeric::quantile::of_sorted;

/// The distribution of one figure over the replicates.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Statistics {
    /// The mean.
    pub mean: f64,
    /// The Monte-Carlo error: the standard error of the mean; 0 for a single replicate, which has no estimate.
    pub error: f64,
    /// The 10 % quantile: 8 of 10 replicates lie between it and `p90`.
    pub p10: f64,
    /// The median.
    pub p50: f64,
    /// The 90 % quantile.
    pub p90: f64,
}

impl Statistics {
    /// The names of the statistics in tables, with their values.
    #[must_use]
    pub const fn named(&self) -> [(&'static str, f64); 5] {
        [
            ("mean", self.mean),
            ("error", self.error),
            ("p10", self.p10),
            ("p50", self.p50),
            ("p90", self.p90),
        ]
    }

    /// The statistic that stands for all replicates.
    #[must_use]
    pub const fn centre(&self, centre: Centre) -> f64 {
        match centre {
            Centre::Mean => self.mean,
            Centre::Median => self.p50,
        }
    }

    /// The statistics of a sample, which is sorted on the way; all 0 for an empty one.
    #[must_use]
    pub fn of(sample: &mut [f64]) -> Self {
        sort(sample);
        let Some(first) = sample.first().copied() else {
            return Self::default();
        };
        let n = sample.len() as f64;
        // Relative to the first value, so that the mean of equal values is that value to the last bit.
        let mean = first + sample.iter().map(|x| x - first).sum::<f64>() / n;
        let squares: f64 = sample.iter().map(|x| (x - mean) * (x - mean)).sum();
        let error = if sample.len() > 1 { (squares / (n - 1.0) / n).sqrt() } else { 0.0 };
        let quantile = |p| of_sorted(sample, p);
        Self { mean, error, p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) }
    }
}

/// The figure on side B less the figure on side A. A difference below a millionth of a millionth of either is
/// a rounding error and counts as 0.
#[must_use]
pub fn difference(a: f64, b: f64) -> f64 {
    const ROUNDING: f64 = 1e-12;
    let difference = b - a;
    if difference.abs() <= ROUNDING * a.abs().max(b.abs()) { 0.0 } else { difference }
}

/// Sorts by [`f64::total_cmp`], as integers in the same order, which is faster: each picture sorts thousands
/// of samples.
fn sort(sample: &mut [f64]) {
    let keys: &mut [i64] = cast_slice_mut(sample);
    // The bits of negative numbers are in descending order. Applied twice, this changes nothing.
    let flip = |keys: &mut [i64]| {
        keys.iter_mut().for_each(|key| *key ^= ((*key >> 63).cast_unsigned() >> 1).cast_signed());
    };
    flip(keys);
    keys.sort_unstable();
    flip(keys);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn sorting_is_by_the_total_order(mut sample in prop::collection::vec(any::<u64>(), 0..200)) {
            let mut sample: Vec<f64> = sample.drain(..).map(f64::from_bits).collect();
            let mut expected = sample.clone();
            sort(&mut sample);
            expected.sort_by(f64::total_cmp);
            let bits = |values: &[f64]| values.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
            prop_assert_eq!(bits(&sample), bits(&expected));
        }
    }

    #[test]
    fn rounding_errors_are_no_differences() {
        assert_eq!(difference(100.0, 100.0 + 3e-14), 0.0);
        assert_eq!(difference(0.0, 0.0), 0.0);
        for (a, b) in [(0.0, 1e-300), (100.0, 100.0 + 1e-9), (1e9, 1e9 + 1.0), (-2.0, 2.0)] {
            assert_eq!(difference(a, b), b - a);
            assert_eq!(difference(b, a), a - b);
        }
    }

    #[test]
    fn a_known_sample() {
        let mut sample = [5.0, 1.0, 4.0, 2.0, 3.0];
        let statistics = Statistics::of(&mut sample);
        assert_eq!((statistics.mean, statistics.p50), (3.0, 3.0));
        assert_eq!((statistics.p10, statistics.p90), (1.4, 4.6));
        assert!((statistics.error - 0.5_f64.sqrt()).abs() < 1e-15);
        assert_eq!(Statistics::of(&mut [7.0]).error, 0.0);
        assert_eq!(Statistics::of(&mut [31.4; 100]).mean, 31.4);
        assert_eq!(Statistics::of(&mut []), Statistics::default());
    }
}
