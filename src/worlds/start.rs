//! Starts: shares of clouds at quarter 0, drawn as far from the stated ones as sources are from each other.

use crate::market::{CLOUDS, Cloud, InitialShare};
use crate::numeric::{kernel, quantile, sobol};

/// What two firms read for one quarter, 2025 Q4: Synergy, then Omdia; AWS, Azure, Google Cloud, and the rest, in
/// percent. Rows of `data/cloud_share_history.csv`.
pub const READINGS: [[f64; 4]; 2] = [[28.0, 21.0, 14.5, 36.5], [32.0, 22.0, 12.0, 34.0]];

/// The standard deviation of the logarithm of a cloud's share: of two readings x and y, |ln(x/y)|/√2. All clouds
/// but the three are as sure as the rest together.
#[must_use]
pub fn spread(cloud: Cloud) -> f64 {
    let index = cloud.index().min(Cloud::Other.index());
    let [one, other] = READINGS.map(|reading| reading[index]);
    kernel::ln(one / other).abs() / std::f64::consts::SQRT_2
}

/// Shares at quarter 0, in whole hundredths of a point that add up to 100%. The shares are those stated, each
/// times e^(σz) with z normal and σ from [`spread`], over their sum; so the logarithm of the ratio of any two is
/// normal (Aitchison and Shen 1980). A cloud with a share keeps at least a hundredth of a point, since
/// without one it would not exist, and what rounding down leaves goes to the largest.
///
/// `point` is the number of a point of the scrambled Sobol' sequence, whose first dimensions the clouds have. The
/// shares are those stated beyond its last point.
#[must_use]
pub fn initial_shares(stated: [InitialShare; CLOUDS], point: u32) -> [InitialShare; CLOUDS] {
    let mut weights = [0.0; CLOUDS];
    for (cloud, weight) in Cloud::ALL.into_iter().zip(&mut weights) {
        let Some(uniform) = sobol::scrambled(point, cloud.index() as u32) else { return stated };
        let factor = kernel::exp(spread(cloud) * quantile::normal(uniform));
        *weight = stated[cloud.index()].fraction() * factor;
    }
    rounded(weights)
}

/// Parts in whole hundredths of a point that add up to 100%.
fn rounded(weights: [f64; CLOUDS]) -> [InitialShare; CLOUDS] {
    let whole = InitialShare::WHOLE.hundredths();
    let sum: f64 = weights.iter().sum();
    let mut parts = weights.map(|weight| {
        let part = f64::from(whole) * weight / sum;
        if weight > 0.0 { (part as u32).max(1) } else { 0 }
    });
    let used: u32 = parts.iter().sum();
    if let Some(largest) = parts.iter_mut().max_by_key(|part| **part) {
        *largest = (*largest + whole).saturating_sub(used);
    }
    parts.map(|part| InitialShare::from_hundredths(part).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(percent: [u16; CLOUDS]) -> [InitialShare; CLOUDS] {
        percent.map(InitialShare::percent)
    }

    #[test]
    fn spreads_are_those_of_two_readings() {
        // ln(32/28), ln(22/21), ln(14.5/12) and ln(36.5/34), over √2.
        let expected = [0.094_42, 0.032_89, 0.133_81, 0.050_17];
        for (cloud, expected) in Cloud::ALL.into_iter().zip(expected) {
            assert!((spread(cloud) - expected).abs() < 1e-5, "{cloud:?}: {}", spread(cloud));
        }
        assert_eq!(spread(Cloud::Cloud8), spread(Cloud::Other));
    }

    #[test]
    fn shares_add_up_and_no_cloud_comes_or_goes() {
        let hundredth = InitialShare::from_hundredths(1).unwrap();
        let tiny = [InitialShare::from_hundredths(9_999).unwrap(), hundredth];
        let none = InitialShare::default();
        for stated in [
            stated([31, 25, 11, 33, 0, 0, 0, 0]),
            stated([31, 25, 11, 23, 4, 3, 2, 1]),
            stated([0, 0, 0, 100, 0, 0, 0, 0]),
            [none, none, none, none, tiny[0], none, none, tiny[1]],
        ] {
            for point in 0..300 {
                let drawn = initial_shares(stated, point);
                assert_eq!(drawn.iter().map(|share| share.hundredths()).sum::<u32>(), 10_000);
                let exists = |shares: [InitialShare; CLOUDS]| shares.map(|share| share > none);
                assert_eq!(exists(drawn), exists(stated), "{drawn:?}");
            }
        }
    }

    #[test]
    fn the_logarithm_of_a_ratio_has_the_mean_and_the_spread_that_it_should() {
        let stated = stated([31, 25, 11, 33, 0, 0, 0, 0]);
        let points = 256;
        let ratio = |shares: [InitialShare; CLOUDS], [one, other]: [Cloud; 2]| {
            kernel::ln(shares[one.index()].fraction() / shares[other.index()].fraction())
        };
        for pair in [
            [Cloud::Aws, Cloud::Azure],
            [Cloud::Aws, Cloud::Gcp],
            [Cloud::Azure, Cloud::Other],
            [Cloud::Gcp, Cloud::Other],
        ] {
            let drawn: Vec<f64> = (0..points)
                .map(|point| ratio(initial_shares(stated, point), pair) - ratio(stated, pair))
                .collect();
            let mean = drawn.iter().sum::<f64>() / f64::from(points);
            let squares: f64 = drawn.iter().map(|x| (x - mean) * (x - mean)).sum();
            let deviation = (squares / f64::from(points - 1)).sqrt();
            let [one, other] = pair.map(spread);
            let expected = (one * one + other * other).sqrt();
            // Points that fill the space evenly are nearer than independent ones, of which 256 have an error of
            // 4.4% in the deviation.
            assert!(mean.abs() < 0.05 * expected, "{pair:?}: {mean}");
            assert!((deviation / expected - 1.0).abs() < 0.06, "{pair:?}: {deviation}, {expected}");
        }
    }
}
