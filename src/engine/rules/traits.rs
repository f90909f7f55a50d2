//! Traits: how the characteristics of enterprises are distributed.

use crate::market::Quarter;
use crate::numeric::{Fraction, Percent};
use crate::scenario::Scenario;

/// How the characteristics of enterprises are distributed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traits {
    /// Fraction that is exempt from exclusivity (M04).
    pub exempt: Fraction,
    /// Fraction that is built on Microsoft's software (M08).
    pub shop: Fraction,
    /// How many clouds they use at quarter 0: the fractions that use at most one, two, three, and any number.
    pub clouds_used: [f64; 4],
    /// Fraction of its core that an enterprise with several clouds has on its primary cloud.
    pub primary: Fraction,
    /// The longest contract, in years: lengths from 1 year to this are equally likely.
    pub contract: u32,
}

impl Traits {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let mut cumulative = 0;
        Self {
            exempt: Percent::new(scenario.carve_out).fraction(),
            shop: Percent::new(scenario.shop).fraction(),
            clouds_used: scenario.clouds_used().map(|share| {
                cumulative += share.hundredths();
                f64::from(cumulative) / 10_000.0
            }),
            primary: Percent::new(scenario.primary).fraction(),
            contract: scenario.contract,
        }
    }
}

/// The fraction of enterprises that has a gateway in each of some quarters (M11), interpolated between the
/// two surveyed dates.
pub(super) fn gateways(scenario: &Scenario, quarters: &[Quarter]) -> Vec<Fraction> {
    // The two shares are of mid-2025 and mid-2028, twelve quarters apart.
    let first = Quarter::new(2025, 3);
    let gateway = |quarter: &Quarter| {
        let passed = f64::from(quarter.since(first)).clamp(0.0, 12.0) / 12.0;
        let [from, to] = [scenario.gateway_2025, scenario.gateway_2028];
        Percent::new(from + (to - from) * passed).fraction()
    };
    quarters.iter().map(gateway).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gateways_spread_from_2025_to_2028() {
        let scenario =
            Scenario { start: Quarter::new(2024, 1), horizon: 20, ..Scenario::default() };
        let quarters: Vec<_> = (0..=20).map(|step| scenario.start.later(step)).collect();
        let gateway: Vec<f64> =
            gateways(&scenario, &quarters).into_iter().map(Fraction::value).collect();
        assert_eq!((gateway[0], gateway[6], gateway[18], gateway[20]), (0.25, 0.25, 0.7, 0.7));
        assert!((gateway[12] - 0.475).abs() < 1e-12);
    }
}
