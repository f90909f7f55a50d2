//! Precision: the arithmetic in which four enterprises choose at once.
//!
//! The terms of choice are written once, in [`super::kernel`], over the trait [`Precision`]. [`Exact`]
//! defines the result. [`Fast`] takes half the time and is accurate to a few millionths, which tells the
//! winner of most races for certain; where it does not, [`Exact`] decides. That is a floating-point filter, as in exact geometry (Fortune and Van Wyk 1993, "Efficient exact arithmetic for
//! computational geometry", SoCG; Shewchuk 1997, *Discrete & Computational Geometry* 18): it changes
//! what a result costs and never what it is.

use std::ops::{Add, AddAssign, BitAnd, Div, Mul, MulAssign, Sub};

use bytemuck::cast;
use wide::{f32x4, f64x4, i32x4, i64x4, u32x4};

use crate::engine::spend::float;
use crate::numeric::single::{MODERATE, Single};
use crate::numeric::{lanes, one_over_positive_stable, uniform_of};

use super::choice_set::LANES;
use super::race::{ExactRace, FastRace, Race, is_between, tag};

/// Four numbers, one for each enterprise, or four answers to a question: all bits set for yes, none for
/// no.
pub(super) trait Lanes:
    Copy
    + Add<Output = Self>
    + AddAssign
    + BitAnd<Output = Self>
    + Div<Output = Self>
    + Mul<Output = Self>
    + MulAssign
    + Sub<Output = Self>
{
    const ZERO: Self;
    const ONE: Self;
    /// In which lanes the numbers are equal.
    fn equals(self, other: Self) -> Self;
    /// The larger of two numbers; neither may be NaN.
    fn larger(self, other: Self) -> Self;
    /// `yes` where the answer is yes, and `no` elsewhere.
    fn choose(self, yes: Self, no: Self) -> Self;
    /// The answers as bits, the first lane lowest.
    fn answers(self) -> u32;
}

macro_rules! lanes {
    ($lanes:ty) => {
        impl Lanes for $lanes {
            const ZERO: Self = <$lanes>::ZERO;
            const ONE: Self = <$lanes>::ONE;
            #[inline(always)]
            fn equals(self, other: Self) -> Self {
                self.simd_eq(other)
            }
            #[inline(always)]
            fn larger(self, other: Self) -> Self {
                self.fast_max(other)
            }
            #[inline(always)]
            fn choose(self, yes: Self, no: Self) -> Self {
                self.select(yes, no)
            }
            #[inline(always)]
            fn answers(self) -> u32 {
                self.to_bitmask()
            }
        }
    };
}

lanes!(f32x4);
lanes!(f64x4);

/// An arithmetic of four enterprises at once.
///
/// How a rate of arrival is represented is up to the precision: [`Self::rate`] makes one, a product of
/// rates is a rate, and [`Self::arrival`] uses it.
pub(super) trait Precision: Default {
    /// A number that all four have in common.
    type Scalar: Copy;
    /// A number of each.
    type Lanes: Lanes;
    /// What marks an option in a race.
    type Tag: Copy;
    /// Four races.
    type Race: Race<Self::Lanes, Self::Tag>;
    /// Whether the winner of every race is certain.
    const IS_EXACT: bool;
    /// The latest arrival that counts as one.
    const LATEST: Self::Scalar;

    /// A number.
    fn scalar(x: f64) -> Self::Scalar;
    /// A rate ≥ 0.
    fn rate(x: f64) -> Self::Scalar;
    /// The same number or rate in all lanes.
    fn splat(x: Self::Scalar) -> Self::Lanes;
    /// A number or rate for each lane.
    fn gather(x: [Self::Scalar; LANES]) -> Self::Lanes;
    /// An answer for each lane.
    fn answer(holds: [bool; LANES]) -> Self::Lanes;
    /// Units of spend, for each lane.
    fn spend(units: [u64; LANES]) -> Self::Lanes;
    /// The tag of an option.
    fn tag(option: usize) -> Self::Tag;
    /// In which lanes a number or rate is within the bounds of the precision.
    fn is_plain(x: Self::Lanes) -> Self::Lanes;

