//! Populations that are kept for the next scenario that begins with them.

use std::rc::Rc;

use super::books::Books;
use super::origin::Origin;
use super::population::{Enterprise, Population};

/// A population and its books at quarter 0.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    pub population: Rc<Population>,
    pub books: Rc<Books>,
}

impl Drawn {
    /// Draws the population of a replicate.
    pub fn new(origin: &Origin, number: u32) -> Self {
        let (population, books) = Population::new(origin, number);
        Self { population: Rc::new(population), books: Rc::new(books) }
    }
}

/// The populations of one origin, by replicate, as far as there is room to keep them. Half of the
/// levers change only what happens after quarter 0, and drawing and calibrating a population takes a
/// sixth of a replicate.
#[derive(Debug, Default)]
pub struct Populations {
    room: usize,
    origin: Option<Origin>,
    /// In the order of their replicates.
    drawn: Vec<(u32, Drawn)>,
}

impl Populations {
    /// None yet, and room for so many bytes of them.
    #[must_use]
    pub const fn with_room(bytes: usize) -> Self {
        Self { room: bytes, origin: None, drawn: Vec::new() }
    }

    /// The population of a replicate with some origin. Those of any other are let go.
    pub(super) fn draw(&mut self, origin: &Origin, number: u32) -> Drawn {
        if self.origin.as_ref() != Some(origin) {
            self.drawn.clear();
            self.origin = None;
        }
        let place = match self.drawn.binary_search_by_key(&number, |(known, _)| *known) {
            Ok(place) => return self.drawn[place].1.clone(),
            Err(place) => place,
        };
        let drawn = Drawn::new(origin, number);
        let books = origin.extent.bytes_per_enterprise(0);
        let each = origin.sizes.len() * (size_of::<Enterprise>() + books);
        if (self.drawn.len() + 1) * each <= self.room {
            self.origin.get_or_insert_with(|| origin.clone());
            self.drawn.insert(place, (number, drawn.clone()));
        }
        drawn
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::engine::{Rules, replicate, replicate_from};
    use crate::scenario::{Scenario, read};

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 40, ..ProptestConfig::default() })]

        /// What is kept changes what a result costs and never what it is.
        #[test]
        fn a_population_is_the_same_kept_or_drawn(
            order in prop::collection::vec((prop::sample::select(LINKS), 0_u32..3), 2..12),
        ) {
            let mut populations = Populations::with_room(usize::MAX);
            for (link, number) in order {
                let rules = Rules::new(&read(link).unwrap().scenario);
                let outcome = replicate_from(&mut populations, &rules, number, &mut |_| ());
                prop_assert_eq!(outcome, replicate(&rules, number), "{}", link);
            }
        }
    }

    /// Some begin the same, and some do not.
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
    fn only_what_happens_later_leaves_the_populations() {
        let origin = |change: &str| {
            let reading = read(change).unwrap();
            assert!(change.starts_with("aws") || reading.notices.is_empty(), "{change}");
            Origin::of(&Rules::new(&reading.scenario))
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
            assert_eq!(origin(later), origin(""), "{later}");
        }
        for at_once in ["n=21", "cadence=2", "seed=1", "aws=30", "spread=1", "gravity=2", "ai=20"] {
            assert_ne!(origin(at_once), origin(""), "{at_once}");
        }
    }

    #[test]
    fn there_is_room_for_so_many() {
        let origin = Origin::of(&Rules::new(&Scenario { enterprises: 50, ..Scenario::default() }));
        let each = 50 * (size_of::<Enterprise>() + origin.extent.bytes_per_enterprise(0));
        for (room, kept) in [(0, 0), (each - 1, 0), (2 * each, 2), (usize::MAX, 5)] {
            let mut populations = Populations::with_room(room);
            for number in 0..5 {
                populations.draw(&origin, number);
            }
            assert_eq!(populations.drawn.len(), kept);
        }
    }
}
