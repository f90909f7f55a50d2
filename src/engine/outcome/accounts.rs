//! Accounts: what the spend of a side means in money for Microsoft and OpenAI.

use crate::engine::entity::entity;
use crate::engine::rules::{Growth, SideRules};
use crate::engine::spend::Totals;
use crate::market::{Cloud, Model, VENUES, Venue};

entity! {
    /// The accounts of one side, in billions of US dollars.
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub struct Accounts {
        /// Microsoft's margin on Azure's sales since quarter 0.
        pub azure: f64,
        /// Microsoft's share of OpenAI's revenue since quarter 0, less what it has paid to OpenAI.
        pub revenue_share: f64,
        /// The part of it that counts towards the cap.
        capped: f64,
        /// The value of Microsoft's stake in OpenAI in the quarter.
        pub stake: f64,
        /// OpenAI's revenue from enterprises in the quarter, by venue.
        pub openai: [f64; VENUES],
    }
}

impl Accounts {
    /// Microsoft's total: its income since quarter 0 and the value of its stake.
    #[must_use]
    pub fn microsoft(&self) -> f64 {
        self.azure + self.revenue_share + self.stake
    }

    /// Adds a quarter to the accounts: `azure` is what enterprises spend on Azure in units, and `ended` the
    /// quarter in which exclusivity ends (docs/model.md, section 7.9).
    pub fn close(
        &mut self,
        rules: &SideRules,
        quarter: u32,
        (azure, totals): (f64, &Totals),
        growth: Growth,
        ended: Option<u32>,
    ) {
        let ledger = &rules.ledger;
        let money = |units: f64| units / rules.market() as f64 * ledger.market;
        let openai = &totals.ai[Model::OpenAi.index()];
        for v in 0..VENUES {
            self.openai[v] = money(openai[v] as f64 * growth.ai);
        }
        let revenue: f64 = self.openai.iter().sum();
        self.stake = ledger.stake.value() * ledger.multiple * 4.0 * revenue;
        if quarter == 0 {
            return;
        }
        let venue = Venue::Cloud(Cloud::Azure);
        self.azure += ledger.margin.value() * money(azure);
        let open = ended.is_some_and(|ended| ended <= quarter);
        if rules.start.later(quarter).first_day() < ledger.revenue_until {
            let due = ledger.revenue_share.value() * revenue;
            let paid =
                if open { due.min((ledger.revenue_cap - self.capped).max(0.0)) } else { due };
            self.capped += if open { paid } else { 0.0 };
            self.revenue_share += paid;
            if !open {
                self.revenue_share -= ledger.microsoft_pays.value() * self.openai[venue.index()];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    /// Totals in which OpenAI sells for `direct` billions directly and `azure` billions on Azure.
    fn totals(rules: &SideRules, direct: f64, azure: f64) -> Totals {
        let units = |billions: f64| (billions / rules.ledger.market * rules.market() as f64) as u64;
        let mut totals = Totals::default();
        totals.ai[0][Venue::Direct.index()] = units(direct);
        totals.ai[0][Venue::Cloud(Cloud::Azure).index()] = units(azure);
        totals
    }

    const STEADY: Growth = Growth { core: 1.0, ai: 1.0 };

    #[test]
    fn the_revenue_share_ends_at_its_cap_and_on_its_day() {
        let scenario = Scenario { horizon: 40, revenue_cap: 10.0, ..Scenario::default() };
        let rules = SideRules::new(&scenario);
        let totals = totals(&rules, 6.0, 4.0);
        let paid = |ended| {
            let mut accounts = Accounts::default();
            let mut paid = Vec::new();
            for quarter in 0..=40 {
                accounts.close(&rules, quarter, (0.0, &totals), STEADY, ended);
                paid.push(accounts.revenue_share);
            }
            paid
        };
        // Open from the first quarter: 2 a quarter up to 10.
        let open = paid(Some(1));
        assert!((open[3] - 6.0).abs() < 1e-4 && (open[40] - 10.0).abs() < 1e-4, "{open:?}");
        // Exclusive: 2 a quarter less 0.8 paid back, without a cap, for the 19 quarters to 2030.
        let exclusive = paid(None);
        assert!((exclusive[3] - 3.6).abs() < 1e-4, "{exclusive:?}");
        assert!((exclusive[40] - 19.0 * 1.2).abs() < 1e-3, "{exclusive:?}");
    }

    #[test]
    fn the_value_of_the_stake_follows_all_of_openais_sales() {
        let rules = SideRules::new(&Scenario::default());
        let mut accounts = Accounts::default();
        accounts.close(&rules, 0, (0.0, &totals(&rules, 1.0, 1.0)), STEADY, None);
        assert!((accounts.stake - 0.27 * 18.0 * 8.0).abs() < 1e-3);
        assert_eq!((accounts.azure, accounts.revenue_share), (0.0, 0.0));
    }
}
