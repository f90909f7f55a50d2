//! Cohorts: enterprises that decide in the same quarters, who stand together in memory.

use std::ops::Range;

/// The order in which enterprises stand in memory: cohort by cohort, and by number within each. Who
/// decides in a quarter stands in one piece, so processors fetch the next enterprise while they work on
/// this one; in the order of numbers they would skip all others, and markets larger than a cache would
/// wait for memory. Where an enterprise stands, its seat, changes what a result costs and never what it
/// is: draws are addressed by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cohorts {
    /// Quarters from one decision of an enterprise to its next.
    cadence: u32,
    enterprises: u32,
    /// How many are in each cohort at least, and how many cohorts have one more: the first.
    each: u32,
    more: u32,
}

impl Cohorts {
    /// The cohorts of so many enterprises that decide once in so many quarters, at least 1.
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

    /// The seat of the first of a cohort.
    const fn first(self, cohort: u32) -> usize {
        (self.each * cohort + if cohort < self.more { cohort } else { self.more }) as usize
    }

    /// The seats of those that decide in a quarter: number *i* in each quarter *t* for which *t* + *i* is a
    /// multiple of the cadence.
    #[must_use]
    pub const fn due(self, quarter: u32) -> Range<usize> {
        let cohort = (self.cadence - quarter % self.cadence) % self.cadence;
        self.first(cohort)..self.first(cohort + 1)
    }

    /// The seat of the enterprise with a number.
    #[must_use]
    pub const fn seat(self, number: u32) -> usize {
        self.first(number % self.cadence) + (number / self.cadence) as usize
    }

    /// The seats of all, in the order of their numbers.
    pub fn by_number(self) -> impl ExactSizeIterator<Item = usize> {
        let (mut cohort, mut row) = (0, 0);
        (0..self.enterprises).map(move |_| {
            let seat = self.first(cohort) + row;
            cohort += 1;
            if cohort == self.cadence {
                (cohort, row) = (0, row + 1);
            }
            seat
        })
    }

    /// What stands in the order of numbers, in the order of seats.
    #[must_use]
    pub fn seated<T: Clone>(self, by_number: Vec<T>) -> Vec<T> {
        let mut seated = by_number.clone();
        for (seat, item) in self.by_number().zip(by_number) {
            seated[seat] = item;
        }
        seated
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_a_seat_and_decides_once_in_a_cadence() {
        for (cadence, enterprises) in (1..=9).flat_map(|cadence| [(cadence, 1), (cadence, 30)]) {
            let cohorts = Cohorts::new(enterprises, cadence);
            let numbers: Vec<u32> = (0..enterprises).collect();
            let seated = cohorts.seated(numbers.clone());
            let seats: Vec<usize> = cohorts.by_number().collect();
            assert!(numbers.iter().all(|i| seated[cohorts.seat(*i)] == *i));
            assert!(numbers.iter().all(|i| seats[*i as usize] == cohorts.seat(*i)));
            for first in 0..10 {
                let mut due = Vec::<u32>::new();
                for quarter in first..first + cadence {
                    let deciding = &seated[cohorts.due(quarter)];
                    assert!(deciding.iter().all(|i| (quarter + i).is_multiple_of(cadence)));
                    due.extend(deciding);
                }
                due.sort_unstable();
                assert_eq!(due, numbers);
            }
        }
    }
}
