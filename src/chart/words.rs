//! Words: the names on the charts, and what the charts show in sentences.

use crate::engine::Measure;
use crate::ensemble::{Series, Statistics, Summary};
use crate::market::{Cloud, Regime};
use crate::report::{amount, band, percent, shift, signed};
use crate::scenario::Scenario;

use super::panel::{Panel, Shown};

/// A regime in as few words as a label has room for, after "vs".
pub(super) const fn short(regime: Regime) -> &'static str {
    match regime {
        Regime::Exclusive => "exclusive",
        Regime::Multicloud => "multi-cloud",
        Regime::AsItHappened => "what happened",
        Regime::NoExemption => "no exemption",
        Regime::Custom => "own timetable",
    }
}

/// The clouds with their series of shares.
pub(super) fn clouds<'a>(
    scenario: &Scenario,
    summary: &'a Summary,
) -> impl Iterator<Item = (Cloud, &'a Series)> {
    summary.of_clouds(Measure::Share, scenario)
}

/// The clouds' shares at the start, in percent.
pub(super) fn priors(scenario: &Scenario) -> impl Iterator<Item = (Cloud, f64)> {
    let priors = scenario.priors();
    scenario
        .clouds()
        .map(move |cloud| (cloud, f64::from(priors[cloud.index()].hundredths()) / 100.0))
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
    for (cloud, series) in clouds(scenario, summary) {
        let ends = [&series.a, &series.b, &series.difference].map(|x| at_end(x, scenario));
        if let (Some(first), [Some(a), Some(b), Some(difference)]) = (series.b.first(), ends) {
            text += &format!(
                " {} from {} to {}",
                scenario.name_of(cloud),
                percent(first.p50),
                percent(b.p50)
            );
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
    for (cloud, series) in clouds(scenario, summary) {
        if let Some(difference) = at_end(&series.difference, scenario) {
            text += &format!(" {} {}", scenario.name_of(cloud), signed(difference.p50));
            if summary.runs > 1 {
                let (low, high) = (signed(difference.p10), signed(difference.p90));
                text += &format!(", {}: {low} to {high}", band(summary.runs));
            }
            text.push('.');
        }
    }
    text + &runs(summary)
}

/// What the chart of a panel shows.
pub(super) fn panel(scenario: &Scenario, summary: &Summary, panel: &Panel) -> String {
    let mut text = format!(
        "Line chart by quarter from {} to {}.",
        scenario.start.in_words(),
        scenario.end().in_words()
    );
    for trace in &panel.traces {
        let Some(series) = trace.series(summary) else { continue };
        let unit = trace.measure.unit();
        let end = |figures| at_end(figures, scenario).map(|x| panel.shown.centre(&x));
        let name = if trace.name.is_empty() { &panel.title } else { &trace.name };
        if panel.shown == Shown::Difference {
            if let Some(difference) = end(&series.difference) {
                text += &format!(" {name}: B − A {} at the end.", shift(difference, unit));
            }
        } else if let (Some(a), Some(b)) = (end(&series.a), end(&series.b)) {
            text += &format!(" {name}: A {}, B {} at the end.", amount(a, unit), amount(b, unit));
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
