//! OpenAI in sentences: what it earns, where it is within reach, and what exclusivity blocks.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::scenario::Scenario;

use super::change::{Change, same, under};

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
        return format!(
            "{same} In {end} OpenAI earns {} in the quarter, and {} of cloud spend other than AI runs where its models are sold.",
            revenue.on_b(),
            reach.on_b()
        );
    }
    format!(
        "OpenAI earns {} from enterprises in the quarter of {end} {}, against {} {}: {}. Its models are sold where {} of other cloud spend runs, against {}; {} of the AI spend decided on would have gone to it and could not, against {}.",
        revenue.on_b(),
        under(scenario.b),
        revenue.on_a(),
        under(scenario.a),
        revenue.certainty("more", "less"),
        reach.on_b(),
        reach.on_a(),
        blocked.on_b(),
        blocked.on_a(),
    )
}
