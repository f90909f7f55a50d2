//! Tastes: the coefficients of utility by which enterprises choose.

use crate::market::{CLOUDS, Cloud, MODELS};
use crate::numeric::Percent;
use crate::numeric::kernel::{exp, ln, power};
use crate::scenario::Scenario;

use super::Growth;

/// How many kinds of enterprises there are by gateway: index 0 without one, 1 with one.
pub const GATEWAYS: usize = 2;

/// Coefficients of utility in every choice, in utils.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tastes {
    /// Dissimilarity within a nest, ρ, in (0, 1]: 1 is the plain logit.
    pub rho: f64,
    /// Standard deviation of an enterprise's tastes for models, τ.
    pub spread: f64,
    /// The factor on the odds of the model used last, e^κ, without and with a gateway, where κ is that of the
    /// time between two decisions.
    pub stay: [f64; GATEWAYS],
    /// The same factor on rates within a nest, e^{κ/ρ}.
    pub stay_within: [f64; GATEWAYS],
    /// Utility of a model at a cloud that runs all core workloads, φ.
    pub gravity: f64,
    /// Utility of placing core on a cloud that runs all core workloads.
    pub inertia_core: f64,
    /// The factor on Azure's odds for new workloads of Microsoft shops, e^V (M08).
    pub bundle: f64,
}

/// Further coefficients of core placement after quarter 0, in utils.
#[derive(Clone, Debug)]
pub struct Placement {
    /// AI pull, λ: utility per unit of the log-sum of the AI options, for each quarter from 0 on.
    pub pull: Vec<f64>,
    /// The factor on the home cloud's odds for the commitment discount, e^V (M12).
    pub discount: f64,
    /// Utility of organic growth for each cloud, for each quarter from 0 on (M17).
    pub organic: Vec<[f64; CLOUDS]>,
}

/// Factors on groups of coefficients, by the weights that enterprises give to reasons (M13): 1 at the
/// default weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Weights {
    /// On tastes, novelty, breadth and neutrality.
    pub capability: f64,
    /// On queues.
    pub service: f64,
    /// On gravity, friction and the cost of buying direct.
    pub security: f64,
}

impl Weights {
    pub fn new(scenario: &Scenario) -> Self {
        let usual = Scenario::default();
        Self {
            capability: scenario.weight_capability / usual.weight_capability,
            service: scenario.weight_quality / usual.weight_quality,
            security: scenario.weight_security / usual.weight_security,
        }
    }
}

impl Tastes {
    pub(super) fn new(scenario: &Scenario, weights: &Weights) -> Self {
        let rho = scenario.nest;
        let kappa = [1.0, scenario.gateway_factor]
            .map(|factor| inertia(factor * scenario.inertia_model, scenario.years_between()));
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

/// The inertia of a decision, from that of a year, κ, such that enterprises that decide more often switch
/// as often in a year (docs/model.md, section 7.6). Without inertia there is none, however often they decide.
fn inertia(kappa: f64, years: f64) -> f64 {
    // As it is, to the last bit, where enterprises decide once a year.
    if kappa == 0.0 || years == 1.0 {
        return kappa;
    }
    let others = (MODELS - 1) as f64;
    ln(others / (power(1.0 + others * exp(-kappa), years) - 1.0))
}

impl Placement {
    pub(super) fn new(scenario: &Scenario, growth: &[Growth]) -> Self {
        let ai = scenario.ai_on_clouds();
        let ai_part = |growth: &Growth| {
            let (ai, core) = (ai * growth.ai, (1.0 - ai) * growth.core);
            ai / (ai + core)
        };
        Self {
            pull: growth.iter().map(|growth| scenario.pull * ai_part(growth)).collect(),
            discount: exp(discount(scenario)),
            organic: (0..=scenario.horizon).map(|step| organic(scenario, step)).collect(),
        }
    }
}

/// Utility lost per unit of the logarithm of a price: the sensitivity, in proportion to how often price is
/// named as a reason (M13).
pub(super) fn price(scenario: &Scenario) -> f64 {
    scenario.price_sensitivity * scenario.weight_price / Scenario::default().weight_price
}

/// Utility of the commitment discount (M12).
pub(super) fn discount(scenario: &Scenario) -> f64 {
    -price(scenario) * ln(Percent::new(scenario.discount).fraction().rest().value())
}

/// Utility of organic growth `step` quarters after the start: the logarithm of a cloud's growth over the
/// market's, fading with time (M17).
fn organic(scenario: &Scenario, step: u32) -> [f64; CLOUDS] {
    let kept = Percent::new(scenario.fade).fraction().rest().value();
    let left = if kept > 0.0 { power(kept, f64::from(step) / 4.0) } else { 0.0 };
    let growth = Cloud::ALL.map(|cloud| match cloud {
        Cloud::Aws => scenario.growth_aws,
        Cloud::Azure => scenario.growth_azure,
        Cloud::Gcp => scenario.growth_gcp,
        _ => scenario.growth_other,
    });
    let market: f64 = growth
        .iter()
        .zip(scenario.initial_shares())
        .map(|(growth, initial_share)| growth * initial_share.fraction())
        .sum();
    growth.map(|growth| left * ln(growth / market))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_decisions_has_the_inertia_of_a_year() {
        for kappa in [0.5, 2.0, 4.1, 8.0] {
            for quarters in [1, 2, 3, 4] {
                let years = f64::from(quarters) / 4.0;
                // The probability of staying with one of six equal models.
                let stays = |kappa: f64| exp(kappa) / (exp(kappa) + 5.0);
                let (once, often) =
                    (stays(kappa), power(stays(inertia(kappa, years)), 1.0 / years));
                assert!((once - often).abs() < 1e-12, "{kappa}, {years}: {once} and {often}");
            }
        }
        assert_eq!([0.25, 0.5, 0.75, 1.0].map(|years| inertia(0.0, years)), [0.0; 4]);
    }

    #[test]
    fn organic_growth_favours_clouds_that_outgrow_the_market_and_fades() {
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
