//! Portfolios: what each enterprise spends on AI, place by place, packed.

use crate::market::MODELS;

/// Amounts that a portfolio has room for at first. Most never hold more: at the defaults they hold
/// three after five years.
const ROOM: usize = 4;

/// Amounts of spend by enterprise and place, where a place is a model at a venue. Of the dozens of
/// places, each enterprise uses a few, so only those that it has used are stored, in order.
#[derive(Clone, Debug)]
pub(super) struct Portfolios {
    /// The amounts: [`ROOM`] for each enterprise, and then the portfolios that have grown beyond, each
    /// with room for as many as the next power of two. Of those, the first amount of the old room
    /// tells where the new one begins.
    amounts: Vec<u64>,
    /// Which places each enterprise holds, a bit for each, and whether it is [`BEYOND`].
    places: Vec<u64>,
}

/// The bit that marks a portfolio which has grown beyond its first room.
const BEYOND: u64 = 1 << 63;

/// The number of a place.
pub(super) const fn place(model: usize, venue: usize) -> usize {
    venue * MODELS + model
}

/// The model and the venue of a place.
pub(super) const fn model_and_venue(place: usize) -> (usize, usize) {
    (place % MODELS, place / MODELS)
}

impl Portfolios {
    /// What a portfolio takes on average after so many decisions, in bytes.
    pub const fn bytes_each(decisions: u32) -> usize {
        /// How much it has grown for each of them, with the rooms that it has left: measured.
        const GROWTH: usize = 5;
        let room = ROOM * size_of::<u64>() + GROWTH * decisions as usize;
        room + size_of::<u64>()
    }

    /// Empty portfolios of so many enterprises.
    pub fn new(enterprises: usize) -> Self {
        Self { amounts: vec![0; enterprises * ROOM], places: vec![0; enterprises] }
    }

    /// Where an enterprise's amounts begin.
    fn first(&self, enterprise: usize) -> usize {
        let home = enterprise * ROOM;
        if self.places[enterprise] & BEYOND == 0 { home } else { self.amounts[home] as usize }
    }

    /// An enterprise's places with what it spends there.
    pub fn held(&self, enterprise: usize) -> impl Iterator<Item = (usize, u64)> {
        let amounts = &self.amounts[self.first(enterprise)..];
        bits(self.places[enterprise] & !BEYOND).zip(amounts.iter().copied())
    }

    /// The same, to be changed.
    pub fn held_mut(&mut self, enterprise: usize) -> impl Iterator<Item = (usize, &mut u64)> {
        let first = self.first(enterprise);
        bits(self.places[enterprise] & !BEYOND).zip(&mut self.amounts[first..])
    }

    /// Adds to what an enterprise spends at a place.
    pub fn add(&mut self, enterprise: usize, place: usize, spend: u64) {
        let bit = 1 << place;
        let places = self.places[enterprise] & !BEYOND;
        let rank = (places & (bit - 1)).count_ones() as usize;
        if places & bit == 0 {
            let held = places.count_ones() as usize;
            if held >= ROOM && held.is_power_of_two() {
                self.give_room(enterprise, held);
            }
            let first = self.first(enterprise);
            self.amounts.copy_within(first + rank..first + held, first + rank + 1);
            self.amounts[first + rank] = 0;
            self.places[enterprise] |= bit;
        }
        let first = self.first(enterprise);
        self.amounts[first + rank] += spend;
    }

    /// Moves a portfolio that is full to where there is room for twice as much.
    fn give_room(&mut self, enterprise: usize, held: usize) {
        let (old, new) = (self.first(enterprise), self.amounts.len());
        if self.amounts.len() + 2 * held > self.amounts.capacity() {
            // By one amount for each enterprise: few will need more, and a vector left to itself would
            // double.
            self.amounts.reserve_exact((2 * held).max(self.places.len()));
        }
        self.amounts.extend_from_within(old..old + held);
        self.amounts.resize(self.amounts.len() + held, 0);
        self.amounts[enterprise * ROOM] = new as u64;
        self.places[enterprise] |= BEYOND;
    }
}

/// The places of the bits that are set, the lowest first.
fn bits(mut of: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (of != 0).then(|| of.trailing_zeros() as usize);
        of &= of.wrapping_sub(1);
        lowest
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::market::VENUES;

    proptest! {
        /// However they grow, portfolios hold what was put into them.
        #[test]
        fn portfolios_are_maps(
            spent in prop::collection::vec((0_usize..3, 0..MODELS * VENUES, 1_u64..100), 0..300),
        ) {
            let mut portfolios = Portfolios::new(3);
            let mut maps = vec![BTreeMap::new(); 3];
            for (enterprise, place, spend) in spent {
                portfolios.add(enterprise, place, spend);
                *maps[enterprise].entry(place).or_insert(0) += spend;
            }
            for (enterprise, map) in maps.into_iter().enumerate() {
                prop_assert!(portfolios.held(enterprise).eq(map.clone()));
                for (place, spend) in portfolios.held_mut(enterprise) {
                    prop_assert_eq!(*spend, map[&place]);
                }
            }
        }
    }

    #[test]
    fn a_place_is_a_model_at_a_venue() {
        for venue in 0..VENUES {
            for model in 0..MODELS {
                assert_eq!(model_and_venue(place(model, venue)), (model, venue));
            }
        }
        const { assert!(1 << (MODELS * VENUES) <= BEYOND, "a bit for each place, and one more") };
    }
}
