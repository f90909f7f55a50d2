//! z-scores: how far simulated figures may be from their known answers, one by one and together.

use multihome::numeric::quantile;

/// The number of seeds of each simulated oracle.
pub const SEEDS: u32 = 128;

/// How many standard errors a Monte Carlo estimate may be off.
pub const ERRORS: f64 = 5.0;

/// The largest Kolmogorov statistic √n·D of a sample from the expected distribution; fewer than one in
/// 19,000 are larger.
pub const KOLMOGOROV: f64 = 2.3;

/// The least variance at which a binomial count is close enough to normal for its distribution to be
/// tested; the mean is tested for rarer events too.
const ENOUGH: f64 = 60.0;

/// Half a unit of the last published digit.
const PRINTED: f64 = 0.5e-6;

/// The z-scores of a figure over seeds; they must be standard normal.
pub struct Scores {
    name: String,
    mean: f64,
    deviation: f64,
    normal: bool,
    found: Vec<f64>,
}

impl Scores {
    /// For a count: so many trials with this probability.
    pub fn new(name: impl Into<String>, probability: f64, trials: u32) -> Self {
        let mean = f64::from(trials) * probability;
        let variance = mean * (1.0 - probability);
        let normal = variance >= ENOUGH;
        Self { name: name.into(), mean, deviation: variance.sqrt(), normal, found: Vec::new() }
    }

    /// For a figure that is close enough to normal, with this mean and standard deviation.
    pub fn normal(name: impl Into<String>, mean: f64, deviation: f64) -> Self {
        Self { name: name.into(), mean, deviation, normal: true, found: Vec::new() }
    }

    /// Adds the figure of one more seed.
    pub fn push(&mut self, found: f64) {
        self.found.push(found);
    }

    /// How many standard errors the mean over all seeds is off.
    pub fn together(&self) -> f64 {
        let n = self.found.len() as f64;
        (self.found.iter().sum::<f64>() - n * self.mean) / (n.sqrt() * self.deviation)
    }

    /// Fails if the mean over all seeds is off by more than [`ERRORS`] standard errors, or if the
    /// single seeds are not distributed as expected.
    pub fn check(&self) {
        let Self { name, mean, deviation, normal, found } = self;
        let all = self.together();
        assert!(all.abs() < ERRORS, "{name}: {all:.2} standard errors from {mean}");
        if *normal {
            let scores: Vec<f64> = found.iter().map(|found| (found - mean) / deviation).collect();
            // Squares of z-scores follow χ². That reveals wrong standard errors, too small or too
            // large, better than Kolmogorov's distance does.
            let n = scores.len() as f64;
            let spread = (scores.iter().map(|z| z * z).sum::<f64>() - n) / (2.0 * n).sqrt();
            assert!(spread.abs() < ERRORS, "{name}: z² is {spread:.2} standard errors off");
            let kolmogorov = kolmogorov(scores, normal_below);
            assert!(
                kolmogorov < KOLMOGOROV,
                "{name}: z-scores are not normal, √n·D = {kolmogorov:.2}"
            );
        }
    }
}

/// Kolmogorov's √n·D: how far a sample is from the distribution function `below`.
pub fn kolmogorov(mut sample: Vec<f64>, below: impl Fn(f64) -> f64) -> f64 {
    sample.sort_unstable_by(f64::total_cmp);
    let n = sample.len() as f64;
    let distance = (0_u32..)
        .zip(&sample)
        .map(|(rank, value)| {
            let expected = below(*value);
            let rank = f64::from(rank);
            (expected - rank / n).abs().max(((rank + 1.0) / n - expected).abs())
        })
        .fold(0.0, f64::max);
    distance * n.sqrt()
}

/// The standard normal distribution function, found by inverting the quantile function.
fn normal_below(z: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..50 {
        let middle = 0.5 * (low + high);
        if quantile::normal(middle) < z { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

/// Fails unless figures equal the published ones to six decimals.
pub fn assert_printed(found: &[f64], printed: &[f64]) {
    assert_eq!(found.len(), printed.len());
    for (found, printed) in found.iter().zip(printed) {
        assert!((found - printed).abs() <= PRINTED, "{found} does not print as {printed}");
    }
}
