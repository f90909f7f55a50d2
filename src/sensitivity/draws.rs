//! Shuffles by address: which one is asked for says what it is, never when.

use crate::numeric::philox4x32_10;

/// The second half of the generator's key; the model's own draws have another.
const SCHEME: u32 = 0x5E45_0001;

/// What a shuffle is for, part of its address.
#[derive(Clone, Copy, Debug)]
#[repr(u32)]
pub(super) enum Purpose {
    /// Residuals that are dealt to worlds at random.
    Null = 1,
    /// Worlds that are dealt into folds.
    Folds = 2,
    /// Orders in which players or inputs enter.
    Orders = 3,
}

/// The numbers below `count` in an order drawn at random (Durstenfeld 1964). Each of the orders is as
/// likely as another to within one in 2³² / `count`.
pub(super) fn shuffle(purpose: Purpose, seed: u32, number: u32, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut words = [0; 4];
    for last in (1..count).rev() {
        let word = last % 4;
        if word == 3 || last + 1 == count {
            words = philox4x32_10([(last / 4) as u32, number, purpose as u32, 0], [seed, SCHEME]);
        }
        let chosen = (u64::from(words[word]) * (last as u64 + 1)) >> 32;
        order.swap(last, chosen as usize);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_order_is_as_likely_as_another() {
        let mut found = [0_u32; 24];
        for number in 0..2400 {
            let order = shuffle(Purpose::Null, 1, number, 4);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, [0, 1, 2, 3]);
            let after = |i: usize| order[i + 1..].iter().filter(|x| **x < order[i]).count();
            found[6 * after(0) + 2 * after(1) + after(2)] += 1;
        }
        // χ² with 23 degrees of freedom: 49.7 is exceeded once in 1000.
        let chi: f64 =
            found.iter().map(|f| (f64::from(*f) - 100.0) * (f64::from(*f) - 100.0)).sum();
        assert!(chi / 100.0 < 49.7, "{found:?}");
    }

    #[test]
    fn a_shuffle_depends_on_every_part_of_its_address() {
        let reference = shuffle(Purpose::Null, 1, 2, 50);
        assert_eq!(reference, shuffle(Purpose::Null, 1, 2, 50));
        for other in [
            shuffle(Purpose::Folds, 1, 2, 50),
            shuffle(Purpose::Null, 2, 2, 50),
            shuffle(Purpose::Null, 1, 3, 50),
        ] {
            assert_ne!(reference, other);
        }
        for count in 0..3 {
            assert_eq!(shuffle(Purpose::Null, 1, 0, count).len(), count);
        }
    }
}
