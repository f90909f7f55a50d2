//! Unused: values of a scenario that change nothing in it.

use crate::market::{Cloud, Regime};
use crate::words;

use super::notice::{Notice, Problem};
use super::table::Scenario;

/// Tells which values have nothing to work on: a timetable that no side follows, and names of further
/// clouds that do not exist. That is no fault of a link, which may keep what another regime will want.
#[must_use]
pub fn unused(scenario: &Scenario) -> Vec<Notice> {
    let mut notices = Vec::new();
    let follows = [scenario.a, scenario.b].contains(&Regime::Custom);
    if !follows && !scenario.schedule.entries().is_empty() {
        let given = scenario.schedule.to_string();
        let (why, used) = (words::timetable_unused(), words::timetable_useless());
        notices.push(Notice::new("timetable", Problem::Unused, &given, why.into(), used.into()));
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::read;

    #[test]
    fn what_changes_nothing_is_named() {
        let told = |link: &str| {
            let notices = unused(&read(link).unwrap().scenario);
            notices.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let entry = "timetable=openai@aws:2026-06-01";
        assert_eq!(
            told(entry),
            ["timetable = “openai@aws:2026-06-01”: neither side follows a timetable of its own; \
              it changes nothing."]
        );
        assert_eq!(
            told("cloud5-name=Oracle"),
            ["cloud5-name = “Oracle”: cloud5 has no share; the name is not shown."]
        );
        for used in ["", "cloud5=5&cloud5-name=Oracle", &format!("a=custom&{entry}"), "b=custom"] {
            assert_eq!(told(used), [""; 0], "{used}");
        }
    }
}
