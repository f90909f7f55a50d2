//! Cohorts: enterprises that decide in the same quarters, next to each other in memory.

use std::ops::Range;

/// The order of enterprises in memory: cohort by cohort, and by number within each cohort. The index of
/// an enterprise in this order is its position.
///
/// Those that decide in a quarter are then one contiguous range, which processors fetch ahead; in the
/// order of numbers every fourth enterprise would be read, from scattered cache lines
/// (docs/engine-speed.md has what that costs). Positions change no result: draws are addressed by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cohorts {
    /// Quarters from one decision of an enterprise to its next.
    cadence: u32,
    enterprises: u32,
    /// How many enterprises each cohort has at least; the first `more` cohorts have one more.
    each: u32,
    more: u32,
}

impl Cohorts {
    /// The cohorts of `enterprises` enterprises that decide once every `cadence` quarters, at least 1.
    #[must_use]
    pub fn new(enterprises: u32, cadence: u32) -> Self {
        let cadence = cadence.max(1);
        Self { cadence, enterprises, each: enterprises / cadence, more: enterprises % cadence }
    }

    /// Quarters from one decision of an enterprise to its next.
    #[must_use]
    pub const fn cadence(self) -> u32 {
        self.cadence
    }

    /// How many enterprises there are.
    #[must_use]
    pub const fn enterprises(self) -> usize {
        self.enterprises as usize
    }

    /// The first position of a cohort.
    const fn first(self, cohort: u32) -> usize {
        (self.each * cohort + if cohort < self.more { cohort } else { self.more }) as usize
    }

    /// The positions of those that decide in a quarter: enterprise *i* decides in each quarter *t* for which
    /// *t* + *i* is a multiple of the cadence.
    #[must_use]
    pub const fn due(self, quarter: u32) -> Range<usize> {
        let cohort = (self.cadence - quarter % self.cadence) % self.cadence;
        self.first(cohort)..self.first(cohort + 1)
    }

    /// The position of the enterprise with a number.
    #[must_use]
    pub const fn position(self, number: u32) -> usize {
        self.first(number % self.cadence) + (number / self.cadence) as usize
    }

    /// The positions of all enterprises, in the order of their numbers.
    pub fn by_number(self) -> impl ExactSizeIterator<Item = usize> {
        let (mut cohort, mut row) = (0, 0);
        (0..self.enterprises).map(move |_| {
            let position = self.first(cohort) + row;
            cohort += 1;
            if cohort == self.cadence {
                (cohort, row) = (0, row + 1);
            }
            position
        })
    }

    /// Reorders items from the order of numbers to the order of positions.
    #[must_use]
    pub fn to_position_order<T: Clone>(self, by_number: Vec<T>) -> Vec<T> {
        let mut by_position = by_number.clone();
        for (position, item) in self.by_number().zip(by_number) {
            by_position[position] = item;
        }
        by_position
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_enterprise_has_a_position_and_decides_once_in_a_cadence() {
        for (cadence, enterprises) in (1..=9).flat_map(|cadence| [(cadence, 1), (cadence, 30)]) {
            let cohorts = Cohorts::new(enterprises, cadence);
            let numbers: Vec<u32> = (0..enterprises).collect();
            let by_position = cohorts.to_position_order(numbers.clone());
            let positions: Vec<usize> = cohorts.by_number().collect();
            assert!(numbers.iter().all(|i| by_position[cohorts.position(*i)] == *i));
            assert!(numbers.iter().all(|i| positions[*i as usize] == cohorts.position(*i)));
            for first in 0..10 {
                let mut due = Vec::<u32>::new();
                for quarter in first..first + cadence {
                    let deciding = &by_position[cohorts.due(quarter)];
                    assert!(deciding.iter().all(|i| (quarter + i).is_multiple_of(cadence)));
                    due.extend(deciding);
                }
                due.sort_unstable();
                assert_eq!(due, numbers);
            }
        }
    }
}
