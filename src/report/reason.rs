//! Reasons: why two regimes come to the same, as far as their timetables tell.

use crate::market::{Cloud, Model, Regime, Timetable, Venue};
use crate::scenario::Scenario;
use crate::words;

/// Whether exclusivity has ended on a side by the end of a quarter, if it ever does.
pub(super) fn opens_by(scenario: &Scenario, side: Regime, quarter: u32) -> Option<bool> {
    let end = scenario.terms().end_of_exclusivity(side)?;
    Some(end < scenario.start.later(quarter + 1).first_day())
}

/// Why two regimes come to the same within the horizon, where the timetable tells.
pub(super) fn why_nothing_differs(scenario: &Scenario) -> Option<&'static str> {
    let either = |holds: &dyn Fn(Regime) -> bool| holds(scenario.a) || holds(scenario.b);
    if either(&|side| opens_by(scenario, side, scenario.horizon) == Some(false)) {
        return Some(words::headline_later());
    }
    if either(&|side| side == Regime::Custom && opens_by(scenario, side, 0).is_none()) {
        return Some(words::headline_no_entries());
    }
    let end = scenario.end().later(1).first_day();
    let stays_away = |side| {
        let openai = &Timetable::new(side, &scenario.terms()).general[Model::OpenAi.index()];
        let elsewhere = scenario.clouds().filter(|cloud| *cloud != Cloud::Azure);
        elsewhere
            .map(|cloud| &openai[Venue::Cloud(cloud).index()])
            .all(|listing| listing.steps.iter().all(|step| step.from >= end || step.weight == 0.0))
    };
    let waits = |side| opens_by(scenario, side, scenario.horizon) == Some(true) && stays_away(side);
    either(&waits).then(words::headline_waits)
}
