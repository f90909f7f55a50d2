//! Rules of distribution that sell the same on the same days are the same rule.

use multihome::market::{
    Cloud, Entry, Model, Prior, Quarter, Regime, START_PRESETS, Schedule, StartPreset, Terms,
    Venue, record,
};
use multihome::scenario::{Parameter, Scenario};
use proptest::prelude::*;
use time::{Date, Duration};

use crate::figures::{between_the_sides, difference, outcomes};
use crate::scenarios::{cases, scenarios, text};

/// A scenario in which nothing but the timetable knows when exclusivity ends: no clause that ends
/// it early (M20), nobody who follows (M22), and no terms of the deal that change with it (M15).
fn by_the_timetable_alone(scenario: Scenario) -> Scenario {
    Scenario { clause: 0.0, precedent: 0.0, revenue_share: 0.0, microsoft_pays: 0.0, ..scenario }
}

/// OpenAI's entries for all clouds that exclusivity closes.
fn elsewhere(entries: impl Fn(Cloud) -> Vec<(Date, f64)>) -> Schedule {
    let closed = Cloud::ALL.into_iter().filter(|cloud| *cloud != Cloud::Azure);
    Schedule::of(closed.flat_map(|cloud| {
        entries(cloud).into_iter().map(move |(from, weight)| Entry {
            model: Model::OpenAi,
            venue: Venue::Cloud(cloud),
            from,
            weight,
        })
    }))
}

/// What a regime without a window sells on a cloud, from the words in which it is described.
fn spelled_out(regime: Regime, terms: &Terms, cloud: Cloud) -> Vec<(Date, f64)> {
    let days = |days: u32| Duration::days(days.into());
    let general = terms.opening + days(terms.lag[cloud.index()]);
    let preview = (general - days(terms.preview)).max(terms.opening);
    let (preview, general) = match (regime, cloud) {
        (Regime::Exclusive | Regime::NoExemption, _) => return Vec::new(),
        (Regime::AsItHappened, Cloud::Aws) => (record::STATEFUL_ON_AWS, record::GENERAL_ON_AWS),
        (Regime::AsItHappened, Cloud::Gcp) => {
            (record::PREVIEW_ON_GCP, general.max(record::PREVIEW_ON_GCP))
        }
        _ => (preview, general),
    };
    vec![(preview, terms.preview_weight), (general, 1.0)]
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn without_a_window_nothing_else_of_it_matters(
        scenario in scenarios(),
        luck in any::<[u64; 3]>(),
    ) {
        let scenario = Scenario { window: 0, ..scenario };
        let mut other = scenario.clone();
        for (key, luck) in ["release-every", "novelty", "waiver"].into_iter().zip(luck) {
            let parameter = Parameter::find(key).unwrap();
            (other, _) = other.edit(parameter, &text(parameter, luck).unwrap()).unwrap();
        }
        prop_assert_eq!(difference(&outcomes(&scenario), &outcomes(&other)), None);
    }

    #[test]
    fn a_window_beyond_the_horizon_is_exclusivity(scenario in scenarios()) {
        // From 2026 Q1 on, eleven quarters end before 1095 days after the launch of the generation
        // on sale at the opening do.
        let scenario = by_the_timetable_alone(Scenario {
            start: Quarter::new(2026, 1),
            opening: record::OPENING,
            window: 1095,
            waiver: 0.0,
            horizon: scenario.horizon.min(11),
            a: Regime::Exclusive,
            b: Regime::Multicloud,
            ..scenario
        });
        prop_assert_eq!(between_the_sides(&scenario), None);
        let without_carve_out = Scenario { carve_out: 0.0, ..scenario };
        prop_assert_eq!(between_the_sides(&without_carve_out), None);
    }

    #[test]
    fn what_was_opened_and_is_masked_is_exclusivity(
        scenario in scenarios(),
        days in proptest::collection::vec(0_i64..10_000, 3),
    ) {
        let masked = elsewhere(|_| {
            days.iter().map(|day| (record::OPENING - Duration::days(day - 3000), 0.0)).collect()
        });
        let scenario = Scenario {
            a: Regime::Exclusive,
            b: Regime::Custom,
            clause: 0.0,
            ..scenario
        };
        for schedule in [masked, Schedule::default()] {
            let scenario = Scenario { schedule, ..scenario.clone() };
            prop_assert_eq!(between_the_sides(&scenario), None);
        }
    }

    #[test]
    fn where_no_cloud_could_sell_opening_is_exclusivity(scenario in scenarios()) {
        // Only Azure, and others that will not sell.
        let priors = [0, 40, 0, 60].map(Prior::percent);
        let two = scenario.starting_from(&StartPreset { priors, ..START_PRESETS[0] });
        let scenario = by_the_timetable_alone(two);
        for b in [Regime::Multicloud, Regime::AsItHappened] {
            let scenario =
                Scenario { a: Regime::Exclusive, b, other_reach: 0.0, ..scenario.clone() };
            prop_assert_eq!(between_the_sides(&scenario), None);
        }
    }

    #[test]
    fn a_timetable_that_spells_a_regime_out_is_that_regime(scenario in scenarios()) {
        // Entries know no window.
        let scenario = by_the_timetable_alone(Scenario { window: 0, ..scenario });
        let terms = scenario.terms();
        for regime in Regime::ALL.into_iter().filter(|regime| *regime != Regime::Custom) {
            // Under the regime of a timetable the public sector is exempt.
            let carve_out =
                if regime == Regime::NoExemption { 0.0 } else { scenario.carve_out };
            let spelled = Scenario {
                a: regime,
                b: Regime::Custom,
                carve_out,
                schedule: elsewhere(|cloud| spelled_out(regime, &terms, cloud)),
                ..scenario.clone()
            };
            prop_assert_eq!(between_the_sides(&spelled), None, "{:?}", regime);
        }
    }

    #[test]
    fn without_a_carve_out_nobody_is_exempt(scenario in scenarios()) {
        let [a, b] = [Regime::Exclusive, Regime::NoExemption];
        let scenario = Scenario { a, b, carve_out: 0.0, ..scenario };
        prop_assert_eq!(between_the_sides(&scenario), None);
    }
}
