//! Estimates: a value with its standard error.

/// A value that is known up to an error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// Its standard error, in the same unit.
    pub error: f64,
}

impl Estimate {
    /// Both in a unit that is `factor` times smaller.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { value: self.value * factor, error: self.error * factor.abs() }
    }

    /// The mean of a sample of independent values; `None` with fewer than two, which tell no error.
    #[must_use]
    pub fn mean(sample: &[f64]) -> Option<Self> {
        let (first, n) = (*sample.first()?, sample.len() as f64);
        if sample.len() < 2 {
            return None;
        }
        // Relative to the first value, so that the mean of equal values is that value to the last bit.
        let value = first + sample.iter().map(|x| x - first).sum::<f64>() / n;
        let squares: f64 = sample.iter().map(|x| (x - value) * (x - value)).sum();
        Some(Self { value, error: (squares / (n - 1.0) / n).sqrt() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_answers() {
        let mean = Estimate::mean(&[1.0, 2.0, 3.0, 4.0, 5.0]).unwrap();
        assert_eq!(mean.value, 3.0);
        assert!((mean.error - 0.5_f64.sqrt()).abs() < 1e-15);
        assert_eq!(Estimate::mean(&[0.1; 7]), Some(Estimate { value: 0.1, error: 0.0 }));
        assert_eq!(Estimate::mean(&[1.0]), None);
        assert_eq!(mean.times(-2.0).value, -6.0);
        assert!(mean.times(-2.0).error > 0.0);
    }
}
