//! The two-piece normal distribution that a median, a 10 % and a 90 % quantile describe.
//!
//! On the scale of its [`Shape`], a value is `central − lower · |z|` or `central + upper · |z|`, each with
//! probability ½, where z is standard normal. So the median is `central` exactly, however unequal the
//! two halves are. Bounds cut each half by itself, so that they do not move the median either, and the two
//! deviations are chosen so that the 10 % and the 90 % quantiles are right after the cut.
//!
//! The two-piece normal of fan charts (Johnson, Kotz and Balakrishnan 1994, *Continuous Univariate
//! Distributions* 1; Wallis 2014, *Statistical Science* 29) has the same halves, but weighs
//! them by their deviations. That makes its density continuous, but one half can then be at most 1.77
//! times as wide as the other between the median and these quantiles. What people judge is three numbers,
//! often more unequal than that. Here the density jumps at the median instead.

use std::f64::consts::{PI, SQRT_2};

use thiserror::Error;

use crate::numeric::kernel::{erf, exp, ln};
use crate::numeric::quantile;

use super::range::Range;

/// The standard normal 90 % quantile.
const Z_90: f64 = 1.281_551_565_544_600_4;

/// Of a half, the part between the median and its outer quantile.
const INNER: f64 = 0.8;

/// Beyond this many deviations a bound cuts off less than the rounding error of a probability.
const FAR: f64 = 8.5;

/// The scale on which a distribution has two normal halves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The value itself: for sizes that are added.
    Linear,
    /// The logarithm of the value: for sizes above 0 that are known to a factor.
    Log,
    /// The logarithm of (value − min) ÷ (max − value): for parts of a whole.
    Logit,
}

impl Shape {
    /// The name in tables and schemas.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Log => "log",
            Self::Logit => "logit",
        }
    }
}

/// Why three numbers and two bounds describe no distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Contradiction {
    /// They are not finite, do not ascend from low over central to high, or are all the same.
    #[error("low, central and high do not ascend")]
    Order,
    /// Low, central or high is outside the bounds.
    #[error("the range is not within the bounds")]
    Bounds,
    /// A number has no logarithm on the scale: Log takes what is above 0, Logit what is between the bounds.
    #[error("the range reaches the end of its scale")]
    Scale,
    /// More than a fifth of a half would have to lie between low, or high, and the bound. Not even a
    /// uniform half has so much there.
    #[error("the range ends too close to a bound")]
    Crowded,
}

/// The distribution of a value within bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoPiece {
    shape: Shape,
    min: f64,
    max: f64,
    /// The median, on the scale.
    central: f64,
    lower: Half,
    upper: Half,
}

/// One of the two halves.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Half {
    /// Standard deviation on the scale. 0 where the quantile is the median: then the half is a point.
    deviation: f64,
    /// The part of the whole half that is within the bound.
    kept: f64,
}

impl Half {
    /// The half whose outer quantile and bound are this far from the median, on the scale.
    fn new(quantile: f64, bound: f64) -> Result<Self, Contradiction> {
        if quantile == 0.0 {
            return Ok(Self { deviation: 0.0, kept: 1.0 });
        }
        let ratio = bound / quantile;
        if ratio * INNER <= 1.0 {
            return Err(Contradiction::Crowded);
        }
        let within = |z: f64| erf(z / SQRT_2);
        let mut most = Z_90;
        if ratio * Z_90 < FAR {
            // The farther out the quantile is in deviations, the more of what is kept lies inside of it.
            let mut least = 0.0;
            for _ in 0..f64::MANTISSA_DIGITS {
                let middle = 0.5 * (least + most);
                if within(middle) < INNER * within(ratio * middle) {
                    least = middle;
                } else {
                    most = middle;
                }
            }
        }
        Ok(Self { deviation: quantile / most, kept: within(ratio * most) })
    }
}

impl TwoPiece {
    /// The distribution with a median and a range, within bounds.
    ///
    /// # Errors
    /// If the numbers contradict each other.
    pub fn new(central: f64, range: Range, min: f64, max: f64) -> Result<Self, Contradiction> {
        let Range { low, high, shape } = range;
        // Not a number is in no order.
        let ascend = low <= central && central <= high && low < high && min < max;
        if !(ascend && low.is_finite() && high.is_finite()) {
            return Err(Contradiction::Order);
        }
        if low < min || high > max {
            return Err(Contradiction::Bounds);
        }
        let scale = |value| on_scale(shape, value, min, max);
        let [end, low, central, high, other_end] = [min, low, central, high, max].map(scale);
        if !(low.is_finite() && high.is_finite()) {
            return Err(Contradiction::Scale);
        }
        Ok(Self {
            shape,
            min,
            max,
            central,
            lower: Half::new(central - low, central - end)?,
            upper: Half::new(high - central, other_end - central)?,
        })
    }

