//! Tastes: how enterprises choose, in coefficients of utility.

use crate::market::{CLOUDS, Cloud};
use crate::numeric::kernel::{exp, ln, power};
use crate::scenario::{Parameter, Scenario, Value};

/// How many kinds of enterprises there are by gateway: without and with.
pub const GATEWAYS: usize = 2;

/// How enterprises choose: coefficients of utility, in utils.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tastes {
    /// Dissimilarity within a nest, ρ.
    pub rho: f64,
    /// Standard deviation of tastes for models.
    pub spread: f64,
    /// Odds of staying with the last model, e^κ, without and with a gateway.
    pub stay: [f64; GATEWAYS],
    /// The same within a nest, e^{κ/ρ}.
    pub stay_within: [f64; GATEWAYS],
    /// Utility of a model at the venue that runs all core workloads, φ.
    pub gravity: f64,
    /// Utility of placing core where all core is.
    pub inertia_core: f64,
    /// e^V of Azure's software for new workloads of Microsoft shops (M08).
    pub bundle: f64,
}

/// What moves new core workloads once the market is under way: coefficients of utility, in utils.
#[derive(Clone, Debug)]
pub struct Placement {
    /// AI pull, λ.
    pub pull: f64,
    /// e^V of the commitment discount at the home cloud (M12).
    pub discount: f64,
    /// Utility of organic growth for each cloud, for each quarter from 0 on (M17).
    pub organic: Vec<[f64; CLOUDS]>,
}

/// What the weights of reasons do to the coefficients of their kind (M13): nothing at their
/// defaults.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Weights {
    /// Tastes, novelty, breadth and neutrality.
    pub capability: f64,
    /// Queues.
    pub service: f64,
    /// Gravity, friction and the cost of buying direct.
    pub security: f64,
}

impl Weights {
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            capability: relative(scenario, "weight-capability"),
            service: relative(scenario, "weight-quality"),
            security: relative(scenario, "weight-security"),
        }
    }
}

/// A weight against its default.
fn relative(scenario: &Scenario, key: &str) -> f64 {
    match Parameter::find(key).map(|weight| (weight.get(scenario), weight.default_value())) {
        Some((Value::Number(weight), Value::Number(default))) => weight / default,
        _ => 1.0,
    }
}

impl Tastes {
    pub(super) fn new(scenario: &Scenario, weights: &Weights) -> Self {
        let rho = scenario.nest;
        let kappa = [scenario.inertia_model, scenario.inertia_model * scenario.gateway_factor];
        Self {
            rho,
            spread: 2.0 * scenario.specialisation * weights.capability,
            stay: kappa.map(exp),
            stay_within: kappa.map(|kappa| exp(kappa / rho)),
            gravity: scenario.gravity * weights.security,
            inertia_core: scenario.inertia_core,
            bundle: exp(scenario.bundle),
        }
    }
}

impl Placement {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            pull: scenario.pull,
            discount: exp(discount(scenario)),
            organic: (0..=scenario.horizon).map(|step| organic(scenario, step)).collect(),
        }
    }
}

/// Utility of the commitment discount (M12).
pub(super) fn discount(scenario: &Scenario) -> f64 {
    -scenario.weight_price * ln(1.0 - scenario.discount / 100.0)
}

/// Utility of organic growth: the logarithm of a cloud's growth over the market's, fading.
fn organic(scenario: &Scenario, step: u32) -> [f64; CLOUDS] {
    let kept = 1.0 - scenario.fade / 100.0;
    let left = if kept > 0.0 { power(kept, f64::from(step) / 4.0) } else { 0.0 };
    let growth = Cloud::ALL.map(|cloud| match cloud {
        Cloud::Aws => scenario.growth_aws,
        Cloud::Azure => scenario.growth_azure,
        Cloud::Gcp => scenario.growth_gcp,
        _ => scenario.growth_other,
    });
    let market: f64 =
        growth.iter().zip(scenario.priors()).map(|(growth, prior)| growth * prior.fraction()).sum();
    growth.map(|growth| left * ln(growth / market))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organic_growth_leans_to_who_outgrows_the_market_and_fades() {
        let scenario = Scenario { fade: 50.0, horizon: 8, ..Scenario::default() };
        let organic = |scenario: &Scenario| -> Vec<_> {
            (0..=8).map(|step| organic(scenario, step)).collect()
        };
        let (organic, off) =
            (organic(&scenario), organic(&Scenario { fade: 100.0, ..scenario.clone() }));
        let [aws, azure, gcp, ..] = organic[0];
        assert!(aws < 0.0 && 0.0 < azure && azure < gcp);
        assert!((organic[4][2] - gcp / 2.0).abs() < 1e-12);
        assert!(off.iter().flatten().all(|utility| *utility == 0.0));
    }
}
