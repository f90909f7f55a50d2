//! Customers' surplus in sentences: who gains, and what it is worth.

use crate::engine::{Measure, MeasureUnit};
use crate::ensemble::Summary;
use crate::numeric::kernel::exp;
use crate::scenario::Comparison;
use crate::words::{self, Word, fixed};

use crate::report::amount::shift;
use crate::report::change::{Change, no_ai, same};
use crate::report::number::percent;

/// The segments of customers with their names, in the order of the items.
pub const SEGMENTS: [(&str, Word); 4] = [
    ("all", words::SEGMENT_ALL),
    ("public", words::SEGMENT_PUBLIC),
    ("microsoft-shops", words::SEGMENT_MICROSOFT_SHOPS),
    ("gateways", words::SEGMENT_GATEWAYS),
];

/// A segment is mentioned if it gains this many utils more than all customers do.
const NOTABLE: f64 = 0.02;

/// What customers gain, in utils and as a change of prices, and which segment gains most. Empty before
/// the first replicate.
#[must_use]
pub fn surplus(comparison: &Comparison, summary: &Summary) -> String {
    let Some(all) = Change::of(summary, Measure::Surplus, "all") else { return String::new() };
    if let Some(words) = same(comparison).or_else(|| no_ai(comparison)) {
        return words.to_owned();
    }
    let end = comparison.common().end().in_words();
    if all.is_nothing() {
        return words::surplus_nothing(&end);
    }
    let worth = worth(all.middle(), comparison.common().weight_price);
    let worth = worth.map_or_else(String::new, |worth| words::surplus_worth(&worth));
    let segments = SEGMENTS.iter().skip(1).filter_map(|(item, _)| {
        Some((*item, Change::of(summary, Measure::Surplus, item)?.middle()))
    });
    let most = segments.max_by(|(_, x), (_, y)| x.total_cmp(y));
    // Customers outside all segments may gain more than any segment.
    let stands_out = |gain: f64| gain - all.middle() > NOTABLE;
    let segment = most.filter(|(_, gain)| stands_out(*gain)).map(|(item, gain)| {
        let words = match item {
            "public" => words::surplus_public,
            "microsoft-shops" => words::surplus_microsoft_shops,
            _ => words::surplus_gateways,
        };
        words(&shift(gain, MeasureUnit::Utils))
    });
    let (often, end, by) = (&all.how_often(), &end, &all.by());
    let (worth, segment) = (&worth, &segment.unwrap_or_default());
    if all.goes_up() {
        words::SurplusGain { often, end, by, worth, segment }.text()
    } else {
        words::SurplusLose { often, end, by, worth, segment }.text()
    }
}

/// Price rises above this, in percent, are reported only as more than this: where prices hardly matter,
/// no price compensates for anything.
const DEAREST: f64 = 1_000.0;

/// Price cuts above this, in percent, are reported only as more than this.
const CHEAPEST: f64 = 99.9;

/// The change of all prices that would be worth as many utils, in words: "12.3% cheaper". `None` if
/// prices have no weight.
#[must_use]
pub fn worth(utils: f64, weight_price: f64) -> Option<String> {
    (weight_price > 0.0).then(|| {
        let factor = exp(-utils / weight_price);
        let [cheaper, dearer] = [1.0 - factor, factor - 1.0].map(|part| 100.0 * part);
        if factor > 1.0 + DEAREST / 100.0 {
            words::worth_dearer(&words::more_than(&words::percent(&fixed(DEAREST, 0))))
        } else if factor > 1.0 {
            words::worth_dearer(&percent(dearer))
        } else if cheaper > CHEAPEST {
            words::worth_cheaper(&words::more_than(&percent(CHEAPEST)))
        } else {
            words::worth_cheaper(&percent(cheaper))
        }
    })
}
