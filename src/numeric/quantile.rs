//! Quantiles: of the normal distribution, and of a sample.

use super::kernel::ln;

/// The standard normal quantile of `p` in (0, 1), to about 1e-16 relative.
///
/// Wichura (1988), "Algorithm AS 241: The percentage points of the normal distribution",
/// *Applied Statistics* 37, routine PPND16.
#[must_use]
pub fn normal(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * ratio(&CENTRE, r);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-ln(tail)).sqrt();
    let magnitude = if r <= 5.0 { ratio(&SHOULDER, r - 1.6) } else { ratio(&TAIL, r - 5.0) };
    if q < 0.0 { -magnitude } else { magnitude }
}

/// Numerator and denominator of a rational approximation, highest power first.
type Rational = ([f64; 8], [f64; 8]);

fn ratio((numerator, denominator): &Rational, x: f64) -> f64 {
    let horner = |c: &[f64; 8]| c.iter().fold(0.0, |sum, coefficient| sum * x + coefficient);
    horner(numerator) / horner(denominator)
}

const CENTRE: Rational = (
    [
        2_509.080_928_730_122_7,
        33_430.575_583_588_13,
        67_265.770_927_008_7,
        45_921.953_931_549_87,
        13_731.693_765_509_46,
        1_971.590_950_306_551_3,
        133.141_667_891_784_38,
        3.387_132_872_796_366_5,
    ],
    [
        5_226.495_278_852_854,
        28_729.085_735_721_943,
        39_307.895_800_092_71,
        21_213.794_301_586_597,
        5_394.196_021_424_751,
        687.187_007_492_057_9,
        42.313_330_701_600_91,
        1.0,
    ],
);

const SHOULDER: Rational = (
    [
        7.745_450_142_783_414e-4,
        2.272_384_498_926_918_4e-2,
        2.417_807_251_774_506e-1,
        1.270_458_252_452_368_4,
        3.647_848_324_763_204_5,
        5.769_497_221_460_691,
        4.630_337_846_156_546,
        1.423_437_110_749_683_5,
    ],
    [
        1.050_750_071_644_416_9e-9,
        5.475_938_084_995_345e-4,
        1.519_866_656_361_645_7e-2,
        1.481_039_764_274_800_8e-1,
        6.897_673_349_851e-1,
        1.676_384_830_183_803_8,
        2.053_191_626_637_759,
        1.0,
    ],
);

const TAIL: Rational = (
    [
        2.010_334_399_292_288_1e-7,
        2.711_555_568_743_487_6e-5,
        1.242_660_947_388_078_4e-3,
        2.653_218_952_657_612_4e-2,
        2.965_605_718_285_048_7e-1,
        1.784_826_539_917_291_3,
        5.463_784_911_164_114,
        6.657_904_643_501_103,
    ],
    [
        2.044_263_103_389_939_8e-15,
        1.421_511_758_316_446e-7,
        1.846_318_317_510_054_7e-5,
        7.868_691_311_456_133e-4,
        1.487_536_129_085_061_5e-2,
        1.369_298_809_227_358e-1,
        5.998_322_065_558_88e-1,
        1.0,
    ],
);

/// The `p`-quantile (0 ≤ p ≤ 1) of an ascending sample, with linear interpolation between the
/// order statistics; NaN for an empty sample.
///
/// Hyndman and Fan (1996), "Sample quantiles in statistical packages", definition 7.
#[must_use]
pub fn of_sorted(sample: &[f64], p: f64) -> f64 {
    let Some(last) = sample.len().checked_sub(1) else {
        return f64::NAN;
    };
    let position = p * last as f64;
    let below = (position as usize).min(last);
    let above = (below + 1).min(last);
    let weight = position - below as f64;
    sample[below] + (sample[above] - sample[below]) * weight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_quantiles_match_the_published_values() {
        // Wichura's own check values, and the textbook 97.5 % point.
        assert!((normal(0.25) + 0.674_489_750_196_081_7).abs() < 1e-15);
        assert!((normal(0.001) + 3.090_232_306_167_813_5).abs() < 1e-14);
        assert!((normal(1e-20) + 9.262_340_089_798_408).abs() < 1e-13);
        assert!((normal(0.975) - 1.959_963_984_540_054).abs() < 1e-14);
        assert_eq!(normal(0.5), 0.0);
    }

    #[test]
    fn sample_quantiles_interpolate() {
        let sample = [1.0, 2.0, 3.0, 4.0];
        assert_eq!(of_sorted(&sample, 0.0), 1.0);
        assert_eq!(of_sorted(&sample, 0.5), 2.5);
        assert_eq!(of_sorted(&sample, 1.0), 4.0);
        assert_eq!(of_sorted(&[7.0], 0.9), 7.0);
        assert_eq!(of_sorted(&[31.4; 7], 0.1), 31.4, "equal values have no other quantile");
        assert!(of_sorted(&[], 0.5).is_nan());
    }
}
