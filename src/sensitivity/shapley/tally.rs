//! What entries of players added, summed over pairs of orders.

use std::collections::BTreeSet;

use thiserror::Error;

use crate::sensitivity::Estimate;

use super::payoff::{Payoff, divided};
use super::plan::{Coalition, Plan};

/// What players added in some pairs of orders. All sums are of whole units, so tallies merged in any order
/// are equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    plan: Plan,
    /// The payoff of all players less that of none, once known.
    whole: Option<i64>,
    /// The pairs that were added.
    pairs: BTreeSet<u32>,
    /// By player: what it added in both orders of each pair.
    sums: Vec<i128>,
    /// By player: the squares of that.
    squares: Vec<i128>,
}

/// Why a pair or a tally cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CannotAdd {
    /// A coalition was not evaluated.
    #[error("the payoff of coalition {:#b} is missing", .0.0)]
    Missing(Coalition),
    /// It would count twice.
    #[error("pair {0} of orders was added before")]
    Again(u32),
    /// Another game or another seed.
    #[error("the tallies are of different plans")]
    OtherPlan,
    /// All players, or none, have another payoff than before.
    #[error("the tallies are of different payoffs")]
    OtherPayoffs,
    /// So many that sums might overflow.
    #[error("no more than {MOST_PAIRS} pairs of orders can be added")]
    TooMany,
}

/// The most pairs: squares of 4 · 10¹⁵ units then stay below 2¹²⁷.
const MOST_PAIRS: usize = 1 << 20;

/// The Shapley values of a game.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// By player: its value. They add up to `whole`, to the last unit.
    pub values: Vec<Payoff>,
    /// By player: the standard error of its value, as only some orders were drawn. `None` with fewer than
    /// two pairs. An error of the payoffs themselves is not in it.
    pub errors: Option<Vec<f64>>,
    /// The payoff of all players less that of none.
    pub whole: Payoff,
    /// How many pairs of orders were drawn; 0 if all orders were taken.
    pub pairs: u32,
}

impl Attribution {
    /// A player's value with its error, which is 0 where all orders were taken. `None` if there is no such
    /// player, or no error is known.
    #[must_use]
    pub fn estimate(&self, player: usize) -> Option<Estimate> {
        let error = *self.errors.as_ref()?.get(player)?;
        Some(Estimate { value: self.values.get(player)?.value(), error })
    }
}

impl Tally {
    /// An empty tally.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        let nothing = vec![0; plan.players() as usize];
        Self { plan, whole: None, pairs: BTreeSet::new(), sums: nothing.clone(), squares: nothing }
    }

    /// The numbers of the pairs that were added, in ascending order.
    pub fn pairs(&self) -> impl Iterator<Item = u32> {
        self.pairs.iter().copied()
    }

    /// Adds a pair of orders, with the payoffs of its coalitions ([`Plan::needed`]).
    ///
    /// # Errors
    /// If a payoff is missing or contradicts earlier ones, or the pair was added before. The tally is then
    /// as it was.
    pub fn add(
        &mut self,
        pair: u32,
        payoff: impl Fn(Coalition) -> Option<Payoff>,
    ) -> Result<(), CannotAdd> {
        if self.pairs.contains(&pair) {
            return Err(CannotAdd::Again(pair));
        }
        if self.pairs.len() >= MOST_PAIRS {
            return Err(CannotAdd::TooMany);
        }
        let of =
            |coalition| payoff(coalition).map(Payoff::units).ok_or(CannotAdd::Missing(coalition));
        let nobody = of(Coalition::NOBODY)?;
        let whole = of(Coalition::first(self.plan.players()))? - nobody;
        if self.whole.is_some_and(|known| known != whole) {
            return Err(CannotAdd::OtherPayoffs);
        }
        let mut added = vec![0_i128; self.sums.len()];
        for order in self.plan.orders(pair) {
            let (mut coalition, mut before) = (Coalition::NOBODY, nobody);
            for player in order {
                coalition = coalition.with(player);
                let after = of(coalition)?;
                added[player as usize] += i128::from(after - before);
                before = after;
            }
        }
        self.pairs.insert(pair);
        self.whole = Some(whole);
        for ((sum, square), added) in self.sums.iter_mut().zip(&mut self.squares).zip(added) {
            *sum += added;
            *square += added * added;
        }
        Ok(())
    }

    /// Adds what another worker has tallied of other pairs.
    ///
    /// # Errors
    /// If it is of another game, or has a pair that this one has too. The tally is then as it was.
    pub fn merge(&mut self, other: &Self) -> Result<(), CannotAdd> {
        if self.plan != other.plan {
            return Err(CannotAdd::OtherPlan);
        }
        if let Some(pair) = self.pairs.intersection(&other.pairs).next() {
            return Err(CannotAdd::Again(*pair));
        }
        if self.pairs.len() + other.pairs.len() > MOST_PAIRS {
            return Err(CannotAdd::TooMany);
        }
        if let (Some(one), Some(another)) = (self.whole, other.whole)
            && one != another
        {
            return Err(CannotAdd::OtherPayoffs);
        }
        self.whole = self.whole.or(other.whole);
        self.pairs.extend(&other.pairs);
        self.sums.iter_mut().zip(&other.sums).for_each(|(sum, more)| *sum += more);
        self.squares.iter_mut().zip(&other.squares).for_each(|(square, more)| *square += more);
        Ok(())
    }

    /// The values by all pairs that were added; `None` if none was.
    #[must_use]
    pub fn attribution(&self) -> Option<Attribution> {
        let whole = self.whole?;
        let pairs = self.pairs.len() as i128;
        let error = |(sum, square): (&i128, &i128)| {
            // n Σ x² − (Σ x)² of whole numbers is exact where a difference of squares would not be. It is at
            // least 0. A pair's x is twice its mean.
            let n = pairs as f64;
            let spread = match (pairs.checked_mul(*square), sum.checked_mul(*sum)) {
                (Some(squares), Some(squared)) => (squares - squared) as f64 / n,
                _ => (*square as f64 - *sum as f64 * (*sum as f64) / n).max(0.0),
            };
            (spread / (n - 1.0) / n).sqrt() / 2.0 * 1e-9
        };
        let errors = (pairs > 1).then(|| self.sums.iter().zip(&self.squares).map(error).collect());
        Some(Attribution {
            values: divided(&self.sums, 2 * pairs, i128::from(whole)),
            errors,
            whole: Payoff::difference(whole),
            pairs: pairs as u32,
        })
    }
}
