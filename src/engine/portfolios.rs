//! Portfolios: what each enterprise spends on AI, place by place, packed.

use crate::market::MODELS;

/// Amounts that a portfolio has room for in its line. Most never hold more: at the defaults they
/// hold three after five years.
const ROOM: usize = 6;

/// What an enterprise spends on AI, place by place, and the model that it chose last, in a line of what
/// processors fetch from memory at once. A place is a model at a venue; of the dozens of places, each
/// enterprise uses a few, so only those that it has used are stored, in order.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Portfolio {
    /// Which places it holds, a bit for each.
    places: u64,
    /// Where its amounts begin among those that have grown beyond; [`HERE`] while they have not.
    begin: u32,
    /// The model that was chosen last, by index; [`MODELS`] for none.
    last: u8,
    /// Its amounts, while there is room for them.
    amounts: [u64; ROOM],
}

/// The mark of a portfolio whose amounts are in its line.
const HERE: u32 = u32::MAX;

const _: () = assert!(size_of::<Portfolio>() == 64, "a line each");

impl Portfolio {
    const EMPTY: Self = Self { places: 0, begin: HERE, last: MODELS as u8, amounts: [0; ROOM] };

    /// Its amounts, and whatever stands behind them.
    #[inline(always)]
    fn amounts_mut<'a>(&'a mut self, beyond: &'a mut [u64]) -> &'a mut [u64] {
        if self.begin == HERE { &mut self.amounts } else { &mut beyond[self.begin as usize..] }
    }
}

/// What all enterprises spend on AI.
#[derive(Clone, Debug)]
pub(super) struct Portfolios {
    lines: Vec<Portfolio>,
    /// The amounts of those that have grown beyond their line, each with room for [`ROOM`] times a power
    /// of two. With the rooms that they leave they are at most 180 for each of a million enterprises, so
    /// 32 bits count them.
    beyond: Vec<u64>,
}

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
        const GROWTH: usize = 4;
        size_of::<Portfolio>() + GROWTH * decisions as usize
    }

    /// Empty portfolios of so many enterprises.
    pub fn new(enterprises: usize) -> Self {
        Self { lines: vec![Portfolio::EMPTY; enterprises], beyond: Vec::new() }
    }

    /// How many enterprises there are.
    pub fn count(&self) -> usize {
        self.lines.len()
    }

    /// The model that an enterprise chose last, by index; [`MODELS`] for none.
    #[inline(always)]
    pub fn last(&self, enterprise: usize) -> usize {
        usize::from(self.lines[enterprise].last)
    }

    /// Notes the model that an enterprise has chosen.
    pub fn set_last(&mut self, enterprise: usize, model: usize) {
        self.lines[enterprise].last = model as u8;
    }

    /// An enterprise's places with what it spends there.
    pub fn held(&self, enterprise: usize) -> impl Iterator<Item = (usize, u64)> {
        let Portfolio { places, begin, amounts, .. } = &self.lines[enterprise];
        let amounts = if *begin == HERE { amounts } else { &self.beyond[*begin as usize..] };
        bits(*places).zip(amounts.iter().copied())
    }

    /// The same, to be changed.
    pub fn held_mut(&mut self, enterprise: usize) -> impl Iterator<Item = (usize, &mut u64)> {
        let line = &mut self.lines[enterprise];
        bits(line.places).zip(line.amounts_mut(&mut self.beyond))
    }

    /// Adds to what an enterprise spends at a place.
    pub fn add(&mut self, enterprise: usize, place: usize, spend: u64) {
        let bit = 1 << place;
        let places = self.lines[enterprise].places;
        let rank = (places & (bit - 1)).count_ones() as usize;
        if places & bit == 0 {
            let held = places.count_ones() as usize;
            if held.is_multiple_of(ROOM) && (held / ROOM).is_power_of_two() {
                self.give_room(enterprise, held);
            }
            let line = &mut self.lines[enterprise];
            line.places |= bit;
            let amounts = line.amounts_mut(&mut self.beyond);
            amounts.copy_within(rank..held, rank + 1);
            amounts[rank] = 0;
        }
        self.lines[enterprise].amounts_mut(&mut self.beyond)[rank] += spend;
    }

    /// Moves a portfolio that is full to where there is room for twice as much.
    fn give_room(&mut self, enterprise: usize, held: usize) {
        let beyond = &mut self.beyond;
        let new = beyond.len();
        if new + 2 * held > beyond.capacity() {
            // By one amount for each enterprise: few will need more, and a vector left to itself would
            // double.
            beyond.reserve_exact((2 * held).max(self.lines.len()));
        }
        let Portfolio { begin, amounts, .. } = &mut self.lines[enterprise];
        match *begin {
            HERE => beyond.extend_from_slice(amounts),
            begin => beyond.extend_from_within(begin as usize..begin as usize + held),
        }
        beyond.resize(new + 2 * held, 0);
        *begin = new as u32;
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
        const { assert!(MODELS * VENUES <= 60, "a bit for each place") };
    }
}
