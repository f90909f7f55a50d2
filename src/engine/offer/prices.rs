//! Prices: what identical sellers charge when buyers choose by logit.
//!
//! Anderson, de Palma and Thisse (1992), *Discrete Choice Theory of Product Differentiation*,
//! chapter 7. A buyer's utility of each seller is δ − α·price plus a random term, and of buying nowhere
//! the random term alone. Each seller sets its best price given the others' prices, which is where
//! price = cost + 1/(α (1 − share)).

use crate::engine::rules::SideRules;
use crate::numeric::kernel::{exp, ln};

/// The most halvings of the bracket: enough to get from any usual bracket to neighbouring numbers.
const ROUNDS: u32 = 100;

/// The equilibrium: no seller gains by another price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Equilibrium {
    /// The price of every seller, in the money of its cost.
    pub price: f64,
    /// The share of each seller in all buyers, those who buy nowhere included: in (0, 1).
    pub share: f64,
}

/// The symmetric equilibrium of `sellers` that compete in price, with buying nowhere as an option.
///
/// `sellers` is their effective number, which need not be whole; 1 or less is a monopoly. `delta` is the utility of a seller's product at price 0, in utils; `alpha` > 0 the utility
/// lost for each unit of money; `cost` the marginal cost of a unit, in money. All must be finite.
///
/// There is one such equilibrium. More sellers never raise its price, which falls to
/// `cost + 1 / alpha` as they become many.
#[must_use]
pub fn bertrand(sellers: f64, delta: f64, alpha: f64, cost: f64) -> Equilibrium {
    let rivals = sellers.max(1.0) - 1.0;
    // With V = δ − α·price, what buyers gain over buying nowhere, α times the mark-up is
    // 1/(1 − share) = 1 + excess(V), so V + excess(V) = δ − α·cost − 1. The left-hand side
    // increases in V throughout, with a slope of at least 1.
    let excess = |v: f64| 1.0 / (exp(-v) + rivals);
    let target = delta - alpha * cost - 1.0;
    // The excess is positive, and at most 1 for V ≤ 0. The bracket does not depend on the number of
    // sellers, so neither do the points that are tried, and the price is monotone in that number to
    // the last bit.
    let (mut low, mut high) = ((target - 1.0).min(0.0), target);
    for _ in 0..ROUNDS {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            break;
        }
        if middle + excess(middle) < target { low = middle } else { high = middle }
    }
    // Rounding could take the price below its lower bound.
    let price = ((delta - high) / alpha).max(cost + 1.0 / alpha);
    Equilibrium { price, share: 1.0 / (exp(-high) + rivals + 1.0) }
}

/// Utility lost to what clouds add to the price of a model that `sellers` venues sell, and take off it: the
/// mark-up, less credits (M13; docs/model.md, section 7.4).
#[must_use]
pub fn channel(rules: &SideRules, sellers: f64) -> f64 {
    markup(rules, sellers) + rules.supply.price * ln(1.0 - credits(rules, sellers))
}

/// The credits that clouds give on a model that `sellers` venues sell, as a fraction of its price: none from a
/// sole seller, half of the largest cut from two, and nearly all of it from many (M13).
#[must_use]
pub fn credits(rules: &SideRules, sellers: f64) -> f64 {
    rules.supply.credits.value() * (1.0 - 1.0 / sellers.max(1.0))
}

/// Utility lost to the mark-up: that of a sole seller scaled by the ratio of equilibrium margins.
fn markup(rules: &SideRules, sellers: f64) -> f64 {
    let supply = &rules.supply;
    if supply.markup.value() == 0.0 || supply.price == 0.0 {
        return 0.0;
    }
    const COST: f64 = 1.0;
    let over_cost = |sellers: f64| bertrand(sellers, 1.0, 1.0, COST).price - COST;
    let part = over_cost(sellers.max(1.0)) / over_cost(1.0);
    supply.price * ln(1.0 + supply.markup.value() * part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_sellers_never_raise_the_price() {
        for (delta, alpha, cost) in [(1.0, 1.0, 1.0), (-3.0, 0.2, 5.0), (30.0, 4.0, 0.5)] {
            let mut last = bertrand(1.0, delta, alpha, cost);
            for step in 1..=10_000 {
                let next = bertrand(1.0 + 0.01 * f64::from(step), delta, alpha, cost);
                assert!(next.price <= last.price && next.share <= last.share, "{step}");
                last = next;
            }
            assert!(last.price >= cost + 1.0 / alpha);
        }
    }

    #[test]
    fn extreme_arguments_give_finite_prices() {
        for sellers in [f64::NAN, -1.0, 0.0, 1.0, 1.000_001, 2.5, 1e6, 1e300] {
            for delta in [-1e9, -800.0, -1.0, 0.0, 2.0, 800.0, 1e9] {
                for alpha in [1e-6, 1.0, 1e6] {
                    for cost in [0.0, 1.0, 1e3] {
                        let Equilibrium { price, share } = bertrand(sellers, delta, alpha, cost);
                        assert!(price.is_finite() && price >= cost + 1.0 / alpha);
                        assert!((0.0..=1.0).contains(&share));
                    }
                }
            }
        }
    }

    #[test]
    fn fewer_than_one_seller_is_a_monopoly() {
        let monopoly = bertrand(1.0, 1.0, 1.0, 1.0);
        for sellers in [f64::NAN, f64::NEG_INFINITY, 0.0, 0.9] {
            assert_eq!(bertrand(sellers, 1.0, 1.0, 1.0), monopoly);
        }
    }
}
