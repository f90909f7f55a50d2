//! Protects price competition: the duopoly to the published digits, prices at which no seller gains by
//! a change, and the path from monopoly to many rivals.

use multihome::engine::{Equilibrium, bertrand, first_arrival, logit};
use multihome::numeric::kernel::exp;
use multihome::numeric::{Decision, Draws};

use super::scores::{SEEDS, Scores, assert_printed};

/// The duopoly with δ = α = cost = 1: its price, and the share of each seller.
const PRICE: f64 = 2.226_751;
const SHARE: f64 = 0.184_838;

/// The utilities of sellers at these prices; the last is that of not buying.
fn utilities(prices: &[f64], delta: f64, alpha: f64) -> Vec<f64> {
    prices.iter().map(|price| delta - alpha * price).chain([0.0]).collect()
}

#[test]
fn oracle_8_duopoly_to_the_printed_digits() {
    let Equilibrium { price, share } = bertrand(2.0, 1.0, 1.0, 1.0);
    assert_printed(&[price, share], &[PRICE, SHARE]);
}

#[test]
fn oracle_8_both_conditions_hold_for_any_number_of_sellers() {
    for sellers in [1.0, 1.5, 2.0, 2.7, 5.0, 40.0] {
        for (delta, alpha, cost) in [(1.0, 1.0, 1.0), (4.0, 0.5, 0.0), (-2.0, 3.0, 1.5)] {
            let Equilibrium { price, share } = bertrand(sellers, delta, alpha, cost);
            let odds = exp(delta - alpha * price);
            assert!((share / (odds / (1.0 + sellers * odds)) - 1.0).abs() < 1e-12);
            assert!((price - cost - 1.0 / (alpha * (1.0 - share))).abs() < 1e-12);
        }
    }
}

#[test]
fn oracle_8_no_seller_gains_by_another_price() {
    let (delta, alpha, cost) = (1.5, 0.8, 0.6);
    for sellers in [1_u32, 2, 3, 7] {
        let Equilibrium { price, .. } = bertrand(f64::from(sellers), delta, alpha, cost);
        let profit = |mine: f64| {
            let mut prices = vec![price; sellers as usize];
            prices[0] = mine;
            (mine - cost) * logit(&utilities(&prices, delta, alpha))[0]
        };
        for step in 1..400 {
            let step = 0.01 * f64::from(step);
            for mine in [price - step, price + step] {
                assert!(profit(mine) < profit(price), "{sellers} sellers: {mine} beats {price}");
            }
        }
    }
}

#[test]
fn oracle_8_the_price_falls_with_rivals_to_cost_and_a_unit_of_utility() {
    let (delta, alpha, cost) = (2.0, 0.7, 1.3);
    let floor = cost + 1.0 / alpha;
    let mut last = f64::INFINITY;
    for step in 0..400 {
        let Equilibrium { price, .. } = bertrand(1.0 + 0.05 * f64::from(step), delta, alpha, cost);
        assert!(price < last && price > floor, "{price} after {last}");
        last = price;
    }
    // The mark-up above the lowest one is proportional to a seller's share, and so to 1/n.
    for many in [1e4, 1e8] {
        let above = bertrand(many, delta, alpha, cost).price - floor;
        assert!(above > 0.0 && above * alpha * many < 1.001, "{above} with {many}");
    }
    assert!((bertrand(1e15, delta, alpha, cost).price - floor).abs() < 1e-12);
}

#[test]
fn oracle_8_buyers_in_a_race_buy_the_equilibrium_shares() {
    const BUYERS: u32 = 4_000;
    let (delta, alpha) = (1.0, 1.0);
    let Equilibrium { price, .. } = bertrand(2.0, delta, alpha, 1.0);
    let rates: Vec<f64> = utilities(&[price; 2], delta, alpha).into_iter().map(exp).collect();
    let mut scores = [("one seller", SHARE), ("the other", SHARE), ("neither", 1.0 - 2.0 * SHARE)]
        .map(|(name, share)| Scores::new(name, share, BUYERS));
    for seed in 0..SEEDS {
        let draws = Draws::new(seed, 8);
        let mut counts = [0.0; 3];
        for buyer in 0..BUYERS {
            let waiting = draws.exponentials(buyer, 0, Decision::Core, 0);
            counts[first_arrival(&waiting, &rates).unwrap()] += 1.0;
        }
        for (scores, count) in scores.iter_mut().zip(counts) {
            scores.push(count);
        }
    }
    for scores in scores {
        scores.check();
    }
}
