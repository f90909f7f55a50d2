//! Overtaking in a sentence: in how many replicates, and by when, Azure passes AWS.

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};
use crate::market::Cloud;
use crate::scenario::Comparison;
use crate::words;

use crate::report::case::{among, often};
use crate::report::clause::{under_a, under_b};

/// How probably Azure has passed AWS, and from when in most replicates. Empty before the first
/// replicate.
#[must_use]
pub fn overtaking(comparison: &Comparison, summary: &Summary) -> String {
    let Some(series) = summary.of_item(Measure::AzurePassed, "all") else { return String::new() };
    let side = |statistics: &[Statistics]| {
        // The figure is 0 or 100 in each replicate, so its mean is the share of replicates in percent. Each
        // world has about as many of them.
        let times = |mean: f64| (mean * f64::from(summary.cases) / 100.0).round() as u32;
        let last = times(statistics.last()?.mean);
        let most = (0_u32..).zip(statistics).find(|(_, quarter)| quarter.mean > 50.0);
        let often = often(last, summary.cases, summary.case);
        Some(match most {
            None => often,
            Some((quarter, _)) if summary.replicates == 1 => words::PassingThen {
                often: &often,
                quarter: &comparison.common().start.later(quarter).name(),
            }
            .text(),
            Some((quarter, _)) => words::PassingSince {
                often: &often,
                quarter: &comparison.common().start.later(quarter).name(),
                cases: among(summary.case),
            }
            .text(),
        })
    };
    if summary.replicates == 0 {
        return String::new();
    }
    let [azure, aws] = [Cloud::Azure, Cloud::Aws].map(|cloud| comparison.common().name_of(cloud));
    // Both sides start with the same shares.
    if series.a.first().is_some_and(|start| start.mean > 50.0) {
        return words::PassingAhead { azure, aws }.text();
    }
    let (Some(a), Some(b)) = (side(&series.a), side(&series.b)) else { return String::new() };
    let end = comparison.common().end().in_words();
    if comparison.is_same() {
        return words::PassingSame { azure, aws, end: &end, b: &b }.text();
    }
    words::Passing {
        azure,
        aws,
        end: &end,
        b: &b,
        under_b: &under_b(comparison),
        a: &a,
        under_a: &under_a(comparison),
    }
    .text()
}
