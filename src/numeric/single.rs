//! Functions in single precision, four at a time, to tell the winner of a race that is not close.
//!
//! They are accurate to [`ACCURACY`] on every target, but their bits may differ between targets, so no
//! figure may depend on them: a user has to detect what is too close to tell, and use [`super::lanes`]
//! there.

use bytemuck::cast;
use wide::{f32x4, i32x4, u32x4};

/// The largest relative error of the functions of [`Single`].
pub const ACCURACY: f32 = 4e-6;

/// The largest size of an argument for which [`Single::exp`] has this accuracy.
pub const MODERATE: f32 = 80.0;

/// Polynomials with the smallest relative error of their degree over the range in which they are used, found
/// by Lawson's iteration (Lawson 1961, *Contributions to the theory of linear least maximum
/// approximation*). This one is of e^r for |r| ≤ ½ ln 2, highest power first.
const EXP: [f32; 5] = [0.041_458_43, 0.167_909_97, 0.500_043_65, 0.999_963_35, 0.999_999_3];

/// Of −ln((1 + s) / (1 − s)) / s in s² ≤ 1/9.
const MINUS_LN: [f32; 4] = [-0.342_260_4, -0.395_894_63, -0.666_76, -1.999_999_6];

/// Of sin(x) / x in x² ≤ (π/2)².
const SIN: [f32; 4] = [-1.848_814e-4, 8.311_899e-3, -0.166_655_54, 0.999_999_06];

/// The functions, with their constants in memory: browsers load a vector from memory in one instruction, and
/// build a constant in the code with several at each use. Changing a sign needs such a constant too, so
/// the logarithm is negated.
#[derive(Clone, Copy, Debug)]
pub struct Single {
    exp: [f32x4; 5],
    minus_ln: [f32x4; 4],
    sin: [f32x4; 4],
    log2_e: f32x4,
    minus_ln2: f32x4,
    ln2_high: f32x4,
    ln2_low: f32x4,
    /// 1.5 · 2^23. Adding it to a small number leaves the nearest whole number in the last bits.
    whole: f32x4,
    quarter_turn: f32x4,
    half: f32x4,
    one: f32x4,
    two: f32x4,
    per_word: f32x4,
    from_low: u32x4,
    low: u32x4,
    mantissa: u32x4,
    bias: i32x4,
}

impl Default for Single {
    fn default() -> Self {
        const ONE: u32 = 1.0_f32.to_bits();
        const LOW: u32 = 0.75_f32.to_bits();
        Self {
            exp: EXP.map(f32x4::splat),
            minus_ln: MINUS_LN.map(f32x4::splat),
            sin: SIN.map(f32x4::splat),
            log2_e: f32x4::splat(std::f32::consts::LOG2_E),
            minus_ln2: f32x4::splat(-std::f32::consts::LN_2),
            ln2_high: f32x4::splat(0.693_359_4),
            ln2_low: f32x4::splat(-2.121_944_4e-4),
            whole: f32x4::splat(12_582_912.0),
            quarter_turn: f32x4::splat(std::f32::consts::FRAC_PI_2),
            half: f32x4::splat(0.5),
            one: f32x4::ONE,
            two: f32x4::splat(2.0),
            per_word: f32x4::splat(1.0 / 4_294_967_296.0),
            from_low: u32x4::splat(ONE - LOW),
            low: u32x4::splat(LOW),
            mantissa: u32x4::splat(0x007F_FFFF),
            bias: i32x4::splat(127),
        }
    }
}

impl Single {
    /// The uniforms in (0, 1) of drawn words, as [`super::Draws`] defines them, accurate relative to their
    /// size. For an accurate 1 − u, use the complement of the word.
    #[inline(always)]
    #[must_use]
    pub fn uniforms(&self, words: u32x4) -> f32x4 {
        let (upper, near) = self.halved(words);
        near + (upper & self.one)
    }

    /// The unit exponentials of drawn words, −ln u.
    #[inline(always)]
    #[must_use]
    pub fn exponentials(&self, words: u32x4) -> f32x4 {
        let (upper, near) = self.halved(words);
        let (exponent, rest) = self.parts(near);
        // Above one half, the distance from 1 is known exactly.
        self.minus_ln_of_parts(exponent & !upper, upper.select(near, rest))
    }

    /// −ln x of positive normal numbers; the error is relative to the result, or to 1 where that is smaller.
    #[inline(always)]
    #[must_use]
    pub fn minus_ln(&self, x: f32x4) -> f32x4 {
        let (exponent, rest) = self.parts(x);
        self.minus_ln_of_parts(exponent, rest)
    }

