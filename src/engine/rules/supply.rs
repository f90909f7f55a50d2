//! Prices and capacity, in the engine's own terms.

use crate::engine::tastes::Weights;
use crate::market::{CLOUDS, Cloud, MODELS, Model};
use crate::numeric::kernel::ln;
use crate::scenario::Scenario;

/// Prices and capacity in the engine's terms.
#[derive(Clone, Debug)]
pub struct SupplyRules {
    /// Utils that a unit of the logarithm of a price counts.
    pub price: f64,
    /// Fall of each model's price: the logarithm for each year (M13).
    pub decline: [f64; MODELS],
    /// Mark-up of a sole seller, as a fraction of the price (M13).
    pub markup: f64,
    /// Utility of a model that every cloud sells (M05).
    pub neutrality: f64,
    /// Utility of a venue for each unit of ln(1 + models) (M07).
    pub breadth: f64,
    /// Utility lost for each e-fold of demand over capacity (M14).
    pub queue: f64,
    /// Capacity at quarter 0 over demand.
    pub headroom: f64,
    /// Yearly growth factor of each cloud's capacity.
    pub capacity_growth: [f64; CLOUDS],
    /// Capacity that OpenAI's commitments add in a quarter while they run, as a fraction of the
    /// whole cloud market at quarter 0 (M16).
    pub committed: [f64; CLOUDS],
    /// Quarters that the commitments run.
    pub committed_for: f64,
    /// Commoditisation: the rate at which gaps in quality close, a year (M09).
    pub commoditisation: f64,
    /// The part of the gap that Microsoft's own models close, and in how many years (M08).
    pub catch_up: (f64, f64),
}

impl SupplyRules {
    pub(super) fn new(scenario: &Scenario, weights: &Weights) -> Self {
        let [frontier, tail] = [scenario.price_frontier, scenario.price_tail].map(ln);
        let quarterly =
            |billions: f64| billions / scenario.commit_years / 4.0 * scenario.serving / 100.0;
        let mut committed = [0.0; CLOUDS];
        committed[Cloud::Azure.index()] = quarterly(scenario.commit_azure) / scenario.market;
        // A dollar buys more capacity where custom chips are cheaper.
        committed[Cloud::Aws.index()] =
            quarterly(scenario.commit_aws) / (1.0 - scenario.chips / 100.0) / scenario.market;
        Self {
            price: scenario.weight_price,
            decline: Model::ALL.map(|model| match model {
                Model::OpenAi | Model::Anthropic | Model::Gemini => frontier,
                Model::Microsoft | Model::Amazon | Model::Open => tail,
            }),
            markup: scenario.markup / 100.0,
            neutrality: scenario.neutrality * weights.capability,
            breadth: scenario.breadth * weights.capability,
            queue: scenario.queue * weights.service,
            headroom: 1.0 + scenario.headroom / 100.0,
            capacity_growth: Cloud::ALL.map(|cloud| {
                let growth = match cloud {
                    Cloud::Aws => scenario.capacity_aws,
                    Cloud::Azure => scenario.capacity_azure,
                    Cloud::Gcp => scenario.capacity_gcp,
                    _ => scenario.capacity_other,
                };
                1.0 + growth / 100.0
            }),
            committed,
            committed_for: 4.0 * scenario.commit_years,
            commoditisation: scenario.commoditisation,
            catch_up: (scenario.microsoft_quality, scenario.microsoft_years),
        }
    }
}
