//! The coalitions that are needed, before any of them is evaluated.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::sensitivity::draws::{Purpose, shuffle};

/// The most players of a game.
pub const MOST_PLAYERS: u32 = 64;

/// A set of players: player i is in it if bit i is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coalition(pub u64);

impl Coalition {
    /// Nobody.
    pub const NOBODY: Self = Self(0);

    /// The first players, so many of them.
    #[must_use]
    pub const fn first(players: u32) -> Self {
        if players >= u64::BITS { Self(u64::MAX) } else { Self((1 << players) - 1) }
    }

    /// Whether a player is in it.
    #[must_use]
    pub const fn has(self, player: u32) -> bool {
        player < u64::BITS && self.0 >> player & 1 == 1
    }

    /// The coalition with another player, numbered below [`MOST_PLAYERS`].
    #[must_use]
    pub const fn with(self, player: u32) -> Self {
        if player < u64::BITS { Self(self.0 | 1 << player) } else { self }
    }

    /// How many players are in it.
    #[must_use]
    pub const fn size(self) -> u32 {
        self.0.count_ones()
    }
}

/// Which orders of players are drawn: in pairs of an order and its reverse, each a function of the seed and
/// the pair's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    players: u32,
    leading: u32,
    seed: u32,
}

impl Plan {
    /// The plan of a game. The first `leading` players enter before all others, in the order of their numbers:
    /// those without whom others can do nothing. `None` without players, with more than
    /// [`MOST_PLAYERS`], or with more leading ones than players.
    #[must_use]
    pub const fn new(players: u32, leading: u32, seed: u32) -> Option<Self> {
        if players == 0 || players > MOST_PLAYERS || leading > players {
            return None;
        }
        Some(Self { players, leading, seed })
    }

    /// How many players there are.
    #[must_use]
    pub const fn players(&self) -> u32 {
        self.players
    }

    /// How many of them lead.
    #[must_use]
    pub const fn leading(&self) -> u32 {
        self.leading
    }

    /// The orders of a pair.
    #[must_use]
    pub fn orders(&self, pair: u32) -> [Vec<u32>; 2] {
        let others = (self.players - self.leading) as usize;
        let drawn = shuffle(Purpose::Orders, self.seed, pair, others);
        let order = |others: &mut dyn Iterator<Item = &usize>| {
            (0..self.leading).chain(others.map(|other| self.leading + *other as u32)).collect()
        };
        [order(&mut drawn.iter()), order(&mut drawn.iter().rev())]
    }

    /// The coalitions whose payoffs some pairs need, each once, in ascending order.
    #[must_use]
    pub fn needed(&self, pairs: Range<u32>) -> Vec<Coalition> {
        let mut needed = BTreeSet::from([Coalition::NOBODY]);
        for order in pairs.flat_map(|pair| self.orders(pair)) {
            let mut coalition = Coalition::NOBODY;
            for player in order {
                coalition = coalition.with(player);
                needed.insert(coalition);
            }
        }
        needed.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coalitions_are_sets() {
        let coalition = Coalition::NOBODY.with(3).with(63).with(3);
        assert!(coalition.has(3) && coalition.has(63) && !coalition.has(0) && !coalition.has(64));
        assert_eq!((coalition.size(), coalition.with(64)), (2, coalition));
        assert_eq!([0, 2, 64].map(Coalition::first), [0, 3, u64::MAX].map(Coalition));
    }

    #[test]
    fn a_pair_is_an_order_and_its_reverse_after_those_that_lead() {
        let plan = Plan::new(9, 2, 5).unwrap();
        let [order, reverse] = plan.orders(4);
        assert_eq!((&order[..2], &reverse[..2]), (&[0, 1][..], &[0, 1][..]));
        let backwards: Vec<u32> = order[2..].iter().rev().copied().collect();
        assert_eq!(backwards, reverse[2..]);
        let mut sorted = order.clone();
        sorted.sort_unstable();
        assert!(sorted.into_iter().eq(0..9));
        assert_ne!(plan.orders(5), plan.orders(4));
        assert_ne!(Plan::new(9, 2, 6).unwrap().orders(4), plan.orders(4));
    }

    #[test]
    fn what_is_needed_is_listed_once() {
        let plan = Plan::new(6, 0, 1).unwrap();
        let one = plan.needed(0..1);
        // Nobody, all, and five between in each direction.
        assert_eq!(one.len(), 12);
        assert!(one.is_sorted() && one.contains(&Coalition::first(6)));
        assert_eq!(plan.needed(0..500).len(), 64);
        assert_eq!(plan.needed(0..0), [Coalition::NOBODY]);
    }

    #[test]
    fn a_plan_has_players() {
        for (players, leading) in [(0, 0), (65, 0), (3, 4)] {
            assert_eq!(Plan::new(players, leading, 1), None);
        }
        let plan = Plan::new(64, 64, 1).unwrap();
        assert!(plan.orders(0)[1].iter().copied().eq(0..64));
    }
}
