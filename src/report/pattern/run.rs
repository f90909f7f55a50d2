//! A result as patterns read it: means over the replicates, and figures computed from them.

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};
use crate::market::Cloud;
use crate::report::Side;
use crate::scenario::Comparison;

/// The result of a comparison.
pub(super) struct Run<'a> {
    pub comparison: &'a Comparison,
    summary: &'a Summary,
}

impl<'a> Run<'a> {
    /// The result; `None` if it has other quarters than the comparison, or no replicates.
    pub fn new(comparison: &'a Comparison, summary: &'a Summary) -> Option<Self> {
        let quarters = summary.series(0).a.len();
        let fits = summary.replicates > 0 && quarters == comparison.common().horizon as usize + 1;
        fits.then_some(Self { comparison, summary })
    }

    /// The last quarter.
    pub const fn end(&self) -> usize {
        self.comparison.common().horizon as usize
    }

    /// The 10 and the 90% quantile of a figure over the replicates; 0 if the summary does not have the figure.
    pub fn band(&self, side: Side, measure: Measure, item: &str, quarter: usize) -> [f64; 2] {
        let statistics = self.statistics(side, measure, item, quarter);
        statistics.map_or([0.0; 2], |statistics| [statistics.p10, statistics.p90])
    }

    /// The mean of a figure over the replicates; 0 if the summary does not have the figure.
    pub fn mean(&self, side: Side, measure: Measure, item: &str, quarter: usize) -> f64 {
        self.statistics(side, measure, item, quarter).map_or(0.0, |statistics| statistics.mean)
    }

    /// The statistics of a figure; `None` if the summary does not have it.
    fn statistics(
        &self,
        side: Side,
        measure: Measure,
        item: &str,
        quarter: usize,
    ) -> Option<Statistics> {
        let series = self.summary.of_item(measure, item)?;
        let statistics = match side {
            Side::A => &series.a,
            Side::B => &series.b,
            Side::Difference => &series.difference,
        };
        statistics.get(quarter).copied()
    }

    /// The mean of a figure over the replicates and over a range of quarters.
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

    /// A cloud's share, or the difference between the shares on both sides, in percent.
    pub fn share(&self, side: Side, cloud: Cloud, quarter: usize) -> f64 {
        self.mean(side, Measure::Share, cloud.key(), quarter)
    }

    /// The mean change of a cloud's share in a year, in points.
    pub fn drift(&self, side: Side, cloud: Cloud) -> f64 {
        let change = self.share(side, cloud, self.end()) - self.share(side, cloud, 0);
        4.0 * change / self.end() as f64
    }

    /// What enterprises spend on a cloud, or on `all`, in a quarter, as a multiple of that in quarter 0.
    fn spend(&self, side: Side, item: &str, quarter: usize) -> f64 {
        let [first, last] = [0, quarter].map(|t| self.mean(side, Measure::Spend, item, t));
        if first > 0.0 { last / first } else { 0.0 }
    }

    /// The size of the cloud market in a quarter, as a multiple of that in quarter 0. Direct purchases
    /// from model makers are not part of the cloud market.
    pub fn market(&self, side: Side, quarter: usize) -> f64 {
        self.spend(side, "all", quarter)
    }

    /// A cloud's spend in a quarter, as a multiple of that in quarter 0.
    pub fn growth(&self, side: Side, cloud: Cloud, quarter: usize) -> f64 {
        self.spend(side, cloud.key(), quarter)
    }

    /// The part of the spend added over all quarters that a cloud gets, in percent.
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
    use crate::ensemble::simulate_chunk;
    use crate::scenario::Scenario;

    #[test]
    fn the_market_grows_as_its_parts_do() {
        // Without AI, all of the market grows as core does.
        let comparison = Comparison::of(Scenario {
            enterprises: 100,
            replicates: 1,
            horizon: 8,
            ..Scenario::default().without_ai()
        });
        let summary = Summary::of(simulate_chunk(&Rules::new(&comparison), 0..1));
        let run = Run::new(&comparison, &summary).unwrap();
        let grown = run.market(Side::A, 8);
        assert!((grown - 1.25 * 1.25).abs() < 1e-6, "{grown}");
    }

    #[test]
    fn the_parts_of_added_spend_add_up_and_agree_with_growth() {
        let comparison = Comparison::of(Scenario {
            enterprises: 100,
            replicates: 2,
            horizon: 8,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let run = Run::new(&comparison, &summary).unwrap();
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
