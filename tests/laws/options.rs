//! An option that nobody can get changes nothing.

use multihome::market::{Cloud, Entry, Model, Prior, Regime, Schedule, Timetable, Venue};
use multihome::scenario::{Parameter, Scenario};
use proptest::prelude::*;
use time::{Date, Month};

use crate::figures::{difference, outcomes};
use crate::scenarios::{cases, scenarios, text};

/// The levers that speak of one cloud alone, beside its share, its name and its lag.
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
            "microsoft-quality",
            "waiver",
        ],
    ),
    (Cloud::Gcp, &["egress-gcp", "growth-gcp", "capacity-gcp", "lag-gcp", "link", "link-from"]),
];

/// A regime that no timetable of one's own has a part in.
fn of_the_record(regime: Regime) -> Regime {
    if regime == Regime::Custom { Regime::Multicloud } else { regime }
}

/// The scenario without a cloud: its share goes to the first of those that are left.
fn without(scenario: &Scenario, cloud: Cloud) -> Scenario {
    let mut scenario = scenario.clone();
    let gone = match cloud {
        Cloud::Aws => std::mem::take(&mut scenario.aws),
        Cloud::Azure => std::mem::take(&mut scenario.azure),
        Cloud::Gcp => std::mem::take(&mut scenario.gcp),
        _ => panic!("{cloud:?} stays"),
    };
    let rest = scenario.other.hundredths() + gone.hundredths();
    scenario.other = Prior::from_hundredths(rest).unwrap();
    scenario
}

/// The scenario with other values of some levers.
fn with_other(scenario: &Scenario, keys: &[&str], luck: &[u64]) -> Scenario {
    keys.iter().zip(luck).fold(scenario.clone(), |scenario, (key, luck)| {
        let parameter = Parameter::find(key).unwrap();
        scenario.edit(parameter, &text(parameter, *luck).unwrap()).unwrap().0
    })
}

fn entry(model: Model, venue: Venue, year: i32, weight: f64) -> Entry {
    let from = Date::from_calendar_date(year, Month::July, 1).unwrap();
    Entry { model, venue, from, weight }
}

/// A schedule with more entries, none of which speaks of a day that it speaks of.
fn with_entries(schedule: &Schedule, more: Vec<Entry>) -> Schedule {
    Schedule::of(more.into_iter().chain(schedule.entries().iter().copied()))
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn names_are_for_people(scenario in scenarios()) {
        let named = Scenario {
            aws_name: "X".to_owned(),
            cloud5_name: "Y".to_owned(),
            cloud8_name: String::new(),
            ..scenario.clone()
        };
        prop_assert_eq!(difference(&outcomes(&scenario), &outcomes(&named)), None);
    }

    #[test]
    fn a_timetable_that_no_side_follows_changes_nothing(scenario in scenarios()) {
        let (a, b) = (of_the_record(scenario.a), of_the_record(scenario.b));
        let scenario = Scenario { a, b, ..scenario };
        let silent = Scenario { schedule: Schedule::default(), ..scenario.clone() };
        prop_assert_eq!(difference(&outcomes(&scenario), &outcomes(&silent)), None);
    }

    #[test]
    fn an_entry_that_takes_what_was_not_sold_changes_nothing(scenario in scenarios()) {
        // Without the clause, which would open what an entry holds closed.
        let scenario = Scenario { b: Regime::Custom, clause: 0.0, ..scenario };
        let sold = Timetable::new(Regime::Exclusive, &scenario.terms()).general;
        let named = |model: Model, venue: Venue| {
            scenario.schedule.entries().iter().any(|e| (e.model, e.venue) == (model, venue))
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
        let schedule = with_entries(&scenario.schedule, entries);
        let told = Scenario { schedule, ..scenario.clone() };
        prop_assert_eq!(difference(&outcomes(&scenario), &outcomes(&told)), None);
    }

    #[test]
    fn what_is_sold_at_a_cloud_that_does_not_exist_changes_nothing(scenario in scenarios()) {
        let scenario = without(&Scenario { b: Regime::Custom, ..scenario }, Cloud::Gcp);
        let gone = Cloud::ALL.into_iter().filter(|cloud| !scenario.clouds().any(|c| c == *cloud));
        let entries: Vec<Entry> = gone
            .flat_map(|cloud| {
                Model::ALL.map(|model| entry(model, Venue::Cloud(cloud), 2018, 1.0))
            })
            .collect();
        let schedule = with_entries(&scenario.schedule, entries);
        let told = Scenario { schedule, ..scenario.clone() };
        prop_assert_eq!(difference(&outcomes(&scenario), &outcomes(&told)), None);
    }

    #[test]
    fn the_levers_of_a_cloud_that_does_not_exist_change_nothing(
        scenario in scenarios(),
        luck in any::<[u64; 8]>(),
    ) {
        for (cloud, levers) in OF_CLOUDS {
            let scenario = without(&scenario, cloud);
            let other = with_other(&scenario, levers, &luck);
            prop_assert_eq!(difference(&outcomes(&scenario), &outcomes(&other)), None, "{:?}", cloud);
        }
    }

    #[test]
    fn where_a_model_that_nobody_uses_is_sold_changes_nothing(scenario in scenarios()) {
        let mut scenario = Scenario { b: Regime::Custom, ..scenario };
        scenario.gemini = Prior::default();
        let sum = scenario.model_priors().iter().map(|prior| prior.hundredths()).sum::<u32>();
        let rest = 10_000 - sum + scenario.open_models.hundredths();
        scenario.open_models = Prior::from_hundredths(rest).unwrap();
        let entries: Vec<Entry> =
            Venue::ALL.map(|venue| entry(Model::Gemini, venue, 2018, 1.0)).to_vec();
        let schedule = with_entries(&scenario.schedule, entries);
        let told = Scenario { schedule, ..scenario.clone() };
        prop_assert_eq!(difference(&outcomes(&scenario), &outcomes(&told)), None);
    }
}
