//! Capacity in a sentence: where AI demand outgrows it.

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};
use crate::scenario::Comparison;
use crate::words;

use crate::report::case::among;
use crate::report::change::no_ai;
use crate::report::clause::{under_a, under_b};
use crate::report::number::figure;

/// The heaviest load of any cloud on either side. Empty before the first replicate.
#[must_use]
pub fn capacity(comparison: &Comparison, summary: &Summary) -> String {
    if summary.replicates == 0 {
        return String::new();
    }
    if let Some(none) = no_ai(comparison).filter(|_| !comparison.is_same()) {
        return none.to_owned();
    }
    let side = |b: bool, under: &str| {
        let peaks = summary.of_clouds(Measure::Load, comparison).filter_map(|(cloud, series)| {
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
        let common = comparison.common();
        let (name, clouds) = (common.name_of(cloud), common.number_of(cloud));
        let when = comparison.common().start.later(quarter).name();
        let load = figure(load);
        Some(match short {
            0 => {
                words::CapacityNone { under, clouds, cloud: name, load: &load, when: &when }.text()
            }
            1 => words::CapacityOne { under, clouds, cloud: name, load: &load, when: &when }.text(),
            n => words::CapacityMany {
                under,
                short: &n.to_string(),
                clouds,
                cloud: name,
                load: &load,
                when: &when,
            }
            .text(),
        })
    };
    if comparison.is_same() {
        let both = side(true, words::capacity_both());
        return both.map_or_else(String::new, |both| {
            words::CapacitySame { both: &both, cases: among(summary.case_of_replicates()) }.text()
        });
    }
    let capital = |clause: String| {
        let mut letters = clause.chars();
        let first = letters.next().map_or(' ', |first| first.to_ascii_uppercase());
        words::capacity_under(&format!("{first}{}", letters.as_str()))
    };
    let (a, b) =
        (side(false, &capital(under_a(comparison))), side(true, &capital(under_b(comparison))));
    a.zip(b).map_or_else(String::new, |(a, b)| {
        words::Capacity { b: &b, a: &a, cases: among(summary.case_of_replicates()) }.text()
    })
}
