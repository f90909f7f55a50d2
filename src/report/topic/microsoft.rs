//! Microsoft's ledger in sentences: whether it pays, and how sure that is.

use crate::engine::{Measure, MeasureUnit};
use crate::ensemble::Summary;
use crate::market::Regime;
use crate::scenario::Scenario;

use super::change::{Change, same};
use crate::report::amount::{gap, shift};

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
        return format!("{same} By {end} Microsoft has {}, its stake included.", total.on_b());
    }
    let opens = |regime| matches!(regime, Regime::Multicloud | Regime::AsItHappened);
    let subject = match (opens(scenario.a), opens(scenario.b)) {
        (false, true) => "Opening",
        (true, false) => "Exclusivity",
        _ => "Side B",
    };
    let verdict = if total.is_nothing() {
        format!("{subject} is neither here nor there for Microsoft by {end}.")
    } else {
        let (pays, better) =
            if total.goes_up() { ("pays", "better") } else { ("does not pay", "worse") };
        // How often belongs to what happens, not to what does not.
        format!(
            "{subject} {pays} for Microsoft: by {end} it is {better} off {}, {}.",
            total.how_often(),
            total.by()
        )
    };
    let part = |change: &Change| shift(change.difference.p50, MeasureUnit::Billions);
    format!(
        "{verdict} Azure’s sales make {} of it ({} {}), the revenue share {} and the stake {}: medians of the differences, in bn USD.",
        part(&azure),
        if azure.goes_up() { "more" } else { "less" },
        azure.how_often(),
        part(&share),
        part(&stake),
    )
}

/// Under which terms the revenue share is paid.
#[must_use]
pub fn revenue_terms(scenario: &Scenario) -> String {
    format!(
        "The revenue share is {} % until {}; once exclusivity has ended it is capped at {}. The stake is {} % of {} years of OpenAI’s revenue from enterprises, and Azure keeps {} % of its sales.",
        scenario.revenue_share,
        scenario.revenue_until,
        gap(scenario.revenue_cap, MeasureUnit::Billions),
        scenario.stake,
        scenario.multiple,
        scenario.margin,
    )
}
