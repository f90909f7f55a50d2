//! The mean over several games of the same players, such as one for each world.

use crate::sensitivity::Estimate;

use super::payoff::{Payoff, divided};
use super::tally::Attribution;

/// The mean values of the players of several games.
#[derive(Clone, Debug, PartialEq)]
pub struct MeanAttribution {
    /// By player: the mean of its values. They add up to `whole`, to the last unit.
    pub values: Vec<Payoff>,
    /// By player: the standard error of that mean, for all games that these are a sample of. Since orders
    /// were drawn anew for each game, it holds their error too.
    pub errors: Vec<f64>,
    /// By player: the part of that error that is due to the orders, so that is left if these are all the games
    /// that matter. `None` if a game had fewer than two pairs of orders.
    pub errors_of_orders: Option<Vec<f64>>,
    /// The mean of the wholes, rounded to a unit.
    pub whole: Payoff,
    /// Its standard error.
    pub whole_error: f64,
    /// How many games there were.
    pub games: u32,
}

/// The mean of some games, each with orders of its own. `None` for fewer than two games, which tell no error,
/// or if they have different players.
#[must_use]
pub fn mean(games: &[Attribution]) -> Option<MeanAttribution> {
    let players = games.first()?.values.len();
    if games.len() < 2 || games.iter().any(|game| game.values.len() != players) {
        return None;
    }
    let count = games.len() as i128;
    let units = |payoff: &Payoff| i128::from(payoff.units());
    let sum = |player: usize| games.iter().map(|game| units(&game.values[player])).sum::<i128>();
    let sums: Vec<i128> = (0..players).map(sum).collect();
    let total: i128 = games.iter().map(|game| units(&game.whole)).sum();
    // The nearest whole number of units; of two, the upper.
    let whole = (2 * total + count).div_euclid(2 * count);
    let error = |of: &dyn Fn(&Attribution) -> f64| {
        let sample: Vec<f64> = games.iter().map(of).collect();
        Estimate::mean(&sample).map(|mean| mean.error)
    };
    let errors = (0..players).map(|player| error(&|game| game.values[player].value()));
    let of_orders = |player: usize| {
        let squares = games.iter().map(|game| {
            let error = game.errors.as_ref()?.get(player)?;
            Some(error * error)
        });
        Some(squares.sum::<Option<f64>>()?.sqrt() / games.len() as f64)
    };
    Some(MeanAttribution {
        values: divided(&sums, count, whole),
        errors: errors.collect::<Option<_>>()?,
        errors_of_orders: (0..players).map(of_orders).collect(),
        whole: Payoff::difference(i64::try_from(whole).ok()?),
        whole_error: error(&|game| game.whole.value())?,
        games: games.len() as u32,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Coalition, Plan, Tally, exact};
    use super::*;
    use crate::numeric::{philox4x32_10, uniform_of};

    /// A game of four players whose payoffs are drawn.
    fn game(number: u32) -> impl Fn(Coalition) -> Option<Payoff> {
        move |Coalition(bits)| {
            let words = philox4x32_10([bits as u32, number, 0, 0], [3, 1]);
            Payoff::of(uniform_of(words[0]) - 0.3).ok()
        }
    }

    fn sampled(plan: Plan, number: u32, pairs: u32) -> Attribution {
        let mut tally = Tally::new(plan);
        for pair in number * pairs..(number + 1) * pairs {
            tally.add(pair, game(number)).unwrap();
        }
        tally.attribution().unwrap()
    }

    #[test]
    fn means_add_up_to_the_unit_and_are_the_exact_ones_within_their_errors() {
        let plan = Plan::new(4, 1, 9).unwrap();
        let all: Vec<_> = (0..60).map(|n| exact(&plan, game(n)).unwrap().unwrap()).collect();
        let exact = mean(&all).unwrap();
        assert_eq!(exact.errors_of_orders, Some(vec![0.0; 4]));
        for pairs in [1, 2, 5] {
            let games: Vec<_> = (0..60).map(|number| sampled(plan, number, pairs)).collect();
            let found = mean(&games).unwrap();
            assert_eq!(found.values.iter().map(|v| v.units()).sum::<i64>(), found.whole.units());
            assert_eq!(found.whole, exact.whole);
            assert_eq!(found.errors_of_orders.is_some(), pairs > 1);
            let Some(of_orders) = found.errors_of_orders else { continue };
            for player in 0..4 {
                let off = (found.values[player].value() - exact.values[player].value()).abs();
                assert!(off <= 4.0 * of_orders[player] + 2e-9, "{off} {of_orders:?}");
                assert!(of_orders[player] < found.errors[player]);
            }
        }
    }

    #[test]
    fn one_game_tells_no_error() {
        let plan = Plan::new(4, 0, 9).unwrap();
        assert_eq!(mean(&[sampled(plan, 0, 2)]), None);
        let other = sampled(Plan::new(3, 0, 9).unwrap(), 0, 2);
        assert_eq!(mean(&[sampled(plan, 0, 2), other]), None);
    }
}
