//! How much of an effect is due to each of several causes: Shapley values of a game.
//!
//! The players are causes that can be there or not, at most [`MOST_PLAYERS`]. A coalition is a set of them,
//! and its payoff is the output with these causes and no others. A player's Shapley value (Shapley 1953) is
//! the mean, over all orders in which players can enter, of what its entry adds. The values add up to the
//! payoff of all players less that of none.
//!
//! With more than a few players only some orders are drawn (Castro, Gómez and Tejada 2009), each with its
//! reverse (Mitchell, Cooper, Frank and Holmes 2022, section 4.1): what two players add together is then
//! divided in half exactly, so only what three or more do together makes an error.
//!
//! Payoffs are evaluated anywhere, in any order:
//!
//! 1. [`Plan::needed`] lists the coalitions of some pairs of orders.
//! 2. Someone evaluates them, and keeps them as long as they like: a payoff depends on nothing but its
//!    coalition.
//! 3. [`Tally::add`] adds up a pair, and [`Tally::merge`] the tallies of several workers. All sums are of
//!    whole numbers, so their order changes nothing.
//! 4. [`Tally::attribution`] tells the values. They add up to the whole to the last unit.
//! 5. [`mean()`] takes the mean over several games of the same players, each with orders of its own.

mod exact;
mod mean;
mod payoff;
mod plan;
mod tally;

pub use exact::{MOST_EXACT, exact};
pub use mean::{MeanAttribution, mean};
pub use payoff::{OutOfRange, Payoff};
pub use plan::{Coalition, MOST_PLAYERS, Plan};
pub use tally::{Attribution, CannotAdd, Tally};

#[cfg(test)]
mod tests;
