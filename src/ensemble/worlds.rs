//! The worlds of an ensemble: the rules that each of its replicates follows.

use std::borrow::Cow;

use crate::engine::{MODEL_VERSION, Rules};
use crate::scenario::{Assumptions, Comparison, Parameter, StartShares};
use crate::worlds::{OutOfDate, Tolerance, Worlds, composition, current, initial_shares};

use super::gathering::most_replicates;

/// Where the rules of a replicate come from.
pub trait ReplicateRules {
    /// The rules of a replicate, by its number.
    fn of(&self, replicate: u32) -> Cow<'_, Rules>;
}

/// The same rules in every replicate.
impl ReplicateRules for Rules {
    fn of(&self, _: u32) -> Cow<'_, Rules> {
        Cow::Borrowed(self)
    }
}

/// The rules of every replicate of a comparison: the same for all if its assumptions are central and its shares at
/// quarter 0 are held, and those of its world otherwise.
#[derive(Clone, Debug)]
pub enum WorldRules {
    /// All replicates have the values that the comparison states.
    Central(Box<Rules>),
    /// Each replicate has those of its world. Without a table, worlds differ in the shares at quarter 0 alone.
    Vary(Box<Comparison>, Option<&'static Worlds>),
}

impl WorldRules {
    /// The rules of a comparison.
    ///
    /// # Errors
    /// If its assumptions vary, and the table of worlds is of another version of the model.
    pub fn new(comparison: &Comparison) -> Result<Self, OutOfDate> {
        let worlds = worlds_of(comparison)?;
        Ok(if worlds.is_some() || comparison.common().start_shares == StartShares::Vary {
            Self::Vary(Box::new(comparison.clone()), worlds)
        } else {
            Self::Central(Box::new(Rules::new(comparison)))
        })
    }
}

impl ReplicateRules for WorldRules {
    fn of(&self, replicate: u32) -> Cow<'_, Rules> {
        match self {
            Self::Central(rules) => Cow::Borrowed(rules),
            Self::Vary(comparison, worlds) => {
                Cow::Owned(Rules::new(&in_world(comparison, *worlds, replicate)))
            }
        }
    }
}

/// What differs from one case of a summary to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Case {
    /// A run: luck alone.
    #[default]
    Run,
    /// A world: luck, and the levers that nobody set.
    World,
}

impl Case {
    /// What the replicates of a comparison are. If they are more than there are worlds, each is a run in one of
    /// them.
    #[must_use]
    pub fn of(comparison: &Comparison) -> Self {
        let each_its_own = most_replicates(comparison) <= world_count();
        if comparison.varies() && each_its_own { Self::World } else { Self::Run }
    }
}

/// How many worlds there are, at each tolerance. Replicates beyond have the same worlds again, with other luck.
#[must_use]
pub const fn world_count() -> u32 {
    crate::worlds::published().at(Tolerance::AsStated).len() as u32
}

/// The number of the set of assumptions that the world of a replicate is, levers that are held aside; `None` if the
/// table of worlds is of another version of the model.
#[must_use]
pub fn set_of_world(comparison: &Comparison, replicate: u32) -> Option<u32> {
    Some(set_in(current(MODEL_VERSION).ok()?, tolerance(comparison), replicate))
}

fn set_in(worlds: &Worlds, tolerance: Tolerance, replicate: u32) -> u32 {
    let sets = worlds.at(tolerance);
    sets.get(replicate as usize % sets.len().max(1)).copied().unwrap_or_default().into()
}

/// How closely the worlds of a comparison fit the record.
fn tolerance(comparison: &Comparison) -> Tolerance {
    match comparison.common().assumptions {
        Assumptions::Half => Tolerance::Half,
        Assumptions::Double => Tolerance::Double,
        Assumptions::Vary | Assumptions::Central => Tolerance::AsStated,
    }
}

/// The comparison as it is in the world of a replicate; itself if nothing varies. `None` if the table of worlds is of
/// another version of the model.
#[must_use]
pub fn world(comparison: &Comparison, replicate: u32) -> Option<Comparison> {
    Some(in_world(comparison, worlds_of(comparison).ok()?, replicate))
}

/// The worlds that replicates are in; `None` if the assumptions are central.
fn worlds_of(comparison: &Comparison) -> Result<Option<&'static Worlds>, OutOfDate> {
    comparison.varies().then(|| current(MODEL_VERSION)).transpose()
}

