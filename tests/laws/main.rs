//! Protects the model's laws: what must hold for any parameters whatever, most of it exactly.

#![cfg(test)]

mod scenarios;

use std::collections::BTreeSet;

use multihome::engine::{COLUMNS, Measure, Outcome, Rules, Sector};
use multihome::ensemble::{Series, Statistics, Summary, decode, encode, run};
use multihome::market::{CLOUDS, Cloud, Model, Quarter, Regime, Venue};
use multihome::scenario::{PARAMETERS, Scenario, Style, Value, read, write};
use proptest::prelude::*;
use scenarios::{WHOLES, cases, scenarios};

/// Every replicate of a scenario.
fn outcomes(scenario: &Scenario) -> Vec<Outcome> {
    run(&Rules::new(scenario), 0..scenario.runs)
}

/// The figures of one quarter on one side, with their columns.
fn quarters(figures: &[f64]) -> impl Iterator<Item = &[f64]> {
    figures.chunks_exact(COLUMNS.len())
}

/// The figures of one measure in one quarter.
fn of(measure: Measure, quarter: &[f64]) -> Vec<f64> {
    COLUMNS
        .iter()
        .zip(quarter)
        .filter(|(column, _)| column.measure == measure)
        .map(|(_, figure)| *figure)
        .collect()
}

