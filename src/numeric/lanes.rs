//! Lanes: the kernels over many arguments at once.
//!
//! The loops have no branches and no calls, so that compilers turn them into vector instructions. Each lane
//! does the IEEE 754 operations of the scalar function in [`kernel`] in the same order, and so has the same
//! bits. The algorithms are those of FreeBSD's msun (`e_log.c`, `e_exp.c`; Sun Microsystems 1993), as in
//! `libm`. Special arguments are left to the scalar functions.
//!
//! The functions are not inlined: a call costs little compared with a loop, and copies would enlarge the
//! page.

use super::kernel;

/// Replaces each value by its natural logarithm, [`kernel::ln`].
#[inline(never)]
pub fn ln(values: &mut [f64]) {
    if are_normal(values) {
        values.iter_mut().for_each(|x| *x = ln_of_normal(*x));
    } else {
        values.iter_mut().for_each(|x| *x = kernel::ln(*x));
    }
}

/// Replaces each value by its exponential, [`kernel::exp`].
#[inline(never)]
pub fn exp(values: &mut [f64]) {
    if values.iter().fold(true, |all, x| all & (x.abs() <= MODERATE)) {
        values.iter_mut().for_each(|x| *x = exp_of_moderate(*x));
    } else {
        values.iter_mut().for_each(|x| *x = kernel::exp(*x));
    }
}

/// Replaces each base by its power, [`kernel::power`].
#[inline(never)]
pub fn power(bases: &mut [f64], exponent: f64) {
    if exponent == 1.0 {
        return;
    }
    if exponent == 0.0 || !are_normal(bases) {
        bases.iter_mut().for_each(|base| *base = kernel::power(*base, exponent));
        return;
    }
    bases.iter_mut().for_each(|base| *base = exponent * ln_of_normal(*base));
    exp(bases);
}

/// Replaces each value by [`kernel::sin_half_turns`].
#[inline(never)]
pub fn sin_half_turns(values: &mut [f64]) {
    values.iter_mut().for_each(|x| *x = kernel::sin_half_turns(*x));
}

/// Whether all values are positive and neither subnormal nor infinite.
#[inline(always)]
fn are_normal(values: &[f64]) -> bool {
    values.iter().fold(true, |all, x| all & (*x >= f64::MIN_POSITIVE) & (*x <= f64::MAX))
}

/// The largest x for which both e^x and e^−x are normal numbers, rounded down.
const MODERATE: f64 = 700.0;

/// 2^52. Adding it to a smaller whole number puts that number into the last bits.
pub const WHOLE: f64 = 4_503_599_627_370_496.0;

/// The bias of the exponent of an `f64`.
const BIAS: f64 = 1023.0;

const LN2_HIGH: f64 = f64::from_bits(0x3FE6_2E42_FEE0_0000);
const LN2_LOW: f64 = f64::from_bits(0x3DEA_39EF_3579_3C76);

#[inline(always)]
fn ln_of_normal(x: f64) -> f64 {
    const LG: [f64; 7] = [
        f64::from_bits(0x3FE5_5555_5555_5593),
        f64::from_bits(0x3FD9_9999_9997_FA04),
        f64::from_bits(0x3FD2_4924_9422_9359),
        f64::from_bits(0x3FCC_71C5_1D8E_78AF),
        f64::from_bits(0x3FC7_4664_96CB_03DE),
        f64::from_bits(0x3FC3_9A09_D078_C69F),
        f64::from_bits(0x3FC2_F112_DF3E_5244),
    ];
    /// The high words of 1 and of √½.
    const ONE: u64 = 0x3FF0_0000 << 32;
    const ROOT: u64 = 0x3FE6_A09E << 32;
    // x = 2^k · m with m in [√½, √2).
    let bits = x.to_bits() + (ONE - ROOT);
    let k = f64::from_bits((bits >> 52) | WHOLE.to_bits()) - (WHOLE + BIAS);
    let m = f64::from_bits((bits & 0x000F_FFFF_FFFF_FFFF) + ROOT);
    let f = m - 1.0;
    let half_square = 0.5 * f * f;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = w * (LG[1] + w * (LG[3] + w * LG[5]));
    let odd = z * (LG[0] + w * (LG[2] + w * (LG[4] + w * LG[6])));
    let r = odd + even;
    s * (half_square + r) + k * LN2_LOW - half_square + f + k * LN2_HIGH
}