    /// e^x, for |x| up to [`MODERATE`].
    #[inline(always)]
    #[must_use]
    pub fn exp(&self, x: f32x4) -> f32x4 {
        let shifted = x * self.log2_e + self.whole;
        let whole = shifted - self.whole;
        let r = x - whole * self.ln2_high - whole * self.ln2_low;
        let power: i32x4 = cast::<f32x4, i32x4>(shifted) << 23;
        cast::<i32x4, f32x4>(cast::<f32x4, i32x4>(horner(r, &self.exp)) + power)
    }

    /// sin(π/2 · x), for x from 0 to 1.
    #[inline(always)]
    #[must_use]
    pub fn sin_quarter_turns(&self, quarter_turns: f32x4) -> f32x4 {
        let x = quarter_turns * self.quarter_turn;
        x * horner(x * x, &self.sin)
    }

    /// For each word, whether its uniform u is above one half, and the signed distance of u from the nearer end
    /// of (0, 1): u, or u − 1.
    #[inline(always)]
    fn halved(&self, words: u32x4) -> (f32x4, f32x4) {
        // As a signed number, a word with its first bit set is its distance from 2^32.
        let words: i32x4 = cast(words);
        let near = (f32x4::from_i32x4(words) + self.half) * self.per_word;
        (cast(words >> 31), near)
    }

    /// k and m − 1 of x = 2^k · m with m in [¾, 1½).
    #[inline(always)]
    fn parts(&self, x: f32x4) -> (f32x4, f32x4) {
        let bits = cast::<f32x4, u32x4>(x) + self.from_low;
        let exponent = cast::<u32x4, i32x4>(bits >> 23) - self.bias;
        let m: f32x4 = cast((bits & self.mantissa) + self.low);
        (f32x4::from_i32x4(exponent), m - self.one)
    }

    /// −k · ln 2 − ln(1 + f) for f in [−½, ½), by s = f / (2 + f).
    #[inline(always)]
    fn minus_ln_of_parts(&self, k: f32x4, f: f32x4) -> f32x4 {
        let s = f / (f + self.two);
        k * self.minus_ln2 + s * horner(s * s, &self.minus_ln)
    }
}

/// A polynomial, from its highest coefficient down.
#[inline(always)]
fn horner<const N: usize>(x: f32x4, coefficients: &[f32x4; N]) -> f32x4 {
    let mut sum = coefficients[0];
    for coefficient in &coefficients[1..] {
        sum = sum * x + *coefficient;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::kernel;
    use crate::numeric::philox4x32_10;

    /// Random words, and words around every power of two.
    fn words() -> impl Iterator<Item = [u32; 4]> {
        let random = (0..200_000).map(|i| philox4x32_10([i, 0, 0, 0], [3, 0]));
        let ends = (0..32).flat_map(|bit| {
            let power = 1_u32 << bit;
            [[power - 1, power, power + 1, power + (power >> 1)], [power - 1, power, !power, !0]]
        });
        random.chain(ends).chain([[0, 1, u32::MAX, u32::MAX - 1]])
    }

    /// Asserts that the values have the promised accuracy.
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
    fn draws_have_the_promised_accuracy() {
        let single = Single::default();
        for words in words() {
            assert_near(single.uniforms(u32x4::new(words)), words.map(unit), 0.0);
            // Close to 1, where an f64 of u loses digits of 1 − u, −ln u is (1 − u) + (1 − u)² / 2.
            let exact = words.map(|word| {
                let rest = unit(!word);
                if rest < 1e-6 { rest + rest * rest / 2.0 } else { -kernel::ln(unit(word)) }
            });
            assert_near(single.exponentials(u32x4::new(words)), exact, 0.0);
        }
    }

    #[test]
    fn functions_have_the_promised_accuracy() {
        let single = Single::default();
        let moderate = f64::from(MODERATE);
        for words in words() {
            let units = words.map(unit);
            let x = units.map(|u| ((2.0 * u - 1.0) * moderate) as f32);
            assert_near(single.exp(f32x4::new(x)), x.map(|x| kernel::exp(f64::from(x))), 0.0);
            let positive = x.map(|x| kernel::exp(f64::from(x)) as f32);
            let logarithms = positive.map(|x| -kernel::ln(f64::from(x)));
            assert_near(single.minus_ln(f32x4::new(positive)), logarithms, 1.0);
            let turns = units.map(|u| u as f32);
            let sines = turns.map(|u| kernel::sin_half_turns(f64::from(u) / 2.0));
            assert_near(single.sin_quarter_turns(f32x4::new(turns)), sines, 0.0);
        }
    }
}
