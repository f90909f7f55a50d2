//! Capacity in a sentence: where AI demand outgrows it.

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};
use crate::scenario::Scenario;

use super::change::under;
use crate::report::number::figure;

/// The heaviest load of any cloud on either side. Nothing before the first run.
#[must_use]
pub fn capacity(scenario: &Scenario, summary: &Summary) -> String {
    if summary.runs == 0 {
        return String::new();
    }
    let side = |b: bool| {
        let peaks = summary.of_clouds(Measure::Load, scenario).filter_map(|(cloud, series)| {
            let statistics: &[Statistics] = if b { &series.b } else { &series.a };
            let peak = (0_u32..)
                .zip(statistics)
                .max_by(|(_, x), (_, y)| x.p50.total_cmp(&y.p50))
                .map(|(quarter, peak)| (quarter, peak.p50))?;
            Some((cloud, peak))
        });
        let peaks: Vec<_> = peaks.collect();
        let short = peaks.iter().filter(|(_, (_, load))| *load > 1.0).count();
        let (cloud, (quarter, load)) =
            peaks.into_iter().max_by(|(_, x), (_, y)| x.1.total_cmp(&y.1))?;
        let name = scenario.name_of(cloud);
        let when = scenario.start.later(quarter).name();
        let load = figure(load);
        Some(match short {
            0 => format!(
                "no cloud runs short; {name} comes nearest, at {load} of its capacity in {when}"
            ),
            1 => format!(
                "{name} alone runs short, and demand peaks at {load} times its capacity in {when}"
            ),
            n => format!(
                "{n} clouds run short, {name} most, where demand peaks at {load} times capacity in {when}"
            ),
        })
    };
    let (Some(a), Some(b)) = (side(false), side(true)) else { return String::new() };
    if scenario.a == scenario.b {
        return format!("On both sides {b}. Medians of the runs.");
    }
    let sentence = |regime, words: String| {
        let mut letters = under(regime).chars();
        let first = letters.next().map_or(' ', |first| first.to_ascii_uppercase());
        format!("{first}{}, {words}.", letters.as_str())
    };
    format!("{} {} Medians of the runs.", sentence(scenario.b, b), sentence(scenario.a, a))
}
