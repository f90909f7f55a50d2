//! Philox4x32-10, the counter-based generator.
//!
//! Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11.
//! A pure function from a counter and a key to 128 bits, which lets draws be addressed.

use bytemuck::cast;
use wide::u32x4;

const MULTIPLIERS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
const ROUNDS: u32 = 10;

/// Four 32-bit words for a 128-bit counter under a 64-bit key.
#[must_use]
pub fn philox4x32_10([mut c0, mut c1, mut c2, mut c3]: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..ROUNDS {
        let p0 = u64::from(MULTIPLIERS[0]) * u64::from(c0);
        let p1 = u64::from(MULTIPLIERS[1]) * u64::from(c2);
        c0 = (p1 >> 32) as u32 ^ c1 ^ key[0];
        c1 = p1 as u32;
        c2 = (p0 >> 32) as u32 ^ c3 ^ key[1];
        c3 = p0 as u32;
        key = next(key);
    }
    [c0, c1, c2, c3]
}

/// The key of the next round.
const fn next([k0, k1]: [u32; 2]) -> [u32; 2] {
    [k0.wrapping_add(WEYL[0]), k1.wrapping_add(WEYL[1])]
}

/// The key and the multipliers of a round, in four lanes.
///
/// The multipliers are the same in every round. As constants, compilers would widen them before all rounds
/// and not recognise a product of 32-bit words, and multiplication would take twice as long in browsers.
#[derive(Clone, Copy, Debug)]
struct Round {
    key: [u32x4; 2],
    multipliers: [u32x4; 2],
}

/// The rounds under a key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Schedule([Round; ROUNDS as usize]);

impl Schedule {
    /// The rounds under a key.
    #[must_use]
    pub fn new(mut key: [u32; 2]) -> Self {
        Self(std::array::from_fn(|_| {
            let [of_round, multipliers] = [key, MULTIPLIERS].map(|pair| pair.map(u32x4::splat));
            key = next(key);
            Round { key: of_round, multipliers }
        }))
    }

    /// [`philox4x32_10`] of `N` times four counters into rows. With several at a time, a processor works on one
    /// while it waits for the products of another.
    #[inline(always)]
    pub fn philox<const N: usize>(&self, counters: [[[u32; 4]; 4]; N], rows: &mut [[u32x4; 4]; N]) {
        self.rounds::<N, 0>(counters.map(|words| words.map(u32x4::new)), rows);
    }

    /// The part of the first two rounds that depends only on the first and last words of four counters: each
    /// product in these rounds involves either these words or the middle ones.
    #[inline(always)]
    #[must_use]
    pub fn ends(&self, first: [u32; 4], last: u32) -> Ends {
        let [one, two, ..] = &self.0;
        let (low, high) = product(u32x4::new(first), one.multipliers[0]);
        let second = high ^ u32x4::splat(last) ^ one.key[1];
        let (low_of_second, high_of_second) = product(second, two.multipliers[1]);
        Ends { c0: high_of_second ^ two.key[0], c1: low_of_second, c2: low ^ two.key[1] }
    }

    /// [`Self::philox`] of counters with some ends and middle words.
    #[inline(always)]
    pub fn between<const N: usize>(
        &self,
        counters: [(&Ends, [u32; 2]); N],
        rows: &mut [[u32x4; 4]; N],
    ) {
        let [key, ..] = self.0[0].key[0].to_array();
        let state = counters.map(|(ends, [second, third])| {
            let first = u64::from(MULTIPLIERS[1]) * u64::from(third);
            let next = u64::from(MULTIPLIERS[0]) * u64::from((first >> 32) as u32 ^ second ^ key);
            [
                ends.c0 ^ u32x4::splat(first as u32),
                ends.c1,
                ends.c2 ^ u32x4::splat((next >> 32) as u32),
                u32x4::splat(next as u32),
            ]
        });
        self.rounds::<N, 2>(state, rows);
    }

    /// The rounds from `FROM` on.
    #[inline(always)]
    fn rounds<const N: usize, const FROM: usize>(
        &self,
        mut state: [[u32x4; 4]; N],
        rows: &mut [[u32x4; 4]; N],
    ) {
        for Round { key, multipliers } in &self.0[FROM..] {
            for [c0, c1, c2, c3] in &mut state {
                let (low0, high0) = product(*c0, multipliers[0]);
                let (low1, high1) = product(*c2, multipliers[1]);
                (*c0, *c1) = (high1 ^ *c1 ^ key[0], low1);
                (*c2, *c3) = (high0 ^ *c3 ^ key[1], low0);
            }
        }
        *rows = state;
    }
}

/// What counters with the same first and last words have in common after two rounds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends {
    c0: u32x4,
    c1: u32x4,
    c2: u32x4,
}

/// The lower and the upper words of products.
#[inline(always)]
fn product(words: u32x4, multiplier: u32x4) -> (u32x4, u32x4) {
    let [a, b, c, d, e, f, g, h]: [u32; 8] = cast(words.widening_mul(multiplier));
    (u32x4::new([a, c, e, g]), u32x4::new([b, d, f, h]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_are_independent() {
        let counters = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, u32::MAX]];
        let mut rows = [[u32x4::ZERO; 4]];
        Schedule::new([7, 1]).philox([counters], &mut rows);
        let together = rows[0].map(u32x4::to_array);
        for lane in 0..4 {
            let alone = philox4x32_10(counters.map(|words| words[lane]), [7, 1]);
            assert_eq!(together.map(|words| words[lane]), alone);
        }
    }

    #[test]
    fn counters_with_common_ends_are_the_counters_alone() {
        let (first, last) = ([1, 77, 1 << 31, u32::MAX], 13);
        let schedule = Schedule::new([7, 1]);
        let ends = schedule.ends(first, last);
        let middles = [[5, 9], [u32::MAX, 0], [1 << 20, 1 << 31]];
        let mut rows = [[u32x4::ZERO; 4]; 3];
        schedule.between(middles.map(|middle| (&ends, middle)), &mut rows);
        for ([second, third], words) in middles.into_iter().zip(rows) {
            for lane in 0..4 {
                let alone = philox4x32_10([first[lane], second, third, last], [7, 1]);
                assert_eq!(words.map(|words| words.to_array()[lane]), alone);
            }
        }
    }

    #[test]
    fn known_answers_of_random123() {
        // The vectors that the authors publish with Random123 (kat_vectors, philox4x32 10).
        assert_eq!(
            philox4x32_10([0; 4], [0; 2]),
            [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]
        );
        assert_eq!(
            philox4x32_10([u32::MAX; 4], [u32::MAX; 2]),
            [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
        );
        assert_eq!(
            philox4x32_10(
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                [0xa409_3822, 0x299f_31d0]
            ),
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        );
    }
}
