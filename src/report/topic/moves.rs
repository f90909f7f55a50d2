//! Moves in a sentence: how much ends on another cloud than on side A.

use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Comparison;
use crate::words;

use crate::report::case::among;
use crate::report::change::same;
use crate::report::number::{count, percent, share};

/// A mean number of enterprises: with one decimal if it is small, where rounding could hide some.
fn enterprises(mean: f64) -> String {
    if mean < 10.0 { share(mean) } else { count(mean.round() as u32) }
}

/// How many enterprises end on another cloud, and which pair of clouds has the largest balance. Empty
/// before the first replicate.
#[must_use]
pub fn moves(comparison: &Comparison, summary: &Summary) -> String {
    if summary.replicates == 0 {
        return String::new();
    }
    if let Some(same) = same(comparison) {
        return same.to_owned();
    }
    let flow = |from: Cloud, to: Cloud| summary.flows[from.index()][to.index()];
    let net = |from, to| flow(from, to) - flow(to, from);
    let pairs = comparison
        .common()
        .clouds()
        .flat_map(|from| comparison.common().clouds().map(move |to| (from, to)));
    let most = pairs.max_by(|x, y| net(x.0, x.1).total_cmp(&net(y.0, y.1)));
    let moved = words::Moves {
        enterprises: &percent(summary.elsewhere.mean),
        spend: &percent(summary.spend_elsewhere.mean),
    }
    .text();
    let whole = |from, to| flow(from, to).round() as u32;
    if let Some((from, to)) = most.filter(|(from, to)| whole(*from, *to) > whole(*to, *from)) {
        let balance = words::MovesBalance {
            from: comparison.common().name_of(from),
            to: comparison.common().name_of(to),
            there: &enterprises(flow(from, to)),
            enterprises: &count(comparison.common().enterprises),
            back: &enterprises(flow(to, from)),
            cases: among(summary.case_of_replicates()),
        }
        .text();
        return format!("{moved} {balance}");
    }
    moved
}
