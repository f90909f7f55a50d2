//! Room 4 · One side of the comparison: its spend state, the conditions of the quarter, and a tally of
//! the decisions in it.

mod tally;

use crate::engine::entity::entity;
use crate::engine::offer::{
    Capacity, Circumstances, Conditions, Outages, QualityRace, RegimeEvents, quality_trend,
};
use crate::engine::rules::{Availability, Population, Sector, SideRules};
use crate::engine::spend::SpendState;
use crate::market::{CLOUDS, Cloud, Model, Venue};
use crate::numeric::{Draws, Fraction};

pub use tally::{SEGMENTS, Tally};

/// How fast OpenAI builds up its direct sales once clouds compete for its models, against before. An assumption:
/// the sources say that opening slows it, and not by how much.
const PACE_ONCE_OPEN: f64 = 0.5;

/// What chance brings to one side in a replicate, drawn before quarter 1.
#[derive(Clone, Debug)]
pub struct Luck<'a> {
    /// What happens to the timetable.
    pub events: RegimeEvents<'a>,
    /// How the vendors' models get better and worse.
    pub race: QualityRace,
    /// When venues are down.
    pub outages: Outages,
}

impl<'a> Luck<'a> {
    /// The luck of a replicate.
    #[must_use]
    pub fn new(rules: &'a SideRules, draws: &Draws) -> Self {
        Self {
            events: RegimeEvents::new(rules, draws),
            race: QualityRace::new(rules, draws),
            outages: Outages::new(rules, draws),
        }
    }
}

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
        /// AI capacity, and what waits for it.
        pub capacity: Capacity,
        /// Counts of what enterprises decided in the quarter.
        pub tally: Tally,
        /// The quarter in which exclusivity ends; `None` for never.
        pub ended: Option<u32>,
        /// The first quarter in which another cloud than Azure sells OpenAI's models; `None` for never.
        pub first_sale: Option<u32>,
    }
}

impl Side {
    /// A side at quarter 0.
    #[must_use]
    pub fn new(
        rules: &SideRules,
        events: &RegimeEvents,
        population: &Population,
        spend_state: SpendState,
    ) -> Self {
        Self {
            conditions: Conditions::before(rules, population.venue_rates),
            availability: rules.before,
            capacity: Capacity::at_start(rules, &spend_state.totals),
            spend_state,
            tally: Tally::default(),
            ended: events.ended,
            first_sale: events.first_sale,
        }
    }

    /// Starts a new quarter: sets availability and capacity by the totals of the quarter before, and the
    /// conditions that follow from both, and clears the tally.
    pub fn meet(&mut self, rules: &SideRules, luck: &Luck, population: &Population, quarter: u32) {
        // Without a cost of queues, capacity does not bind.
        let full = rules.supply.queue > 0.0 && self.capacity.loads[Cloud::Azure.index()] > 1.0;
        self.availability = luck.events.availability(quarter, full);
        let openai = &self.availability.0[Sector::General as usize][Model::OpenAi.index()];
        let open = self.is_open(quarter);
        self.capacity.advance(rules, &self.spend_state.totals, openai, quarter, open);
        let circumstances = Circumstances {
            quarter,
            availability: &self.availability,
            trend: quality_trend(rules, &population.qualities, &luck.race, quarter),
            venue_rates: population.venue_rates,
            queues: Cloud::ALL.map(|cloud| self.capacity.queue(rules, cloud)),
            outages: luck.outages.at(quarter),
            building: self.years_of_building(quarter),
        };
        self.conditions = Conditions::new(rules, &circumstances);
        self.tally = Tally::default();
    }

    /// Whether another cloud than Azure sells OpenAI's models by a quarter. What follows from opening follows
    /// from this, and not from a contract that ends while nothing is sold elsewhere.
    #[must_use]
    pub fn is_open(&self, quarter: u32) -> bool {
        self.first_sale.is_some_and(|first| first <= quarter)
    }

    /// For how many years OpenAI has built up its direct sales: while only Azure sells its models at full
    /// pace, and after that at [`PACE_ONCE_OPEN`] (M26).
    fn years_of_building(&self, quarter: u32) -> f64 {
        let exclusive = self.first_sale.map_or(quarter, |first| first.min(quarter));
        (f64::from(exclusive) + PACE_ONCE_OPEN * f64::from(quarter - exclusive)) / 4.0
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
