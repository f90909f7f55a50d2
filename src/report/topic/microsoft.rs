//! Microsoft's accounts in sentences: whether it gains, and how certain that is.

use crate::engine::{Measure, MeasureUnit};
use crate::ensemble::Summary;
use crate::market::Regime;
use crate::scenario::{Comparison, Evidence, Parameter, Scenario, Value};
use crate::words;

use crate::report::amount::{gap, shift};
use crate::report::change::{Change, same};

/// Whether Microsoft gains on side B, and from what. Empty before the first replicate.
#[must_use]
pub fn microsoft(comparison: &Comparison, summary: &Summary) -> String {
    let change = |item| Change::of(summary, Measure::Microsoft, item);
    let (Some(total), Some(azure), Some(share), Some(stake)) =
        (change("total"), change("azure"), change("revenue-share"), change("stake"))
    else {
        return String::new();
    };
    let end = comparison.common().end().in_words();
    if let Some(same) = same(comparison) {
        return format!(
            "{same} {}",
            words::MicrosoftSame { end: &end, total: &total.on_b() }.text()
        );
    }
    let opens = |regime| matches!(regime, Regime::Multicloud | Regime::AsItHappened);
    let sides = (opens(comparison.a.regime), opens(comparison.b.regime));
    let verdict = if total.is_nothing() {
        let sentence = match sides {
            (false, true) => words::microsoft_nothing_opening,
            (true, false) => words::microsoft_nothing_exclusivity,
            _ => words::microsoft_nothing_b,
        };
        sentence(&end)
    } else if total.is_undecided() {
        let word = if total.goes_up() { words::better() } else { words::worse() };
        let (end, often, by) = (&end, &total.how_often(), &total.by());
        match sides {
            (false, true) => words::MicrosoftUndecidedOpening { end, word, often, by }.text(),
            (true, false) => words::MicrosoftUndecidedExclusivity { end, word, often, by }.text(),
            _ => words::MicrosoftUndecidedB { end, word, often, by }.text(),
        }
    } else {
        // The number of replicates belongs to the clause on what happens, not to what does not.
        let (end, often, by) = (&end, &total.how_often(), &total.by());
        match (sides, total.goes_up()) {
            ((false, true), true) => words::MicrosoftPaysOpening { end, often, by }.text(),
            ((true, false), true) => words::MicrosoftPaysExclusivity { end, often, by }.text(),
            (_, true) => words::MicrosoftPaysB { end, often, by }.text(),
            ((false, true), false) => words::MicrosoftCostsOpening { end, often, by }.text(),
            ((true, false), false) => words::MicrosoftCostsExclusivity { end, often, by }.text(),
            (_, false) => words::MicrosoftCostsB { end, often, by }.text(),
        }
    };
    let part = |change: &Change| shift(change.middle(), MeasureUnit::Billions);
    let word = if azure.goes_up() { words::more() } else { words::less() };
    // The largest part depends on a parameter without a published source.
    let stated = match Parameter::find("multiple").map(|parameter| parameter.evidence) {
        Some(Evidence::Assumption(_)) if comparison.b.stake > 0.0 => {
            words::microsoft_stated(&plain(comparison.b.multiple))
        }
        _ => String::new(),
    };
    let statistic =
        if total.runs == 1 { words::microsoft_only() } else { words::microsoft_medians() };
    let parts = words::MicrosoftParts {
        azure: &part(&azure),
        word,
        often: &azure.how_often(),
        share: &part(&share),
        stake: &part(&stake),
        stated: &stated,
        statistic,
    }
    .text();
    format!("{verdict} {parts}")
}

/// The terms on which the revenue share is paid, on each side if they differ.
#[must_use]
pub fn revenue_terms(comparison: &Comparison) -> String {
    let [a, b] = comparison.sides().map(revenue_terms_of);
    if a == b { a } else { words::RevenueTermsOfSides { a: &a, b: &b }.text() }
}

fn revenue_terms_of(side: &Scenario) -> String {
    words::RevenueTerms {
        percent: &plain(side.revenue_share),
        until: &words::day(side.revenue_until),
        cap: &gap(side.revenue_cap, MeasureUnit::Billions),
        pays: &plain(side.microsoft_pays),
        stake: &plain(side.stake),
        years: &plain(side.multiple),
        margin: &plain(side.margin),
    }
    .text()
}

/// A parameter's value with all its digits, as the current language writes numbers.
fn plain(number: f64) -> String {
    words::plain(&Value::Number(number).to_string())
}
