//! Philox4x32-10, the counter-based generator.
//!
//! Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11.
//! A pure function from (counter, key) to 128 bits: what makes a draw addressable.

const MULTIPLIERS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
const ROUNDS: u32 = 10;

/// Four 32-bit words for a 128-bit counter under a 64-bit key.
#[must_use]
pub fn philox4x32_10(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    let [[a], [b], [c], [d]] = philox_lanes(counter.map(|word| [word]), key);
    [a, b, c, d]
}

/// The same for several counters at once, word by word, so that compilers can work on them in the
/// lanes of a vector.
#[inline(always)]
#[must_use]
pub(super) fn philox_lanes<const N: usize>(
    [mut c0, mut c1, mut c2, mut c3]: [[u32; N]; 4],
    [mut k0, mut k1]: [u32; 2],
) -> [[u32; N]; 4] {
    for _ in 0..ROUNDS {
        for lane in 0..N {
            let p0 = u64::from(MULTIPLIERS[0]) * u64::from(c0[lane]);
            let p1 = u64::from(MULTIPLIERS[1]) * u64::from(c2[lane]);
            c0[lane] = (p1 >> 32) as u32 ^ c1[lane] ^ k0;
            c1[lane] = p1 as u32;
            c2[lane] = (p0 >> 32) as u32 ^ c3[lane] ^ k1;
            c3[lane] = p0 as u32;
        }
        k0 = k0.wrapping_add(WEYL[0]);
        k1 = k1.wrapping_add(WEYL[1]);
    }
    [c0, c1, c2, c3]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_know_nothing_of_one_another() {
        let counters = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, u32::MAX]];
        let together = philox_lanes(counters, [7, 1]);
        for lane in 0..4 {
            let alone = philox4x32_10(counters.map(|words| words[lane]), [7, 1]);
            assert_eq!(together.map(|words| words[lane]), alone);
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
