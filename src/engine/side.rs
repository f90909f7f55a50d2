//! A side of the comparison: its books, what its enterprises meet, and what they did.

use crate::market::{CLOUDS, Cloud, MODELS, Model};

use super::accounts::Accounts;
use super::books::Books;
use super::chance::Chance;
use super::conditions::Conditions;
use super::rules::Rules;
use super::state::entity;
use super::supply::loads;
use super::tally::Tally;
use super::worth::{Sector, Worth};

entity! {
    /// A side of the comparison.
    #[derive(Clone, Debug)]
    pub struct Side {
        /// 0 for A, 1 for B.
        place: usize,
        /// Who spends what where.
        pub books: Books,
        /// What enterprises meet this quarter.
        pub conditions: Conditions,
        /// What is on sale this quarter by the timetable.
        pub worth: Worth,
        /// AI demand of last quarter, at quarter 0 of that quarter, over each cloud's capacity.
        pub loads: [f64; CLOUDS],
        /// What the deciding enterprises did this quarter.
        pub tally: Tally,
        /// Microsoft's and OpenAI's accounts.
        pub accounts: Accounts,
        /// The quarter in which exclusivity ends, if it does.
        pub ended: Option<u32>,
        /// Whether Azure's share has been above AWS's.
        pub azure_passed: bool,
    }
}

impl Side {
    /// A side at quarter 0, with what enterprises meet and their books there.
    #[must_use]
    pub fn new(
        rules: &Rules,
        chance: &Chance,
        place: usize,
        conditions: Conditions,
        books: Books,
        capacity: &[f64; CLOUDS],
    ) -> Self {
        let openai = &rules.before.0[Sector::General as usize][Model::OpenAi.index()];
        Self {
            place,
            conditions,
            worth: rules.before,
            loads: loads(rules, capacity, &books.totals, rules.growth[0], openai, 0),
            books,
            tally: Tally::default(),
            accounts: Accounts::default(),
            ended: chance.ended[place],
            azure_passed: false,
        }
    }

    /// Brings a new quarter about: what is on sale, and how loaded the clouds are by the totals of
    /// the quarter before.
    pub fn meet(
        &mut self,
        rules: &Rules,
        chance: &Chance,
        quarter: u32,
        capacity: &[f64; CLOUDS],
        trend: &[f64; MODELS],
    ) {
        // Where queues cost nothing, capacity is infinite, and nobody is full.
        let full = rules.supply.queue > 0.0 && self.loads[Cloud::Azure.index()] > 1.0;
        self.worth = chance.worth(self.place, quarter, full);
        let openai = &self.worth.0[Sector::General as usize][Model::OpenAi.index()];
        let growth = rules.growth[quarter as usize - 1];
        self.loads = loads(rules, capacity, &self.books.totals, growth, openai, quarter);
        self.conditions = Conditions::new(rules, quarter, &self.worth, trend, &self.loads);
        self.tally = Tally::default();
    }

    /// Lets an enterprise source AI anew: a fraction of its spend goes to one model at one venue;
    /// `blocked` says whether OpenAI would have won it had every cloud sold its models.
    pub(super) fn source(
        &mut self,
        enterprise: usize,
        model: usize,
        venue: usize,
        blocked: bool,
        fraction: f64,
    ) {
        let last = self.books.last(enterprise);
        self.tally.switched_model += u32::from(last != model && last != MODELS);
        let spend = self.books.source(enterprise, model, venue, fraction);
        self.tally.ai_decided += spend;
        self.tally.ai_blocked += if blocked { spend } else { 0 };
    }
}