fn is_nothing(series: &Series) -> bool {
    series.difference.iter().all(|statistics| *statistics == Statistics::default())
        && series.rises.iter().chain(&series.falls).all(|count| *count == 0)
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_same_regime_on_both_sides_makes_no_difference(scenario in scenarios()) {
        let outcomes = outcomes(&Scenario { b: scenario.a, ..scenario });
        for outcome in &outcomes {
            prop_assert_eq!(&outcome.figures[0], &outcome.figures[1]);
        }
        let summary = Summary::of(&outcomes);
        prop_assert!(summary.series.iter().all(is_nothing));
        prop_assert_eq!(summary.elsewhere, Statistics::default());
        for a in 0..CLOUDS {
            for b in (0..CLOUDS).filter(|b| *b != a) {
                prop_assert_eq!(summary.flows[a][b], 0.0);
            }
        }
    }

    #[test]
    fn a_side_does_not_know_what_it_is_compared_with(scenario in scenarios()) {
        let both = outcomes(&scenario);
        for (regime, side) in [(scenario.a, 0), (scenario.b, 1)] {
            let alone = outcomes(&Scenario { a: regime, b: regime, ..scenario.clone() });
            for (both, alone) in both.iter().zip(&alone) {
                prop_assert_eq!(&both.figures[side], &alone.figures[side]);
            }
        }
    }

    #[test]
    fn swapping_the_sides_swaps_everything(scenario in scenarios()) {
        let swapped = outcomes(&Scenario { a: scenario.b, b: scenario.a, ..scenario.clone() });
        for (outcome, swapped) in outcomes(&scenario).iter().zip(&swapped) {
            prop_assert_eq!(&outcome.figures[0], &swapped.figures[1]);
            prop_assert_eq!(&outcome.figures[1], &swapped.figures[0]);
            for a in 0..CLOUDS {
                for b in 0..CLOUDS {
                    prop_assert_eq!(outcome.flows[a][b], swapped.flows[b][a]);
                }
            }
        }
    }

    #[test]
    fn a_window_beyond_the_horizon_is_exclusivity(scenario in scenarios()) {
        // From 2026 Q1 on, eleven quarters end before 1095 days after the launch of the generation
        // on sale at the opening do.
        let scenario = Scenario {
            start: Quarter::new(2026, 1),
            opening: Scenario::default().opening,
            window: 1095,
            horizon: scenario.horizon.min(11),
            a: Regime::Exclusive,
            b: Regime::Multicloud,
            ..scenario
        };
        let without_carve_out = Scenario { carve_out: 0.0, ..scenario.clone() };
        for scenario in [scenario, without_carve_out] {
            for outcome in outcomes(&scenario) {
                prop_assert_eq!(&outcome.figures[0], &outcome.figures[1]);
                let stayed: u32 = (0..CLOUDS).map(|c| outcome.flows[c][c]).sum();
                prop_assert_eq!(stayed, scenario.enterprises);
            }
        }
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_made(scenario in scenarios()) {
        let outcomes = outcomes(&scenario);
        prop_assert_eq!(outcomes.len(), scenario.runs as usize);
        for outcome in &outcomes {
            for figures in &outcome.figures {
                prop_assert_eq!(quarters(figures).count(), scenario.horizon as usize + 1);
                for quarter in quarters(figures) {
                    for figure in quarter {
                        prop_assert!((0.0..=100.0 + 1e-9).contains(figure), "{}", figure);
                    }
                    for measure in [Measure::Share, Measure::ShareCore] {
                        let sum: f64 = of(measure, quarter).iter().sum();
                        prop_assert!((sum - 100.0).abs() < 1e-9, "{:?} {}", measure, sum);
                    }
                    // Where there is no AI spend, or none on clouds, its shares are 0.
                    for measure in [Measure::ShareAi, Measure::Models] {
                        let sum: f64 = of(measure, quarter).iter().sum();
                        prop_assert!((sum - 100.0).abs() < 1e-9 || sum == 0.0, "{:?} {}", measure, sum);
                    }
                }
            }
            let enterprises: u32 = outcome.flows.iter().flatten().sum();
            prop_assert_eq!(enterprises, scenario.enterprises);
        }
    }

    #[test]
    fn a_cloud_or_model_that_does_not_exist_never_gets_any_spend(scenario in scenarios()) {
        for outcome in outcomes(&scenario) {
            for quarter in outcome.figures.iter().flat_map(|figures| quarters(figures)) {
                for measure in [Measure::Share, Measure::ShareCore, Measure::ShareAi] {
                    for (prior, figure) in scenario.priors().iter().zip(of(measure, quarter)) {
                        prop_assert!(prior.hundredths() > 0 || figure == 0.0);
                    }
                }
                for (prior, figure) in scenario.model_priors().iter().zip(of(Measure::Models, quarter)) {
                    prop_assert!(prior.hundredths() > 0 || figure == 0.0);
                }
            }
        }
    }

    #[test]
    fn replicates_are_the_same_in_any_chunks_and_any_order(
        scenario in scenarios(),
        cut in 0_u32..=4,
    ) {
        let rules = Rules::new(&scenario);
        let together = run(&rules, 0..scenario.runs);
        let cut = cut.min(scenario.runs);
        let late = run(&Rules::new(&scenario), cut..scenario.runs);
        let mut apart = run(&rules, 0..cut);
        apart.extend(late);
        prop_assert_eq!(&together, &apart);
        prop_assert_eq!(decode(&encode(&together), scenario.horizon), Some(together.clone()));
        let backwards: Vec<Outcome> =
            (0..scenario.runs).rev().flat_map(|number| run(&rules, number..number + 1)).collect();
        prop_assert_eq!(Summary::of(&backwards), Summary::of(&together));
    }

    #[test]
    fn links_return_the_scenario_bit_for_bit(scenario in scenarios()) {
        for style in [Style::Full, Style::Differences] {
            let reading = read(&write(&scenario, &[], style)).unwrap();
            prop_assert_eq!(&reading.notices, &[]);
            for parameter in PARAMETERS {
                let [sent, received] = [&scenario, &reading.scenario].map(|s| parameter.get(s));
                prop_assert_eq!(sent, received, "{}", parameter.key);
                if let (Value::Number(sent), Value::Number(received)) = (sent, received) {
                    prop_assert_eq!(sent.to_bits(), received.to_bits(), "{}", parameter.key);
                }
            }
        }
    }

    #[test]
    fn opening_gives_openai_what_it_takes_from_others(scenario in scenarios()) {
        // Without AI pull both sides have the same core, and without inertia of models an AI
        // decision remembers nothing: each can only move to what was opened.
        let scenario = Scenario {
            pull: 0.0,
            inertia_model: 0.0,
            ai: scenario.ai.max(5.0),
            a: Regime::Exclusive,
            b: Regime::Multicloud,
            ..scenario
        };
        // A decision rounds each of the places that it gathers from down to a unit.
        let places = (Model::ALL.len() * Venue::ALL.len()) as f64;
        let decisions = f64::from(scenario.horizon);
        let units = scenario.ai / 100.0 * multihome::engine::UNITS_PER_ENTERPRISE as f64;
        let rounding = 100.0 * places * decisions / units;
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
}

/// What OpenAI's models are offered at on the clouds that exclusivity closes, in every quarter.
fn elsewhere(scenario: &Scenario, side: usize, sector: Sector) -> Vec<f64> {
    let rules = Rules::new(scenario);
    let closed = Venue::ALL.into_iter().filter(|venue| *venue != Venue::Cloud(Cloud::Azure));
    closed
        .filter(|venue| *venue != Venue::Direct)
        .flat_map(|venue| {
            let offers = rules.offers[side].iter();
            offers.map(move |offer| {
                offer[sector as usize].on_sale[Model::OpenAi.index()][venue.index()]
            })
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
    let at = |days: u32, which: usize| {
        let scenario = Scenario { enterprises: 1, ..Scenario::default() };
        match which {
            0 => Scenario { window: days, ..scenario },
            1 => Scenario { lag_aws: days, ..scenario },
            2 => Scenario { lag_gcp: days, ..scenario },
            _ => Scenario { lag_other: days, ..scenario },
        }
    };
    for which in 0..4 {
        for days in 0..1095 {
            let [sooner, later] =
                [days, days + 1].map(|days| elsewhere(&at(days, which), 1, Sector::General));
            never_above(&later, &sooner).unwrap_or_else(|why| panic!("{which}, {days}: {why}"));
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
    for month in [time::Month::April, time::Month::May, time::Month::July, time::Month::December] {
        let scenario = Scenario {
            carve_out_from: time::Date::from_calendar_date(2026, month, 15).unwrap(),
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
fn every_parameter_is_varied() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::new(cases(1));
    let mut seen: Vec<BTreeSet<String>> = vec![BTreeSet::new(); PARAMETERS.len()];
    for _ in 0..60 {
        let scenario = scenarios().new_tree(&mut runner).unwrap().current();
        for (seen, parameter) in seen.iter_mut().zip(PARAMETERS) {
            seen.insert(parameter.get(&scenario).to_string());
        }
    }
    for (seen, parameter) in seen.iter().zip(PARAMETERS) {
        assert!(seen.len() >= 3, "{}: {seen:?}", parameter.key);
    }
    let shares = PARAMETERS.iter().filter(|p| matches!(p.default_value(), Value::Prior(_)));
    assert!(shares.clone().all(|share| WHOLES.concat().contains(&share.key)));
    assert_eq!(shares.count(), WHOLES.concat().len());
}
