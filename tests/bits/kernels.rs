//! Protects the bits of the transcendental functions that the model uses: their error over the whole
//! range, compared with arithmetic of 160 bits, and a hash of their bits, which must be the same
//! wherever the tests run.

use astro_float::{BigFloat, Consts, RoundingMode};
use multihome::numeric::kernel::{exp, ln, power, sin_half_turns};
use multihome::numeric::{Decision, Draws};
use sha2::{Digest, Sha256};

/// The precision of the reference, in bits.
const PRECISION: usize = 160;
const ROUNDING: RoundingMode = RoundingMode::ToEven;

/// The permitted error of each function, in units of the last place of the exact value.
const ULPS: f64 = 1.0;

/// The number of points at which each function is tested.
const POINTS: u32 = 4_000;

/// Uniform numbers in (0, 1), enough to cover every part of a range.
fn uniforms() -> impl Iterator<Item = f64> {
    let draws = Draws::new(2, 26);
    (0..POINTS / 4).flat_map(move |i| draws.uniforms(i, 0, Decision::Traits, 0))
}

fn big(x: f64) -> BigFloat {
    BigFloat::from_f64(x, PRECISION)
}

/// How far a value is from the exact one, in units of the last place of the exact one.
fn ulps(value: f64, exact: &BigFloat) -> f64 {
    let nearest: f64 = exact.to_string().parse().unwrap();
    let spacing = (nearest.abs().next_up() - nearest.abs()).max(f64::MIN_POSITIVE);
    let difference: f64 = big(value).sub(exact, PRECISION, ROUNDING).to_string().parse().unwrap();
    (difference / spacing).abs()
}

/// The largest error of a function over the points.
fn worst(
    points: impl Iterator<Item = f64>,
    function: impl Fn(f64) -> f64,
    mut exact: impl FnMut(&BigFloat) -> BigFloat,
) -> (f64, f64) {
    points
        .map(|x| (ulps(function(x), &exact(&big(x))), x))
        .fold((0.0, 0.0), |worst, here| if here.0 > worst.0 { here } else { worst })
}

#[test]
fn errors_stay_below_a_unit_of_the_last_place_over_the_whole_range() {
    let mut constants = Consts::new().unwrap();
    // e^x over all normal results, and near 0 where most utilities lie.
    for (from, to) in [(-708.0, 709.0), (-10.0, 10.0), (-1e-3, 1e-3)] {
        let points = uniforms().map(|u| from + (to - from) * u);
        let found = worst(points, exp, |x| x.exp(PRECISION, ROUNDING, &mut constants));
        assert!(found.0 < ULPS, "exp: {} ulps at {}", found.0, found.1);
    }
    // ln over every binade of normal numbers, and around 1 where it is 0.
    let binades = uniforms().zip(uniforms().skip(1)).map(|(u, w)| {
        let exponent = ((u * 2046.0) as u64 + 1).min(2046);
        f64::from_bits(exponent << 52 | (w * (1_u64 << 52) as f64) as u64)
    });
    let near_one = uniforms().map(|u| 0.9 + 0.2 * u);
    for points in [binades.collect::<Vec<_>>(), near_one.collect()] {
        let exact = |x: &BigFloat| x.ln(PRECISION, ROUNDING, &mut constants);
        let found = worst(points.into_iter(), ln, exact);
        assert!(found.0 < ULPS, "ln: {} ulps at {}", found.0, found.1);
    }
    // The sine over the half turn that draws use. Its argument is rounded once more, by π.
    let pi = constants.pi(PRECISION, ROUNDING);
    let found = worst(uniforms(), sin_half_turns, |x| {
        x.mul(&pi, PRECISION, ROUNDING).sin(PRECISION, ROUNDING, &mut constants)
    });
    assert!(found.0 < 2.0 * ULPS, "sine: {} ulps at {}", found.0, found.1);
}

#[test]
fn powers_are_near_and_exact_where_mechanisms_are_off() {
    let mut constants = Consts::new().unwrap();
    for (u, w) in uniforms().zip(uniforms().skip(7)) {
        let (base, exponent) = (exp(20.0 * u - 10.0), 10.0 * w);
        let exact = big(base).pow(&big(exponent), PRECISION, ROUNDING, &mut constants);
        // The error of the logarithm is multiplied by the exponent: at most 100 in e^x here.
        let found = ulps(power(base, exponent), &exact);
        assert!(found < 128.0, "{base}^{exponent}: {found} ulps");
    }
    for base in [0.0, 1e-300, 0.3, 1.0, 7.0] {
        assert_eq!((power(base, 0.0), power(base, 1.0)), (1.0, base));
    }
    assert_eq!((exp(0.0), ln(1.0), sin_half_turns(0.0)), (1.0, 0.0, 0.0));
    assert_eq!((sin_half_turns(0.5), sin_half_turns(1.0)), (1.0, 0.0));
    assert_eq!((ln(0.0), exp(f64::NEG_INFINITY)), (f64::NEG_INFINITY, 0.0));
}

#[test]
fn the_bits_are_the_same_everywhere() {
    let mut hash = Sha256::new();
    for u in uniforms() {
        let power = power(9.0 * u, 2.0 - 3.0 * u);
        for value in [exp(1400.0 * u - 700.0), ln(u), sin_half_turns(u), power] {
            hash.update(value.to_bits().to_le_bytes());
        }
    }
    let found: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(found, "6da38e09247adefb8fec36c9ae708b3a841bafe2b9093bd37467aa4f96e03c79");
}
