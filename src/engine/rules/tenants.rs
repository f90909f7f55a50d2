//! Tenants: what AI vendors themselves spend on clouds, for training and for their own customers (M28). It is
//! revenue of the clouds, and no demand of enterprises.

use crate::market::{CLOUDS, Cloud};
use crate::numeric::Percent;
use crate::scenario::Scenario;

/// What the vendors spend on each cloud, in billions of US dollars a quarter. It starts from what they spend
/// at quarter 0 and grows by the same amount each quarter until the commitments end, such that what is spent
/// of the commitments is spent by then; after that it stays.
#[derive(Clone, Debug, PartialEq)]
pub struct TenantRules {
    /// Spend in quarter 0.
    at_start: [f64; CLOUDS],
    /// Growth in a quarter, while OpenAI's models are exclusive to Azure and after.
    slopes: [[f64; CLOUDS]; 2],
    /// The part of that growth that is OpenAI's.
    openai: [[f64; CLOUDS]; 2],
    /// How many quarters the commitments run.
    quarters: f64,
}

impl TenantRules {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let mut at_start = [0.0; CLOUDS];
        let labs = [scenario.labs_aws, scenario.labs_azure, scenario.labs_gcp, scenario.labs_other];
        let exists = scenario.initial_shares().map(|share| share.hundredths() > 0);
        for (c, spend) in labs.into_iter().enumerate().filter(|(c, _)| exists[*c]) {
            at_start[c] = spend;
        }
        let quarters = 4.0 * scenario.commit_years;
        let spent = Percent::new(scenario.commit_spent).fraction().value();
        let exclusive = Percent::new(scenario.commit_exclusive).fraction().value();
        let (mut slopes, mut openai) = ([[0.0; CLOUDS]; 2], [[0.0; CLOUDS]; 2]);
        for (status, elsewhere) in [exclusive, 1.0].into_iter().enumerate() {
            for cloud in Cloud::ALL {
                let (of_openai, of_anthropic) = match cloud {
                    Cloud::Azure => (scenario.commit_azure, scenario.commit_anthropic_azure),
                    Cloud::Aws => (elsewhere * scenario.commit_aws, scenario.commit_anthropic_aws),
                    Cloud::Gcp => (0.0, scenario.commit_anthropic_gcp),
                    Cloud::Other => (elsewhere * scenario.commit_other, 0.0),
                    _ => (0.0, 0.0),
                };
                let c = cloud.index();
                if !exists[c] {
                    continue;
                }
                let all = of_openai + of_anthropic;
                // A level that starts at S and grows by D a quarter adds up to S·T + D·T·(T + 1)/2.
                let beyond = spent * all - at_start[c] * quarters;
                let slope = (2.0 * beyond / (quarters * (quarters + 1.0))).max(0.0);
                slopes[status][c] = slope;
                openai[status][c] = if all > 0.0 { slope * of_openai / all } else { 0.0 };
            }
        }
        Self { at_start, slopes, openai, quarters }
    }

    /// What vendors spend on each cloud in a quarter, in billions of US dollars; `open` says whether another
    /// cloud than Azure sells OpenAI's models.
    #[must_use]
    pub fn spend(&self, quarter: u32, open: bool) -> [f64; CLOUDS] {
        let added = self.added(&self.slopes, quarter, open);
        std::array::from_fn(|c| self.at_start[c] + added[c])
    }

    /// What OpenAI spends on each cloud beyond quarter 0, in billions of US dollars a quarter.
    #[must_use]
    pub fn added_by_openai(&self, quarter: u32, open: bool) -> [f64; CLOUDS] {
        self.added(&self.openai, quarter, open)
    }

    fn added(&self, slopes: &[[f64; CLOUDS]; 2], quarter: u32, open: bool) -> [f64; CLOUDS] {
        let passed = f64::from(quarter).min(self.quarters);
        slopes[usize::from(open)].map(|slope| slope * passed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spent_adds_up_to_its_part_of_the_commitments() {
        let scenario = Scenario::default();
        let rules = TenantRules::new(&scenario);
        let spent = |open: bool| -> [f64; CLOUDS] {
            let mut sums = [0.0; CLOUDS];
            for quarter in 1..=32 {
                for (sum, spend) in sums.iter_mut().zip(rules.spend(quarter, open)) {
                    *sum += spend;
                }
            }
            sums
        };
        let near = |x: f64, y: f64| assert!((x - y).abs() < 1e-9, "{x} is not {y}");
        let [aws, azure, gcp, other, ..] = spent(true);
        near(aws, 0.5 * (138.0 + 100.0));
        near(azure, 0.5 * (250.0 + 30.0));
        near(gcp, 0.5 * 200.0);
        near(other, 0.5 * 300.0);
        let [aws, azure, ..] = spent(false);
        near(aws, 0.5 * (0.5 * 138.0 + 100.0));
        near(azure, 0.5 * (250.0 + 30.0));
        // The commitments have ended.
        assert_eq!(rules.spend(32, true), rules.spend(60, true));
    }

    #[test]
    fn spend_never_falls_below_what_it_is() {
        let scenario = Scenario { commit_spent: 0.0, ..Scenario::default() };
        let rules = TenantRules::new(&scenario);
        assert_eq!(rules.spend(20, true), rules.spend(0, false));
        assert_eq!(rules.added_by_openai(20, true), [0.0; CLOUDS]);
    }
}
