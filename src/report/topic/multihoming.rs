//! Multihoming in a sentence: how many clouds enterprises use, and how concentrated the market is.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::scenario::Comparison;
use crate::words;

use crate::report::change::{Change, same};
use crate::report::clause::{under_a, under_b};

/// The number of clouds that enterprises use, and the concentration of the market. Empty before the
/// first replicate.
#[must_use]
pub fn multihoming(comparison: &Comparison, summary: &Summary) -> String {
    let change = |measure, item| Change::of(summary, measure, item);
    let (Some(clouds), Some(hhi)) =
        (change(Measure::Clouds, "all"), change(Measure::Hhi, "clouds"))
    else {
        return String::new();
    };
    let end = comparison.common().end().in_words();
    if let Some(same) = same(comparison) {
        return format!(
            "{same} {}",
            words::HomesSame { end: &end, clouds: &clouds.on_b(), hhi: &hhi.on_b() }.text()
        );
    }
    words::Homes {
        end: &end,
        b: &clouds.on_b(),
        under_b: &under_b(comparison),
        a: &clouds.on_a(),
        under_a: &under_a(comparison),
        certainty: &clouds.certainty(words::more(), words::fewer()),
        hhi_b: &hhi.on_b(),
        hhi_a: &hhi.on_a(),
        hhi_certainty: &hhi.certainty(words::higher(), words::lower()),
    }
    .text()
}
