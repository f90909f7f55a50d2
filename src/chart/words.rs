//! Words: the names on the charts, and what the charts show in sentences.

use crate::engine::Measure;
use crate::ensemble::{Series, Statistics, Summary};
use crate::market::{CLOUDS, Cloud, Regime};
use crate::report::{band, percent, signed};
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

/// The clouds' shares at the start, in percent.
pub(super) fn priors(scenario: &Scenario) -> [f64; CLOUDS] {
    scenario.priors().map(|prior| f64::from(prior.hundredths()) / 100.0)
}

/// The figures at the horizon, or at the last quarter before it that the summary has.
pub(super) fn at_end(series: &[Statistics], scenario: &Scenario) -> Option<Statistics> {
    series.get(..=scenario.horizon as usize).unwrap_or(series).last().copied()
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
        let ends = [&series.a, &series.b, &series.difference].map(|x| at_end(x, scenario));
        if let (Some(first), [Some(a), Some(b), Some(difference)]) = (series.b.first(), ends) {
            text += &format!(" {} from {} to {}", cloud.name(), percent(first.p50), percent(b.p50));
            if scenario.a != scenario.b {
                text += &format!(
                    " under “{}” and to {} under “{}”, a paired difference of {} points",
                    scenario.b.name(),
                    percent(a.p50),
                    scenario.a.name(),
                    signed(difference.p50)
                );
            }
            text.push('.');
        }
    }
    text + &runs(summary)
}

/// What the chart of differences shows.
pub(super) fn differences(scenario: &Scenario, summary: &Summary) -> String {
    let end = scenario.end().in_words();
    let mut text = format!("Difference in share of cloud spend, {end}, in points.");
    for (cloud, series) in clouds(summary) {
        if let Some(difference) = at_end(&series.difference, scenario) {
            text += &format!(" {} {}", cloud.name(), signed(difference.p50));
            if summary.runs > 1 {
                let (low, high) = (signed(difference.p10), signed(difference.p90));
                text += &format!(", {}: {low} to {high}", band(summary.runs));
            }
            text.push('.');
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
