//! Words: the names on the charts, and what the charts show in sentences.

use crate::engine::Measure;
use crate::ensemble::{Series, Summary};
use crate::market::{Cloud, Regime};
use crate::report::{percent, signed};
use crate::scenario::Scenario;

/// A regime in as few words as a label has room for, after "vs".
pub(super) const fn short(regime: Regime) -> &'static str {
    match regime {
        Regime::Exclusive => "exclusive",
        Regime::Multicloud => "multi-cloud",
        Regime::AsItHappened => "what happened",
    }
}

/// The clouds with their series of shares.
pub(super) fn clouds(summary: &Summary) -> impl Iterator<Item = (Cloud, &Series)> {
    Cloud::ALL.into_iter().zip(summary.of_measure(Measure::Share).map(|(_, series)| series))
}

/// Both regimes by name, the one that is asked about first.
pub(super) fn regimes(scenario: &Scenario) -> String {
    if scenario.a == scenario.b {
        scenario.b.name().to_owned()
    } else {
        format!("{} against {}", scenario.b.name(), scenario.a.name())
    }
}

/// What the chart of shares shows.
pub(super) fn shares(scenario: &Scenario, summary: &Summary) -> String {
    let mut text = format!(
        "Line chart by quarter from {} to {}.",
        scenario.start.in_words(),
        scenario.end().in_words()
    );
    for (cloud, series) in clouds(summary) {
        if let (Some(first), Some(a), Some(b), Some(difference)) =
            (series.b.first(), series.a.last(), series.b.last(), series.difference.last())
        {
            text += &format!(" {} from {} to {}", cloud.name(), percent(first.p50), percent(b.p50));
            text += &if scenario.a == scenario.b {
                format!(", in 8 of 10 runs {} to {}.", percent(b.p10), percent(b.p90))
            } else {
                format!(
                    " under “{}” and to {} under “{}”, a difference of {} points.",
                    scenario.b.name(),
                    percent(a.p50),
                    scenario.a.name(),
                    signed(difference.p50)
                )
            };
        }
    }
    text + &runs(summary)
}

/// What the chart of differences shows.
pub(super) fn differences(scenario: &Scenario, summary: &Summary) -> String {
    let mut text =
        format!("Difference in share of cloud spend, {}, in points.", scenario.end().in_words());
    for (cloud, series) in clouds(summary) {
        if let Some(difference) = series.difference.last() {
            text += &format!(
                " {} {}, in 8 of 10 runs {} to {}.",
                cloud.name(),
                signed(difference.p50),
                signed(difference.p10),
                signed(difference.p90)
            );
        }
    }
    text + &runs(summary)
}

fn runs(summary: &Summary) -> String {
    match summary.runs {
        0 => " No run has ended yet.".to_owned(),
        1 => " One run.".to_owned(),
        runs => format!(" Medians of {runs} runs."),
    }
}
