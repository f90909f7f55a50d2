//! Games with known values, and laws that hold for any game.

use std::cell::Cell;
use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::numeric::{philox4x32_10, uniform_of};

/// A game with players that do not lead.
fn plan(players: u32) -> Plan {
    Plan::new(players, 0, 7).unwrap()
}

/// The payoff that a function gives, by the players of a coalition.
fn game(worth: impl Fn(&[u32]) -> f64) -> impl Fn(Coalition) -> Option<Payoff> {
    move |coalition| {
        let players: Vec<u32> = (0..64).filter(|player| coalition.has(*player)).collect();
        Payoff::of(worth(&players)).ok()
    }
}

/// A game in which each coalition's payoff is drawn.
fn drawn(seed: u32) -> impl Fn(Coalition) -> Option<Payoff> {
    move |Coalition(bits)| {
        let words = philox4x32_10([bits as u32, (bits >> 32) as u32, 0, 0], [seed, 1]);
        Payoff::of(10.0 * uniform_of(words[0]) - 5.0).ok()
    }
}

fn sampled(plan: Plan, pairs: u32, payoff: impl Fn(Coalition) -> Option<Payoff>) -> Attribution {
    let mut tally = Tally::new(plan);
    for pair in 0..pairs {
        tally.add(pair, &payoff).unwrap();
    }
    tally.attribution().unwrap()
}

fn values(attribution: &Attribution) -> Vec<f64> {
    attribution.values.iter().map(|payoff| payoff.value()).collect()
}

fn sum(attribution: &Attribution) -> i64 {
    attribution.values.iter().map(|payoff| payoff.units()).sum()
}

#[test]
fn in_an_additive_game_each_gets_what_it_adds() {
    let worth = [3.0, -1.25, 0.0, 7.5, 0.125];
    let payoff = game(|players| 100.0 + players.iter().map(|p| worth[*p as usize]).sum::<f64>());
    for found in [exact(&plan(5), &payoff).unwrap().unwrap(), sampled(plan(5), 2, &payoff)] {
        assert_eq!(values(&found), worth);
        assert_eq!(found.whole.value(), worth.iter().sum::<f64>());
        assert_eq!(found.errors, Some(vec![0.0; 5]));
    }
}

/// Of a product of what each multiplies by, one of three players gets
/// a (1/3 + (b + c)/6 + b c/3), with factors 1 + a, 1 + b, 1 + c.
#[test]
fn a_multiplicative_game_has_the_values_of_its_formula() {
    let (a, b, c) = (0.5, 0.25, -0.5);
    let payoff = game(|players| players.iter().map(|p| 1.0 + [a, b, c][*p as usize]).product());
    let value = |a: f64, b: f64, c: f64| a * (1.0 + (b + c) / 2.0 + b * c / 3.0);
    let expected = [value(a, b, c), value(b, a, c), value(c, a, b)];
    let all = exact(&plan(3), &payoff).unwrap().unwrap();
    for (found, expected) in values(&all).into_iter().zip(expected) {
        assert!((found - expected).abs() < 2e-9, "{found} {expected}");
    }
    let some = sampled(plan(3), 400, &payoff);
    for player in 0..3 {
        let found = some.estimate(player).unwrap();
        assert!((found.value - expected[player]).abs() <= 4.0 * found.error + 2e-9, "{found:?}");
    }
}

/// Players 0 and 1 have a left glove each, 2 a right one; a pair is worth 1 (Shapley and Shubik 1969).
#[test]
fn the_right_glove_is_worth_two_thirds() {
    let payoff = game(|players| {
        let left = players.iter().filter(|p| **p < 2).count();
        left.min(players.len() - left) as f64
    });
    let found = exact(&plan(3), payoff).unwrap().unwrap();
    let units: Vec<i64> = found.values.iter().map(|payoff| payoff.units()).collect();
    assert_eq!(units, [166_666_667, 166_666_667, 666_666_666]);
}

#[test]
fn what_two_add_together_is_halved_without_error() {
    let payoff = game(|players| {
        let pairs = players.iter().flat_map(|p| players.iter().map(move |q| (p, q)));
        pairs.filter(|(p, q)| p < q).map(|(p, q)| f64::from((p * 5 + q * 3) % 7)).sum()
    });
    let [all, some] = [exact(&plan(9), &payoff).unwrap().unwrap(), sampled(plan(9), 3, &payoff)];
    assert_eq!(all.values, some.values);
    assert_eq!(some.errors, Some(vec![0.0; 9]));
}

#[test]
fn sampled_values_are_the_exact_ones_within_their_errors() {
    let (mut beyond, mut count) = (0, 0);
    for seed in 0..40 {
        let payoff = drawn(seed);
        let all = exact(&plan(8), &payoff).unwrap().unwrap();
        let some = sampled(plan(8), 60, &payoff);
        for player in 0..8 {
            let found = some.estimate(player).unwrap();
            count += 1;
            beyond += i32::from((found.value - values(&all)[player]).abs() > 2.0 * found.error);
        }
    }
    // 4.6 % lie beyond two errors of a normal distribution.
    let part = f64::from(beyond) / f64::from(count);
    assert!(part > 0.01 && part < 0.10, "{part}");
}

