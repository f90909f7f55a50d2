//! Whether programs compute the same: compares outputs over many seeds with theory and with each other.
//!
//! Agents choose independently, so each output is the fraction of n agents that do something that each
//! does with the same probability p; its variance is p (1 − p) / n.

use std::fmt;

use super::model::{OPTIONS, OUTPUTS, expected};

/// How many standard errors a mean may be off.
pub const ERRORS: f64 = 5.0;

/// The outputs of one program, with a row for each seed.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The outputs by seed.
    pub rows: Vec<[f64; OPTIONS + 1]>,
    /// The number of agents in each run.
    pub agents: u32,
}

/// The output that is farthest from its expected value, in standard errors.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distance {
    /// The distance in standard errors.
    pub errors: f64,
    /// The output.
    pub output: &'static str,
}

impl Distance {
    /// Whether the distance can be explained by chance.
    pub fn is_chance(self) -> bool {
        self.errors < ERRORS
    }

    fn farthest(distances: impl Iterator<Item = f64>) -> Self {
        let mut farthest = Self { errors: 0.0, output: OUTPUTS[0] };
        for (errors, output) in distances.zip(OUTPUTS) {
            let errors = if errors.is_nan() { f64::INFINITY } else { errors.abs() };
            if errors > farthest.errors {
                farthest = Self { errors, output };
            }
        }
        farthest
    }
}

impl fmt::Display for Distance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} ({})", self.errors, self.output)
    }
}

impl Sample {
    /// The mean of each output.
    pub fn means(&self) -> [f64; OPTIONS + 1] {
        let mut means = [0.0; OPTIONS + 1];
        for row in &self.rows {
            for (mean, output) in means.iter_mut().zip(row) {
                *mean += output / self.rows.len() as f64;
            }
        }
        means
    }

    /// How far the means are from theory.
    pub fn off_theory(&self) -> Distance {
        let (means, theory) = (self.means(), expected());
        Distance::farthest((0..OUTPUTS.len()).map(|output| {
            (means[output] - theory[output]) / self.variance_of_mean(theory[output]).sqrt()
        }))
    }

    /// How far the means are from those of another sample.
    pub fn off(&self, other: &Self) -> Distance {
        let (means, others, theory) = (self.means(), other.means(), expected());
        Distance::farthest((0..OUTPUTS.len()).map(|output| {
            let variances = [self, other].map(|sample| sample.variance_of_mean(theory[output]));
            (means[output] - others[output]) / variances.iter().sum::<f64>().sqrt()
        }))
    }

    /// How far the variance over the seeds is from theory. It reveals a program whose seeds have no
    /// effect, or whose agents share random numbers, although its means are right.
    pub fn spread_off_theory(&self) -> Distance {
        let (means, theory) = (self.means(), expected());
        let others = self.rows.len() as f64 - 1.0;
        Distance::farthest((0..OUTPUTS.len()).map(|output| {
            let squares = self.rows.iter().map(|row| row[output] - means[output]);
            let variance = squares.map(|off| off * off).sum::<f64>() / others;
            let p = theory[output];
            let ratio = variance * f64::from(self.agents) / (p * (1.0 - p));
            // The logarithm of χ²/k has a variance near 2/k, and treats variances that are too small
            // and too large alike.
            log(ratio) / (2.0 / others).sqrt()
        }))
    }

    fn variance_of_mean(&self, p: f64) -> f64 {
        p * (1.0 - p) / (f64::from(self.agents) * self.rows.len() as f64)
    }
}

#[allow(clippy::disallowed_methods, reason = "the ban is the model's, and this is no part of it")]
fn log(x: f64) -> f64 {
    x.ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sample with the means and the spread of theory; the spread is multiplied by a factor, and the
    /// means are moved.
    fn sample(spread: f64, moved: f64) -> Sample {
        let theory = expected();
        let rows = (0..20).map(|seed| {
            let sign = if seed % 2 == 0 { 1.0 } else { -1.0 };
            theory.map(|p| p + moved + sign * spread * (p * (1.0 - p) / 10_000.0).sqrt())
        });
        Sample { rows: rows.collect(), agents: 10_000 }
    }

    #[test]
    fn what_is_equal_passes() {
        let sample = sample(1.0, 0.0);
        assert!(sample.off_theory().errors < 0.01);
        assert!(sample.spread_off_theory().is_chance());
        assert!(sample.off(&sample).errors < 0.01);
    }

    #[test]
    fn another_mean_is_found() {
        // One standard error of a share near 0.37 over 20 seeds of 10,000 agents is 0.0011.
        let moved = sample(1.0, 0.008);
        assert!(!moved.off_theory().is_chance());
        assert!(!moved.off(&sample(1.0, 0.0)).is_chance());
        assert!(moved.spread_off_theory().is_chance());
        assert!(sample(1.0, 0.002).off_theory().is_chance());
    }

    #[test]
    fn another_spread_is_found() {
        for spread in [0.0, 0.3, 4.0] {
            let sample = sample(spread, 0.0);
            assert!(!sample.spread_off_theory().is_chance(), "{spread}");
            assert!(sample.off_theory().is_chance());
        }
    }

    #[test]
    fn the_worst_output_is_named() {
        let mut sample = sample(1.0, 0.0);
        for row in &mut sample.rows {
            row[OPTIONS] += 0.01;
        }
        assert_eq!(sample.off_theory().output, "switched");
    }
}
