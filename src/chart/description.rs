//! Descriptions: what the charts show in sentences, and the names in them.

use crate::engine::{Centre, Measure};
use crate::ensemble::{Series, Statistics, Summary};
use crate::market::{Cloud, Regime};
use crate::report::{among, amount, band, count, percent, shift, shown_difference, signed};
use crate::scenario::Comparison;
use crate::words;

use super::panel::{Panel, Shown};

/// A short name of side A for a label, after “vs”.
pub(super) fn short(comparison: &Comparison) -> &'static str {
    if comparison.is_split() {
        return words::short_side();
    }
    match comparison.a.regime {
        Regime::Exclusive => words::short_exclusive(),
        Regime::Multicloud => words::short_multicloud(),
        Regime::AsItHappened => words::short_as_it_happened(),
        Regime::NoExemption => words::short_no_exemption(),
        Regime::Custom => words::short_custom(),
    }
}

/// The clouds with the series of their shares.
pub(super) fn clouds<'a>(
    comparison: &Comparison,
    summary: &'a Summary,
) -> impl Iterator<Item = (Cloud, &'a Series)> {
    summary.of_clouds(Measure::Share, comparison)
}

/// The clouds' shares at quarter 0, in percent.
pub(super) fn initial_shares(comparison: &Comparison) -> impl Iterator<Item = (Cloud, f64)> {
    let initial_shares = comparison.common().initial_shares();
    comparison
        .common()
        .clouds()
        .map(move |cloud| (cloud, f64::from(initial_shares[cloud.index()].hundredths()) / 100.0))
}

/// The statistics at the horizon, or at the last quarter before it that the summary has.
pub(super) fn at_end(series: &[Statistics], comparison: &Comparison) -> Option<Statistics> {
    series.get(..=comparison.common().horizon as usize).unwrap_or(series).last().copied()
}

/// Both regimes by name, side B's first.
pub(super) fn regimes(comparison: &Comparison) -> String {
    let [a, b] = comparison.side_names();
    if comparison.is_same() { b } else { words::RegimesAgainst { b: &b, a: &a }.text() }
}

/// Describes the chart of shares.
pub(super) fn shares(comparison: &Comparison, summary: &Summary) -> String {
    let mut sentences = vec![by_quarter(comparison)];
    for (cloud, series) in clouds(comparison, summary) {
        let ends = [&series.a, &series.b].map(|x| at_end(x, comparison));
        if let (Some(first), [Some(a), Some(b)]) = (series.b.first(), ends) {
            let name = comparison.common().name_of(cloud);
            let difference = signed(shown_difference(a.mean, b.mean));
            let [first, a, b] = [first.mean, a.mean, b.mean].map(percent);
            sentences.push(if comparison.is_same() {
                words::ChartShare { cloud: name, first: &first, b: &b }.text()
            } else {
                let [on_a, on_b] = comparison.side_names();
                words::ChartShares {
                    cloud: name,
                    first: &first,
                    b: &b,
                    regime_b: &on_b,
                    a: &a,
                    regime_a: &on_a,
                    difference: &difference,
                }
                .text()
            });
        }
    }
    sentences.push(runs(summary, Centre::Mean));
    sentences.join(" ")
}

/// Describes the chart of differences.
pub(super) fn differences(comparison: &Comparison, summary: &Summary) -> String {
    let mut sentences = vec![words::chart_differences(&comparison.common().end().in_words())];
    for (cloud, series) in clouds(comparison, summary) {
        if let Some(difference) = at_end(&series.difference, comparison) {
            let (name, middle) = (comparison.common().name_of(cloud), signed(difference.mean));
            sentences.push(if summary.replicates > 1 {
                let (low, high) = (signed(difference.p10), signed(difference.p90));
                words::ChartDifferenceBand {
                    cloud: name,
                    difference: &middle,
                    band: &band(summary.replicates, summary.case_of_replicates()),
                    low: &low,
                    high: &high,
                }
                .text()
            } else {
                words::ChartDifference { cloud: name, difference: &middle }.text()
            });
        }
    }
    sentences.push(runs(summary, Centre::Mean));
    sentences.join(" ")
}

/// Describes the chart of a panel.
pub(super) fn panel(comparison: &Comparison, summary: &Summary, panel: &Panel) -> String {
    let mut sentences = vec![by_quarter(comparison)];
    for trace in &panel.traces {
        let Some(series) = trace.series(summary) else { continue };
        let unit = trace.measure.unit();
        let end = |figures| at_end(figures, comparison).map(|x| x.centre(panel.centre()));
        let name = if trace.name.is_empty() { &panel.title } else { &trace.name };
        if panel.shown == Shown::Difference {
            if let Some(difference) = end(&series.difference) {
                sentences.push(
                    words::ChartPanelDifference { name, difference: &shift(difference, unit) }
                        .text(),
                );
            }
        } else if let (Some(a), Some(b)) = (end(&series.a), end(&series.b)) {
            sentences.push(
                words::ChartPanelSides { name, a: &amount(a, unit), b: &amount(b, unit) }.text(),
            );
        }
    }
    sentences.push(runs(summary, panel.centre()));
    sentences.join(" ")
}

fn by_quarter(comparison: &Comparison) -> String {
    words::ChartByQuarter {
        start: &comparison.common().start.in_words(),
        end: &comparison.common().end().in_words(),
    }
    .text()
}

/// How many runs or worlds there are, and which statistic of them is drawn.
fn runs(summary: &Summary, centre: Centre) -> String {
    match summary.replicates {
        0 => words::chart_no_run().to_owned(),
        1 => words::chart_one_run().to_owned(),
        runs => {
            let (runs, cases) = (&count(runs), among(summary.case_of_replicates()));
            match centre {
                Centre::Mean => words::ChartMeans { runs, cases }.text(),
                Centre::Median => words::ChartMedians { runs, cases }.text(),
            }
        }
    }
}
