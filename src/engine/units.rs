//! Units of spend as floats, and parts of them, exactly and without a branch.

use bytemuck::cast;
use wide::{f64x2, u64x2};

use crate::numeric::lanes::WHOLE;

/// Spend as a float. No spend reaches 2^52, so two instructions do, which vectors have too.
#[inline(always)]
#[must_use]
pub fn float(spend: u64) -> f64 {
    f64::from_bits(spend | WHOLE.to_bits()) - WHOLE
}

/// Two spends as floats, as [`float`] has one.
#[inline(always)]
pub(super) fn floats(spend: u64x2) -> f64x2 {
    let whole = f64x2::splat(WHOLE);
    cast::<u64x2, f64x2>(spend | cast::<f64x2, u64x2>(whole)) - whole
}

/// A fraction of some spend, in whole units, never more than all of it.
#[inline(always)]
pub(super) fn part(spend: u64, fraction: f64) -> u64 {
    let exact = float(spend) * fraction;
    // The sum rounds to the nearest whole number.
    let nearest = exact + WHOLE;
    let up = nearest - WHOLE > exact;
    ((nearest.to_bits() ^ WHOLE.to_bits()) - u64::from(up)).min(spend)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spend_is_converted_without_loss_and_parts_are_rounded_down() {
        for spend in [0, 1, 2, 3, 10_000_000, 123_456_789_012, (1 << 52) - 1] {
            assert_eq!(float(spend), spend as f64);
            assert_eq!(floats(u64x2::from([spend, 7])).to_array(), [spend as f64, 7.0]);
            for fraction in [0.0, 1e-9, 0.05, 0.5, 0.75, 0.999_999_999, 1.0] {
                assert_eq!(
                    part(spend, fraction),
                    (spend as f64 * fraction) as u64,
                    "{spend} {fraction}"
                );
            }
        }
    }
}
