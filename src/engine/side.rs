//! A side of the comparison: its books, what its enterprises meet, and what they did.

use crate::market::{CLOUDS, Cloud, MODELS, Model};

use super::accounts::Accounts;
use super::books::Books;
use super::chance::Chance;
use super::conditions::Conditions;
use super::population::Enterprise;
use super::rules::Rules;
use super::state::entity;
use super::supply::loads;
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

/// How many segments there are: all, the public sector, Microsoft shops, those with a gateway.
pub const SEGMENTS: usize = 4;

/// Fixed-point places of a log-sum, so that sums do not depend on the order of enterprises.
const FIXED: f64 = 4_294_967_296.0;

entity! {
    /// What the enterprises that decide in a quarter do.
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub struct Tally {
        /// How many moved what their home cloud ran.
        pub switched_cloud: u32,
        /// How many chose another model than last time.
        pub switched_model: u32,
        /// AI spend of those that decided, in units.
        pub ai_decided: u64,
        /// The part of it that OpenAI would have won if every cloud sold its models, and did not.
        pub ai_blocked: u64,
        /// Sum of weights, and of weighted log-sums in fixed point, by the segments that an enterprise is
        /// in: a bit for each but the first, in which all are.
        surplus: [(u64, i128); 1 << (SEGMENTS - 1)],
    }
}

impl Tally {
    /// Takes in the log-sum that an enterprise of some size has; −∞ where it has no options.
    pub fn surplus(&mut self, size: u64, log_sum: f64, enterprise: &Enterprise, gateway: bool) {
        if log_sum == f64::NEG_INFINITY {
            return;
        }
        let value = i128::from((log_sum * FIXED) as i64) * i128::from(size);
        let segments = [enterprise.sector == Sector::Exempt, enterprise.shop, gateway];
        let of =
            (0..).zip(segments).map(|(bit, belongs)| usize::from(belongs) << bit).sum::<usize>();
        let (weight, sum) = &mut self.surplus[of];
        *weight += size;
        *sum += value;
    }

    /// The mean log-sum by segment; 0 where nobody decided.
    #[must_use]
    pub fn mean_surplus(&self) -> [f64; SEGMENTS] {
        std::array::from_fn(|segment| {
            let belongs = |of: usize| segment == 0 || of >> (segment - 1) & 1 == 1;
            let members = (0..).zip(self.surplus).filter(|(of, _)| belongs(*of));
            let (weight, sum) = members
                .fold((0, 0), |(weights, sums), (_, (weight, sum))| (weights + weight, sums + sum));
            if weight == 0 { 0.0 } else { sum as f64 / FIXED / weight as f64 }
        })
    }
}
