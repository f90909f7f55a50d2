//! Single precision, four at a time: what a filter needs to tell who wins where that is not close.
//!
//! Nothing that a result depends on is ever taken from here: these functions are good to
//! [`ACCURACY`], on every target, and promise no bits. Whoever uses them has to know what is
//! too close to tell, and to ask [`super::lanes`] there.

use bytemuck::cast;
use wide::{f32x4, i32x4, u32x4};

/// How far, relative to the exact value, a function of this module is off at most.
pub const ACCURACY: f32 = 4e-6;

/// The largest argument, in either direction, for which [`exp`] is as accurate as it says.
pub const MODERATE: f32 = 80.0;

/// The uniforms in (0, 1) of drawn words, as [`super::Draws`] has them, and accurate near 1 too if
/// asked for their distance from it: that of a word is the uniform of its complement.
#[inline(always)]
#[must_use]
pub fn uniforms(words: [u32; 4]) -> f32x4 {
    let (upper, near) = halved(words);
    upper.select(f32x4::ONE - near, near)
}

/// The unit exponentials of drawn words, −ln u.
#[inline(always)]
#[must_use]
pub fn exponentials(words: [u32; 4]) -> f32x4 {
    let (upper, near) = halved(words);
    let (exponent, rest) = parts(near);
    // Above one half the logarithm is that of 1 − `near`, whose distance from 1 is known exactly.
    let exponent = upper.select(f32x4::ZERO, exponent);
    let rest = upper.select(-near, rest);
    -ln_of_parts(exponent, rest)
}

/// The natural logarithms of positive normal numbers, relative to 1 where they are smaller.
#[inline(always)]
#[must_use]
pub fn ln(x: f32x4) -> f32x4 {
    let (exponent, rest) = parts(x);
    ln_of_parts(exponent, rest)
}

/// The exponentials of numbers of at most [`MODERATE`] size.
#[inline(always)]
#[must_use]
pub fn exp(x: f32x4) -> f32x4 {
    const LN2_HIGH: f32 = 0.693_359_4;
    const LN2_LOW: f32 = -2.121_944_4e-4;
    /// 1.5 · 2^23: adding it to a small number leaves its nearest whole number in the last bits.
    const WHOLE: f32 = 12_582_912.0;
    let shifted = x * f32x4::splat(std::f32::consts::LOG2_E) + f32x4::splat(WHOLE);
    let whole = shifted - f32x4::splat(WHOLE);
    let r = x - whole * f32x4::splat(LN2_HIGH) - whole * f32x4::splat(LN2_LOW);
    let polynomial = horner(r, [1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1.0, 1.0]);
    let power: i32x4 = cast::<f32x4, i32x4>(shifted) << 23;
    cast::<i32x4, f32x4>(cast::<f32x4, i32x4>(polynomial) + power)
}

/// The sines of so many quarter turns, for 0 to 1.
#[inline(always)]
#[must_use]
pub fn sin_quarter_turns(quarter_turns: f32x4) -> f32x4 {
    let x = quarter_turns * f32x4::splat(std::f32::consts::FRAC_PI_2);
    let series = [1.0 / 362_880.0, -1.0 / 5_040.0, 1.0 / 120.0, -1.0 / 6.0, 1.0];
    x * horner(x * x, series)
}

/// For each word, whether its uniform lies above one half, and the uniform's distance from the
/// nearer end of (0, 1).
#[inline(always)]
fn halved(words: [u32; 4]) -> (f32x4, f32x4) {
    let words: i32x4 = cast(words);
    // All bits of a word whose first bit is set.
    let upper = words >> 31;
    let near = f32x4::from_i32x4(words ^ upper) + f32x4::splat(0.5);
    (cast(upper), near * f32x4::splat(1.0 / 4_294_967_296.0))
}