    /// The value that a part `probability` (above 0 and below 1, else `None`) of the distribution is below.
    #[must_use]
    pub fn quantile(&self, probability: f64) -> Option<f64> {
        if !(probability > 0.0 && probability < 1.0) {
            return None;
        }
        let below = probability < 0.5;
        let (half, tail) =
            if below { (self.lower, probability) } else { (self.upper, 1.0 - probability) };
        let uncut = if half.kept < 1.0 { 0.5 - half.kept * (0.5 - tail) } else { tail };
        let away = -half.deviation * quantile::normal(uncut.max(f64::MIN_POSITIVE));
        let on_scale = if below { self.central - away } else { self.central + away };
        Some(self.from_scale(on_scale))
    }

    /// A value on the scale of the shape, on which each half is normal: the axis of response curves. Infinite
    /// at an end of a scale without one.
    #[must_use]
    pub fn on_scale(&self, value: f64) -> f64 {
        on_scale(self.shape, value, self.min, self.max)
    }

    /// The value at a point of the scale, within the bounds.
    #[must_use]
    pub fn from_scale(&self, on_scale: f64) -> f64 {
        let value = match self.shape {
            Shape::Linear => on_scale,
            Shape::Log => exp(on_scale),
            Shape::Logit => self.min + (self.max - self.min) / (1.0 + exp(-on_scale)),
        };
        value.clamp(self.min, self.max)
    }

    /// The probability density at a value, per unit of the value; 0 outside the bounds. A half that is a
    /// point has none, so the density of the other half integrates to ½.
    #[must_use]
    pub fn density(&self, value: f64) -> f64 {
        let on_scale = on_scale(self.shape, value, self.min, self.max);
        let half = if on_scale < self.central { self.lower } else { self.upper };
        let inside = self.min <= value && value <= self.max && on_scale.is_finite();
        if !inside || half.deviation == 0.0 {
            return 0.0;
        }
        let slope = match self.shape {
            Shape::Linear => 1.0,
            Shape::Log => 1.0 / value,
            Shape::Logit => (self.max - self.min) / ((value - self.min) * (self.max - value)),
        };
        let z = (on_scale - self.central) / half.deviation;
        exp(-0.5 * z * z) / ((2.0 * PI).sqrt() * half.deviation * half.kept) * slope
    }
}

