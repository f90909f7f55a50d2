//! Coefficients of prices and capacity.

use crate::market::{CLOUDS, Cloud, MODELS, Model};
use crate::numeric::kernel::{ln, power};
use crate::numeric::{Fraction, Percent};
use crate::scenario::Scenario;

use super::tastes::Weights;

/// Coefficients of prices and capacity.
#[derive(Clone, Debug)]
pub struct SupplyRules {
    /// Utility lost per unit of the logarithm of a price.
    pub price: f64,
    /// The logarithm of the factor by which each model's price falls in a year (M13).
    pub decline: [f64; MODELS],
    /// Mark-up of a sole seller, as a fraction of the price (M13).
    pub markup: Fraction,
    /// Utility of a model that every cloud sells (M05).
    pub neutrality: f64,
    /// Utility of a venue per unit of ln(1 + number of models that it sells) (M07).
    pub breadth: f64,
    /// Utility lost per unit of ln(demand / capacity), where demand exceeds capacity (M14).
    pub queue: f64,
    /// Capacity at quarter 0 divided by demand.
    pub headroom: f64,
    /// Yearly growth factor of each cloud's capacity.
    pub capacity_growth: [f64; CLOUDS],
    /// Capacity that OpenAI's commitments add in a quarter while they run, as a fraction of the
    /// whole cloud market at quarter 0 (M16).
    pub committed: [f64; CLOUDS],
    /// How many quarters the commitments run.
    pub committed_for: f64,
    /// The logarithm of the factor by which OpenAI's price falls with each further cloud that sells its
    /// models (M25).
    pub leverage: f64,
    /// The race of the vendors: which part of a model's lead or lag is left after a quarter, and the standard
    /// deviation of what a quarter adds, in utils.
    pub race: (f64, f64),
    /// Commoditisation: the rate per year at which gaps in quality close (M09).
    pub commoditisation: f64,
    /// The fraction of the gap to the best model that Microsoft's own models close, and in how many years
    /// (M08).
    pub catch_up: (f64, f64),
}

impl SupplyRules {
    pub(super) fn new(scenario: &Scenario, weights: &Weights) -> Self {
        let [frontier, tail] = [scenario.price_frontier, scenario.price_tail].map(ln);
        let quarterly =
            |billions: f64| billions / scenario.commit_years / 4.0 * scenario.serving / 100.0;
        let mut committed = [0.0; CLOUDS];
        committed[Cloud::Azure.index()] = quarterly(scenario.commit_azure) / scenario.market;
        // Custom chips are cheaper, so that a dollar buys more capacity.
        committed[Cloud::Aws.index()] = quarterly(scenario.commit_aws)
            / Percent::new(scenario.chips).fraction().rest().value()
            / scenario.market;
        Self {
            price: scenario.weight_price,
            decline: Model::ALL.map(|model| match model {
                Model::OpenAi | Model::Anthropic | Model::Gemini => frontier,
                Model::Microsoft | Model::Amazon | Model::Open => tail,
            }),
            markup: Percent::new(scenario.markup).fraction(),
            neutrality: scenario.neutrality * weights.capability,
            breadth: scenario.breadth * weights.capability,
            queue: scenario.queue * weights.service,
            headroom: Percent::new(scenario.headroom).growth_factor(),
            capacity_growth: Cloud::ALL.map(|cloud| {
                let growth = match cloud {
                    Cloud::Aws => scenario.capacity_aws,
                    Cloud::Azure => scenario.capacity_azure,
                    Cloud::Gcp => scenario.capacity_gcp,
                    _ => scenario.capacity_other,
                };
                Percent::new(growth).growth_factor()
            }),
            committed,
            committed_for: 4.0 * scenario.commit_years,
            leverage: -ln(Percent::new(scenario.leverage).fraction().rest().value()),
            race: race(scenario),
            commoditisation: scenario.commoditisation,
            catch_up: (scenario.microsoft_quality, scenario.microsoft_years),
        }
    }
}

/// The coefficients of the race for a quarter: those of an Ornstein–Uhlenbeck process in which `race` is the
/// standard deviation of a year's changes before any of them fades, and of which `race-fade` is lost in a
/// year.
fn race(scenario: &Scenario) -> (f64, f64) {
    let kept = Percent::new(scenario.race_fade).fraction().rest().value();
    let (quarter, variance) = if kept == 1.0 {
        // Without reversion it is a plain random walk.
        (1.0, 0.25)
    } else if kept == 0.0 {
        // Where everything is lost within a year, nothing is gained.
        (0.0, 0.0)
    } else {
        let quarter = power(kept, 0.25);
        (quarter, (1.0 - quarter * quarter) / (-2.0 * ln(kept)))
    };
    (quarter, scenario.race * variance.sqrt())
}
