//! Bounds: between what single precision may be trusted.

use wide::f32x4;

/// How far ahead a winner has to be, relative to its arrival. An arrival is a product of some ten
/// factors, each good to [`crate::numeric::single::ACCURACY`]; only powers may be off by more, by as
/// much for each unit of an exponent of up to [`STEEP`] or so: the pull where core is placed, and the
/// rates of models where AI is sourced; and the bits that tell whose an arrival is. So none is off by
/// more than 0.0003.
pub(super) const MARGIN: f32 = 1.0 / 512.0;

/// What the factors of an arrival lie between where a filter is used at all. None of their
/// products can then overflow, and one that has lost digits to underflow is below [`SOUND`].
pub(super) const PLAIN: (f32, f32) = (1e-15, 1e15);

/// Arrivals of a winner that may be trusted.
pub(super) const SOUND: (f32, f32) = (1e-12, 1e12);

/// The largest size of an exponent; its exponential is within [`PLAIN`].
pub(super) const STEEP: f32 = 30.0;

/// Whether a factor lies within [`PLAIN`].
pub(super) fn is_plain(x: f32) -> bool {
    (PLAIN.0..=PLAIN.1).contains(&x)
}

/// In which lanes a value lies within bounds.
#[inline(always)]
pub(super) fn is_between(x: f32x4, (least, most): (f32, f32)) -> f32x4 {
    x.simd_ge(f32x4::splat(least)) & x.simd_le(f32x4::splat(most))
}