/// A value on the scale of a shape; infinite or not a number where the scale has none.
fn on_scale(shape: Shape, value: f64, min: f64, max: f64) -> f64 {
    match shape {
        Shape::Linear => value,
        // Where the bound is below 0, the scale ends at 0.
        Shape::Log => ln(value.max(0.0)),
        Shape::Logit => ln((value - min).max(0.0)) - ln((max - value).max(0.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(shape: Shape, [min, low, central, high, max]: [f64; 5]) -> TwoPiece {
        TwoPiece::new(central, Range { low, high, shape }, min, max).unwrap()
    }

    /// Unequal halves, bounds near and far.
    fn examples() -> Vec<TwoPiece> {
        vec![
            of(Shape::Linear, [-1e9, -1.0, 0.0, 5.0, 1e9]),
            of(Shape::Linear, [0.0, 0.6, 2.0, 3.0, 3.5]),
            of(Shape::Log, [0.0, 0.3, 1.0, 2.5, 4.0]),
            of(Shape::Log, [1.0, 1.3, 2.3, 4.0, 20.0]),
            of(Shape::Logit, [0.0, 12.0, 24.0, 45.0, 100.0]),
            of(Shape::Logit, [0.1, 0.25, 0.5, 0.85, 1.0]),
        ]
    }

    #[test]
    fn the_three_numbers_are_its_quantiles_even_where_bounds_cut_it() {
        for (shape, numbers) in [
            (Shape::Linear, [-1e9, -1.0, 0.0, 5.0, 1e9]),
            (Shape::Linear, [0.0, 0.201, 1.0, 2.0, 2.2501]),
            (Shape::Linear, [1.0, 2.0, 3.0, 3.0, 3.0]),
            (Shape::Log, [0.0, 300.0, 730.0, 950.0, 1095.0]),
            (Shape::Logit, [0.0, 0.02, 0.1, 0.3, 1.0]),
        ] {
            let [_, low, central, high, _] = numbers;
            for (probability, number) in [(0.1, low), (0.5, central), (0.9, high)] {
                let quantile = of(shape, numbers).quantile(probability).unwrap();
                assert!((quantile - number).abs() <= 1e-9 * number.abs().max(1.0), "{quantile}");
            }
        }
    }

    #[test]
    fn quantiles_ascend_within_the_bounds() {
        for distribution in examples() {
            let mut last = distribution.min;
            for probability in (1..1000).map(|step| f64::from(step) / 1000.0) {
                let quantile = distribution.quantile(probability).unwrap();
                assert!(last <= quantile && quantile <= distribution.max, "{distribution:?}");
                last = quantile;
            }
            for tail in [f64::MIN_POSITIVE, 5e-324] {
                assert!(distribution.quantile(tail).unwrap() >= distribution.min);
            }
            assert!(distribution.quantile(1.0 - f64::EPSILON / 2.0).unwrap() <= distribution.max);
            for none in [0.0, 1.0, -0.1, f64::NAN] {
                assert_eq!(distribution.quantile(none), None);
            }
        }
    }

    /// The integral from one quantile to another is the difference of their probabilities.
    #[test]
    fn the_density_integrates_to_what_the_quantiles_say() {
        for distribution in examples() {
            for [from, to] in [[1e-9, 0.1], [0.1, 0.5], [0.5, 0.7], [0.7, 1.0 - 1e-9]] {
                let [start, end] = [from, to].map(|p| distribution.quantile(p).unwrap());
                let steps = 200_000;
                let width = (end - start) / f64::from(steps);
                let middle = |step: i32| start + width * (f64::from(step) + 0.5);
                let sum: f64 = (0..steps).map(|step| distribution.density(middle(step))).sum();
                assert!((sum * width - (to - from)).abs() < 1e-5, "{from} {to} {distribution:?}");
            }
            for outside in [distribution.min - 1.0, distribution.max + 1.0, f64::NAN] {
                assert_eq!(distribution.density(outside), 0.0);
            }
        }
    }

    #[test]
    fn a_half_without_width_is_a_point() {
        let distribution = of(Shape::Linear, [0.0, 0.0, 0.0, 10.0, 100.0]);
        for probability in [0.01, 0.1, 0.5] {
            assert_eq!(distribution.quantile(probability), Some(0.0));
        }
        assert_eq!(distribution.density(-1.0), 0.0);
        assert!(distribution.density(1.0) > 0.0);
    }

    #[test]
    fn contradictions_are_errors() {
        let error = |shape, [min, low, central, high, max]: [f64; 5]| {
            TwoPiece::new(central, Range { low, high, shape }, min, max).unwrap_err()
        };
        for (numbers, expected) in [
            ([0.0, 2.0, 1.0, 3.0, 9.0], Contradiction::Order),
            ([0.0, 1.0, 4.0, 3.0, 9.0], Contradiction::Order),
            ([0.0, 2.0, 2.0, 2.0, 9.0], Contradiction::Order),
            ([0.0, f64::NAN, 2.0, 3.0, 9.0], Contradiction::Order),
            ([0.0, 1.0, 2.0, f64::INFINITY, f64::INFINITY], Contradiction::Order),
            ([1.5, 1.0, 2.0, 3.0, 9.0], Contradiction::Bounds),
            ([0.0, 1.0, 2.0, 10.0, 9.0], Contradiction::Bounds),
            ([0.0, 0.0, 2.0, 3.0, 9.0], Contradiction::Crowded),
            ([0.0, 0.19, 1.0, 3.0, 9.0], Contradiction::Crowded),
            ([0.0, 1.0, 2.0, 9.0, 9.0], Contradiction::Crowded),
        ] {
            assert_eq!(error(Shape::Linear, numbers), expected, "{numbers:?}");
        }
        assert_eq!(error(Shape::Log, [0.0, 0.0, 1.0, 2.0, 9.0]), Contradiction::Scale);
        assert_eq!(error(Shape::Log, [-9.0, -1.0, 1.0, 2.0, 9.0]), Contradiction::Scale);
        assert_eq!(error(Shape::Logit, [0.0, 0.0, 1.0, 2.0, 9.0]), Contradiction::Scale);
        assert_eq!(error(Shape::Logit, [0.0, 0.5, 1.0, 9.0, 9.0]), Contradiction::Scale);
        for contradiction in [Contradiction::Order, Contradiction::Crowded] {
            assert!(contradiction.to_string().contains(' '));
        }
    }
}
