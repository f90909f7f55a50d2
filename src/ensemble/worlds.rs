//! The worlds of an ensemble: the rules that each of its replicates follows.

use std::borrow::Cow;

use crate::engine::{MODEL_VERSION, Rules};
use crate::scenario::{Comparison, Parameter};
use crate::worlds::{OutOfDate, Tolerance, Worlds, composition, current};

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

/// The rules of every replicate of a comparison: the same for all if its assumptions are central, and
/// those of its world otherwise.
#[derive(Clone, Debug)]
pub enum WorldRules {
    /// All replicates have the values that the comparison states.
    Central(Box<Rules>),
    /// Each replicate has those of its world.
    Vary(Box<Comparison>, &'static Worlds),
}

impl WorldRules {
    /// The rules of a comparison.
    ///
    /// # Errors
    /// If its assumptions vary, and the table of worlds is of another version of the model.
    pub fn new(comparison: &Comparison) -> Result<Self, OutOfDate> {
        Ok(if comparison.varies() {
            Self::Vary(Box::new(comparison.clone()), current(MODEL_VERSION)?)
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
                Cow::Owned(Rules::new(&in_world(comparison, worlds, replicate)))
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

/// How many worlds there are. Replicates beyond have the same worlds again, with other luck.
#[must_use]
pub const fn world_count() -> u32 {
    crate::worlds::published().at(Tolerance::AsStated).len() as u32
}

/// The number of the set of assumptions that the world of a replicate is; `None` if the table of worlds is of
/// another version of the model.
#[must_use]
pub fn set_of_world(replicate: u32) -> Option<u32> {
    Some(set_in(current(MODEL_VERSION).ok()?, replicate))
}

fn set_in(worlds: &Worlds, replicate: u32) -> u32 {
    let sets = worlds.at(Tolerance::AsStated);
    sets.get(replicate as usize % sets.len().max(1)).copied().unwrap_or_default().into()
}

/// The comparison as it is in the world of a replicate; itself if its assumptions do not vary. `None` if the table
/// of worlds is of another version of the model.
#[must_use]
pub fn world(comparison: &Comparison, replicate: u32) -> Option<Comparison> {
    if !comparison.varies() {
        return Some(comparison.clone());
    }
    Some(in_world(comparison, current(MODEL_VERSION).ok()?, replicate))
}

/// The comparison as it is in the world of a replicate: levers that nobody set have the values of that world.
fn in_world(comparison: &Comparison, worlds: &Worlds, replicate: u32) -> Comparison {
    let is_held = |parameter: &Parameter| !parameter.varies_in(comparison);
    composition(comparison, set_in(worlds, replicate), is_held)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::simulate_chunk;
    use crate::link::read;
    use crate::worlds::dimensions;

    fn worlds_of(link: &str, count: u32) -> Vec<Comparison> {
        let comparison = read(link).unwrap().comparison;
        let worlds = current(MODEL_VERSION).unwrap();
        (0..count).map(|replicate| in_world(&comparison, worlds, replicate)).collect()
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
    fn every_world_can_be_simulated() {
        for link in ["", "openai=80", "gemini=0&anthropic=0", "one-cloud=90"] {
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
