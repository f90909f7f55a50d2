//! Four races at once.

use bytemuck::cast;
use wide::{f32x4, u32x4};

use super::bounds::{MARGIN, SOUND, is_between};
use super::{Filter, LANES, OPTIONS};

/// The last bits of an arrival, which tell whose it is: 2^−17 of it at most.
pub(super) const WHO: u32 = OPTIONS.next_power_of_two() as u32 - 1;

/// Four races at once.
pub(super) struct Race {
    first: f32x4,
    second: f32x4,
    untagged: u32x4,
}

impl Race {
    /// Races that nobody has entered.
    #[inline(always)]
    pub fn new(filter: &Filter) -> Self {
        let never = f32x4::splat(f32::MAX);
        Self { first: never, second: never, untagged: filter.untagged }
    }

    /// Enters an option with its tag into each race.
    #[inline(always)]
    pub fn enter(&mut self, tag: u32x4, arrival: f32x4) {
        let arrival = cast((cast::<f32x4, u32x4>(arrival) & self.untagged) | tag);
        self.second = self.second.fast_min(self.first.fast_max(arrival));
        self.first = self.first.fast_min(arrival);
    }

    /// Who is first.
    #[inline(always)]
    pub fn winner(&self) -> [u32; LANES] {
        (cast::<f32x4, u32x4>(self.first) & u32x4::splat(WHO)).to_array()
    }

    /// Whether the first is far enough ahead of the second.
    #[inline(always)]
    pub fn is_certain(&self) -> f32x4 {
        is_between(self.first, SOUND) & self.second.simd_ge(self.first * f32x4::splat(1.0 + MARGIN))
    }

    /// Whether the first comes before that of another race, and whether they are far enough apart
    /// to tell.
    #[inline(always)]
    pub fn beats(&self, other: &Self) -> (f32x4, f32x4) {
        let margin = f32x4::splat(1.0 + MARGIN);
        let apart =
            self.first.simd_ge(other.first * margin) | other.first.simd_ge(self.first * margin);
        (self.first.simd_lt(other.first), apart)
    }
}
