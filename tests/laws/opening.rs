//! Opening a venue moves demand to what was opened, and opening it later never offers more.

use multihome::engine::{Measure, Rules, Sector, UNITS_PER_ENTERPRISE};
use multihome::market::{Cloud, Model, Regime, Schedule, VENUES, Venue};
use multihome::scenario::Scenario;
use proptest::prelude::*;
use time::{Date, Duration, Month};

use crate::figures::{of, outcomes, quarters};
use crate::scenarios::{cases, scenarios};

/// A comparison in which opening raises the utility of what is opened and of nothing else: no
/// mechanism that answers to what others chose, to how many models a venue sells, or to how many
/// venues sell a model.
fn raises_what_it_opens(scenario: Scenario) -> Scenario {
    Scenario {
        a: Regime::Exclusive,
        b: Regime::Multicloud,
        // Both sides have the same core, and an AI decision remembers nothing.
        pull: 0.0,
        inertia_model: 0.0,
        queue: 0.0,
        precedent: 0.0,
        breadth: 0.0,
        neutrality: 0.0,
        markup: 0.0,
        ai: scenario.ai.max(5.0),
        ..scenario
    }
}

/// The points by which rounding may move a share of AI spend: a decision rounds each of the places
/// that it gathers from down to a unit.
fn rounding(scenario: &Scenario) -> f64 {
    let places = (Model::ALL.len() * VENUES) as f64;
    let units = scenario.ai / 100.0 * UNITS_PER_ENTERPRISE as f64;
    100.0 * places * f64::from(scenario.horizon) / units
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn opening_gives_openai_what_it_takes_from_others(scenario in scenarios()) {
        let scenario = raises_what_it_opens(scenario);
        let rounding = rounding(&scenario);
        for outcome in outcomes(&scenario) {
            let [a, b] = &outcome.figures;
            for (a, b) in quarters(a).zip(quarters(b)) {
                prop_assert_eq!(of(Measure::ShareCore, a), of(Measure::ShareCore, b));
                let [before, after] = [a, b].map(|quarter| of(Measure::Models, quarter));
                prop_assert!(after[0] >= before[0] - rounding, "{} < {}", after[0], before[0]);
                for rival in 1..before.len() {
                    prop_assert!(after[rival] <= before[rival] + rounding);
                }
                let [before, after] = [a, b].map(|quarter| of(Measure::Direct, quarter)[0]);
                prop_assert!(after <= before + rounding);
            }
        }
    }

    #[test]
    fn an_enterprise_alone_moves_to_what_was_opened_or_not_at_all(
        scenario in scenarios(),
        carve_out in any::<bool>(),
    ) {
        // With one enterprise each share is its own, so that nobody's move hides another's.
        let scenario = raises_what_it_opens(Scenario {
            enterprises: 1,
            runs: 30,
            carve_out: if carve_out { scenario.carve_out } else { 0.0 },
            ..scenario
        });
        let rounding = rounding(&scenario);
        for outcome in outcomes(&scenario) {
            let [a, b] = &outcome.figures;
            for (a, b) in quarters(a).zip(quarters(b)) {
                let by_venue = |quarter| {
                    let revenue = of(Measure::OpenaiRevenue, quarter);
                    let all = revenue[VENUES].max(f64::MIN_POSITIVE);
                    let openai = of(Measure::Models, quarter)[0];
                    Venue::ALL.map(|venue| openai * revenue[venue.index()] / all)
                };
                let [before, after] = [a, b].map(by_venue);
                let kept = [Venue::Direct, Venue::Cloud(Cloud::Azure)].map(Venue::index);
                for venue in kept {
                    prop_assert!(after[venue] <= before[venue] + rounding, "{}", venue);
                }
                let elsewhere = |at: [f64; VENUES]| at.iter().sum::<f64>() - at[kept[0]] - at[kept[1]];
                prop_assert!(elsewhere(after) >= elsewhere(before) - rounding);
                for rival in 1..Model::ALL.len() {
                    let [before, after] = [a, b].map(|quarter| of(Measure::Models, quarter)[rival]);
                    prop_assert!(after <= before + rounding);
                }
            }
        }
    }
}

/// What OpenAI's models are worth on the clouds that exclusivity closes, in every quarter.
fn elsewhere(scenario: &Scenario, side: usize, sector: Sector) -> Vec<f64> {
    let rules = Rules::new(scenario);
    let closed = Venue::ALL
        .into_iter()
        .filter(|venue| !matches!(venue, Venue::Direct | Venue::Cloud(Cloud::Azure)));
    closed
        .flat_map(|venue| {
            rules.worth[side]
                .iter()
                .map(move |worth| worth.0[sector as usize][Model::OpenAi.index()][venue.index()])
        })
        .collect()
}

