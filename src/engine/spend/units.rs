//! Units of spend as floating-point numbers, and fractions of them, exactly and without a branch.

use bytemuck::cast;
use wide::{f64x2, u64x2};

use crate::numeric::Fraction;
use crate::numeric::lanes::WHOLE;

/// Spend as a floating-point number. Exact for spend below 2^52, which none reaches; setting the bits of
/// the exponent is faster than a conversion, and vectors can do it too.
#[inline(always)]
#[must_use]
pub fn float(spend: u64) -> f64 {
    f64::from_bits(spend | WHOLE.to_bits()) - WHOLE
}

/// [`float`] of two amounts at once.
#[inline(always)]
pub(in crate::engine) fn floats(spend: u64x2) -> f64x2 {
    let whole = f64x2::splat(WHOLE);
    cast::<u64x2, f64x2>(spend | cast::<f64x2, u64x2>(whole)) - whole
}

/// A fraction of some spend, rounded down to whole units; never more than all of it.
#[inline(always)]
pub(in crate::engine) fn part(spend: u64, fraction: Fraction) -> u64 {
    let exact = float(spend) * fraction.value();
    // Adding 2^52 rounds to the nearest whole number.
    let nearest = exact + WHOLE;
    let up = nearest - WHOLE > exact;
    ((nearest.to_bits() ^ WHOLE.to_bits()) - u64::from(up)).min(spend)
}

/// The position of the largest value: the first of equals, 0 if there is none.
#[must_use]
#[inline(always)]
pub(in crate::engine) fn largest<T: PartialOrd + Copy>(values: &[T]) -> usize {
    let Some((first, rest)) = values.split_first() else { return 0 };
    // Keeping the value beside its position lets compilers do without branches.
    let (largest, _) = (1..).zip(rest).fold((0, *first), |(largest, most), (k, value)| {
        let more = *value > most;
        (if more { k } else { largest }, if more { *value } else { most })
    });
    largest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn largest_takes_the_first_of_equals() {
        assert_eq!(largest(&[1, 3, 3, 2]), 1);
        assert_eq!(largest(&[0.0; 4]), 0);
        assert_eq!(largest(&[0.1, 0.2, 0.3]), 2);
    }

    #[test]
    fn spend_is_converted_exactly_and_fractions_are_rounded_down() {
        for spend in [0, 1, 2, 3, 10_000_000, 123_456_789_012, (1 << 52) - 1] {
            assert_eq!(float(spend), spend as f64);
            assert_eq!(floats(u64x2::from([spend, 7])).to_array(), [spend as f64, 7.0]);
            for fraction in [0.0, 1e-9, 0.05, 0.5, 0.75, 0.999_999_999, 1.0] {
                assert_eq!(
                    part(spend, Fraction::new(fraction)),
                    (spend as f64 * fraction) as u64,
                    "{spend} {fraction}"
                );
            }
        }
    }
}
