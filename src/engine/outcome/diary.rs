//! The diary of a replicate: what single enterprises use, quarter by quarter, on both sides.

use crate::engine::rules::{Rules, SideRules, UNITS_PER_ENTERPRISE};
use crate::engine::side::Side;
use crate::engine::spend::largest;
use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES, Venue};

use super::habits::{cloud_spend, clouds_used};

/// What an enterprise uses in a quarter on a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habit {
    /// Its primary cloud: the one with most of its spend, core and AI together.
    pub primary: Cloud,
    /// How many clouds have at least a twentieth of its spend.
    pub clouds: u8,
    /// The model with most of its AI spend, and the venue where it buys most of that; `None` if it buys no
    /// AI.
    pub ai: Option<(Model, Venue)>,
}

/// The diary of one replicate.
#[derive(Clone, Debug, PartialEq)]
pub struct Diary {
    /// It follows one in `every` enterprises.
    pub every: u32,
    /// The spend of each of them at quarter 0, as a multiple of the mean, in ascending order.
    pub sizes: Vec<f64>,
    /// Their packed habits: on side A and then on side B, for each quarter from 0 on.
    pub habits: Vec<u16>,
}

/// A habit is packed into one number, with a place value for each of its parts.
const CLOUD_COUNTS: u16 = CLOUDS as u16 + 1;
const NO_MODEL: u16 = MODELS as u16;

impl Habit {
    fn pack(self) -> u16 {
        let (model, venue) =
            self.ai.map_or((NO_MODEL, 0), |(model, venue)| (model.index() as u16, venue.index()));
        let primary = self.primary.index() as u16;
        let counted = primary * CLOUD_COUNTS + u16::from(self.clouds);
        (counted * (NO_MODEL + 1) + model) * VENUES as u16 + venue as u16
    }

    fn unpack(packed: u16) -> Option<Self> {
        let (rest, venue) = (packed / VENUES as u16, packed % VENUES as u16);
        let (rest, model) = (rest / (NO_MODEL + 1), rest % (NO_MODEL + 1));
        let (primary, clouds) = (rest / CLOUD_COUNTS, rest % CLOUD_COUNTS);
        let venue = *Venue::ALL.get(usize::from(venue))?;
        Some(Self {
            primary: *Cloud::ALL.get(usize::from(primary))?,
            clouds: clouds as u8,
            ai: Model::ALL.get(usize::from(model)).map(|model| (*model, venue)),
        })
    }

    fn of(rules: &SideRules, side: &Side, quarter: u32, enterprise: usize) -> Self {
        let spend = cloud_spend(&side.spend_state, enterprise, rules.growth[quarter as usize]);
        let mut ai = [[0; VENUES]; MODELS];
        for ((model, venue), spend) in side.spend_state.ai(enterprise) {
            ai[model.index()][venue.index()] = spend;
        }
        let most = |of: &mut dyn Iterator<Item = u64>| {
            // The first of equals, as elsewhere.
            of.enumerate().fold(
                (0, 0),
                |most, (index, spend)| {
                    if spend > most.1 { (index, spend) } else { most }
                },
            )
        };
        let (model, bought) = most(&mut ai.iter().map(|venues| venues.iter().sum()));
        let (venue, _) = most(&mut ai[model].into_iter());
        Self {
            primary: Cloud::ALL[largest(&spend)],
            clouds: clouds_used(&spend) as u8,
            ai: (bought > 0).then(|| (Model::ALL[model], Venue::ALL[venue])),
        }
    }
}

impl Diary {
    /// An empty diary for one of `every` enterprises.
    pub(in crate::engine) fn new(rules: &Rules, every: u32) -> Self {
        let every = every.max(1);
        let rules = rules.common();
        let sizes: Vec<f64> = followed(rules, every)
            .map(|i| rules.sizes[i] as f64 / UNITS_PER_ENTERPRISE as f64)
            .collect();
        let habits = Vec::with_capacity(2 * rules.growth.len() * sizes.len());
        Self { every, sizes, habits }
    }

    /// Records what they use at the end of a quarter. Quarters have to come in their order.
    pub(in crate::engine) fn note(&mut self, rules: &Rules, quarter: u32, sides: &[Side; 2]) {
        for (side, rules) in sides.iter().zip(&rules.sides) {
            let positions = followed(rules, self.every).map(|i| rules.cohorts.position(i as u32));
            self.habits
                .extend(positions.map(|position| Habit::of(rules, side, quarter, position).pack()));
        }
    }

