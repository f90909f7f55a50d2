//! Customers' surplus in sentences: who gains, and what it is worth.

use crate::engine::{Measure, MeasureUnit};
use crate::ensemble::Summary;
use crate::numeric::kernel::exp;
use crate::scenario::Scenario;
use crate::words::{self, Word};

use crate::report::amount::shift;
use crate::report::change::{Change, no_ai, same};
use crate::report::number::percent;

/// The segments of customers with the names that people read, in the order of the items.
pub const SEGMENTS: [(&str, Word); 4] = [
    ("all", words::SEGMENT_ALL),
    ("public", words::SEGMENT_PUBLIC),
    ("microsoft-shops", words::SEGMENT_MICROSOFT_SHOPS),
    ("gateways", words::SEGMENT_GATEWAYS),
];

/// Utils by which a segment must fare better than all customers to be worth a mention.
const NOTABLE: f64 = 0.02;

/// What customers gain, in utils and against prices, and who gains most. Nothing before the first
/// run.
#[must_use]
pub fn surplus(scenario: &Scenario, summary: &Summary) -> String {
    let Some(all) = Change::of(summary, Measure::Surplus, "all") else { return String::new() };
    if let Some(words) = same(scenario).or_else(|| no_ai(scenario)) {
        return words.to_owned();
    }
    let end = scenario.end().in_words();
    if all.is_nothing() {
        return words::surplus_nothing(&end);
    }
    let worth = worth(all.difference.p50, scenario.weight_price);
    let worth = worth.map_or_else(String::new, |worth| words::surplus_worth(&worth));
    let segments = SEGMENTS.iter().skip(1).filter_map(|(item, _)| {
        Some((*item, Change::of(summary, Measure::Surplus, item)?.difference.p50))
    });
    let most = segments.max_by(|(_, x), (_, y)| x.total_cmp(y));
    // The rest belong to no segment, and may fare better than any.
    let stands_out = |gain: f64| gain - all.difference.p50 > NOTABLE;
    let segment = most.filter(|(_, gain)| stands_out(*gain)).map(|(item, gain)| {
        let words = match item {
            "public" => words::surplus_public,
            "microsoft-shops" => words::surplus_microsoft_shops,
            _ => words::surplus_gateways,
        };
        words(&shift(gain, MeasureUnit::Utils))
    });
    let sentence = if all.goes_up() { words::surplus_gain } else { words::surplus_lose };
    sentence(&all.how_often(), &end, &all.by(), &worth, &segment.unwrap_or_default())
}

/// The change of all prices that would be worth as much, in words: "12.3 % cheaper". Nothing where
/// prices carry no weight.
#[must_use]
pub fn worth(utils: f64, weight_price: f64) -> Option<String> {
    (weight_price > 0.0).then(|| {
        let factor = exp(-utils / weight_price);
        if factor <= 1.0 {
            words::worth_cheaper(&percent(100.0 * (1.0 - factor)))
        } else {
            words::worth_dearer(&percent(100.0 * (factor - 1.0)))
        }
    })
}
