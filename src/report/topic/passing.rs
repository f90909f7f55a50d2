//! The passing in a sentence: in how many runs, and by when, Azure passes AWS.

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};
use crate::market::Cloud;
use crate::scenario::Scenario;
use crate::words;

use crate::report::change::often;
use crate::report::clause::under;

/// How probably Azure has passed AWS, and from when in most runs. Nothing before the first run.
#[must_use]
pub fn passing(scenario: &Scenario, summary: &Summary) -> String {
    let Some(series) = summary.of_item(Measure::AzurePassed, "all") else { return String::new() };
    let side = |statistics: &[Statistics]| {
        // The mean of 0 and 100 over the runs is the share of runs in percent.
        let times = |mean: f64| (mean * f64::from(summary.runs) / 100.0).round() as u32;
        let last = times(statistics.last()?.mean);
        let most = (0_u32..).zip(statistics).find(|(_, quarter)| quarter.mean > 50.0);
        let often = often(last, summary.runs);
        Some(match most {
            None => often,
            Some((quarter, _)) if summary.runs == 1 => {
                words::passing_then(&often, &scenario.start.later(quarter).name())
            }
            Some((quarter, _)) => {
                words::passing_since(&often, &scenario.start.later(quarter).name())
            }
        })
    };
    if summary.runs == 0 {
        return String::new();
    }
    let [azure, aws] = [Cloud::Azure, Cloud::Aws].map(|cloud| scenario.name_of(cloud));
    // Both sides begin alike.
    if series.a.first().is_some_and(|start| start.mean > 50.0) {
        return words::passing_ahead(azure, aws);
    }
    let (Some(a), Some(b)) = (side(&series.a), side(&series.b)) else { return String::new() };
    let end = scenario.end().in_words();
    if scenario.a == scenario.b {
        return words::passing_same(azure, aws, &end, &b);
    }
    words::passing(
        azure,
        aws,
        &end,
        &b,
        &under(scenario, scenario.b),
        &a,
        &under(scenario, scenario.a),
    )
}
