//! The parts of the market in a sentence: AI spend and core spend.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::scenario::Comparison;
use crate::words;

use crate::report::change::{Change, no_ai, same};
use crate::report::clause::{under_a, under_b};

/// Where AI spend on clouds goes, compared with core spend. Empty before the first replicate.
#[must_use]
pub fn ai_and_core(comparison: &Comparison, summary: &Summary) -> String {
    let change = |measure, cloud: crate::market::Cloud| Change::of(summary, measure, cloud.key());
    let most = comparison
        .common()
        .clouds()
        .filter_map(|cloud| Some((cloud, change(Measure::ShareAi, cloud)?)))
        // Among equal ones, the first.
        .rev()
        .max_by(|(_, x), (_, y)| x.middle().abs().total_cmp(&y.middle().abs()));
    let Some((cloud, ai)) = most else { return String::new() };
    let Some(core) = change(Measure::ShareCore, cloud) else { return String::new() };
    let (name, many) = (comparison.common().name_of(cloud), comparison.common().number_of(cloud));
    let end = comparison.common().end().in_words();
    if let Some(same) = same(comparison) {
        return format!(
            "{same} {}",
            words::PartsHeld {
                end: &end,
                ai: &ai.on_b(),
                cloud: name,
                core: &core.on_b(),
                clouds: many
            }
            .text()
        );
    }
    if let Some(none) = no_ai(comparison) {
        return none.to_owned();
    }
    if ai.is_nothing() && core.is_nothing() {
        let held = words::PartsHeld {
            end: &end,
            ai: &ai.on_b(),
            cloud: name,
            core: &core.on_b(),
            clouds: many,
        }
        .text();
        return format!("{} {held}", words::parts_nothing());
    }
    let against = if core.is_level() {
        words::parts_stays()
    } else if core.middle().abs() < ai.middle().abs() {
        words::parts_follows()
    } else {
        words::parts_moves()
    };
    words::Parts {
        cloud: name,
        end: &end,
        b: &ai.on_b(),
        under_b: &under_b(comparison),
        a: &ai.on_a(),
        under_a: &under_a(comparison),
        certainty: &ai.certainty(words::more(), words::less()),
        against,
        core_b: &core.on_b(),
        core_a: &core.on_a(),
        clouds: many,
    }
    .text()
}
