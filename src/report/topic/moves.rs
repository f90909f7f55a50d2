//! Moves in a sentence: who ends on another cloud than on side A.

use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Scenario;
use crate::words;

use crate::report::change::same;
use crate::report::number::{count, percent};

/// How many end elsewhere, and between which clouds the balance is largest. Nothing before the
/// first run.
#[must_use]
pub fn moves(scenario: &Scenario, summary: &Summary) -> String {
    if summary.runs == 0 {
        return String::new();
    }
    if let Some(same) = same(scenario) {
        return same.to_owned();
    }
    let flow = |from: Cloud, to: Cloud| summary.flows[from.index()][to.index()];
    let net = |from, to| flow(from, to) - flow(to, from);
    let pairs = scenario.clouds().flat_map(|from| scenario.clouds().map(move |to| (from, to)));
    let most = pairs.max_by(|x, y| net(x.0, x.1).total_cmp(&net(y.0, y.1)));
    let moved =
        words::moves(&percent(summary.elsewhere.mean), &percent(summary.spend_elsewhere.mean));
    let whole = |from, to| flow(from, to).round() as u32;
    if let Some((from, to)) = most.filter(|(from, to)| whole(*from, *to) > whole(*to, *from)) {
        let [there, back] = [whole(from, to), whole(to, from)];
        let balance = words::moves_balance(
            scenario.name_of(from),
            scenario.name_of(to),
            &count(there),
            &count(scenario.enterprises),
            &count(back),
        );
        return format!("{moved} {balance}");
    }
    moved
}
