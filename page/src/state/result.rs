//! Results: what the page shows of a run, and what a link cites.

use std::rc::Rc;

use multihome::engine::Measure;
use multihome::ensemble::Summary;
use multihome::link::Citation;
use multihome::market::Cloud;
use multihome::scenario::Comparison;

/// A summary with the comparison that it belongs to; the two are always shown together.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// The comparison that was run.
    pub comparison: Comparison,
    /// The summary of the replicates so far.
    pub summary: Summary,
}

/// The means of a cloud's share in a quarter, in percent and points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shares {
    /// The cloud.
    pub cloud: Cloud,
    /// On side A.
    pub a: f64,
    /// On side B.
    pub b: f64,
    /// B − A within each replicate.
    pub difference: f64,
}

impl Picture {
    /// The shares of all clouds in a quarter.
    pub fn shares(&self, quarter: u32) -> impl Iterator<Item = Shares> {
        let clouds = self.summary.of_clouds(Measure::Share, &self.comparison);
        clouds.filter_map(move |(cloud, series)| {
            let at = quarter as usize;
            let difference = series.difference.get(at)?.mean;
            Some(Shares { cloud, a: series.a.get(at)?.mean, b: series.b.get(at)?.mean, difference })
        })
    }

    /// The shares of all clouds at the horizon.
    pub fn ends(&self) -> impl Iterator<Item = Shares> {
        self.shares(self.comparison.common().horizon)
    }
}

/// A cited or computed result, with its comparison.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cited {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The result.
    pub citation: Citation,
}
