//! Customers' surplus in sentences: who gains, and what it is worth.

use crate::engine::{Measure, MeasureUnit};
use crate::ensemble::Summary;
use crate::numeric::kernel::exp;
use crate::scenario::Scenario;

use super::change::{Change, same};
use crate::report::amount::shift;
use crate::report::number::percent;

/// The segments of customers with the names that people read, in the order of the items.
pub const SEGMENTS: [(&str, &str); 4] = [
    ("all", "All customers"),
    ("public", "Public sector"),
    ("microsoft-shops", "Microsoft shops"),
    ("gateways", "With a gateway"),
];

/// Utils by which a segment must fare better than all customers to be worth a mention.
const NOTABLE: f64 = 0.02;

/// What customers gain, in utils and against prices, and who gains most. Nothing before the first
/// run.
#[must_use]
pub fn surplus(scenario: &Scenario, summary: &Summary) -> String {
    let Some(all) = Change::of(summary, Measure::Surplus, "all") else { return String::new() };
    if let Some(same) = same(scenario) {
        return same;
    }
    let end = scenario.end().in_words();
    if all.is_nothing() {
        return format!("In {end} customers are as well off on side B as on side A.");
    }
    let verb = if all.goes_up() { "gain" } else { "lose" };
    let mut text = format!("Customers {verb} {} in {end}, {}", all.how_often(), all.by());
    if let Some(worth) = worth(all.difference.p50, scenario.weight_price) {
        text += &format!(": worth as much as models {worth}");
    }
    let segments = SEGMENTS.iter().skip(1).filter_map(|(item, name)| {
        Some((name, Change::of(summary, Measure::Surplus, item)?.difference.p50))
    });
    let most = segments.max_by(|(_, x), (_, y)| x.total_cmp(y));
    // The rest belong to no segment, and may fare better than any.
    let stands_out = |gain: f64| gain - all.difference.p50 > NOTABLE;
    if let Some((name, gain)) = most.filter(|(_, gain)| stands_out(*gain)) {
        text += &format!(
            ". Of the segments, {} fare best ({} utils)",
            match *name {
                "Public sector" => "public-sector customers",
                "Microsoft shops" => "Microsoft shops",
                _ => "those with a gateway",
            },
            shift(gain, MeasureUnit::Utils)
        );
    }
    text + "."
}

/// The change of all prices that would be worth as much, in words: "12.3 % cheaper". Nothing where
/// prices carry no weight.
#[must_use]
pub fn worth(utils: f64, weight_price: f64) -> Option<String> {
    (weight_price > 0.0).then(|| {
        let factor = exp(-utils / weight_price);
        if factor <= 1.0 {
            format!("{} cheaper", percent(100.0 * (1.0 - factor)))
        } else {
            format!("{} dearer", percent(100.0 * (factor - 1.0)))
        }
    })
}
