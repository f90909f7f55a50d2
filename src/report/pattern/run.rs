//! A run as patterns read it: means over the replicates, and what follows from them.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::numeric::kernel::power;
use crate::report::Side;
use crate::scenario::Scenario;

/// The result of a scenario.
pub(super) struct Run<'a> {
    pub scenario: &'a Scenario,
    summary: &'a Summary,
}

impl<'a> Run<'a> {
    /// The result, if it is of that scenario's quarters and holds a run.
    pub fn new(scenario: &'a Scenario, summary: &'a Summary) -> Option<Self> {
        let quarters = summary.series(0).a.len();
        let fits = summary.runs > 0 && quarters == scenario.horizon as usize + 1;
        fits.then_some(Self { scenario, summary })
    }

    /// The last quarter.
    pub const fn end(&self) -> usize {
        self.scenario.horizon as usize
    }

    /// The mean of a figure over the replicates; 0 for what there is not.
    pub fn mean(&self, side: Side, measure: Measure, item: &str, quarter: usize) -> f64 {
        self.summary.of_item(measure, item).map_or(0.0, |series| {
            let statistics = match side {
                Side::A => &series.a,
                Side::B => &series.b,
                Side::Difference => &series.difference,
            };
            statistics.get(quarter).map_or(0.0, |statistics| statistics.mean)
        })
    }

    /// The mean of a figure over the replicates and over some quarters.
    pub fn mean_over(
        &self,
        side: Side,
        measure: Measure,
        item: &str,
        quarters: std::ops::RangeInclusive<usize>,
    ) -> f64 {
        let count = quarters.clone().count().max(1) as f64;
        quarters.map(|quarter| self.mean(side, measure, item, quarter)).sum::<f64>() / count
    }

    /// A cloud's share, or the difference between its shares, in percent.
    pub fn share(&self, side: Side, cloud: Cloud, quarter: usize) -> f64 {
        self.mean(side, Measure::Share, cloud.key(), quarter)
    }

    /// How much a cloud's share changes in a year, on average over the run, in points.
    pub fn drift(&self, side: Side, cloud: Cloud) -> f64 {
        let change = self.share(side, cloud, self.end()) - self.share(side, cloud, 0);
        4.0 * change / self.end() as f64
    }

    /// How many times the cloud market of quarter 0 it is in a quarter. Direct purchases are not
    /// of the cloud market.
    pub fn market(&self, side: Side, quarter: usize) -> f64 {
        let ai = self.scenario.ai / 100.0;
        let ai_on_clouds =
            |quarter| ai * (1.0 - self.mean(side, Measure::Direct, "all", quarter) / 100.0);
        let years = quarter as f64 / 4.0;
        let [core, ai] = [self.scenario.growth_core, self.scenario.growth_ai]
            .map(|growth| power(1.0 + growth / 100.0, years));
        (1.0 - ai_on_clouds(0)) * core + ai_on_clouds(quarter) * ai
    }

    /// How many times its spend of quarter 0 a cloud has in a quarter.
    pub fn growth(&self, side: Side, cloud: Cloud, quarter: usize) -> f64 {
        let [first, last] = [0, quarter].map(|quarter| self.share(side, cloud, quarter));
        if first > 0.0 { self.market(side, quarter) * last / first } else { 0.0 }
    }

    /// Which part of the spend that the whole run adds a cloud gets, in percent.
    pub fn added(&self, side: Side, cloud: Cloud) -> f64 {
        let market = self.market(side, self.end());
        let [first, last] = [0, self.end()].map(|quarter| self.share(side, cloud, quarter));
        (last * market - first) / (market - 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;

    #[test]
    fn the_market_grows_as_its_parts_do() {
        let scenario = Scenario { enterprises: 100, runs: 1, horizon: 8, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..1));
        let run = Run::new(&scenario, &summary).unwrap();
        let aws = |measure, quarter| run.mean(Side::A, measure, Cloud::Aws.key(), quarter);
        // A share of all is the shares of core and of AI, weighted by the parts of the market.
        let core = |quarter| {
            let [all, core, ai] = [Measure::Share, Measure::ShareCore, Measure::ShareAi]
                .map(|measure| aws(measure, quarter));
            (all - ai) / (core - ai)
        };
        let grown = core(8) / core(0) * run.market(Side::A, 8);
        assert!((grown - 1.25 * 1.25).abs() < 1e-6, "{grown}");
    }

    #[test]
    fn the_parts_of_added_spend_add_up_and_agree_with_growth() {
        let scenario = Scenario { enterprises: 100, runs: 2, horizon: 8, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let run = Run::new(&scenario, &summary).unwrap();
        let added: f64 = Cloud::ALL.into_iter().map(|cloud| run.added(Side::B, cloud)).sum();
        assert!((added - 100.0).abs() < 1e-9, "{added}");
        let grown: f64 = Cloud::ALL
            .into_iter()
            .map(|cloud| run.share(Side::B, cloud, 0) / 100.0 * run.growth(Side::B, cloud, 8))
            .sum();
        assert!((grown - run.market(Side::B, 8)).abs() < 1e-9, "{grown}");
        assert_eq!(run.market(Side::A, 0), 1.0);
        assert_eq!(run.mean(Side::A, Measure::Share, "nobody", 0), 0.0);
    }
}
