//! Four races at once, in which the first to arrive wins.

use bytemuck::cast;
use wide::{f32x4, f64x4, u32x4};

use super::choice_set::{LANES, OPTIONS};

/// Four races at once.
pub(super) trait Race<Lanes, Tag>: Copy + Default {
    /// Enters an option with its tag into each race.
    fn enter(&mut self, tag: Tag, arrival: Lanes);
    /// The option that is first in each race; a number that is no option's where none arrives.
    fn winner(&self) -> [u32; LANES];
    /// In which races the winner is certain.
    fn is_certain(&self) -> Lanes;
    /// In which lanes the first arrival is before that of another race, and in which that is certain.
    fn beats(&self, other: &Self) -> (Lanes, Lanes);
}

/// Four races in double precision. Of equal arrivals the first that was entered wins.
#[derive(Clone, Copy, Debug)]
pub(super) struct ExactRace {
    first: f64x4,
    who: f64x4,
}

impl Default for ExactRace {
    #[inline(always)]
    fn default() -> Self {
        Self { first: f64x4::splat(f64::INFINITY), who: f64x4::splat(OPTIONS as f64) }
    }
}

impl Race<f64x4, f64> for ExactRace {
    #[inline(always)]
    fn enter(&mut self, tag: f64, arrival: f64x4) {
        let earlier = arrival.simd_lt(self.first);
        self.first = earlier.select(arrival, self.first);
        self.who = earlier.select(f64x4::splat(tag), self.who);
    }
    #[inline(always)]
    fn winner(&self) -> [u32; LANES] {
        self.who.to_array().map(|who| who as u32)
    }
    #[inline(always)]
    fn is_certain(&self) -> f64x4 {
        f64x4::ZERO.simd_eq(f64x4::ZERO)
    }
    #[inline(always)]
    fn beats(&self, other: &Self) -> (f64x4, f64x4) {
        (self.first.simd_lt(other.first), self.is_certain())
    }
}

/// How far ahead a winner has to be in single precision, relative to its arrival. An arrival is a product
/// of some ten factors, each accurate to [`crate::numeric::single::ACCURACY`]; powers add as much again
/// per unit of an exponent of up to 35; the stable variable of a nest is off by at most 0.0001, which a test
/// measures; and the tag in the last bits costs 2^−17. In all the error is below 0.0004.
const MARGIN: f32 = 1.0 / 512.0;

/// A winner's arrival is trusted only within these bounds. Products that overflow, or lose digits to
/// underflow, lie outside.
const SOUND: (f32, f32) = (1e-20, 1e12);

/// In which lanes a value is within bounds.
#[inline(always)]
pub(super) fn is_between(x: f32x4, (least, most): (f32, f32)) -> f32x4 {
    x.simd_ge(f32x4::splat(least)) & x.simd_le(f32x4::splat(most))
}

/// The last bits of an arrival, which hold its option's tag: at most 2^−17 of its value.
const WHO: u32 = OPTIONS.next_power_of_two() as u32 - 1;

/// The tag of an option, which has to be below [`OPTIONS`].
#[must_use]
pub fn tag(option: usize) -> u32x4 {
    u32x4::splat(option as u32 & WHO)
}

/// Four races in single precision, which give the winner and whether it is certain.
#[derive(Clone, Copy, Debug)]
pub struct FastRace {
    first: f32x4,
    second: f32x4,
}

impl Default for FastRace {
    /// Races without options.
    #[inline(always)]
    fn default() -> Self {
        let never = f32x4::splat(f32::MAX);
        Self { first: never, second: never }
    }
}

impl FastRace {
    /// Enters an option with its [`tag`] into each race.
    #[inline(always)]
    pub fn enter(&mut self, tag: u32x4, arrival: f32x4) {
        let arrival = cast((cast::<f32x4, u32x4>(arrival) & u32x4::splat(!WHO)) | tag);
        self.second = self.second.fast_min(self.first.fast_max(arrival));
        self.first = self.first.fast_min(arrival);
    }

    /// The option that is first in each race.
    #[inline(always)]
    #[must_use]
    pub fn winner(&self) -> [u32; LANES] {
        (cast::<f32x4, u32x4>(self.first) & u32x4::splat(WHO)).to_array()
    }

    /// In which races the first is so far ahead of the second that exact arrivals have the same winner, if no
    /// factor of theirs is off by more than [`crate::numeric::single::ACCURACY`].
    #[inline(always)]
    #[must_use]
    pub fn is_certain(&self) -> f32x4 {
        is_between(self.first, SOUND) & self.second.simd_ge(self.first * f32x4::splat(1.0 + MARGIN))
    }
}

impl Race<f32x4, u32x4> for FastRace {
    #[inline(always)]
    fn enter(&mut self, tag: u32x4, arrival: f32x4) {
        Self::enter(self, tag, arrival);
    }
    #[inline(always)]
    fn winner(&self) -> [u32; LANES] {
        Self::winner(self)
    }
    #[inline(always)]
    fn is_certain(&self) -> f32x4 {
        Self::is_certain(self)
    }
    #[inline(always)]
    fn beats(&self, other: &Self) -> (f32x4, f32x4) {
        let margin = f32x4::splat(1.0 + MARGIN);
        let apart =
            self.first.simd_ge(other.first * margin) | other.first.simd_ge(self.first * margin);
        (self.first.simd_lt(other.first), apart)
    }
}
