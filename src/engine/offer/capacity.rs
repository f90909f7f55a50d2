//! Capacity: how much AI demand clouds can serve, and what waits where they cannot (M14, M16). It follows the
//! totals of the quarters before, so that the order of enterprises within a quarter does not matter.

use crate::engine::rules::SideRules;
use crate::engine::spend::Totals;
use crate::market::{CLOUDS, Cloud, VENUES, Venue};
use crate::numeric::kernel::ln;

/// The least capacity at quarter 0, as a fraction of AI spend in proportion to the cloud's size: a cloud that
/// sells hardly any AI can still begin. An assumption.
const LEAST: f64 = 0.1;

/// How many quarters of demand are kept: one more than the longest lag.
const LAGS: usize = 9;

/// The AI capacity of the clouds on one side, in units of spend.
#[derive(Clone, Debug, PartialEq)]
pub struct Capacity {
    /// What each cloud has built for its customers.
    built: [f64; CLOUDS],
    /// What OpenAI's own contracts add in the quarter.
    added: [f64; CLOUDS],
    /// Demand that waits at each cloud beside that of the enterprises' choices, in units of constant growth:
    /// what it had turned away before quarter 0.
    turned_away: [f64; CLOUDS],
    /// The demand of the last quarters, the newest first, in units of constant growth. Before quarter 0 it is
    /// taken to have been as it was then.
    recent: [[f64; CLOUDS]; LAGS],
    /// The load of each cloud: the demand that is expected in the quarter over capacity.
    pub loads: [f64; CLOUDS],
    /// The load at quarter 0, at which the clouds had their initial shares.
    loads_at_start: [f64; CLOUDS],
}

impl Capacity {
    /// Capacity at quarter 0: each cloud's AI sales times the headroom, and at least a small part of AI spend
    /// in proportion to its size. If there is a shortage, Azure has none to spare.
    #[must_use]
    pub fn at_start(rules: &SideRules, totals: &Totals) -> Self {
        let supply = &rules.supply;
        let demand = demand(totals);
        let mut turned_away = [0.0; CLOUDS];
        let azure = Cloud::Azure.index();
        turned_away[azure] = supply.shortage.value() * demand[azure];
        let built = Cloud::ALL.map(|cloud| {
            let c = cloud.index();
            let least = LEAST * rules.ai.value() * rules.initial_units(cloud) as f64;
            if turned_away[c] > 0.0 { demand[c] } else { supply.headroom * demand[c].max(least) }
        });
        let added = [0.0; CLOUDS];
        let mut capacity = Self {
            built,
            added,
            turned_away,
            recent: [demand; LAGS],
            loads: [0.0; CLOUDS],
            loads_at_start: [0.0; CLOUDS],
        };
        capacity.loads = capacity.loads_of(&demand, 1.0);
        capacity.loads_at_start = capacity.loads;
        capacity
    }

    /// Goes on to the next quarter. Clouds build for the demand of `capacity_lag` quarters before the last
    /// one, as far as it has grown everywhere since, with the headroom on top; they build no faster than the
    /// highest growth, and tear nothing down. `totals` are those of the quarter before, and `openai` is the
    /// availability of OpenAI's models by venue.
    pub fn advance(
        &mut self,
        rules: &SideRules,
        totals: &Totals,
        openai: &[f64; VENUES],
        quarter: u32,
        open: bool,
    ) {
        let supply = &rules.supply;
        let growth = rules.growth[quarter as usize].ai;
        let last = demand(totals);
        self.recent.rotate_right(1);
        self.recent[0] = last;
        let known = self.recent[(supply.capacity_lag as usize).min(LAGS - 1)];
        for c in 0..CLOUDS {
            let wanted = supply.headroom * (known[c] + self.turned_away[c]) * growth;
            let most = self.built[c] * supply.capacity_growth[c];
            self.built[c] = self.built[c].max(wanted).min(most.max(self.built[c]));
        }
        let market = rules.market() as f64;
        let by_openai = rules.tenants.added_by_openai(quarter, open);
        let mut freed = 0.0;
        for cloud in Cloud::ALL {
            let c = cloud.index();
            let serves = by_openai[c] * supply.serving[c] * market;
            let sold = openai[Venue::Cloud(cloud).index()];
            self.added[c] = serves * sold;
            // What serves OpenAI's own customers elsewhere need not run on Azure.
            freed += serves * (1.0 - sold);
        }
        self.added[Cloud::Azure.index()] += freed;
        self.loads = self.loads_of(&last, growth);
    }

    fn loads_of(&self, demand: &[f64; CLOUDS], growth: f64) -> [f64; CLOUDS] {
        std::array::from_fn(|c| {
            let wanted = (demand[c] + self.turned_away[c]) * growth;
            let capacity = self.built[c] + self.added[c];
            if wanted > 0.0 && capacity > 0.0 { wanted / capacity } else { 0.0 }
        })
    }

    /// Utility lost to the queue at a cloud beyond what was lost at quarter 0, where its initial share comes
    /// from; none while capacity exceeds demand.
    #[must_use]
    pub fn queue(&self, rules: &SideRules, cloud: Cloud) -> f64 {
        let cost = |load: f64| if load > 1.0 { ln(load) } else { 0.0 };
        let c = cloud.index();
        rules.supply.queue * (cost(self.loads[c]) - cost(self.loads_at_start[c]))
    }

    /// The AI demand that each cloud serves in a quarter, and that waits for it, in units of spend: what
    /// enterprises have chosen and what the cloud had turned away, up to its capacity. Without a cost of
    /// queues, capacity does not bind, and every cloud serves what was chosen.
    #[must_use]
    pub fn served(
        &self,
        rules: &SideRules,
        totals: &Totals,
        quarter: u32,
    ) -> ([f64; CLOUDS], [f64; CLOUDS]) {
        let chosen = demand(totals);
        let growth = rules.growth[quarter as usize].ai;
        if rules.supply.queue == 0.0 {
            return (chosen.map(|chosen| chosen * growth), [0.0; CLOUDS]);
        }
        let wanted: [f64; CLOUDS] =
            std::array::from_fn(|c| (chosen[c] + self.turned_away[c]) * growth);
        let served = std::array::from_fn(|c| wanted[c].min(self.built[c] + self.added[c]));
        (served, std::array::from_fn(|c| wanted[c] - served[c]))
    }
}

/// The AI spend of enterprises on each cloud, in units of constant growth.
fn demand(totals: &Totals) -> [f64; CLOUDS] {
    Cloud::ALL.map(|cloud| totals.ai_at(Venue::Cloud(cloud)) as f64)
}
