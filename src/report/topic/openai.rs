//! OpenAI in sentences: what it earns, where it is within reach, and what exclusivity blocks.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::scenario::Scenario;
use crate::words;

use crate::report::change::{Change, no_ai, same};
use crate::report::clause::under;

/// OpenAI's revenue, reach and blocked demand. Nothing before the first run.
#[must_use]
pub fn openai(scenario: &Scenario, summary: &Summary) -> String {
    let change = |measure| Change::of(summary, measure, "all");
    let (Some(revenue), Some(reach), Some(blocked)) = (
        change(Measure::OpenaiRevenue),
        change(Measure::OpenaiReach),
        change(Measure::OpenaiBlocked),
    ) else {
        return String::new();
    };
    let end = scenario.end().in_words();
    if let Some(same) = same(scenario) {
        return format!("{same} {}", words::openai_same(&end, &revenue.on_b(), &reach.on_b()));
    }
    if let Some(none) = no_ai(scenario) {
        return none.to_owned();
    }
    words::openai(
        &revenue.on_b(),
        &end,
        &under(scenario, scenario.b),
        &revenue.on_a(),
        &under(scenario, scenario.a),
        &revenue.certainty(words::more(), words::less()),
        &reach.on_b(),
        &reach.on_a(),
        &blocked.on_b(),
        &blocked.on_a(),
    )
}
