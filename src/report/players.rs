//! Players of an attribution: mechanisms that can be switched off and leave the enterprises as they are.

use crate::scenario::{Comparison, MECHANISMS, Mechanism, Parameter};
use crate::words;

/// One player: the regime, or mechanisms that are switched together.
#[derive(Clone, Debug)]
pub struct Player {
    /// Its mechanisms, by number. Several share levers, so that they are switched together.
    pub mechanisms: Vec<&'static Mechanism>,
    /// The levers that switch it off, with their values, as links write them. None for the regime, without which
    /// side B is side A.
    pub off: Vec<(&'static Parameter, &'static str)>,
    /// Levers of its switches that stay as they are, since they would change who the enterprises are: if there are
    /// any, it is only a part of the mechanism.
    pub stays: Vec<&'static Parameter>,
    /// Whether it stands for all that the sides differ in, which is more than the regime.
    pub is_split: bool,
}

impl Player {
    /// The numbers of its mechanisms: "M16+M28".
    #[must_use]
    pub fn key(&self) -> String {
        let ids: Vec<&str> = self.mechanisms.iter().map(|mechanism| mechanism.id).collect();
        ids.join("+")
    }

    /// What people call it.
    #[must_use]
    pub fn name(&self) -> String {
        if self.is_split {
            return words::attribution_sides().to_owned();
        }
        let names: Vec<&str> =
            self.mechanisms.iter().map(|mechanism| mechanism.name.text()).collect();
        let name = match names.as_slice() {
            [others @ .., last] if !others.is_empty() => {
                words::ListLast { others: &others.join(", "), last }.text()
            }
            _ => names.concat(),
        };
        if self.stays.is_empty() { name } else { words::attribution_part(&name) }
    }

    /// The comparison with the player switched off, on both sides. `None` if a switch has no such value.
    #[must_use]
    pub fn switched_off(&self, comparison: &Comparison) -> Option<Comparison> {
        let mut off = comparison.clone();
        for (lever, value) in &self.off {
            off = off.edit(lever, value).ok()?.0;
        }
        Some(off)
    }
}

/// Why a mechanism is no player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyOn {
    /// Switching it off would change who the enterprises are at the start.
    Enterprises,
    /// It has no value at which it is off: it is a fact, or an output.
    NoSwitch,
    /// It is off in the comparison already.
    IsOff,
}

impl WhyOn {
    /// The name in tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Enterprises => "enterprises",
            Self::NoSwitch => "no-switch",
            Self::IsOff => "off",
        }
    }
}

/// A mechanism that is no player, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeftOn {
    /// The mechanism.
    pub mechanism: &'static Mechanism,
    /// Why it is left as it is.
    pub why: WhyOn,
}

/// The players of a comparison, the regime first, and the mechanisms that are none. A lever that both sides
/// have to have alike decides who the enterprises are, so it stays; a mechanism all of whose switches do is
/// left on. Mechanisms of which one's switch is a lever of the other are one player.
#[must_use]
pub fn players(comparison: &Comparison) -> (Vec<Player>, Vec<LeftOn>) {
    let (mut players, mut left) = (Vec::<Player>::new(), Vec::new());
    for mechanism in &MECHANISMS {
        let Some(off) = mechanism.off else {
            left.push(LeftOn { mechanism, why: WhyOn::NoSwitch });
            continue;
        };
        // Without the regime's difference, and any other, side B is side A.
        if mechanism.id == REGIME {
            let is_split = comparison.is_split();
            let mechanisms = vec![mechanism];
            players.push(Player { mechanisms, off: Vec::new(), stays: Vec::new(), is_split });
            continue;
        }
        let pairs = off.split('&').filter_map(|pair| {
            let (key, value) = pair.split_once('=')?;
            Some((Parameter::find(key)?, value))
        });
        let (off, stays): (Vec<_>, Vec<_>) = pairs.partition(|(lever, _)| lever.splittable);
        let stays = stays.into_iter().map(|(lever, _)| lever).collect();
        let player = Player { mechanisms: vec![mechanism], off, stays, is_split: false };
        if player.off.is_empty() {
            left.push(LeftOn { mechanism, why: WhyOn::Enterprises });
        } else if is_off(&player, comparison) {
            left.push(LeftOn { mechanism, why: WhyOn::IsOff });
        } else {
            let shares = |other: &Player| other.shares_levers_with(&player);
            match players.iter().position(shares) {
                Some(other) => players[other].join(player),
                None => players.push(player),
            }
        }
    }
    (players, left)
}

