//! The parts of the market in a sentence: AI spend and everything else.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::scenario::Scenario;
use crate::words;

use crate::report::change::{Change, no_ai, same};
use crate::report::clause::under;

/// Where AI spend on clouds goes, against where other spend goes. Nothing before the first run.
#[must_use]
pub fn parts(scenario: &Scenario, summary: &Summary) -> String {
    let change = |measure, cloud: crate::market::Cloud| Change::of(summary, measure, cloud.key());
    let most = scenario
        .clouds()
        .filter_map(|cloud| Some((cloud, change(Measure::ShareAi, cloud)?)))
        // Of equal ones, the first.
        .rev()
        .max_by(|(_, x), (_, y)| x.difference.p50.abs().total_cmp(&y.difference.p50.abs()));
    let Some((cloud, ai)) = most else { return String::new() };
    let Some(core) = change(Measure::ShareCore, cloud) else { return String::new() };
    let (name, many) = (scenario.name_of(cloud), scenario.number_of(cloud));
    let end = scenario.end().in_words();
    if let Some(same) = same(scenario) {
        return format!("{same} {}", words::parts_held(&end, &ai.on_b(), name, &core.on_b(), many));
    }
    if let Some(none) = no_ai(scenario) {
        return none.to_owned();
    }
    if ai.is_nothing() && core.is_nothing() {
        let held = words::parts_held(&end, &ai.on_b(), name, &core.on_b(), many);
        return format!("{} {held}", words::parts_nothing());
    }
    let against = if core.is_level() {
        words::parts_stays()
    } else if core.difference.p50.abs() < ai.difference.p50.abs() {
        words::parts_follows()
    } else {
        words::parts_moves()
    };
    words::parts(
        name,
        &end,
        &ai.on_b(),
        &under(scenario, scenario.b),
        &ai.on_a(),
        &under(scenario, scenario.a),
        &ai.certainty(words::more(), words::less()),
        against,
        &core.on_b(),
        &core.on_a(),
        many,
    )
}
