//! Reasons: why two regimes give the same result, as far as their timetables show.

use crate::market::{Cloud, Model, Regime, Timetable, Venue};
use crate::scenario::{Comparison, Scenario};
use crate::words;

use time::Date;

/// Whether exclusivity has ended on a side by the end of a quarter; `None` if it never ends.
pub(super) fn opens_by(side: &Scenario, quarter: u32) -> Option<bool> {
    let end = side.terms().end_of_exclusivity(side.regime)?;
    Some(end < side.start.later(quarter + 1).first_day())
}

/// The first quarter in which the timetable offers OpenAI's models to all enterprises on another cloud than
/// Azure, counted from the start; `None` if there is none within the horizon.
pub(super) fn first_sale_elsewhere(side: &Scenario) -> Option<u32> {
    first_sale(side, |cloud| cloud != Cloud::Azure)
}

/// The same for any of some clouds.
pub(super) fn first_sale(side: &Scenario, is_among: impl Fn(Cloud) -> bool) -> Option<u32> {
    if side.openai.hundredths() == 0 {
        return None;
    }
    let openai = &Timetable::new(side.regime, &side.terms()).general[Model::OpenAi.index()];
    let clouds = || side.clouds().filter(|cloud| is_among(*cloud));
    let is_sold = |from: Date, until: Date| {
        clouds().map(|cloud| &openai[Venue::Cloud(cloud).index()]).any(|listing| {
            let ends = listing.steps.iter().skip(1).map(|step| step.from).chain([Date::MAX]);
            let mut steps = listing.steps.iter().zip(ends);
            listing.reach > 0.0
                && steps.any(|(step, end)| step.weight > 0.0 && step.from < until && end > from)
        })
    };
    (0..=side.horizon).find(|quarter| {
        let quarter = side.start.later(*quarter);
        is_sold(quarter.first_day(), quarter.later(1).first_day())
    })
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
    let waits = |side: &Scenario| {
        opens_by(side, side.horizon) == Some(true) && first_sale_elsewhere(side).is_none()
    };
    either(&waits).then(words::headline_waits)
}
