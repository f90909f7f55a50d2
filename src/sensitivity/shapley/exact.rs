//! All orders at once, for a game of few players.

use super::payoff::{Payoff, divided};
use super::plan::{Coalition, Plan};
use super::tally::{Attribution, CannotAdd};

/// The most players, besides leading ones, of which all orders are taken.
pub const MOST_EXACT: u32 = 12;

/// The values of a game over all orders, from the payoffs of all coalitions: the sum over coalitions S
/// without the player of |S|! (m − |S| − 1)! / m! times what it adds to S, with m players that do not lead
/// (Shapley 1953, equation 12). They add up to the whole to the last unit. `None` with more than
/// [`MOST_EXACT`] such players.
///
/// # Errors
/// (Inside.) If a payoff is missing.
#[must_use]
pub fn exact(
    plan: &Plan,
    payoff: impl Fn(Coalition) -> Option<Payoff>,
) -> Option<Result<Attribution, CannotAdd>> {
    let others = plan.players() - plan.leading();
    (others <= MOST_EXACT).then(|| over_all_orders(plan, others, payoff))
}

fn over_all_orders(
    plan: &Plan,
    others: u32,
    payoff: impl Fn(Coalition) -> Option<Payoff>,
) -> Result<Attribution, CannotAdd> {
    let of = |coalition| {
        let found = payoff(coalition).ok_or(CannotAdd::Missing(coalition));
        found.map(|payoff| i128::from(payoff.units()))
    };
    let factorial = |k: u32| (1..=i128::from(k)).product::<i128>();
    let orders = factorial(others);
    let mut sums = vec![0; plan.players() as usize];
    for player in 0..plan.leading() {
        let before = Coalition::first(player);
        sums[player as usize] = orders * (of(before.with(player))? - of(before)?);
    }
    for subset in 0..1_u64 << others {
        let of_others = subset.checked_shl(plan.leading()).unwrap_or(0);
        let coalition = Coalition(Coalition::first(plan.leading()).0 | of_others);
        let before = of(coalition)?;
        let size = subset.count_ones();
        for player in (plan.leading()..plan.players()).filter(|player| !coalition.has(*player)) {
            let weight = factorial(size) * factorial(others - size - 1);
            sums[player as usize] += weight * (of(coalition.with(player))? - before);
        }
    }
    let whole = of(Coalition::first(plan.players()))? - of(Coalition::NOBODY)?;
    Ok(Attribution {
        values: divided(&sums, orders, whole),
        errors: Some(vec![0.0; sums.len()]),
        whole: Payoff::difference(whole as i64),
        pairs: 0,
    })
}
