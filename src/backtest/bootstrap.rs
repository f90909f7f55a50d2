//! The block bootstrap: how far a part of forecasts could have been otherwise, when forecasts of
//! neighbouring origins share their luck.
//!
//! Künsch (1989); circular as by Politis and Romano (1992).

use crate::numeric::quantile::of_sorted;
use crate::numeric::{philox4x32_10, uniform_of};

/// Resamples.
const RESAMPLES: u32 = 2_000;

/// Origins in a block: about a year.
const BLOCK: usize = 4;

/// The seed of the resampling.
const SEED: [u32; 2] = [20, 2];

/// The positions of one resample of `count` things in a row: blocks of neighbours, the last one followed by
/// the first.
#[must_use]
pub fn resample(count: usize, number: u32) -> Vec<usize> {
    let blocks = count.div_ceil(BLOCK.min(count.max(1)));
    let first = |block: usize| {
        let [word, ..] = philox4x32_10([block as u32, number, 0, 0], SEED);
        ((uniform_of(word) * count as f64) as usize).min(count.saturating_sub(1))
    };
    let of_block = |block| {
        let first = first(block);
        (0..BLOCK.min(count)).map(move |step| (first + step) % count)
    };
    (0..blocks).flat_map(of_block).take(count).collect()
}

/// The 95 % interval of a ratio of sums over origins, each with what it adds to the upper and to the lower
/// sum. `None` without anything below.
#[must_use]
pub fn interval(origins: &[[f64; 2]]) -> Option<[f64; 2]> {
    let ratio = |positions: Vec<usize>| {
        let sum = |which: usize| positions.iter().map(|at| origins[*at][which]).sum::<f64>();
        let (above, below) = (sum(0), sum(1));
        (below > 0.0).then(|| above / below)
    };
    let resamples = (0..RESAMPLES).filter_map(|number| ratio(resample(origins.len(), number)));
    let mut ratios: Vec<f64> = resamples.collect();
    ratios.sort_by(f64::total_cmp);
    (!ratios.is_empty()).then(|| [of_sorted(&ratios, 0.025), of_sorted(&ratios, 0.975)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resamples_are_blocks_of_neighbours() {
        for number in 0..50 {
            let positions = resample(10, number);
            assert_eq!(positions.len(), 10);
            for block in positions.chunks(BLOCK) {
                assert!(block.windows(2).all(|pair| pair[1] == (pair[0] + 1) % 10));
            }
        }
        assert_eq!(resample(1, 0), [0]);
        assert_eq!(resample(0, 0), [0_usize; 0]);
        assert_eq!(resample(2, 3).len(), 2);
    }

    #[test]
    fn every_position_is_drawn_equally_often() {
        let mut counts = [0; 8];
        for number in 0..4_000 {
            resample(8, number).into_iter().for_each(|at| counts[at] += 1);
        }
        assert!(counts.iter().all(|count| (3_700..4_300).contains(count)), "{counts:?}");
    }

    #[test]
    fn neighbours_that_agree_widen_the_interval() {
        // Half of 40 forecasts are right: every other one, or in two long rows.
        let turns: Vec<[f64; 2]> = (0..40).map(|at| [f64::from(at % 2), 1.0]).collect();
        let rows: Vec<[f64; 2]> = (0..40).map(|at| [f64::from(at / 20), 1.0]).collect();
        let [narrow, wide] = [turns, rows].map(|origins| interval(&origins).unwrap());
        assert_eq!(narrow, [0.5, 0.5], "every block of four has two");
        assert!(wide[0] < 0.35 && wide[1] > 0.65, "{wide:?}");
        assert_eq!(interval(&[]), None);
    }
}
