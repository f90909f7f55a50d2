//! Reasons: why two regimes give the same result, as far as their timetables show.

use crate::market::{Cloud, Model, Regime, Timetable, Venue};
use crate::scenario::{Comparison, Scenario};
use crate::words;

/// Whether exclusivity has ended on a side by the end of a quarter; `None` if it never ends.
pub(super) fn opens_by(side: &Scenario, quarter: u32) -> Option<bool> {
    let end = side.terms().end_of_exclusivity(side.regime)?;
    Some(end < side.start.later(quarter + 1).first_day())
}

/// Why two regimes give the same result within the horizon, if the timetables show it.
pub(super) fn why_nothing_differs(comparison: &Comparison) -> Option<&'static str> {
    let either = |holds: &dyn Fn(&Scenario) -> bool| comparison.sides().into_iter().any(holds);
    if either(&|side| opens_by(side, side.horizon) == Some(false)) {
        return Some(words::headline_later());
    }
    if either(&|side| side.regime == Regime::Custom && opens_by(side, 0).is_none()) {
        return Some(words::headline_no_entries());
    }
    let end = comparison.common().end().later(1).first_day();
    let stays_away = |side: &Scenario| {
        let openai = &Timetable::new(side.regime, &side.terms()).general[Model::OpenAi.index()];
        let elsewhere = side.clouds().filter(|cloud| *cloud != Cloud::Azure);
        elsewhere
            .map(|cloud| &openai[Venue::Cloud(cloud).index()])
            .all(|listing| listing.steps.iter().all(|step| step.from >= end || step.weight == 0.0))
    };
    let waits = |side: &Scenario| opens_by(side, side.horizon) == Some(true) && stays_away(side);
    either(&waits).then(words::headline_waits)
}
