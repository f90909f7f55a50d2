//! Unused values: values of a scenario that have no effect.

use crate::market::{Cloud, Regime, Schedule};
use crate::words;

use super::comparison::Comparison;
use super::notice::{Notice, Problem};
use super::parameter::{Parameter, Sides};
use super::value::Value;

/// Notices of values that have no effect: a timetable that neither side's regime uses, and names of
/// clouds that do not exist. They are not faults of the link: the values may be wanted under another
/// regime.
#[must_use]
pub fn unused(comparison: &Comparison) -> Vec<Notice> {
    let mut notices = Vec::new();
    for (parameter, schedule) in timetables(comparison) {
        let followed = match parameter.sides {
            Sides::A => comparison.a.regime == Regime::Custom,
            Sides::B => comparison.b.regime == Regime::Custom,
            Sides::Both => comparison.regimes().contains(&Regime::Custom),
        };
        if !followed && !schedule.entries().is_empty() {
            let (why, used) = (words::timetable_unused(), words::timetable_useless());
            let given = schedule.to_string();
            let (key, why, used) = (parameter.key, why.to_owned(), used.to_owned());
            notices.push(Notice::new(key, Problem::Unused, &given, why, used));
        }
    }
    let scenario = comparison.common();
    for cloud in Cloud::FURTHER {
        let (name, usual) = (scenario.name_of(cloud), cloud.name());
        if name != usual && scenario.clouds().all(|exists| exists != cloud) {
            let key = format!("{}-name", cloud.key());
            let (why, used) = (words::name_unused(cloud.key()), words::name_useless());
            notices.push(Notice::new(&key, Problem::Unused, name, why, used.into()));
        }
    }
    notices
}

/// The timetables of a comparison: one, or one for each side if they differ.
pub(crate) fn timetables(comparison: &Comparison) -> Vec<(&'static Parameter, Schedule)> {
    let all = Parameter::find("timetable").map_or(&[][..], |both| both.parameters_for(comparison));
    let timetable = |parameter: &'static Parameter| match parameter.get(comparison) {
        Value::Schedule(schedule) => Some((parameter, schedule)),
        _ => None,
    };
    all.iter().filter_map(timetable).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;

    #[test]
    fn what_changes_nothing_is_named() {
        let notices_of = |link: &str| {
            let notices = unused(&read(link).unwrap().comparison);
            notices.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let entry = "timetable=openai@aws:2026-06-01";
        assert_eq!(
            notices_of(entry),
            ["timetable = “openai@aws:2026-06-01”: neither side follows a timetable of its own; \
              it changes nothing."]
        );
        assert_eq!(
            notices_of("cloud5-name=Oracle"),
            ["cloud5-name = “Oracle”: cloud5 has no share; the name is not shown."]
        );
        for used in ["", "cloud5=5&cloud5-name=Oracle", &format!("a=custom&{entry}"), "b=custom"] {
            assert_eq!(notices_of(used), [""; 0], "{used}");
        }
    }
}
