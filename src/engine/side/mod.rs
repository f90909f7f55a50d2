//! Room 4 · One side of the comparison: its spend state, the conditions of the quarter, and a tally of
//! the decisions in it.

mod tally;

use crate::engine::entity::entity;
use crate::engine::offer::{Conditions, RegimeEvents, loads};
use crate::engine::rules::{Availability, Sector, SideRules};
use crate::engine::spend::SpendState;
use crate::market::{CLOUDS, Cloud, MODELS, Model, Venue};
use crate::numeric::Fraction;

pub use tally::{SEGMENTS, Tally};

entity! {
    /// One side of the comparison.
    #[derive(Clone, Debug)]
    pub struct Side {
        /// How much each enterprise spends where.
        pub spend_state: SpendState,
        /// The conditions of the quarter.
        pub conditions: Conditions,
        /// Availability in the quarter.
        pub availability: Availability,
        /// The load of each cloud: AI demand of the quarter before over capacity.
        pub loads: [f64; CLOUDS],
        /// Counts of what enterprises decided in the quarter.
        pub tally: Tally,
        /// The quarter in which exclusivity ends; `None` for never.
        pub ended: Option<u32>,
    }
}

impl Side {
    /// A side at quarter 0, of which `capacity` is the AI capacity of each cloud, in units.
    #[must_use]
    pub fn new(
        rules: &SideRules,
        events: &RegimeEvents,
        conditions: Conditions,
        spend_state: SpendState,
        capacity: &[f64; CLOUDS],
    ) -> Self {
        let openai = &rules.before.0[Sector::General as usize][Model::OpenAi.index()];
        Self {
            conditions,
            availability: rules.before,
            loads: loads(rules, capacity, &spend_state.totals, rules.growth[0], openai, 0),
            spend_state,
            tally: Tally::default(),
            ended: events.ended,
        }
    }

    /// Starts a new quarter: sets availability, loads by the totals of the quarter before, and the conditions
    /// that follow from both, and clears the tally.
    pub fn meet(
        &mut self,
        rules: &SideRules,
        events: &RegimeEvents,
        quarter: u32,
        capacity: &[f64; CLOUDS],
        trend: &[f64; MODELS],
    ) {
        // Without a cost of queues, capacity does not bind.
        let full = rules.supply.queue > 0.0 && self.loads[Cloud::Azure.index()] > 1.0;
        self.availability = events.availability(quarter, full);
        let openai = &self.availability.0[Sector::General as usize][Model::OpenAi.index()];
        let growth = rules.growth[quarter as usize - 1];
        self.loads = loads(rules, capacity, &self.spend_state.totals, growth, openai, quarter);
        self.conditions = Conditions::new(rules, quarter, &self.availability, trend, &self.loads);
        self.tally = Tally::default();
    }

    /// Moves a fraction of an enterprise's AI spend to one model at one venue; `blocked` says whether OpenAI
    /// would have won it if every cloud had sold its models.
    pub(in crate::engine) fn source(
        &mut self,
        enterprise: usize,
        model: Model,
        venue: Venue,
        blocked: bool,
        fraction: Fraction,
    ) {
        let last = self.spend_state.last(enterprise);
        self.tally.switched_model += u32::from(last.is_some_and(|last| last != model));
        let spend = self.spend_state.source(enterprise, model, venue, fraction);
        self.tally.ai_decided += spend;
        self.tally.ai_blocked += if blocked { spend } else { 0 };
    }

    /// Moves all workloads of an enterprise's home cloud to the cloud that arrives first among the others, if
    /// any does.
    pub(in crate::engine) fn migrate(&mut self, enterprise: usize, mut arrivals: [f64; CLOUDS]) {
        let home = self.spend_state.home(enterprise);
        arrivals[home.index()] = f64::INFINITY;
        let earlier = |first: Cloud, cloud: Cloud| {
            if arrivals[cloud.index()] < arrivals[first.index()] { cloud } else { first }
        };
        let first = Cloud::ALL.into_iter().fold(home, earlier);
        if first != home {
            self.spend_state.migrate(enterprise, home, first);
            self.tally.switched_cloud += 1;
        }
    }
}
