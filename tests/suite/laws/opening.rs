//! Opening a venue moves demand to it, and opening it later never raises what is offered.

use multihome::engine::{Measure, Rules, Sector, UNITS_PER_ENTERPRISE};
use multihome::market::{Cloud, Model, Regime, Schedule, VENUES, Venue};
use multihome::scenario::{Comparison, Scenario};
use proptest::prelude::*;
use time::{Date, Duration, Month};

use super::figures::{of, outcomes, quarters};
use crate::scenarios::{cases, scenarios};

/// A comparison in which opening raises the utility of the opened options and of nothing else.
/// Mechanisms are off that depend on what others chose, on how many models a venue sells, or on how
/// many venues sell a model, such as OpenAI's leverage.
fn raises_what_it_opens(comparison: Comparison) -> Comparison {
    comparison
        .with(|side| {
            side.pull = 0.0;
            side.inertia_model = 0.0;
            side.queue = 0.0;
            side.precedent = 0.0;
            side.breadth = 0.0;
            side.neutrality = 0.0;
            side.markup = 0.0;
            side.leverage = 0.0;
            side.ai_azure = side.ai_azure.max(10.0);
            side.credits = 0.0;
            side.direct_decline = 0.0;
            side.outages = 0.0;
        })
        .under([Regime::Exclusive, Regime::Multicloud])
}

/// The points by which rounding may move a share of AI spend: a decision rounds down each place that
/// spend comes from to a unit.
fn rounding(comparison: &Comparison) -> f64 {
    let places = (Model::ALL.len() * VENUES) as f64;
    let units = comparison.common().ai_spend() * UNITS_PER_ENTERPRISE as f64;
    100.0 * places * f64::from(comparison.common().horizon) / units
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn opening_gives_openai_what_it_takes_from_others(comparison in scenarios()) {
        let comparison = raises_what_it_opens(comparison);
        let rounding = rounding(&comparison);
        for outcome in outcomes(&comparison) {
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
        comparison in scenarios(),
        carve_out in any::<bool>(),
    ) {
        // With one enterprise, every share is its own, so that no other enterprise's move can hide its
        // move.
        let comparison = raises_what_it_opens(comparison.with(|side| { side.enterprises = 1; side.replicates = 30; side.carve_out = if carve_out { comparison.common().carve_out } else { 0.0 }; }));
        let rounding = rounding(&comparison);
        for outcome in outcomes(&comparison) {
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
fn elsewhere(comparison: &Comparison, side: usize, sector: Sector) -> Vec<f64> {
    let rules = Rules::new(comparison);
    let closed = Venue::ALL
        .into_iter()
        .filter(|venue| !matches!(venue, Venue::Direct | Venue::Cloud(Cloud::Azure)));
    closed
        .flat_map(|venue| {
            rules.sides[side]
                .availability
                .iter()
                .map(move |worth| worth.0[sector as usize][Model::OpenAi.index()][venue.index()])
        })
        .collect()
}

/// Whether no element of a list is above its counterpart, except by rounding.
fn never_above(lower: &[f64], upper: &[f64]) -> Result<(), String> {
    match lower.iter().zip(upper).position(|(lower, upper)| *lower > upper * (1.0 + 1e-12)) {
        None => Ok(()),
        Some(place) => Err(format!("{} > {} at {place}", lower[place], upper[place])),
    }
}

#[test]
fn opening_later_never_offers_more() {
    let levers: [fn(u32, Comparison) -> Comparison; 6] = [
        |days, comparison| comparison.with(|side| side.window = days),
        |days, comparison| comparison.with(|side| side.lag_aws = days),
        |days, comparison| comparison.with(|side| side.lag_gcp = days),
        |days, comparison| comparison.with(|side| side.lag_other = days),
        |days, comparison| {
            comparison.with(|side| side.opening = EARLY + Duration::days(days.into()))
        },
        |days, comparison| {
            comparison.with(|side| {
                side.opening = EARLY + Duration::days(days.into());
                side.window = 365;
            })
        },
    ];
    for b in [Regime::Multicloud, Regime::AsItHappened] {
        for (which, lever) in levers.iter().enumerate() {
            let at = |days| {
                lever(
                    days,
                    Comparison::between(
                        [Regime::Exclusive, b],
                        Scenario { enterprises: 1, ..Scenario::default() },
                    ),
                )
            };
            for days in 0..1095 {
                let [sooner, later] =
                    [days, days + 1].map(|days| elsewhere(&at(days), 1, Sector::General));
                never_above(&later, &sooner)
                    .unwrap_or_else(|why| panic!("{b:?}, {which}, {days}: {why}"));
            }
        }
    }
}

/// A day before exclusivity ends as it happened.
const EARLY: Date = match Date::from_calendar_date(2026, Month::January, 1) {
    Ok(day) => day,
    Err(_) => Date::MAX,
};

#[test]
fn a_clause_that_strikes_never_offers_less() {
    let (schedule, _) = Schedule::read("openai@aws:2026-05-01,openai@gcp:2027-01-01:0.5");
    for b in Regime::ALL {
        let rules = Rules::new(&Comparison::between(
            [Regime::Exclusive, b],
            Scenario {
                window: 365,
                opening: EARLY + Duration::days(1400),
                schedule: schedule.clone(),
                enterprises: 1,
                ..Scenario::default()
            },
        ));
        for days in (117..1700).step_by(7) {
            let rules = &rules.sides[1];
            let [struck, _] = rules.availability_with_clause(EARLY + Duration::days(days));
            for (with, without) in struck.iter().zip(&rules.availability) {
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
        let at = |lag_aws| {
            Comparison::of(Scenario {
                novelty,
                release_every,
                window,
                lag_aws,
                preview: 0,
                enterprises: 1,
                ..Scenario::default()
            })
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
        let comparison = Comparison::of(Scenario {
            carve_out_from: Date::from_calendar_date(2026, month, 15).unwrap(),
            enterprises: 1,
            ..Scenario::default()
        });
        let exempt = elsewhere(&comparison, 1, Sector::Exempt);
        never_above(&elsewhere(&comparison, 1, Sector::General), &exempt)
            .unwrap_or_else(|why| panic!("worse than everybody else's, {month}: {why}"));
        never_above(&elsewhere(&comparison, 0, Sector::Exempt), &exempt)
            .unwrap_or_else(|why| panic!("worse than under exclusivity, {month}: {why}"));
    }
}

#[test]
fn a_waived_window_never_offers_less() {
    for window in [1, 14, 100, 1095] {
        let rules =
            Rules::new(&Comparison::of(Scenario { window, enterprises: 1, ..Scenario::default() }));
        let quarters =
            rules.sides.iter().flat_map(|side| side.availability.iter().zip(&side.waived));
        for (kept, waived) in quarters {
            let [kept, waived] = [kept, waived].map(|worth| worth.0.as_flattened().as_flattened());
            never_above(kept, waived).unwrap_or_else(|why| panic!("{window}: {why}"));
        }
    }
}
