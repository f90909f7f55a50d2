//! Homes in a sentence: how many clouds enterprises use, and how concentrated the market is.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::scenario::Scenario;
use crate::words;

use crate::report::change::{Change, same};
use crate::report::clause::under;

/// Clouds for each enterprise and concentration. Nothing before the first run.
#[must_use]
pub fn homes(scenario: &Scenario, summary: &Summary) -> String {
    let change = |measure, item| Change::of(summary, measure, item);
    let (Some(clouds), Some(hhi)) =
        (change(Measure::Clouds, "all"), change(Measure::Hhi, "clouds"))
    else {
        return String::new();
    };
    let end = scenario.end().in_words();
    if let Some(same) = same(scenario) {
        return format!("{same} {}", words::homes_same(&end, &clouds.on_b(), &hhi.on_b()));
    }
    words::homes(
        &end,
        &clouds.on_b(),
        &under(scenario, scenario.b),
        &clouds.on_a(),
        &under(scenario, scenario.a),
        &clouds.certainty(words::more(), words::fewer()),
        &hhi.on_b(),
        &hhi.on_a(),
        &hhi.certainty(words::higher(), words::lower()),
    )
}
