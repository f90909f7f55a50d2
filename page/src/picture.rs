//! The picture of a run: what is shown of it.

use multihome::engine::Measure;
use multihome::ensemble::Summary;
use multihome::market::Cloud;
use multihome::scenario::Scenario;

/// A summary with the scenario that it belongs to: the two are never shown apart.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    /// The scenario that was run.
    pub scenario: Scenario,
    /// What came of it so far.
    pub summary: Summary,
}

/// The medians of a cloud's share in a quarter, in percent and points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shares {
    /// The cloud.
    pub cloud: Cloud,
    /// On side A.
    pub a: f64,
    /// On side B.
    pub b: f64,
    /// Of B − A within each run.
    pub difference: f64,
}

impl Picture {
    /// The shares of all clouds in a quarter.
    pub fn shares(&self, quarter: u32) -> impl Iterator<Item = Shares> {
        let clouds = self.summary.of_clouds(Measure::Share, &self.scenario);
        clouds.filter_map(move |(cloud, series)| {
            let at = quarter as usize;
            let difference = series.difference.get(at)?.p50;
            Some(Shares { cloud, a: series.a.get(at)?.p50, b: series.b.get(at)?.p50, difference })
        })
    }

    /// The shares of all clouds at the horizon.
    pub fn ends(&self) -> impl Iterator<Item = Shares> {
        self.shares(self.scenario.horizon)
    }
}
