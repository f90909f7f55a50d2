//! Transcendental functions with the same bits on every target: from `libm`, which is pure Rust, or
//! written here.

/// The exponential, e^x.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// The natural logarithm; −∞ at zero.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// The error function, (2/√π) ∫₀ˣ e^(−t²) dt: a standard normal variable lies within ±√2 · x of 0 with
/// this probability.
///
/// `libm` has it from FreeBSD's msun (`s_erf.c`; Sun Microsystems 1993), with an error below one unit in
/// the last place.
#[must_use]
pub fn erf(x: f64) -> f64 {
    libm::erf(x)
}

/// sin(π · `half_turns`), for `half_turns` from 0 to 1.
///
/// By reflection, then the polynomials of FreeBSD's msun (`k_sin.c`, `k_cos.c`; Sun
/// Microsystems 1993) on an eighth of a turn. Without branches, so that [`super::lanes`] can
/// vectorise it.
#[inline(always)]
#[must_use]
pub fn sin_half_turns(half_turns: f64) -> f64 {
    const S: [f64; 6] = [
        f64::from_bits(0xBFC5_5555_5555_5549),
        f64::from_bits(0x3F81_1111_1110_F8A6),
        f64::from_bits(0xBF2A_01A0_19C1_61D5),
        f64::from_bits(0x3EC7_1DE3_57B1_FE7D),
        f64::from_bits(0xBE5A_E5E6_8A2B_9CEB),
        f64::from_bits(0x3DE5_D93A_5ACF_D57C),
    ];
    const C: [f64; 6] = [
        f64::from_bits(0x3FA5_5555_5555_554C),
        f64::from_bits(0xBF56_C16C_16C1_5177),
        f64::from_bits(0x3EFA_01A0_19CB_1590),
        f64::from_bits(0xBE92_7E4F_809C_52AD),
        f64::from_bits(0x3E21_EE9E_BDB4_B1C4),
        f64::from_bits(0xBDA8_FAE9_BE88_38D4),
    ];
    let rest = 1.0 - half_turns;
    let reflected = if half_turns <= rest { half_turns } else { rest };
    let near = reflected <= 0.25;
    let x = std::f64::consts::PI * if near { reflected } else { 0.5 - reflected };
    let z = x * x;
    let sine = x + x * z * (S[0] + z * (S[1] + z * (S[2] + z * (S[3] + z * (S[4] + z * S[5])))));
    let tail = z * z * (C[0] + z * (C[1] + z * (C[2] + z * (C[3] + z * (C[4] + z * C[5])))));
    let cosine = 1.0 - (0.5 * z - tail);
    if near { sine } else { cosine }
}

/// `base` to the power of `exponent`, for a non-negative base. Exponents 0 and 1 are exact, so that a
/// mechanism that is switched off leaves no rounding errors.
#[must_use]
pub fn power(base: f64, exponent: f64) -> f64 {
    if exponent == 1.0 {
        base
    } else if exponent == 0.0 {
        1.0
    } else if base == 0.0 {
        0.0
    } else {
        exp(exponent * ln(base))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Abramowitz and Stegun (1964), table 7.1, and the 95 % interval of the normal distribution.
    #[test]
    fn the_error_function_matches_the_published_values() {
        for (x, published) in [
            (0.0, 0.0),
            (0.1, 0.112_462_916_0),
            (0.5, 0.520_499_877_8),
            (1.0, 0.842_700_792_9),
            (2.0, 0.995_322_265_0),
        ] {
            assert!((erf(x) - published).abs() < 1e-10, "{x}");
            assert_eq!(erf(-x), -erf(x));
        }
        assert!((erf(1.959_963_984_540_054 / 2_f64.sqrt()) - 0.95).abs() < 1e-15);
    }
}