    /// How many enterprises it follows.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.sizes.len()
    }

    /// Whether it follows none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.sizes.is_empty()
    }

    /// What an enterprise uses in a quarter on side A and on side B, by its position in `sizes`; `None` if
    /// there is no such position or quarter.
    #[must_use]
    pub fn habits(&self, quarter: u32, position: usize) -> Option<[Habit; 2]> {
        if position >= self.len() {
            return None;
        }
        let row = 2 * quarter as usize * self.len() + position;
        let habit = |row: usize| self.habits.get(row).copied().and_then(Habit::unpack);
        Some([habit(row)?, habit(row + self.len())?])
    }

    /// Whether the primary cloud of an enterprise, by its position, differs between the sides in a quarter.
    #[must_use]
    pub fn is_apart(&self, quarter: u32, position: usize) -> bool {
        self.habits(quarter, position).is_some_and(|[a, b]| a.primary != b.primary)
    }

    /// The last quarter.
    #[must_use]
    pub fn horizon(&self) -> u32 {
        (self.habits.len() / (2 * self.len()).max(1)).saturating_sub(1) as u32
    }
}

/// The numbers of the enterprises that are followed, one in `every`.
fn followed(rules: &SideRules, every: u32) -> impl Iterator<Item = usize> {
    (0..rules.sizes.len()).step_by(every as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{COLUMNS, Measure, replicate};
    use crate::link::read;
    use crate::scenario::Comparison;

    #[test]
    fn habits_are_packed_without_loss() {
        for primary in Cloud::ALL {
            for clouds in 0..=CLOUDS as u8 {
                for ai in Model::ALL
                    .into_iter()
                    .flat_map(|model| Venue::ALL.map(|venue| Some((model, venue))))
                    .chain([None])
                {
                    let habit = Habit { primary, clouds, ai };
                    assert_eq!(Habit::unpack(habit.pack()), Some(habit));
                }
            }
        }
        assert_eq!(Habit::unpack(u16::MAX), None);
    }

    #[test]
    fn the_diary_agrees_with_the_outcome() {
        for link in ["n=300&horizon=8", "n=200&horizon=5&cloud5=9&ai=30", "n=50&ai=0&horizon=3"] {
            let comparison: Comparison = read(link).unwrap().comparison;
            let rules = Rules::new(&comparison);
            let outcome = replicate(&rules, 3);
            let diary = Diary::keep(&rules, 3, 1);
            assert_eq!(
                (diary.len() as u32, diary.horizon()),
                (comparison.common().enterprises, comparison.common().horizon)
            );
            let mut flows = [[0; CLOUDS]; CLOUDS];
            for index in 0..diary.len() {
                let [a, b] = diary.habits(comparison.common().horizon, index).unwrap();
                flows[a.primary.index()][b.primary.index()] += 1;
                assert_eq!(
                    diary.is_apart(comparison.common().horizon, index),
                    a.primary != b.primary
                );
            }
            assert_eq!(flows, outcome.flows, "{link}");
            let clouds = COLUMNS.iter().position(|c| c.measure == Measure::Clouds).unwrap();
            for quarter in 0..=comparison.common().horizon {
                for side in 0..2 {
                    let used = |index| diary.habits(quarter, index).unwrap()[side].clouds;
                    let sum: u32 = (0..diary.len()).map(|index| u32::from(used(index))).sum();
                    let mean = f64::from(sum) / diary.len() as f64;
                    let counted = outcome.figures[side][quarter as usize * COLUMNS.len() + clouds];
                    assert!((mean - counted).abs() < 1e-12, "{link}: {mean} and {counted}");
                }
            }
            let mean: f64 = diary.sizes.iter().sum::<f64>() / diary.len() as f64;
            assert!((mean - 1.0).abs() < 1e-3, "{mean}");
        }
    }

    #[test]
    fn one_of_several_is_the_same_one() {
        let rules = Rules::new(&read("n=100&horizon=4").unwrap().comparison);
        let (all, some) = (Diary::keep(&rules, 0, 1), Diary::keep(&rules, 0, 7));
        assert_eq!(some.len(), 15);
        for index in 0..some.len() {
            assert_eq!(some.habits(4, index), all.habits(4, 7 * index));
        }
        assert_eq!((all.habits(5, 0), all.habits(0, 100)), (None, None));
    }
}
