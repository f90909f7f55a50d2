//! Portfolios: what each enterprise spends on AI, by model and venue, packed into a cache line each.

use crate::market::{MODELS, Model, VENUES, Venue};

/// How many amounts a portfolio holds in its cache line. Most never hold more: with the default scenario
/// they hold three after five years.
const ROOM: usize = 6;

/// What an enterprise spends on AI, and the model that it chose last. Of the dozens of slots, one for
/// each model at each venue, an enterprise uses a few, so only those that it has used are stored, in
/// ascending order.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Portfolio {
    /// The slots that it holds, a bit for each.
    slots: u64,
    /// Where its amounts begin in [`Portfolios::beyond`]; [`HERE`] while they fit into `amounts`.
    begin: u32,
    /// The model that was chosen last.
    last: Option<Model>,
    /// Its amounts, while they fit.
    amounts: [u64; ROOM],
}

/// The value of [`Portfolio::begin`] while the amounts fit.
const HERE: u32 = u32::MAX;

const _: () = assert!(size_of::<Portfolio>() == 64, "a cache line each");

impl Portfolio {
    const EMPTY: Self = Self { slots: 0, begin: HERE, last: None, amounts: [0; ROOM] };

    /// A slice that begins with its amounts; in `beyond`, those of other enterprises follow.
    #[inline(always)]
    fn amounts_mut<'a>(&'a mut self, beyond: &'a mut [u64]) -> &'a mut [u64] {
        if self.begin == HERE { &mut self.amounts } else { &mut beyond[self.begin as usize..] }
    }
}

/// What all enterprises spend on AI.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Portfolios {
    lines: Vec<Portfolio>,
    /// The amounts of portfolios that have outgrown their line, each with capacity for [`ROOM`] times a
    /// power of two. With the gaps that they leave behind when they grow, these are at most 180 amounts
    /// for each of a million enterprises, so 32 bits index them.
    beyond: Vec<u64>,
}

/// The slot of a model at a venue.
pub(super) const fn slot(model: Model, venue: Venue) -> usize {
    venue.index() * MODELS + model.index()
}

/// The model and the venue of each slot.
const SLOTS: [(Model, Venue); MODELS * VENUES] = {
    let mut slots = [(Model::OpenAi, Venue::Direct); MODELS * VENUES];
    let mut slot = 0;
    while slot < slots.len() {
        slots[slot] = (Model::ALL[slot % MODELS], Venue::ALL[slot / MODELS]);
        slot += 1;
    }
    slots
};

/// The model and the venue of a slot.
#[inline(always)]
pub(super) const fn model_and_venue(slot: usize) -> (Model, Venue) {
    SLOTS[slot]
}

impl Portfolios {
    /// The memory of a portfolio after so many decisions, on average, in bytes.
    pub const fn bytes_each(decisions: u32) -> usize {
        /// By how much it grows with each decision, gaps included: measured.
        const GROWTH: usize = 4;
        size_of::<Portfolio>() + GROWTH * decisions as usize
    }

    /// Empty portfolios of `enterprises` enterprises.
    pub fn new(enterprises: usize) -> Self {
        Self { lines: vec![Portfolio::EMPTY; enterprises], beyond: Vec::new() }
    }

    /// How many enterprises there are.
    pub fn count(&self) -> usize {
        self.lines.len()
    }

    /// The model that an enterprise chose last.
    #[inline(always)]
    pub fn last(&self, enterprise: usize) -> Option<Model> {
        self.lines[enterprise].last
    }

    /// Records the model that an enterprise has chosen.
    pub fn set_last(&mut self, enterprise: usize, model: Model) {
        self.lines[enterprise].last = Some(model);
    }

    /// An enterprise's slots with what it spends in each, in units.
    pub fn held(&self, enterprise: usize) -> impl Iterator<Item = (usize, u64)> {
        let Portfolio { slots, begin, amounts, .. } = &self.lines[enterprise];
        let amounts = if *begin == HERE { amounts } else { &self.beyond[*begin as usize..] };
        bits(*slots).zip(amounts.iter().copied())
    }

    /// The same, with mutable amounts.
    pub fn held_mut(&mut self, enterprise: usize) -> impl Iterator<Item = (usize, &mut u64)> {
        let line = &mut self.lines[enterprise];
        bits(line.slots).zip(line.amounts_mut(&mut self.beyond))
    }

    /// Adds to what an enterprise spends in a slot.
    pub fn add(&mut self, enterprise: usize, slot: usize, spend: u64) {
        let bit = 1 << slot;
        let slots = self.lines[enterprise].slots;
        let rank = (slots & (bit - 1)).count_ones() as usize;
        if slots & bit == 0 {
            let held = slots.count_ones() as usize;
            if held.is_multiple_of(ROOM) && (held / ROOM).is_power_of_two() {
                self.grow(enterprise, held);
            }
            let line = &mut self.lines[enterprise];
            line.slots |= bit;
            let amounts = line.amounts_mut(&mut self.beyond);
            amounts.copy_within(rank..held, rank + 1);
            amounts[rank] = 0;
        }
        self.lines[enterprise].amounts_mut(&mut self.beyond)[rank] += spend;
    }

    /// Moves a portfolio that is full with `held` amounts to the end, with capacity for twice as many.
    fn grow(&mut self, enterprise: usize, held: usize) {
        let beyond = &mut self.beyond;
        let new = beyond.len();
        if new + 2 * held > beyond.capacity() {
            // One amount for each enterprise at a time: few portfolios grow, and by default the vector
            // would double.
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

/// The positions of the bits that are set, in ascending order.
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

    proptest! {
        /// However they grow, portfolios hold what was added to them.
        #[test]
        fn portfolios_are_maps(
            spent in prop::collection::vec((0_usize..3, 0..MODELS * VENUES, 1_u64..100), 0..300),
        ) {
            let mut portfolios = Portfolios::new(3);
            let mut maps = vec![BTreeMap::new(); 3];
            for (enterprise, slot, spend) in spent {
                portfolios.add(enterprise, slot, spend);
                *maps[enterprise].entry(slot).or_insert(0) += spend;
            }
            for (enterprise, map) in maps.into_iter().enumerate() {
                prop_assert!(portfolios.held(enterprise).eq(map.clone()));
                for (slot, spend) in portfolios.held_mut(enterprise) {
                    prop_assert_eq!(*spend, map[&slot]);
                }
            }
        }
    }

    #[test]
    fn every_model_at_every_venue_has_a_slot() {
        for venue in Venue::ALL {
            for model in Model::ALL {
                assert_eq!(model_and_venue(slot(model, venue)), (model, venue));
            }
        }
        const { assert!(MODELS * VENUES <= 60, "a bit for each slot") };
    }
}
