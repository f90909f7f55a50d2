//! Payoffs in fixed point, so that sums are exact in any order.

use thiserror::Error;

/// Units of one.
const UNITS: f64 = 1e9;

/// The greatest size of a payoff.
const MOST: f64 = 1e6;

/// A payoff in units of 10⁻⁹, between −10⁶ and 10⁶; or a difference of two, of up to twice that size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Payoff(i64);

/// A payoff that fixed point cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
#[error("{0} is not between −1,000,000 and 1,000,000: give payoffs in a larger unit")]
pub struct OutOfRange(pub f64);

impl Payoff {
    /// The nearest payoff to a number.
    ///
    /// # Errors
    /// If it is not a number, or too large.
    pub fn of(value: f64) -> Result<Self, OutOfRange> {
        if value.is_nan() || value.abs() > MOST {
            return Err(OutOfRange(value));
        }
        Ok(Self((value * UNITS).round() as i64))
    }

    /// A payoff of so many units of 10⁻⁹, as one worker tells it to another; `None` beyond its range.
    #[must_use]
    pub fn from_units(units: i64) -> Option<Self> {
        (units.unsigned_abs() as f64 <= MOST * UNITS).then_some(Self(units))
    }

    /// A difference of payoffs.
    pub(super) const fn difference(units: i64) -> Self {
        Self(units)
    }

    /// How many units of 10⁻⁹ it is.
    #[must_use]
    pub const fn units(self) -> i64 {
        self.0
    }

    /// The payoff as a number.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0 as f64 / UNITS
    }
}

/// Sums of differences of payoffs, divided by how many there were so that the quotients add up to `total`,
/// which is the sum of all sums divided by `count`. Units that are left go to the largest remainders, of
/// equal ones to the first.
pub(super) fn divided(sums: &[i128], count: i128, total: i128) -> Vec<Payoff> {
    let mut quotients: Vec<i128> = sums.iter().map(|sum| sum.div_euclid(count)).collect();
    let left = total - quotients.iter().sum::<i128>();
    let mut by_remainder: Vec<usize> = (0..sums.len()).collect();
    by_remainder.sort_by_key(|player| (-sums[*player].rem_euclid(count), *player));
    // Remainders are below 1 each, so there are fewer units left than players.
    for (player, _) in by_remainder.iter().zip(0..left) {
        quotients[*player] += 1;
    }
    quotients.into_iter().map(|units| Payoff::difference(units as i64)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payoffs_are_rounded_to_units() {
        assert_eq!(Payoff::of(-1.5e-9).unwrap().units(), -2);
        assert_eq!(Payoff::of(1e6).unwrap().value(), 1e6);
        for value in [f64::NAN, f64::INFINITY, 1.1e6, -1.1e6] {
            assert!(Payoff::of(value).is_err());
        }
        let text = Payoff::of(2e6).unwrap_err().to_string();
        assert!(text.starts_with("2000000 is not between"), "{text}");
        assert_eq!(Payoff::from_units(i64::MIN), None);
        assert_eq!(Payoff::from_units(-7).map(Payoff::units), Some(-7));
    }

    #[test]
    fn what_is_left_goes_to_the_largest_remainders() {
        for (sums, total, expected) in
            [([4, 4, 1], 3, [2, 1, 0]), ([-4, -4, 2], -2, [-1, -1, 0]), ([6, -6, 0], 0, [2, -2, 0])]
        {
            let found: Vec<i64> = divided(&sums, 3, total).into_iter().map(Payoff::units).collect();
            assert_eq!(found, expected);
        }
    }
}