/// k and m − 1, where x = 2^k · m with m in [¾, 1½).
#[inline(always)]
fn parts(x: f32x4) -> (f32x4, f32x4) {
    const ONE: u32 = 1.0_f32.to_bits();
    const LOW: u32 = 0.75_f32.to_bits();
    let bits = cast::<f32x4, u32x4>(x) + u32x4::splat(ONE - LOW);
    let exponent = cast::<u32x4, i32x4>(bits >> 23) - i32x4::splat(127);
    let m: f32x4 = cast((bits & u32x4::splat(0x007F_FFFF)) + u32x4::splat(LOW));
    (f32x4::from_i32x4(exponent), m - f32x4::ONE)
}

/// k · ln 2 + ln(1 + f) for f in [−½, ½), by the series of the inverse hyperbolic tangent.
#[inline(always)]
fn ln_of_parts(k: f32x4, f: f32x4) -> f32x4 {
    let s = f / (f + f32x4::splat(2.0));
    let series = [2.0 / 11.0, 2.0 / 9.0, 2.0 / 7.0, 2.0 / 5.0, 2.0 / 3.0, 2.0];
    k * f32x4::splat(std::f32::consts::LN_2) + s * horner(s * s, series)
}

/// A polynomial, from its highest coefficient down.
#[inline(always)]
fn horner<const N: usize>(x: f32x4, coefficients: [f32; N]) -> f32x4 {
    let mut sum = f32x4::ZERO;
    for coefficient in coefficients {
        sum = sum * x + f32x4::splat(coefficient);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::kernel;
    use crate::numeric::philox4x32_10;

    /// Words at random and at the ends of every power of two.
    fn words() -> impl Iterator<Item = [u32; 4]> {
        let random = (0..200_000).map(|i| philox4x32_10([i, 0, 0, 0], [3, 0]));
        let ends = (0..32).flat_map(|bit| {
            let power = 1_u32 << bit;
            [[power - 1, power, power + 1, power + (power >> 1)], [power - 1, power, !power, !0]]
        });
        random.chain(ends).chain([[0, 1, u32::MAX, u32::MAX - 1]])
    }

    /// Whether each value is as near to the exact one as this module promises.
    #[track_caller]
    fn assert_near(values: f32x4, exact: [f64; 4], least: f64) {
        for (value, exact) in values.to_array().into_iter().zip(exact) {
            let off = (f64::from(value) - exact).abs() / exact.abs().max(least);
            assert!(off <= f64::from(ACCURACY), "{value:e} for {exact:e}: {off:e}");
        }
    }

    fn unit(word: u32) -> f64 {
        (f64::from(word) + 0.5) / 4_294_967_296.0
    }

    #[test]
    fn draws_are_as_accurate_as_they_say() {
        for words in words() {
            assert_near(uniforms(words), words.map(unit), 0.0);
            // Beside 1, where an f64 of the uniform has lost what matters, −ln u is 1 − u.
            let exact = words.map(|word| {
                let rest = unit(!word);
                if rest < 1e-6 { rest + rest * rest / 2.0 } else { -kernel::ln(unit(word)) }
            });
            assert_near(exponentials(words), exact, 0.0);
        }
    }

    #[test]
    fn functions_are_as_accurate_as_they_say() {
        let moderate = f64::from(MODERATE);
        for words in words() {
            let units = words.map(unit);
            let x = units.map(|u| ((2.0 * u - 1.0) * moderate) as f32);
            assert_near(exp(f32x4::new(x)), x.map(|x| kernel::exp(f64::from(x))), 0.0);
            let positive = x.map(|x| kernel::exp(f64::from(x)) as f32);
            let logarithms = positive.map(|x| kernel::ln(f64::from(x)));
            assert_near(ln(f32x4::new(positive)), logarithms, 1.0);
            let turns = units.map(|u| u as f32);
            let sines = turns.map(|u| kernel::sin_half_turns(f64::from(u) / 2.0));
            assert_near(sin_quarter_turns(f32x4::new(turns)), sines, 0.0);
        }
    }
}
