//! Rules of distribution that sell the same models on the same days give the same results.

use multihome::market::{
    Cloud, Entry, InitialShare, Model, Quarter, Regime, START_PRESETS, Schedule, StartPreset,
    Terms, Venue, record,
};
use multihome::scenario::{Comparison, Parameter};
use proptest::prelude::*;
use time::{Date, Duration};

use super::figures::{between_the_sides, difference, outcomes};
use crate::scenarios::{cases, scenarios, text};

/// A comparison in which only the timetable decides when exclusivity ends: without the clause that ends
/// it early (M20), without makers who follow (M22), and without terms of the deal that change with it
/// (M15).
fn by_the_timetable_alone(comparison: Comparison) -> Comparison {
    comparison.with(|side| {
        side.clause = 0.0;
        side.precedent = 0.0;
        side.revenue_share = 0.0;
        side.microsoft_pays = 0.0;
    })
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

/// What a regime without a window sells on a cloud, written out from the regime's description.
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
        comparison in scenarios(),
        draws in any::<[u64; 3]>(),
    ) {
        let comparison = comparison.with(|side| side.window = 0);
        let mut other = comparison.clone();
        for (key, draw) in ["release-every", "novelty", "waiver"].into_iter().zip(draws) {
            let parameter = Parameter::find(key).unwrap();
            (other, _) = other.edit(parameter, &text(parameter, draw).unwrap()).unwrap();
        }
        prop_assert_eq!(difference(&outcomes(&comparison), &outcomes(&other)), None);
    }

    #[test]
    fn a_window_beyond_the_horizon_is_exclusivity(comparison in scenarios()) {
        // From 2026 Q1 on, eleven quarters end earlier than 1095 days after the launch of the
        // generation that is on sale at the opening.
        let comparison = by_the_timetable_alone(comparison.with(|side| { side.start = Quarter::new(2026, 1); side.opening = record::OPENING; side.window = 1095; side.waiver = 0.0; side.horizon = comparison.common().horizon.min(11); }).under([Regime::Exclusive, Regime::Multicloud]));
        prop_assert_eq!(between_the_sides(&comparison), None);
        let without_carve_out = comparison.with(|side| side.carve_out = 0.0);
        prop_assert_eq!(between_the_sides(&without_carve_out), None);
    }

    #[test]
    fn what_was_opened_and_is_masked_is_exclusivity(
        comparison in scenarios(),
        days in proptest::collection::vec(0_i64..10_000, 3),
    ) {
        let masked = elsewhere(|_| {
            days.iter().map(|day| (record::OPENING - Duration::days(day - 3000), 0.0)).collect()
        });
        let comparison = comparison.with(|side| side.clause = 0.0).under([Regime::Exclusive, Regime::Custom]);
        for schedule in [masked, Schedule::default()] {
            let comparison = comparison.with(|side| side.schedule.clone_from(&schedule));
            prop_assert_eq!(between_the_sides(&comparison), None);
        }
    }

    #[test]
    fn where_no_cloud_could_sell_opening_is_exclusivity(comparison in scenarios()) {
        // Only Azure, and others on which OpenAI's models are not sold.
        let initial_shares = [0, 40, 0, 60].map(InitialShare::percent);
        let two = comparison.starting_from(&StartPreset { initial_shares, ..START_PRESETS[0] });
        let comparison = by_the_timetable_alone(two);
        for b in [Regime::Multicloud, Regime::AsItHappened] {
            let comparison =
                comparison.with(|side| side.other_reach = 0.0).under([Regime::Exclusive, b]);
            prop_assert_eq!(between_the_sides(&comparison), None);
        }
    }

    #[test]
    fn a_timetable_that_spells_a_regime_out_is_that_regime(comparison in scenarios()) {
        // Entries do not contain the window.
        let comparison = by_the_timetable_alone(comparison.with(|side| side.window = 0));
        let terms = comparison.common().terms();
        for regime in Regime::ALL.into_iter().filter(|regime| *regime != Regime::Custom) {
            // Under the regime of a timetable, the public sector is exempt.
            let carve_out =
                if regime == Regime::NoExemption { 0.0 } else { comparison.common().carve_out };
            let spelled = comparison.with(|side| { side.carve_out = carve_out; side.schedule = elsewhere(|cloud| spelled_out(regime, &terms, cloud)); }).under([regime, Regime::Custom]);
            prop_assert_eq!(between_the_sides(&spelled), None, "{:?}", regime);
        }
    }

    #[test]
    fn without_a_carve_out_nobody_is_exempt(comparison in scenarios()) {
        let [a, b] = [Regime::Exclusive, Regime::NoExemption];
        let comparison = comparison.with(|side| side.carve_out = 0.0).under([a, b]);
        prop_assert_eq!(between_the_sides(&comparison), None);
    }
}
