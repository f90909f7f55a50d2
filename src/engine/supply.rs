//! Supply: prices, and the AI capacity of clouds with its queues. Both answer to last quarter's
//! totals and to the timetable, never to the order of enterprises.

use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES, Venue};
use crate::numeric::kernel::{exp, ln, power};

use super::bertrand::bertrand;
use super::books::Totals;
use super::rules::{Growth, Rules};

/// AI capacity of each cloud at quarter 0, in units: what it sells or, if that is more, its part of
/// AI spend by its size, and the headroom on top.
#[must_use]
pub fn capacity_at_start(rules: &Rules, totals: &Totals) -> [f64; CLOUDS] {
    Cloud::ALL.map(|cloud| {
        let sold = totals.ai_at(Venue::Cloud(cloud).index()) as f64;
        let by_size = rules.ai * rules.prior_units(cloud.index()) as f64;
        rules.supply.headroom * sold.max(by_size)
    })
}

/// AI demand over capacity for each cloud in a quarter: `demand` holds last quarter's totals, and
/// capacity is that of the quarter, with OpenAI's commitments where its models are sold. 0 where
/// there is no demand.
#[must_use]
pub fn loads(
    rules: &Rules,
    at_start: &[f64; CLOUDS],
    demand: &Totals,
    growth: Growth,
    openai: &[f64; VENUES],
    quarter: u32,
) -> [f64; CLOUDS] {
    let supply = &rules.supply;
    let years = f64::from(quarter) / 4.0;
    Cloud::ALL.map(|cloud| {
        let c = cloud.index();
        let venue = Venue::Cloud(cloud).index();
        let demand = demand.ai_at(venue) as f64 * growth.ai;
        let committed = if f64::from(quarter) < supply.committed_for {
            supply.committed[c] * openai[venue] * rules.market() as f64
        } else {
            0.0
        };
        let capacity = at_start[c] * power(supply.capacity_growth[c], years) + committed;
        if demand > 0.0 && capacity > 0.0 { demand / capacity } else { 0.0 }
    })
}

/// Utility lost to the queue at a cloud with a load.
#[must_use]
pub fn queue(rules: &Rules, load: f64) -> f64 {
    if load > 1.0 { rules.supply.queue * ln(load) } else { 0.0 }
}

/// The utility that a mark-up costs where so many sell a model, in the equilibrium of logit–Bertrand
/// competition relative to that of a sole seller.
#[must_use]
pub fn markup(rules: &Rules, sellers: f64) -> f64 {
    let supply = &rules.supply;
    if supply.markup == 0.0 || supply.price == 0.0 {
        return 0.0;
    }
    const COST: f64 = 1.0;
    let over_cost = |sellers: f64| bertrand(sellers, 1.0, 1.0, COST).price - COST;
    let part = over_cost(sellers.max(1.0)) / over_cost(1.0);
    supply.price * ln(1.0 + supply.markup * part)
}

/// How the qualities of the models have changed since quarter 0: gaps to the mean close (M09), and
/// Microsoft's own models catch up with the best (M08). `qualities` are logarithms, −∞ for what
/// nobody can get.
#[must_use]
pub fn quality_trend(rules: &Rules, qualities: &[f64; MODELS], quarter: u32) -> [f64; MODELS] {
    let supply = &rules.supply;
    let years = f64::from(quarter) / 4.0;
    let closed = 1.0 - exp(-supply.commoditisation * years);
    let exists = |m: &usize| qualities[*m].is_finite();
    let (mut weight, mut mean) = (0.0, 0.0);
    for m in (0..MODELS).filter(exists) {
        weight += rules.model_priors[m];
        mean += rules.model_priors[m] * qualities[m];
    }
    let mut trend = [0.0; MODELS];
    if weight == 0.0 {
        return trend;
    }
    mean /= weight;
    for m in (0..MODELS).filter(exists) {
        trend[m] = (mean - qualities[m]) * closed;
    }
    let own = Model::Microsoft.index();
    if exists(&own) {
        let now = |m: usize| qualities[m] + trend[m];
        let best = (0..MODELS).filter(exists).map(now).fold(f64::NEG_INFINITY, f64::max);
        let (part, within) = supply.catch_up;
        trend[own] += part * (years / within).min(1.0) * (best - now(own));
    }
    trend
}