    /// Numbers divided by a constant.
    fn divided(x: Self::Lanes, by: f64) -> Self::Lanes;
    /// Replaces sums of odds by 1 in lanes in which all are 0: where no AI is on sale at all, it pulls
    /// nowhere.
    fn pull_nowhere_if_zero(sums: &mut [Self::Lanes]);

    /// The rate e^x.
    fn exp(&self, x: Self::Lanes) -> Self::Lanes;
    /// Powers of numbers, as rates.
    fn power(&self, base: Self::Lanes, exponent: f64) -> Self::Lanes;
    /// `rate` · e^`x` · `base`^`exponent`, as a rate.
    fn scaled(
        &self,
        rate: Self::Lanes,
        x: Self::Lanes,
        base: Self::Lanes,
        exponent: f64,
    ) -> Self::Lanes;
    /// The unit exponentials of drawn words.
    fn exponentials(&self, words: u32x4) -> Self::Lanes;
    /// One over positive stable variables of index `alpha`, from the words of angles and waiting times, as
    /// [`one_over_positive_stable`] defines them.
    fn one_over_stable(&self, alpha: f64, angles: u32x4, waiting: u32x4) -> Self::Lanes;
    /// The arrival of an option: its waiting time over its rate.
    fn arrival(waiting: Self::Lanes, rate: Self::Lanes) -> Self::Lanes;
}

/// Double precision, with the bits of [`crate::numeric::kernel`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Exact;

/// Applies a function over slices to four numbers.
#[inline(always)]
fn each(x: f64x4, function: impl Fn(&mut [f64])) -> f64x4 {
    let mut values = x.to_array();
    function(&mut values);
    f64x4::new(values)
}

impl Precision for Exact {
    type Scalar = f64;
    type Lanes = f64x4;
    type Tag = f64;
    type Race = ExactRace;
    const IS_EXACT: bool = true;
    const LATEST: f64 = f64::MAX;

    #[inline(always)]
    fn scalar(x: f64) -> f64 {
        x
    }
    #[inline(always)]
    fn rate(x: f64) -> f64 {
        x
    }
    #[inline(always)]
    fn splat(x: f64) -> f64x4 {
        f64x4::splat(x)
    }
    #[inline(always)]
    fn gather(x: [f64; LANES]) -> f64x4 {
        f64x4::new(x)
    }
    #[inline(always)]
    /// An answer for each lane.
    fn answer(holds: [bool; LANES]) -> f64x4 {
        cast(i64x4::new(holds.map(|holds| -i64::from(holds))))
    }
    #[inline(always)]
    /// Units of spend, for each lane.
    fn spend(units: [u64; LANES]) -> f64x4 {
        f64x4::new(units.map(float))
    }
    #[inline(always)]
    fn tag(option: usize) -> f64 {
        option as f64
    }
    #[inline(always)]
    fn is_plain(_: f64x4) -> f64x4 {
        Self::answer([true; LANES])
    }
    #[inline(always)]
    fn exp(&self, x: f64x4) -> f64x4 {
        each(x, lanes::exp)
    }
    #[inline(always)]
    fn power(&self, base: f64x4, exponent: f64) -> f64x4 {
        each(base, |values| lanes::power(values, exponent))
    }
    #[inline(always)]
    fn divided(x: f64x4, by: f64) -> f64x4 {
        x / f64x4::splat(by)
    }
    #[inline(always)]
    fn pull_nowhere_if_zero(sums: &mut [f64x4]) {
        let most = sums.iter().fold(f64x4::ZERO, |most, sum| most.fast_max(*sum));
        let is_any = most.simd_gt(f64x4::ZERO);
        sums.iter_mut().for_each(|sum| *sum = is_any.select(*sum, f64x4::ONE));
    }
    #[inline(always)]
    fn scaled(&self, rate: f64x4, x: f64x4, base: f64x4, exponent: f64) -> f64x4 {
        rate * self.exp(x) * self.power(base, exponent)
    }
    #[inline(always)]
    fn exponentials(&self, words: u32x4) -> f64x4 {
        -each(f64x4::new(words.to_array().map(uniform_of)), lanes::ln)
    }
    fn one_over_stable(&self, alpha: f64, angles: u32x4, waiting: u32x4) -> f64x4 {
        let [angles, waiting] = [angles, waiting].map(|words| words.to_array().map(uniform_of));
        f64x4::new(one_over_positive_stable(alpha, angles, waiting))
    }
    #[inline(always)]
    fn arrival(waiting: f64x4, rate: f64x4) -> f64x4 {
        waiting / rate
    }
}

