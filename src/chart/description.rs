//! Descriptions: what the charts show in sentences, and the names on them.

use crate::engine::Measure;
use crate::ensemble::{Series, Statistics, Summary};
use crate::market::{Cloud, Regime};
use crate::report::{amount, band, count, percent, shift, signed};
use crate::scenario::Scenario;
use crate::words;

use super::panel::{Panel, Shown};

/// A regime in as few words as a label has room for, after "vs".
pub(super) fn short(regime: Regime) -> &'static str {
    match regime {
        Regime::Exclusive => words::short_exclusive(),
        Regime::Multicloud => words::short_multicloud(),
        Regime::AsItHappened => words::short_as_it_happened(),
        Regime::NoExemption => words::short_no_exemption(),
        Regime::Custom => words::short_custom(),
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
    let [a, b] = scenario.regime_names();
    if scenario.a == scenario.b { b } else { words::regimes_against(&b, &a) }
}

/// What the chart of shares shows.
pub(super) fn shares(scenario: &Scenario, summary: &Summary) -> String {
    let mut sentences = vec![by_quarter(scenario)];
    for (cloud, series) in clouds(scenario, summary) {
        let ends = [&series.a, &series.b, &series.difference].map(|x| at_end(x, scenario));
        if let (Some(first), [Some(a), Some(b), Some(difference)]) = (series.b.first(), ends) {
            let name = scenario.name_of(cloud);
            let [first, a, b] = [first.p50, a.p50, b.p50].map(percent);
            sentences.push(if scenario.a == scenario.b {
                words::chart_share(name, &first, &b)
            } else {
                let difference = signed(difference.p50);
                let [on_a, on_b] = scenario.regime_names();
                words::chart_shares(name, &first, &b, &on_b, &a, &on_a, &difference)
            });
        }
    }
    sentences.push(runs(summary));
    sentences.join(" ")
}

/// What the chart of differences shows.
pub(super) fn differences(scenario: &Scenario, summary: &Summary) -> String {
    let mut sentences = vec![words::chart_differences(&scenario.end().in_words())];
    for (cloud, series) in clouds(scenario, summary) {
        if let Some(difference) = at_end(&series.difference, scenario) {
            let (name, middle) = (scenario.name_of(cloud), signed(difference.p50));
            sentences.push(if summary.runs > 1 {
                let (low, high) = (signed(difference.p10), signed(difference.p90));
                words::chart_difference_band(name, &middle, band(summary.runs), &low, &high)
            } else {
                words::chart_difference(name, &middle)
            });
        }
    }
    sentences.push(runs(summary));
    sentences.join(" ")
}

/// What the chart of a panel shows.
pub(super) fn panel(scenario: &Scenario, summary: &Summary, panel: &Panel) -> String {
    let mut sentences = vec![by_quarter(scenario)];
    for trace in &panel.traces {
        let Some(series) = trace.series(summary) else { continue };
        let unit = trace.measure.unit();
        let end = |figures| at_end(figures, scenario).map(|x| panel.shown.centre(&x));
        let name = if trace.name.is_empty() { &panel.title } else { &trace.name };
        if panel.shown == Shown::Difference {
            if let Some(difference) = end(&series.difference) {
                sentences.push(words::chart_panel_difference(name, &shift(difference, unit)));
            }
        } else if let (Some(a), Some(b)) = (end(&series.a), end(&series.b)) {
            sentences.push(words::chart_panel_sides(name, &amount(a, unit), &amount(b, unit)));
        }
    }
    sentences.push(runs(summary));
    sentences.join(" ")
}

fn by_quarter(scenario: &Scenario) -> String {
    words::chart_by_quarter(&scenario.start.in_words(), &scenario.end().in_words())
}

fn runs(summary: &Summary) -> String {
    match summary.runs {
        0 => words::chart_no_run().to_owned(),
        1 => words::chart_one_run().to_owned(),
        runs => words::chart_runs(&count(runs)),
    }
}