#[test]
fn those_that_lead_get_what_they_add_first() {
    let plan = Plan::new(4, 2, 1).unwrap();
    // Nothing without player 0; 1 doubles; 2 and 3 add to it.
    let payoff = game(|players| {
        let has = |player| players.contains(&player);
        if !has(0) {
            return 0.0;
        }
        let added = f64::from(u8::from(has(2))) * 3.0 - f64::from(u8::from(has(3)));
        (1.0 + added) * if has(1) { 2.0 } else { 1.0 }
    });
    for found in [exact(&plan, &payoff).unwrap().unwrap(), sampled(plan, 2, &payoff)] {
        assert_eq!(values(&found), [1.0, 1.0, 6.0, -2.0]);
    }
}

#[test]
fn only_what_is_needed_is_asked_for() {
    let plan = plan(12);
    let payoff = drawn(3);
    let evaluated: BTreeMap<Coalition, Payoff> = plan
        .needed(0..20)
        .into_iter()
        .map(|coalition| (coalition, payoff(coalition).unwrap()))
        .collect();
    let mut tally = Tally::new(plan);
    for pair in 0..20 {
        tally.add(pair, |coalition| evaluated.get(&coalition).copied()).unwrap();
    }
    let before = tally.clone();
    let asked = Cell::new(Coalition::NOBODY);
    let error = tally.add(20, |coalition| {
        asked.set(coalition);
        evaluated.get(&coalition).copied()
    });
    assert_eq!(error, Err(CannotAdd::Missing(asked.get())));
    assert_eq!(tally, before);
}

#[test]
fn what_does_not_fit_is_refused() {
    let payoff = drawn(1);
    let mut tally = Tally::new(plan(3));
    assert_eq!(tally.attribution(), None);
    tally.add(4, &payoff).unwrap();
    assert_eq!(tally.attribution().unwrap().errors, None);
    assert_eq!(tally.add(4, &payoff), Err(CannotAdd::Again(4)));
    assert_eq!(tally.add(5, drawn(2)), Err(CannotAdd::OtherPayoffs));
    assert_eq!(tally.merge(&tally.clone()), Err(CannotAdd::Again(4)));
    assert_eq!(tally.merge(&Tally::new(plan(4))), Err(CannotAdd::OtherPlan));
    let mut other = Tally::new(plan(3));
    other.add(9, drawn(2)).unwrap();
    assert_eq!(tally.merge(&other), Err(CannotAdd::OtherPayoffs));
    assert!(tally.pairs().eq([4]));
    assert!(exact(&plan(13), &payoff).is_none());
    let text = CannotAdd::Missing(Coalition(5)).to_string();
    assert_eq!(text, "the payoff of coalition 0b101 is missing");
}

#[test]
fn many_players_and_large_payoffs_do_not_overflow() {
    let payoff = |Coalition(bits): Coalition| {
        Payoff::of(if bits.count_ones() % 2 == 0 { 1e6 } else { -1e6 }).ok()
    };
    let found = sampled(plan(64), 50, payoff);
    assert_eq!(sum(&found), found.whole.units());
    assert!(found.errors.unwrap().into_iter().all(f64::is_finite));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn values_add_up_to_the_whole(players in 1..=20_u32, pairs in 1..8_u32, seed in any::<u32>()) {
        let found = sampled(plan(players), pairs, drawn(seed));
        prop_assert_eq!(sum(&found), found.whole.units());
        if players <= 8 {
            let found = exact(&plan(players), drawn(seed)).unwrap().unwrap();
            prop_assert_eq!(sum(&found), found.whole.units());
        }
    }

    #[test]
    fn tallies_merged_in_any_order_are_equal(cuts in prop::collection::vec(0..4_usize, 24), seed in any::<u32>()) {
        let payoff = drawn(seed);
        let mut together = Tally::new(plan(10));
        let mut workers = vec![Tally::new(plan(10)); 4];
        for (pair, worker) in (0..).zip(&cuts) {
            together.add(pair, &payoff).unwrap();
            workers[*worker].add(pair, &payoff).unwrap();
        }
        for backwards in [false, true] {
            let mut merged = Tally::new(plan(10));
            let mut order: Vec<&Tally> = workers.iter().collect();
            if backwards {
                order.reverse();
            }
            for worker in order {
                merged.merge(worker).unwrap();
            }
            prop_assert_eq!(&merged, &together);
            prop_assert_eq!(merged.attribution(), together.attribution());
        }
    }

    #[test]
    fn a_player_that_adds_nothing_gets_nothing(seed in any::<u32>(), idle in 0..7_u32) {
        let payoff = drawn(seed);
        let without = |Coalition(bits): Coalition| payoff(Coalition(bits & !(1 << idle)));
        prop_assert_eq!(sampled(plan(7), 5, without).values[idle as usize].units(), 0);
        prop_assert_eq!(exact(&plan(7), without).unwrap().unwrap().values[idle as usize].units(), 0);
    }
}
