//! Accounts: what a side's spend comes to in money for Microsoft and OpenAI.

use crate::market::{Cloud, Model, VENUES, Venue};

use super::books::Totals;
use super::rules::{Growth, Rules};
use super::state::entity;

entity! {
    /// The accounts of one side, in billions of US dollars.
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub struct Accounts {
        /// What Azure's sales have left Microsoft since quarter 0.
        pub azure: f64,
        /// What Microsoft has got of OpenAI's revenue since quarter 0, less what it has paid.
        pub revenue_share: f64,
        /// What of it counts towards the cap.
        capped: f64,
        /// What Microsoft's stake in OpenAI is worth now.
        pub stake: f64,
        /// OpenAI's revenue from enterprises in the quarter, by venue.
        pub openai: [f64; VENUES],
    }
}

impl Accounts {
    /// Microsoft's total: what has come in, and what its stake is worth.
    #[must_use]
    pub fn microsoft(&self) -> f64 {
        self.azure + self.revenue_share + self.stake
    }

    /// Brings the accounts up to a quarter; `ended` is the quarter in which exclusivity ends.
    pub fn close(
        &mut self,
        rules: &Rules,
        quarter: u32,
        totals: &Totals,
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
        self.stake = ledger.stake * ledger.multiple * 4.0 * revenue;
        if quarter == 0 {
            return;
        }
        let azure = Cloud::Azure.index();
        let venue = Venue::Cloud(Cloud::Azure).index();
        let sales =
            money(totals.core[azure] as f64 * growth.core + totals.ai_at(venue) as f64 * growth.ai);
        self.azure += ledger.margin * sales;
        let open = ended.is_some_and(|ended| ended <= quarter);
        if rules.start.later(quarter).first_day() < ledger.revenue_until {
            let due = ledger.revenue_share * revenue;
            let paid =
                if open { due.min((ledger.revenue_cap - self.capped).max(0.0)) } else { due };
            self.capped += if open { paid } else { 0.0 };
            self.revenue_share += paid;
            if !open {
                self.revenue_share -= ledger.microsoft_pays * self.openai[venue];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    /// A market in which OpenAI sells for `direct` and on Azure for `azure` billions a quarter.
    fn totals(rules: &Rules, direct: f64, azure: f64) -> Totals {
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
        let rules = Rules::new(&scenario);
        let totals = totals(&rules, 6.0, 4.0);
        let paid = |ended| {
            let mut accounts = Accounts::default();
            let mut paid = Vec::new();
            for quarter in 0..=40 {
                accounts.close(&rules, quarter, &totals, STEADY, ended);
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
    fn the_stake_is_worth_what_openai_sells_everywhere() {
        let rules = Rules::new(&Scenario::default());
        let mut accounts = Accounts::default();
        accounts.close(&rules, 0, &totals(&rules, 1.0, 1.0), STEADY, None);
        assert!((accounts.stake - 0.27 * 18.0 * 8.0).abs() < 1e-3);
        assert_eq!((accounts.azure, accounts.revenue_share), (0.0, 0.0));
    }
}
