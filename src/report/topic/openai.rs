//! OpenAI in sentences: its revenue, its reach, and the demand that exclusivity blocks.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::scenario::Comparison;
use crate::words;

use crate::report::change::{Change, no_ai, same};
use crate::report::clause::{under_a, under_b};

/// OpenAI's revenue, reach and blocked demand. Empty before the first replicate.
#[must_use]
pub fn openai(comparison: &Comparison, summary: &Summary) -> String {
    let change = |measure| Change::of(summary, measure, "all");
    let (Some(revenue), Some(reach), Some(blocked)) = (
        change(Measure::OpenaiRevenue),
        change(Measure::OpenaiReach),
        change(Measure::OpenaiBlocked),
    ) else {
        return String::new();
    };
    let end = comparison.common().end().in_words();
    if let Some(same) = same(comparison) {
        return format!(
            "{same} {}",
            words::OpenaiSame { end: &end, revenue: &revenue.on_b(), reach: &reach.on_b() }.text()
        );
    }
    if let Some(none) = no_ai(comparison) {
        return none.to_owned();
    }
    words::Openai {
        b: &revenue.on_b(),
        end: &end,
        under_b: &under_b(comparison),
        a: &revenue.on_a(),
        under_a: &under_a(comparison),
        certainty: &revenue.certainty(words::more(), words::less()),
        reach_b: &reach.on_b(),
        reach_a: &reach.on_a(),
        blocked_b: &blocked.on_b(),
        blocked_a: &blocked.on_a(),
    }
    .text()
}
