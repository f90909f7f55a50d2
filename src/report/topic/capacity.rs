//! Capacity in a sentence: where AI demand outgrows it.

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};
use crate::scenario::Scenario;
use crate::words;

use crate::report::change::no_ai;
use crate::report::clause::under;
use crate::report::number::figure;

/// The heaviest load of any cloud on either side. Nothing before the first run.
#[must_use]
pub fn capacity(scenario: &Scenario, summary: &Summary) -> String {
    if summary.runs == 0 {
        return String::new();
    }
    if let Some(none) = no_ai(scenario).filter(|_| scenario.a != scenario.b) {
        return none.to_owned();
    }
    let side = |b: bool, under: &str| {
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
            0 => words::capacity_none(under, name, &load, &when),
            1 => words::capacity_one(under, name, &load, &when),
            n => words::capacity_many(under, &n.to_string(), name, &load, &when),
        })
    };
    if scenario.a == scenario.b {
        let both = side(true, words::capacity_both());
        return both.map_or_else(String::new, |both| words::capacity_same(&both));
    }
    let under = |regime| {
        let clause = under(scenario, regime);
        let mut letters = clause.chars();
        let first = letters.next().map_or(' ', |first| first.to_ascii_uppercase());
        words::capacity_under(&format!("{first}{}", letters.as_str()))
    };
    let (a, b) = (side(false, &under(scenario.a)), side(true, &under(scenario.b)));
    a.zip(b).map_or_else(String::new, |(a, b)| words::capacity(&b, &a))
}