/// Whether nothing in a list is above its counterpart, but for rounding.
fn never_above(lower: &[f64], upper: &[f64]) -> Result<(), String> {
    match lower.iter().zip(upper).position(|(lower, upper)| *lower > upper * (1.0 + 1e-12)) {
        None => Ok(()),
        Some(place) => Err(format!("{} > {} at {place}", lower[place], upper[place])),
    }
}

#[test]
fn opening_later_never_offers_more() {
    let levers: [fn(u32, Scenario) -> Scenario; 6] = [
        |days, scenario| Scenario { window: days, ..scenario },
        |days, scenario| Scenario { lag_aws: days, ..scenario },
        |days, scenario| Scenario { lag_gcp: days, ..scenario },
        |days, scenario| Scenario { lag_other: days, ..scenario },
        |days, scenario| Scenario { opening: EARLY + Duration::days(days.into()), ..scenario },
        |days, scenario| Scenario {
            opening: EARLY + Duration::days(days.into()),
            window: 365,
            ..scenario
        },
    ];
    for b in [Regime::Multicloud, Regime::AsItHappened] {
        for (which, lever) in levers.iter().enumerate() {
            let at = |days| lever(days, Scenario { b, enterprises: 1, ..Scenario::default() });
            for days in 0..1095 {
                let [sooner, later] =
                    [days, days + 1].map(|days| elsewhere(&at(days), 1, Sector::General));
                never_above(&later, &sooner)
                    .unwrap_or_else(|why| panic!("{b:?}, {which}, {days}: {why}"));
            }
        }
    }
}

/// A day before the record's exclusivity ends.
const EARLY: Date = match Date::from_calendar_date(2026, Month::January, 1) {
    Ok(day) => day,
    Err(_) => Date::MAX,
};

#[test]
fn a_clause_that_strikes_never_offers_less() {
    let (schedule, _) = Schedule::read("openai@aws:2026-05-01,openai@gcp:2027-01-01:0.5");
    for b in Regime::ALL {
        let rules = Rules::new(&Scenario {
            b,
            window: 365,
            opening: EARLY + Duration::days(1400),
            schedule: schedule.clone(),
            enterprises: 1,
            ..Scenario::default()
        });
        for days in (117..1700).step_by(7) {
            let [struck, _] = rules.worth_with_clause(EARLY + Duration::days(days));
            for (with, without) in struck[1].iter().zip(&rules.worth[1]) {
                let [with, without] =
                    [with, without].map(|worth| worth.0.as_flattened().as_flattened());
                never_above(without, with).unwrap_or_else(|why| panic!("{b:?}, {days}: {why}"));
            }
        }
    }
}

#[test]
fn opening_later_never_offers_more_however_dear_novelty_is() {
    for (novelty, release_every, window) in [(2.0, 30, 7), (1.0, 60, 30), (2.0, 120, 14)] {
        let at = |lag_aws| Scenario {
            novelty,
            release_every,
            window,
            lag_aws,
            preview: 0,
            enterprises: 1,
            ..Scenario::default()
        };
        for lag in 0..400 {
            let [sooner, later] = [lag, lag + 1].map(|lag| elsewhere(&at(lag), 1, Sector::General));
            never_above(&later, &sooner).unwrap_or_else(|why| panic!("lag {lag}: {why}"));
        }
    }
}

#[test]
fn an_exemption_never_makes_an_offer_worse() {
    for month in [Month::April, Month::May, Month::July, Month::December] {
        let scenario = Scenario {
            carve_out_from: Date::from_calendar_date(2026, month, 15).unwrap(),
            enterprises: 1,
            ..Scenario::default()
        };
        let exempt = elsewhere(&scenario, 1, Sector::Exempt);
        never_above(&elsewhere(&scenario, 1, Sector::General), &exempt)
            .unwrap_or_else(|why| panic!("worse than everybody else's, {month}: {why}"));
        never_above(&elsewhere(&scenario, 0, Sector::Exempt), &exempt)
            .unwrap_or_else(|why| panic!("worse than under exclusivity, {month}: {why}"));
    }
}

#[test]
fn a_waived_window_never_offers_less() {
    for window in [1, 14, 100, 1095] {
        let rules = Rules::new(&Scenario { window, enterprises: 1, ..Scenario::default() });
        for (kept, waived) in rules.worth.iter().flatten().zip(rules.waived.iter().flatten()) {
            let [kept, waived] = [kept, waived].map(|worth| worth.0.as_flattened().as_flattened());
            never_above(kept, waived).unwrap_or_else(|why| panic!("{window}: {why}"));
        }
    }
}
