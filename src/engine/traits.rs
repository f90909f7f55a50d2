//! Traits: who the enterprises of a scenario are.

use crate::market::Quarter;
use crate::scenario::Scenario;

/// Who the enterprises are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traits {
    /// Fraction that is exempt from exclusivity (M04).
    pub exempt: f64,
    /// Fraction that is built on Microsoft's software (M08).
    pub shop: f64,
    /// How many clouds they use at quarter 0: cumulative shares of one, two, three, and more.
    pub clouds_used: [f64; 4],
    /// Fraction of spend that a multi-cloud enterprise has with its primary cloud.
    pub primary: f64,
    /// Longest contract, in years.
    pub contract: u32,
}

impl Traits {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let mut cumulative = 0;
        Self {
            exempt: scenario.carve_out / 100.0,
            shop: scenario.shop / 100.0,
            clouds_used: scenario.clouds_used().map(|share| {
                cumulative += share.hundredths();
                f64::from(cumulative) / 10_000.0
            }),
            primary: scenario.primary / 100.0,
            contract: scenario.contract,
        }
    }
}

/// The fraction of enterprises that has a gateway in each of these quarters (M11).
pub(super) fn gateways(scenario: &Scenario, quarters: &[Quarter]) -> Vec<f64> {
    // The two readings belong to mid-2025 and mid-2028, twelve quarters apart.
    let first = Quarter::new(2025, 3);
    let gateway = |quarter: &Quarter| {
        let passed = f64::from(quarter.since(first)).clamp(0.0, 12.0) / 12.0;
        let [from, to] = [scenario.gateway_2025, scenario.gateway_2028];
        (from + (to - from) * passed) / 100.0
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
        let gateway = gateways(&scenario, &quarters);
        assert_eq!((gateway[0], gateway[6], gateway[18], gateway[20]), (0.25, 0.25, 0.7, 0.7));
        assert!((gateway[12] - 0.475).abs() < 1e-12);
    }
}