/// The mechanism that is the difference between the regimes: without it there is nothing to attribute.
const REGIME: &str = "M01";

impl Player {
    /// Whether a switch of one is a lever of the other.
    fn shares_levers_with(&self, other: &Self) -> bool {
        let reaches = |one: &Self, other: &Self| {
            let is_of = |id| other.mechanisms.iter().any(|mechanism| mechanism.id == id);
            one.off.iter().any(|(lever, _)| lever.mechanisms.iter().any(|id| is_of(*id)))
        };
        reaches(self, other) || reaches(other, self)
    }

    fn join(&mut self, other: Self) {
        self.mechanisms.extend(other.mechanisms);
        self.off.extend(other.off);
        self.stays.extend(other.stays);
    }
}

/// Whether a player's switches are off on both sides and in every world.
fn is_off(player: &Player, comparison: &Comparison) -> bool {
    let varies = player.off.iter().any(|(lever, _)| lever.varies_in(comparison));
    let same = |off: Comparison| [off.a, off.b] == [&comparison.a, &comparison.b].map(Clone::clone);
    !varies && player.switched_off(comparison).is_some_and(same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{InitialConditions, Rules};
    use crate::link::read;

    fn keys(link: &str) -> (Vec<String>, Vec<(&'static str, WhyOn)>) {
        let (players, left) = players(&read(link).unwrap().comparison);
        let keys = players.iter().map(Player::key).collect();
        (keys, left.iter().map(|left| (left.mechanism.id, left.why)).collect())
    }

    #[test]
    fn every_mechanism_is_a_player_once_or_it_is_said_why_not() {
        let (players, left) = keys("");
        assert_eq!(players.first().map(String::as_str), Some("M01"));
        assert!(players.contains(&"M16+M28".to_owned()), "{players:?}");
        let mut all: Vec<&str> = players.iter().flat_map(|key| key.split('+')).collect();
        all.extend(left.iter().map(|(id, _)| *id));
        all.sort_unstable();
        assert!(all.into_iter().eq(MECHANISMS.iter().map(|mechanism| mechanism.id)));
        for expected in
            [("M10", WhyOn::Enterprises), ("M19", WhyOn::NoSwitch), ("M22", WhyOn::IsOff)]
        {
            assert!(left.contains(&expected), "{left:?}");
        }
        // What is held at its off value is off; what has it in the middle of its range is not.
        assert!(keys("window=0").1.contains(&("M03", WhyOn::IsOff)));
        assert!(keys("precedent=50").0.contains(&"M22".to_owned()));
        assert!(keys("a.window=0").0.contains(&"M03".to_owned()));
    }

    #[test]
    fn switches_leave_the_enterprises_as_they_are() {
        let comparison = read("n=200&assumptions=central").unwrap().comparison;
        let initial =
            |comparison: &Comparison| InitialConditions::of(Rules::new(comparison).common());
        for player in players(&comparison).0 {
            let off = player.switched_off(&comparison).unwrap();
            assert_eq!(initial(&off), initial(&comparison), "{}", player.key());
        }
    }

    #[test]
    fn a_mechanism_of_which_a_part_stays_is_named_so() {
        let (players, _) = players(&Comparison::default());
        let lock_in = players.iter().find(|player| player.key() == "M12").unwrap();
        assert_eq!(lock_in.name(), "Lock-in, in part");
        assert!(lock_in.stays.iter().any(|lever| lever.key == "inertia-core"));
        let both = players.iter().find(|player| player.key() == "M16+M28").unwrap();
        assert_eq!(both.name(), "Commitments and AI vendors as tenants");
    }
}