#[inline(always)]
fn exp_of_moderate(x: f64) -> f64 {
    const P: [f64; 5] = [
        f64::from_bits(0x3FC5_5555_5555_553E),
        f64::from_bits(0xBF66_C16C_16BE_BD93),
        f64::from_bits(0x3F11_566A_AF25_DE2C),
        f64::from_bits(0xBEBB_BD41_C5D2_6BF1),
        f64::from_bits(0x3E66_3769_72BE_A4D0),
    ];
    const PER_LN2: f64 = f64::from_bits(0x3FF7_1547_652B_82FE);
    /// Below the first, e^x is 1 + x; below the second, k is 0; below the third, k is at most 1.
    const LINEAR: f64 = f64::from_bits(0x3E30_0001 << 32);
    const HALF_LN2: f64 = f64::from_bits(0x3FD6_2E43 << 32);
    const MORE_LN2: f64 = f64::from_bits(0x3FF0_A2B2 << 32);
    // x = k · ln 2 + r: k is the whole number nearest to x / ln 2, away from 0 where halfway.
    let size = x.abs();
    let shifted = PER_LN2 * size + 0.5;
    let nearest = (shifted + WHOLE) - WHOLE;
    let down = if nearest > shifted { nearest - 1.0 } else { nearest };
    let most = if size < MORE_LN2 { 1.0 } else { down };
    let k = (if size < HALF_LN2 { 0.0 } else { most }).copysign(x);
    let (high, low) = (x - k * LN2_HIGH, k * LN2_LOW);
    let r = high - low;
    let square = r * r;
    let polynomial =
        square * (P[0] + square * (P[1] + square * (P[2] + square * (P[3] + square * P[4]))));
    let c = r - polynomial;
    let y = 1.0 + (r * c / (2.0 - c) - low + high);
    let power = f64::from_bits((k + (WHOLE + BIAS)).to_bits() << 52);
    if size < LINEAR { 1.0 + x } else { y * power }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::{Decision, Draws};

    /// Asserts that a function over lanes has the bits of the scalar function.
    fn assert_same(name: &str, lanes: fn(&mut [f64]), scalar: fn(f64) -> f64, arguments: &[f64]) {
        let mut values = arguments.to_vec();
        lanes(&mut values);
        for (x, value) in arguments.iter().zip(values) {
            assert_eq!(value.to_bits(), scalar(*x).to_bits(), "{name} of {x:e}");
        }
    }

    /// Every power of two and the neighbours of special arguments, and many at random.
    fn arguments(special: &[f64], random: impl Fn(f64, f64) -> f64) -> Vec<f64> {
        let mut arguments = Vec::new();
        for x in special {
            let mut near = *x;
            for _ in 0..40 {
                arguments.push(near);
                near = near.next_up();
            }
            near = *x;
            for _ in 0..40 {
                near = near.next_down();
                arguments.push(near);
            }
        }
        let draws = Draws::new(5, 9);
        for i in 0..100_000 {
            let [a, b, c, d] = draws.uniforms(i, 0, Decision::Traits, 0);
            arguments.extend([random(a, b), random(c, d)]);
        }
        arguments
    }

    #[test]
    fn logarithms_have_the_bits_of_the_scalar_function() {
        let special: Vec<f64> = (1..2046)
            .map(|exponent| f64::from_bits(exponent << 52))
            .chain([std::f64::consts::FRAC_1_SQRT_2, std::f64::consts::SQRT_2, f64::MAX / 2.0])
            .collect();
        let any = |a: f64, b: f64| {
            f64::from_bits(((a * 2046.0) as u64 + 1) << 52 | (b * (1_u64 << 52) as f64) as u64)
        };
        assert_same("ln", ln, kernel::ln, &arguments(&special, any)[1..]);
        assert_same("ln", ln, kernel::ln, &arguments(&[0.5, 1.0], |a, _| a));
        assert_same("ln", ln, kernel::ln, &[0.0, -0.0, 1e-310, f64::INFINITY, 3.0]);
        assert!(kernel::ln(-1.0).is_nan());
    }

    #[test]
    fn powers_have_the_bits_of_the_scalar_function() {
        for exponent in [0.0, 0.35, 0.5, 1.0, 2.0, 10.0, 1e-5] {
            let lanes = |bases: &mut [f64]| power(bases, exponent);
            let arguments = arguments(&[1.0, 1e-200, 1e200], |a, b| a / b);
            let mut values = arguments.clone();
            lanes(&mut values);
            for (base, value) in arguments.iter().zip(values) {
                assert_eq!(value.to_bits(), kernel::power(*base, exponent).to_bits(), "{base:e}");
            }
            let mut zero = [0.0, 2.0];
            lanes(&mut zero);
            assert_eq!(zero, [0.0, 2.0].map(|base| kernel::power(base, exponent)));
        }
    }

    #[test]
    fn exponentials_have_the_bits_of_the_scalar_function() {
        let ln2 = std::f64::consts::LN_2;
        let halves = (0..2019).map(|half| f64::from(half) * 0.5 * ln2);
        let words = [0x3E30_0000_u64, 0x3E30_0001, 0x3FD6_2E42, 0x3FD6_2E43, 0x3FF0_A2B2];
        let special: Vec<f64> = halves
            .chain(words.map(|word| f64::from_bits(word << 32)))
            .chain([1e-300, 1e-20, 1e-9])
            .flat_map(|x| [x, -x])
            .filter(|x| x.abs() < 699.9)
            .collect();
        assert_same("exp", exp, kernel::exp, &arguments(&special, |a, _| 1400.0 * a - 700.0));
        assert_same("exp", exp, kernel::exp, &arguments(&[0.0], |a, _| 4.0 * a - 2.0));
        let far = [-746.0, -720.0, 709.5, 710.0, f64::INFINITY, f64::NEG_INFINITY, 1.0];
        assert_same("exp", exp, kernel::exp, &far);
    }
}
