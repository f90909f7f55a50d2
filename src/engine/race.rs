//! Four races at once.

use bytemuck::cast;
use wide::{f32x4, u32x4};

use super::bounds::{MARGIN, SOUND, is_between};
use super::choice_set::{LANES, OPTIONS};

/// The last bits of an arrival, which tell whose it is: 2^−17 of it at most.
const WHO: u32 = OPTIONS.next_power_of_two() as u32 - 1;

/// What marks an arrival as that of an option, which has to be below [`OPTIONS`].
#[must_use]
pub fn tag(option: usize) -> u32x4 {
    u32x4::splat(option as u32 & WHO)
}

/// Four races at once, told in single precision wherever they are not close.
#[derive(Clone, Copy, Debug)]
pub struct Race {
    first: f32x4,
    second: f32x4,
}

impl Default for Race {
    /// Races that nobody has entered.
    #[inline(always)]
    fn default() -> Self {
        let never = f32x4::splat(f32::MAX);
        Self { first: never, second: never }
    }
}

impl Race {
    /// Enters an option with its [`tag`] into each race.
    #[inline(always)]
    pub fn enter(&mut self, tag: u32x4, arrival: f32x4) {
        let arrival = cast((cast::<f32x4, u32x4>(arrival) & u32x4::splat(!WHO)) | tag);
        self.second = self.second.fast_min(self.first.fast_max(arrival));
        self.first = self.first.fast_min(arrival);
    }

    /// Who is first.
    #[inline(always)]
    #[must_use]
    pub fn winner(&self) -> [u32; LANES] {
        (cast::<f32x4, u32x4>(self.first) & u32x4::splat(WHO)).to_array()
    }

    /// In which races the first is so far ahead of the second that exact arrivals have the same
    /// winner, if no factor of theirs is off by more than [`crate::numeric::single::ACCURACY`].
    #[inline(always)]
    #[must_use]
    pub fn is_certain(&self) -> f32x4 {
        is_between(self.first, SOUND) & self.second.simd_ge(self.first * f32x4::splat(1.0 + MARGIN))
    }

    /// Whether the first comes before that of another race, and whether they are far enough apart
    /// to tell.
    #[inline(always)]
    #[must_use]
    pub(super) fn beats(&self, other: &Self) -> (f32x4, f32x4) {
        let margin = f32x4::splat(1.0 + MARGIN);
        let apart =
            self.first.simd_ge(other.first * margin) | other.first.simd_ge(self.first * margin);
        (self.first.simd_lt(other.first), apart)
    }
}