/// The comparison as it is in the world of a replicate: levers that nobody set have the values of that world, and
/// shares at quarter 0 too if they vary. Replicates in the same world have the same shares.
fn in_world(comparison: &Comparison, worlds: Option<&Worlds>, replicate: u32) -> Comparison {
    let is_held = |parameter: &Parameter| !parameter.varies_in(comparison);
    let own = worlds.map_or_else(
        || comparison.clone(),
        |worlds| composition(comparison, set_in(worlds, tolerance(comparison), replicate), is_held),
    );
    if own.common().start_shares == StartShares::Held {
        return own;
    }
    let count = worlds.map_or(u32::MAX, |worlds| worlds.at(Tolerance::AsStated).len() as u32);
    let shares = initial_shares(own.common().initial_shares(), replicate % count.max(1));
    own.with_initial_shares(shares).with(|side| side.start_shares = StartShares::Held)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::simulate_chunk;
    use crate::link::read;
    use crate::scenario::Scenario;
    use crate::worlds::dimensions;

    fn worlds_of(link: &str, count: u32) -> Vec<Comparison> {
        let comparison = read(link).unwrap().comparison;
        (0..count).map(|replicate| world(&comparison, replicate).unwrap()).collect()
    }

    #[test]
    fn a_lever_that_is_set_has_its_value_in_all_worlds_and_the_others_vary() {
        for (link, key) in [
            ("pull=1.25", "pull"),
            ("pull=1", "pull"),
            ("b.pull=2", "pull"),
            ("openai=33", "openai"),
            ("open-models=10", "open-models"),
        ] {
            let base = read(link).unwrap().comparison;
            let worlds = worlds_of(link, 40);
            for lever in dimensions() {
                let is_same = worlds.iter().all(|world| {
                    [&world.a, &world.b].map(|side| lever.of(side))
                        == [&base.a, &base.b].map(|side| lever.of(side))
                });
                assert_eq!(is_same, lever.key == key, "{link}: {}", lever.key);
            }
        }
    }

    #[test]
    fn start_shares_vary_only_where_they_are_let_and_nothing_else_does_then() {
        let shares = |world: &Comparison| world.sides().map(Scenario::initial_shares);
        for link in ["", "assumptions=central"] {
            let base = read(link).unwrap().comparison;
            let held = worlds_of(link, 40);
            assert!(held.iter().all(|world| shares(world) == shares(&base)), "{link}");
            let vary = worlds_of(&format!("{link}&start-shares=vary"), 40);
            for (index, (vary, held)) in vary.iter().zip(&held).enumerate() {
                let [a, b] = shares(vary);
                assert_eq!(a, b, "{link}: both sides start alike");
                assert_ne!(a, shares(held)[0], "{link}: {index}");
                assert_eq!(&vary.with_initial_shares(shares(held)[0]), held, "{link}: {index}");
            }
            let different = vary.iter().enumerate().all(|(index, world)| {
                vary[..index].iter().all(|other| shares(other) != shares(world))
            });
            assert!(different, "{link}: two worlds start alike");
        }
        // A world that comes again starts as it did.
        let again = read("start-shares=vary").unwrap().comparison;
        let [first, later] = [3, world_count() + 3].map(|number| world(&again, number).unwrap());
        assert_eq!(first, later);
    }

    #[test]
    fn every_world_can_be_simulated() {
        for link in ["", "openai=80", "gemini=0&anthropic=0", "one-cloud=90", "start-shares=vary"] {
            for world in worlds_of(link, world_count()) {
                assert_eq!(world.validate(), Ok(()), "{link}");
                assert!(!world.varies());
            }
        }
    }

    #[test]
    fn a_replicate_is_that_of_its_world_alone() {
        let comparison = read("n=40&horizon=4").unwrap().comparison;
        let rules = WorldRules::new(&comparison).unwrap();
        let all = simulate_chunk(&rules, 0..5);
        for (number, outcome) in (0..5).zip(&all) {
            let world = &worlds_of("n=40&horizon=4", 5)[number as usize];
            assert_eq!(&simulate_chunk(&Rules::new(world), number..number + 1)[0], outcome);
        }
        // The same world again, with other luck.
        let again = simulate_chunk(&rules, world_count()..world_count() + 1);
        assert_ne!(again[0], all[0]);
        let central = comparison.central();
        assert_eq!(
            simulate_chunk(&WorldRules::new(&central).unwrap(), 0..2),
            simulate_chunk(&Rules::new(&central), 0..2)
        );
    }
}
