//! Capacity: how much AI demand clouds can serve, and the queues where they cannot. Both follow the
//! totals of the quarter before, so that the order of enterprises within a quarter does not matter.

use crate::engine::rules::{Growth, SideRules};
use crate::engine::spend::Totals;
use crate::market::{CLOUDS, Cloud, VENUES, Venue};
use crate::numeric::kernel::{ln, power};

/// AI capacity of each cloud at quarter 0, in units: its AI sales, or AI spend in proportion to its size
/// where that is more, times the headroom.
#[must_use]
pub fn capacity_at_start(rules: &SideRules, totals: &Totals) -> [f64; CLOUDS] {
    Cloud::ALL.map(|cloud| {
        let sold = totals.ai_at(Venue::Cloud(cloud)) as f64;
        let by_size = rules.ai.value() * rules.initial_units(cloud) as f64;
        rules.supply.headroom * sold.max(by_size)
    })
}

/// The load of each cloud in a quarter: AI demand over capacity, 0 where there is no demand. `demand` and
/// `growth` are those of the quarter before; capacity grows from `at_start`, with OpenAI's commitments
/// on top in proportion to `openai`, the availability of its models by venue (M14, M16).
#[must_use]
pub fn loads(
    rules: &SideRules,
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
        let venue = Venue::Cloud(cloud);
        let demand = demand.ai_at(venue) as f64 * growth.ai;
        let committed = if f64::from(quarter) < supply.committed_for {
            supply.committed[c] * openai[venue.index()] * rules.market() as f64
        } else {
            0.0
        };
        let capacity = at_start[c] * power(supply.capacity_growth[c], years) + committed;
        if demand > 0.0 && capacity > 0.0 { demand / capacity } else { 0.0 }
    })
}

/// Utility lost to the queue at a cloud with some load: none while capacity exceeds demand (M14).
#[must_use]
pub fn queue(rules: &SideRules, load: f64) -> f64 {
    if load > 1.0 { rules.supply.queue * ln(load) } else { 0.0 }
}
