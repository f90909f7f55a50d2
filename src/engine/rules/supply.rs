//! Coefficients of prices and capacity.

use crate::market::{CLOUDS, Cloud, MODELS, Model};
use crate::numeric::kernel::{ln, power};
use crate::numeric::{Fraction, Percent};
use crate::scenario::Scenario;

use super::tastes::{self, Weights};

/// Coefficients of prices and capacity.
#[derive(Clone, Debug)]
pub struct SupplyRules {
    /// Utility lost per unit of the logarithm of a price.
    pub price: f64,
    /// The logarithm of the factor by which each model's price falls in a year (M13).
    pub decline: [f64; MODELS],
    /// Mark-up of a sole seller, as a fraction of the price (M13).
    pub markup: Fraction,
    /// The largest cut that clouds give as credits where many sell the same model, as a fraction of the
    /// price (M13).
    pub credits: Fraction,
    /// Utility of a model that every cloud sells (M05).
    pub neutrality: f64,
    /// Utility of a venue per unit of ln(1 + number of model families that it sells) (M07).
    pub breadth: f64,
    /// How many families of open weights each cloud sells, counted by vendor (M07).
    pub families: [f64; CLOUDS],
    /// Utility lost per unit of ln(demand / capacity), where demand exceeds capacity (M14).
    pub queue: f64,
    /// The capacity that clouds aim at, divided by demand.
    pub headroom: f64,
    /// Demand that Azure could not serve at quarter 0, as a fraction of what it served (M14).
    pub shortage: Fraction,
    /// How many quarters capacity is behind demand (M14).
    pub capacity_lag: u32,
    /// The factor by which each cloud's capacity can grow in a quarter.
    pub capacity_growth: [f64; CLOUDS],
    /// The AI capacity that serves customers, as a fraction of the whole cloud market at quarter 0, for each
    /// billion US dollars that OpenAI spends on a cloud in a quarter (M16).
    pub serving: [f64; CLOUDS],
    /// The logarithm of the factor by which OpenAI's price falls with each further cloud that sells its
    /// models (M25).
    pub leverage: f64,
    /// Utility that OpenAI's direct sales gain in all as they are built up, and the fraction of it that is
    /// left to gain after a year (M26).
    pub direct: (f64, f64),
    /// The mean number of outages of a venue in a quarter, and the fraction of the quarter's value that one
    /// costs (M27).
    pub outages: (f64, Fraction),
    /// The factor on what an outage costs an enterprise with a gateway, where the model is sold at a second
    /// venue (M27).
    pub fallback: f64,
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
        let mut serving = [scenario.serving / 100.0 / scenario.market; CLOUDS];
        // Custom chips are cheaper, so that a dollar buys more capacity.
        serving[Cloud::Aws.index()] /= Percent::new(scenario.chips).fraction().rest().value();
        Self {
            price: tastes::price(scenario),
            decline: Model::ALL.map(|model| match model {
                Model::OpenAi | Model::Anthropic | Model::Gemini => frontier,
                Model::Microsoft | Model::Amazon | Model::Open => tail,
            }),
            markup: Percent::new(scenario.markup).fraction(),
            credits: Percent::new(scenario.credits).fraction(),
            neutrality: scenario.neutrality * weights.capability,
            breadth: scenario.breadth * weights.capability,
            families: scenario.families().map(f64::from),
            queue: scenario.queue * weights.service,
            headroom: Percent::new(scenario.headroom).growth_factor(),
            shortage: Percent::new(scenario.shortage).fraction(),
            capacity_lag: scenario.capacity_lag,
            capacity_growth: Cloud::ALL.map(|cloud| {
                let growth = match cloud {
                    Cloud::Aws => scenario.capacity_aws,
                    Cloud::Azure => scenario.capacity_azure,
                    Cloud::Gcp => scenario.capacity_gcp,
                    _ => scenario.capacity_other,
                };
                power(Percent::new(growth).growth_factor(), 0.25)
            }),
            serving,
            leverage: -ln(Percent::new(scenario.leverage).fraction().rest().value()),
            direct: (
                scenario.direct * weights.security,
                Percent::new(scenario.direct_decline).fraction().rest().value(),
            ),
            outages: (scenario.outages / 4.0, Percent::new(scenario.outage_loss).fraction()),
            fallback: scenario.gateway_factor,
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