/// Single precision. Rates are represented by their reciprocals, so that an arrival is a product.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fast(Single);

/// Bounds, in single precision, of the factors of an arrival that differ between enterprises.
const PLAIN: (f32, f32) = (1e-15, 1e15);

/// Bounds of the factors that a whole sector shares, which are reciprocals of rates: large for options that
/// hardly anybody chooses.
const ROOM: (f32, f32) = (1e-15, 1e25);

impl Fast {
    /// Whether a rate above 0 that is common to a sector is within its bounds.
    pub fn has_room_for(rate: f64) -> bool {
        (ROOM.0..=ROOM.1).contains(&Self::rate(rate))
    }

    /// e^x, with `x` clamped to ±[`MODERATE`], beyond which the result is out of bounds anyway.
    #[inline(always)]
    fn moderate(&self, x: f32x4) -> f32x4 {
        self.0.exp(x.fast_max(f32x4::splat(-MODERATE)).fast_min(f32x4::splat(MODERATE)))
    }
}

impl Precision for Fast {
    type Scalar = f32;
    type Lanes = f32x4;
    type Tag = u32x4;
    type Race = FastRace;
    const IS_EXACT: bool = false;
    const LATEST: f32 = f32::MAX;

    #[inline(always)]
    fn scalar(x: f64) -> f32 {
        x as f32
    }
    #[inline(always)]
    fn rate(x: f64) -> f32 {
        (1.0 / x) as f32
    }
    #[inline(always)]
    fn splat(x: f32) -> f32x4 {
        f32x4::splat(x)
    }
    #[inline(always)]
    fn gather(x: [f32; LANES]) -> f32x4 {
        f32x4::new(x)
    }
    #[inline(always)]
    /// An answer for each lane.
    fn answer(holds: [bool; LANES]) -> f32x4 {
        cast(i32x4::new(holds.map(|holds| -i32::from(holds))))
    }
    #[inline(always)]
    /// Units of spend, for each lane.
    fn spend(units: [u64; LANES]) -> f32x4 {
        f32x4::new(units.map(|units| units.cast_signed() as f32))
    }
    #[inline(always)]
    fn tag(option: usize) -> u32x4 {
        tag(option)
    }
    #[inline(always)]
    fn is_plain(x: f32x4) -> f32x4 {
        is_between(x, PLAIN)
    }
    #[inline(always)]
    fn exp(&self, x: f32x4) -> f32x4 {
        self.0.exp(f32x4::ZERO - x)
    }
    #[inline(always)]
    fn power(&self, base: f32x4, exponent: f64) -> f32x4 {
        if exponent == 2.0 {
            return f32x4::ONE / (base * base);
        }
        self.moderate(self.0.minus_ln(base) * f32x4::splat(exponent as f32))
    }
    #[inline(always)]
    fn divided(x: f32x4, by: f64) -> f32x4 {
        x * f32x4::splat((1.0 / by) as f32)
    }
    /// Nothing to do: a sum of 0 is out of bounds.
    #[inline(always)]
    fn pull_nowhere_if_zero(_: &mut [f32x4]) {}
    #[inline(always)]
    fn scaled(&self, rate: f32x4, x: f32x4, base: f32x4, exponent: f64) -> f32x4 {
        if exponent == 0.0 {
            return rate * self.exp(x);
        }
        rate * self.moderate(self.0.minus_ln(base) * f32x4::splat(exponent as f32) - x)
    }
    #[inline(always)]
    fn exponentials(&self, words: u32x4) -> f32x4 {
        self.0.exponentials(words)
    }
    #[inline(always)]
    fn one_over_stable(&self, alpha: f64, angles: u32x4, waiting: u32x4) -> f32x4 {
        if alpha == 0.5 {
            // 4 cos²(θ/2) W, where the cosine is the sine of the complement to a quarter turn.
            let cosine = self.0.sin_quarter_turns(self.0.uniforms(!angles));
            return f32x4::splat(4.0) * cosine * cosine * self.0.exponentials(waiting);
        }
        // sin θ / sin αθ · (sin θ · W / sin (1 − α)θ)^{(1 − α)/α}: the quotients are never far from 1 / α and
        // 1 / (1 − α), so no digits cancel. Sines are taken of the distance to the nearer half turn.
        let [angle, to_half_turn] = [angles, !angles].map(|words| self.0.uniforms(words));
        let sine = |part: f64| {
            let [part, rest] = [part, 1.0 - part].map(|x| f32x4::splat(x as f32));
            let nearer = (part * angle).fast_min(rest + part * to_half_turn);
            self.0.sin_quarter_turns(nearer + nearer)
        };
        let (whole, rest) = (sine(1.0), 1.0 - alpha);
        let base = whole * self.0.exponentials(waiting) / sine(rest);
        let exponent = f32x4::splat((-rest / alpha) as f32);
        whole / sine(alpha) * self.moderate(self.0.minus_ln(base) * exponent)
    }
    #[inline(always)]
    fn arrival(waiting: f32x4, rate: f32x4) -> f32x4 {
        // Infinity with a tag in its last bits would be NaN.
        (waiting * rate).fast_min(f32x4::splat(Self::LATEST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::philox4x32_10;

    /// The arrival of an option that hardly anybody chooses may overflow.
    #[test]
    fn an_arrival_that_overflows_does_not_win() {
        let [late, early] = [1e30, 2.0].map(f32x4::splat);
        let mut race = FastRace::default();
        for (option, waiting) in [(1, early), (2, late), (3, f32x4::splat(5.0))] {
            race.enter(tag(option), Fast::arrival(waiting, waiting));
        }
        assert_eq!(race.winner(), [1; LANES]);
        assert_eq!(race.is_certain().answers(), 0b1111);
    }

    /// The margin of a race in single precision rests on this.
    #[test]
    fn stable_variables_in_single_precision_are_near_the_exact_ones() {
        let fast = Fast::default();
        let mut largest = 0.0_f64;
        for alpha in [0.1, 0.15, 0.25, 0.4, 0.49, 0.5, 0.6, 0.85, 0.99] {
            for counter in 0..100_000 {
                let angles = u32x4::new(philox4x32_10([counter, 0, 0, 0], [5, 0]));
                let waiting = u32x4::new(philox4x32_10([counter, 1, 0, 0], [5, 0]));
                // Now and then an angle next to either end.
                let angles = match counter % 50 {
                    0 => angles >> 24_u32,
                    1 => !(angles >> 24_u32),
                    _ => angles,
                };
                let found = fast.one_over_stable(alpha, angles, waiting).to_array();
                let exact = Exact.one_over_stable(alpha, angles, waiting).to_array();
                for (found, exact) in found.into_iter().zip(exact) {
                    // What is clamped is no sound arrival anyway.
                    if (1e-25..=1e25).contains(&exact) {
                        largest = largest.max((f64::from(found) / exact - 1.0).abs());
                    }
                }
            }
        }
        assert!(largest < 1e-4, "{largest}");
    }
}
