//! Microsoft's ledger in sentences: whether it pays, and how sure that is.

use crate::engine::{Measure, MeasureUnit};
use crate::ensemble::Summary;
use crate::market::Regime;
use crate::scenario::{Evidence, Parameter, Scenario};
use crate::words;

use crate::report::amount::{gap, shift};
use crate::report::change::{Change, same};

/// Whether side B pays for Microsoft, and what it is made of. Nothing before the first run.
#[must_use]
pub fn microsoft(scenario: &Scenario, summary: &Summary) -> String {
    let change = |item| Change::of(summary, Measure::Microsoft, item);
    let (Some(total), Some(azure), Some(share), Some(stake)) =
        (change("total"), change("azure"), change("revenue-share"), change("stake"))
    else {
        return String::new();
    };
    let end = scenario.end().in_words();
    if let Some(same) = same(scenario) {
        return format!("{same} {}", words::microsoft_same(&end, &total.on_b()));
    }
    let opens = |regime| matches!(regime, Regime::Multicloud | Regime::AsItHappened);
    let sides = (opens(scenario.a), opens(scenario.b));
    let verdict = if total.is_nothing() {
        let sentence = match sides {
            (false, true) => words::microsoft_nothing_opening,
            (true, false) => words::microsoft_nothing_exclusivity,
            _ => words::microsoft_nothing_b,
        };
        sentence(&end)
    } else if total.is_undecided() {
        let sentence = match sides {
            (false, true) => words::microsoft_undecided_opening,
            (true, false) => words::microsoft_undecided_exclusivity,
            _ => words::microsoft_undecided_b,
        };
        let word = if total.goes_up() { words::better() } else { words::worse() };
        sentence(&end, word, &total.how_often(), &total.by())
    } else {
        let sentence = match (sides, total.goes_up()) {
            ((false, true), true) => words::microsoft_pays_opening,
            ((true, false), true) => words::microsoft_pays_exclusivity,
            (_, true) => words::microsoft_pays_b,
            ((false, true), false) => words::microsoft_costs_opening,
            ((true, false), false) => words::microsoft_costs_exclusivity,
            (_, false) => words::microsoft_costs_b,
        };
        // How often belongs to what happens, not to what does not.
        sentence(&end, &total.how_often(), &total.by())
    };
    let part = |change: &Change| shift(change.difference.p50, MeasureUnit::Billions);
    let word = if azure.goes_up() { words::more() } else { words::less() };
    // The weightiest part hangs on what nobody has published.
    let stated = match Parameter::find("multiple").map(|parameter| parameter.evidence) {
        Some(Evidence::Assumption(_)) if scenario.stake > 0.0 => {
            words::microsoft_stated(&plain(scenario.multiple))
        }
        _ => String::new(),
    };
    let statistic =
        if total.runs == 1 { words::microsoft_only() } else { words::microsoft_medians() };
    let parts = words::microsoft_parts(
        &part(&azure),
        word,
        &azure.how_often(),
        &part(&share),
        &part(&stake),
        &stated,
        statistic,
    );
    format!("{verdict} {parts}")
}

/// Under which terms the revenue share is paid.
#[must_use]
pub fn revenue_terms(scenario: &Scenario) -> String {
    words::revenue_terms(
        &plain(scenario.revenue_share),
        &words::day(scenario.revenue_until),
        &gap(scenario.revenue_cap, MeasureUnit::Billions),
        &plain(scenario.microsoft_pays),
        &plain(scenario.stake),
        &plain(scenario.multiple),
        &plain(scenario.margin),
    )
}

/// A value of a lever as the reader's language writes it.
fn plain(number: f64) -> String {
    words::plain(&number.to_string())
}
