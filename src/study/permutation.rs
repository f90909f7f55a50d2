//! Random numbers of designs: functions of an address, from a key of their own that no draw of the model has.

use crate::numeric::{philox4x32_10, uniform_of};

/// The second word of the key. The model's draws have their scheme's small number there.
const OF_DESIGNS: u32 = 0x0057_0D1E;

/// What a number of a design decides.
#[derive(Clone, Copy, Debug)]
#[repr(u32)]
pub(super) enum Purpose {
    /// Which stratum of a Latin hypercube a row is in.
    Stratum = 1,
    /// Where in its stratum.
    Within = 2,
    /// In which order the levers of a trajectory move.
    Order = 3,
    /// Where a trajectory begins.
    Begin = 4,
}

/// Four words at an address.
pub(super) fn words(seed: u32, purpose: Purpose, [first, second]: [u32; 2]) -> [u32; 4] {
    philox4x32_10([first, second, purpose as u32, 0], [seed, OF_DESIGNS])
}

/// A number in (0, 1) at an address.
pub(super) fn uniform(seed: u32, purpose: Purpose, address: [u32; 2]) -> f64 {
    uniform_of(words(seed, purpose, address)[0])
}

/// The numbers from 0 to `count` in random order, by the shuffle of Fisher and Yates.
pub(super) fn permutation(seed: u32, purpose: Purpose, of: u32, count: u32) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count).collect();
    for index in (1..count).rev() {
        let word = words(seed, purpose, [index, of])[0];
        let other = (u64::from(word) * (u64::from(index) + 1)) >> 32;
        order.swap(index as usize, other as usize);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_of_three_is_about_as_frequent() {
        let mut found = std::collections::BTreeMap::new();
        for of in 0..6_000 {
            *found.entry(permutation(7, Purpose::Order, of, 3)).or_insert(0) += 1;
        }
        assert_eq!(found.len(), 6);
        // 1,000 each, with a standard deviation of 29.
        assert!(found.values().all(|count| (880..1120).contains(count)), "{found:?}");
        assert_ne!(permutation(7, Purpose::Order, 0, 50), permutation(8, Purpose::Order, 0, 50));
    }
}
