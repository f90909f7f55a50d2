//! A cache of populations, for scenarios that start the same.

use std::rc::Rc;

use crate::engine::rules::{Enterprise, Population};
use crate::engine::spend::SpendState;

use super::conditions::InitialConditions;

/// A population and its spend state at quarter 0.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Drawn {
    pub population: Rc<Population>,
    pub spend_state: Rc<SpendState>,
}

impl Drawn {
    /// Draws the population of a replicate.
    pub fn new(initial: &InitialConditions, number: u32) -> Self {
        let (population, spend_state) = Population::new(initial, number);
        Self { population: Rc::new(population), spend_state: Rc::new(spend_state) }
    }
}

/// A cache of populations, the latest one of each replicate. Half of the levers change only what happens
/// after quarter 0, and drawing and calibrating a population takes a sixth of a replicate.
#[derive(Debug, Default)]
pub struct Populations {
    /// The most bytes that it holds.
    room: usize,
    /// By replicate, in ascending order.
    cached: Vec<Cached>,
}

/// The population of a replicate, with the initial conditions that it was drawn from.
#[derive(Debug)]
struct Cached {
    number: u32,
    initial: InitialConditions,
    drawn: Drawn,
}

impl Populations {
    /// An empty cache that holds at most `bytes`.
    #[must_use]
    pub const fn with_room(bytes: usize) -> Self {
        Self { room: bytes, cached: Vec::new() }
    }

    /// The population of a replicate, cached or drawn. One of the same replicate with other initial conditions
    /// is dropped; so are all others if they had another seed, or enterprises of another number or extent.
    pub(in crate::engine) fn draw(&mut self, initial: &InitialConditions, number: u32) -> Drawn {
        let is_alike = |cached: &Cached| {
            let what =
                |initial: &InitialConditions| (initial.seed, initial.sizes.len(), initial.extent);
            what(&cached.initial) == what(initial)
        };
        if !self.cached.first().is_none_or(is_alike) {
            self.cached.clear();
        }
        let place = self.cached.binary_search_by_key(&number, |cached| cached.number);
        if let Ok(position) = place {
            let cached = &self.cached[position];
            if cached.initial == *initial {
                return cached.drawn.clone();
            }
            self.cached.remove(position);
        }
        let drawn = Drawn::new(initial, number);
        let bytes_each = size_of::<Enterprise>() + initial.extent.bytes_per_enterprise(0);
        let bytes = initial.sizes.len() * bytes_each;
        if (self.cached.len() + 1) * bytes <= self.room {
            let (Ok(position) | Err(position)) = place;
            let cached = Cached { number, initial: initial.clone(), drawn: drawn.clone() };
            self.cached.insert(position, cached);
        }
        drawn
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::engine::{Rules, replicate, replicate_from};
    use crate::link::read;
    use crate::scenario::{Comparison, Scenario};

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 40, ..ProptestConfig::default() })]

        /// The cache changes no result.
        #[test]
        fn a_population_is_the_same_cached_or_drawn(
            order in prop::collection::vec((prop::sample::select(LINKS), 0_u32..3), 2..12),
        ) {
            let mut populations = Populations::with_room(usize::MAX);
            for (link, number) in order {
                let rules = Rules::new(&read(link).unwrap().comparison);
                let outcome = replicate_from(&mut populations, &rules, number, &mut |_| ());
                prop_assert_eq!(outcome, replicate(&rules, number), "{}", link);
            }
        }
    }

    /// Some have equal initial conditions, and some do not.
    const LINKS: &[&str] = &[
        "n=60&horizon=5",
        "n=60&horizon=8&window=300",
        "n=60&horizon=5&a=multicloud&pull=1.5&growth-ai=20",
        "n=60&horizon=5&specialisation=0.9",
        "n=60&horizon=5&seed=7",
        "n=60&horizon=5&cloud5=9",
        "n=61&horizon=5",
    ];

    #[test]
    fn only_levers_of_later_quarters_leave_the_initial_conditions() {
        let initial = |change: &str| {
            let reading = read(&format!("assumptions=central&{change}")).unwrap();
            assert!(change.starts_with("aws") || reading.notices.is_empty(), "{change}");
            InitialConditions::of(Rules::new(&reading.comparison).common())
        };
        for later in [
            "window=300",
            "pull=1",
            "growth-core=5",
            "growth-aws=10",
            "b=exclusive",
            "queue=2",
            "horizon=40",
        ] {
            assert_eq!(initial(later), initial(""), "{later}");
        }
        for at_once in
            ["n=21", "cadence=2", "seed=1", "aws=30", "spread=1", "gravity=2", "ai-azure=30"]
        {
            assert_ne!(initial(at_once), initial(""), "{at_once}");
        }
    }

    #[test]
    fn the_cache_holds_as_many_as_fit() {
        let rules =
            Rules::new(&Comparison::of(Scenario { enterprises: 50, ..Scenario::default() }));
        let initial = InitialConditions::of(rules.common());
        let each = 50 * (size_of::<Enterprise>() + initial.extent.bytes_per_enterprise(0));
        for (room, kept) in [(0, 0), (each - 1, 0), (2 * each, 2), (usize::MAX, 5)] {
            let mut populations = Populations::with_room(room);
            for number in 0..5 {
                populations.draw(&initial, number);
            }
            assert_eq!(populations.cached.len(), kept);
        }
    }
}
