//! Disagreement: how far firms are apart on one quarter.

use crate::market::{Cloud, Quarter};

use super::reading::{Past, Series};

/// What is taken where too few quarters can be compared, in points: one firm's error if two differ by
/// a point.
const UNKNOWN: f64 = 0.7;

/// The fewest quarters that are compared.
const FEWEST: usize = 4;

impl Past {
    /// The standard deviation of one firm's error about a cloud's share, in points: that of the difference
    /// between Synergy and Canalys, over the quarters up to this one that both reported, divided by √2. What
    /// they always differ by is a matter of definition, and not counted.
    #[must_use]
    pub fn disagreement(&self, cloud: Cloud, quarter: Quarter) -> f64 {
        let of_synergy = self.shares().iter().filter(|reading| {
            reading.series != Series::Canalys
                && reading.cloud == cloud
                && reading.quarter <= quarter
        });
        // Within one definition, so that the step between the two is no disagreement.
        let of_synergy = of_synergy.filter(|reading| reading.series == Series::of(quarter));
        let differences: Vec<f64> = of_synergy
            .filter_map(|reading| {
                let other = self.share(Series::Canalys, cloud, reading.quarter)?;
                Some(reading.percent - other.percent)
            })
            .collect();
        if differences.len() < FEWEST {
            return UNKNOWN;
        }
        let n = differences.len() as f64;
        let mean = differences.iter().sum::<f64>() / n;
        let squares: f64 = differences.iter().map(|x| (x - mean) * (x - mean)).sum();
        (squares / (n - 1.0) / 2.0).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::past::ShareReading;

    fn with(pairs: &[(f64, f64)]) -> Past {
        let reading = |(number, pair): (usize, &(f64, f64))| {
            let quarter = Quarter::new(2020, 1).later(number as u32);
            [(Series::Synergy, pair.0), (Series::Canalys, pair.1)].map(|(series, percent)| {
                ShareReading { quarter, series, cloud: Cloud::Aws, percent, rounded_to: 1.0 }
            })
        };
        let shares = pairs.iter().enumerate().flat_map(reading).collect();
        Past { shares, ..Past::published() }
    }

    #[test]
    fn it_is_what_changes_between_the_firms() {
        let quarter = Quarter::new(2021, 4);
        let always_two = with(&[(32.0, 30.0), (33.0, 31.0), (34.0, 32.0), (35.0, 33.0)]);
        assert_eq!(always_two.disagreement(Cloud::Aws, quarter), 0.0);
        // Differences 0, 2, 0, 2 have the variance 4/3; that of one firm is half of it.
        let changing = with(&[(32.0, 32.0), (33.0, 31.0), (34.0, 34.0), (35.0, 33.0)]);
        let found = changing.disagreement(Cloud::Aws, quarter);
        assert!((found - (2.0_f64 / 3.0).sqrt()).abs() < 1e-12, "{found}");
        assert_eq!(changing.disagreement(Cloud::Aws, Quarter::new(2020, 3)), UNKNOWN);
    }
}
