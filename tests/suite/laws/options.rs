//! An option that nobody can choose changes nothing.

use multihome::market::{Cloud, Entry, InitialShare, Model, Regime, Schedule, Timetable, Venue};
use multihome::scenario::{Comparison, Parameter};
use proptest::prelude::*;
use time::{Date, Month};

use super::figures::{difference, outcomes};
use crate::scenarios::{cases, scenarios, text};

/// The levers that concern only one cloud, beside its share, its name and its lag.
const OF_CLOUDS: [(Cloud, &[&str]); 3] = [
    (Cloud::Aws, &["egress-aws", "growth-aws", "capacity-aws", "lag-aws", "commit-aws", "chips"]),
    (
        Cloud::Azure,
        &[
            "egress-azure",
            "growth-azure",
            "capacity-azure",
            "anthropic-azure",
            "commit-azure",
            "bundle",
            "ms-quality",
            "waiver",
        ],
    ),
    (Cloud::Gcp, &["egress-gcp", "growth-gcp", "capacity-gcp", "lag-gcp", "link", "link-from"]),
];

/// A regime that does not depend on the custom timetable.
fn of_the_record(regime: Regime) -> Regime {
    if regime == Regime::Custom { Regime::Multicloud } else { regime }
}

/// The comparison without a cloud: its share goes to the first of the remaining clouds.
fn without(comparison: &Comparison, cloud: Cloud) -> Comparison {
    comparison.with(|side| {
        let gone = match cloud {
            Cloud::Aws => std::mem::take(&mut side.aws),
            Cloud::Azure => std::mem::take(&mut side.azure),
            Cloud::Gcp => std::mem::take(&mut side.gcp),
            _ => panic!("{cloud:?} stays"),
        };
        let rest = side.other.hundredths() + gone.hundredths();
        side.other = InitialShare::from_hundredths(rest).unwrap();
    })
}

/// The comparison with other values of some levers.
fn with_other(comparison: &Comparison, keys: &[&str], draws: &[u64]) -> Comparison {
    keys.iter().zip(draws).fold(comparison.clone(), |comparison, (key, draw)| {
        let parameter = Parameter::find(key).unwrap();
        comparison.edit(parameter, &text(parameter, *draw).unwrap()).unwrap().0
    })
}

fn entry(model: Model, venue: Venue, year: i32, weight: f64) -> Entry {
    let from = Date::from_calendar_date(year, Month::July, 1).unwrap();
    Entry { model, venue, from, weight }
}

/// A schedule with more entries, none of which has a day that it already contains.
fn with_entries(schedule: &Schedule, more: Vec<Entry>) -> Schedule {
    Schedule::of(more.into_iter().chain(schedule.entries().iter().copied()))
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn names_are_for_people(comparison in scenarios()) {
        let named = comparison.with(|side| { side.aws_name = "X".to_owned(); side.cloud5_name = "Y".to_owned(); side.cloud8_name = String::new(); });
        prop_assert_eq!(difference(&outcomes(&comparison), &outcomes(&named)), None);
    }

    #[test]
    fn a_timetable_that_no_side_follows_changes_nothing(comparison in scenarios()) {
        let (a, b) = (of_the_record(comparison.a.regime), of_the_record(comparison.b.regime));
        let comparison = comparison.under([a, b]);
        let unscheduled = comparison.with(|side| side.schedule = Schedule::default());
        prop_assert_eq!(difference(&outcomes(&comparison), &outcomes(&unscheduled)), None);
    }

    #[test]
    fn an_entry_that_takes_what_was_not_sold_changes_nothing(comparison in scenarios()) {
        // Without the AGI clause, which would open what an entry keeps closed.
        let comparison = comparison
            .with(|side| side.clause = 0.0)
            .under([comparison.a.regime, Regime::Custom]);
        let sold = Timetable::new(Regime::Exclusive, &comparison.common().terms()).general;
        let named = |model: Model, venue: Venue| {
            comparison.common().schedule.entries().iter().any(|e| (e.model, e.venue) == (model, venue))
        };
        let mut entries = Vec::new();
        for model in Model::ALL {
            for venue in Venue::ALL {
                if sold[model.index()][venue.index()].steps.is_empty() && !named(model, venue) {
                    entries.push(entry(model, venue, 2026, 0.0));
                }
            }
        }
        prop_assert!(entries.len() > 5);
        let schedule = with_entries(&comparison.common().schedule, entries);
        let scheduled = comparison.with(|side| side.schedule.clone_from(&schedule));
        prop_assert_eq!(difference(&outcomes(&comparison), &outcomes(&scheduled)), None);
    }

    #[test]
    fn what_is_sold_at_a_cloud_that_does_not_exist_changes_nothing(comparison in scenarios()) {
        let comparison = without(&comparison.under([comparison.a.regime, Regime::Custom]), Cloud::Gcp);
        let gone = Cloud::ALL.into_iter().filter(|cloud| !comparison.common().clouds().any(|c| c == *cloud));
        let entries: Vec<Entry> = gone
            .flat_map(|cloud| {
                Model::ALL.map(|model| entry(model, Venue::Cloud(cloud), 2018, 1.0))
            })
            .collect();
        let schedule = with_entries(&comparison.common().schedule, entries);
        let scheduled = comparison.with(|side| side.schedule.clone_from(&schedule));
        prop_assert_eq!(difference(&outcomes(&comparison), &outcomes(&scheduled)), None);
    }

    #[test]
    fn the_levers_of_a_cloud_that_does_not_exist_change_nothing(
        comparison in scenarios(),
        draws in any::<[u64; 8]>(),
    ) {
        for (cloud, levers) in OF_CLOUDS {
            let comparison = without(&comparison, cloud);
            let other = with_other(&comparison, levers, &draws);
            prop_assert_eq!(difference(&outcomes(&comparison), &outcomes(&other)), None, "{:?}", cloud);
        }
    }

    #[test]
    fn where_a_model_that_nobody_uses_is_sold_changes_nothing(comparison in scenarios()) {
        let comparison = comparison.under([comparison.a.regime, Regime::Custom]).with(|side| {
            side.gemini = InitialShare::default();
            let sum: u32 = side.initial_model_shares().iter().map(|initial_share| initial_share.hundredths()).sum();
            let rest = 10_000 - sum + side.open_models.hundredths();
            side.open_models = InitialShare::from_hundredths(rest).unwrap();
        });
        let entries: Vec<Entry> =
            Venue::ALL.map(|venue| entry(Model::Gemini, venue, 2018, 1.0)).to_vec();
        let schedule = with_entries(&comparison.common().schedule, entries);
        let scheduled = comparison.with(|side| side.schedule.clone_from(&schedule));
        prop_assert_eq!(difference(&outcomes(&comparison), &outcomes(&scheduled)), None);
    }
}
