//! The scrambled Sobol' sequence: points that fill a space of many dimensions evenly, each a function of
//! its index alone.
//!
//! Sobol' (1967), with the direction numbers of Joe and Kuo (2008), from the crate `sobol_burley`; scrambled
//! as by Owen (1995), by the hash of Burley (2020), "Practical Hash-based Owen Scrambling", *Journal of
//! Computer Graphics Techniques* 9(4).

use sobol_burley::NUM_DIMENSIONS;
use sobol_burley::parts::{hash, owen_scramble_rev, sobol_rev};

/// How many dimensions the sequence has.
pub const DIMENSIONS: u32 = NUM_DIMENSIONS;

/// How many points it has.
pub const POINTS: u32 = 1 << 16;

/// Which scrambling is used: another number gives another sequence.
pub const SCRAMBLING: u32 = 1;

/// One coordinate of a point of the scrambled sequence, in (0, 1). `None` beyond [`POINTS`] or
/// [`DIMENSIONS`].
#[must_use]
pub fn scrambled(index: u32, dimension: u32) -> Option<f64> {
    let bits = reversed(index, dimension)?;
    // Each dimension is scrambled in a way of its own.
    let way = hash(hash(dimension) ^ SCRAMBLING);
    Some(fraction(owen_scramble_rev(bits, way)))
}

/// The bits of a coordinate of the sequence itself, the most significant one last.
fn reversed(index: u32, dimension: u32) -> Option<u32> {
    (index < POINTS && dimension < DIMENSIONS).then(|| sobol_rev(index.reverse_bits(), dimension))
}

/// The middle of the interval that the bits stand for, so that it is neither 0 nor 1.
fn fraction(reversed: u32) -> f64 {
    (f64::from(reversed.reverse_bits()) + 0.5) / 4_294_967_296.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::{philox4x32_10, uniform_of};

    /// Dimensions that the tests look at: first and last ones that levers have.
    const SOME: [u32; 6] = [0, 1, 2, 39, 78, 79];

    /// The squared centred L2-discrepancy (Hickernell 1998) of some points.
    fn discrepancy(points: &[Vec<f64>]) -> f64 {
        let n = points.len() as f64;
        let far = |x: f64| (x - 0.5).abs();
        let constant = points[0].iter().map(|_| 13.0 / 12.0).product::<f64>();
        let single = |x: f64| 1.0 + 0.5 * far(x) - 0.5 * far(x) * far(x);
        let pair = |x: f64, y: f64| 1.0 + 0.5 * far(x) + 0.5 * far(y) - 0.5 * (x - y).abs();
        let singles: f64 =
            points.iter().map(|p| p.iter().map(|x| single(*x)).product::<f64>()).sum();
        let pairs: f64 = points
            .iter()
            .flat_map(|p| points.iter().map(move |q| (p, q)))
            .map(|(p, q)| p.iter().zip(q).map(|(x, y)| pair(*x, *y)).product::<f64>())
            .sum();
        constant - 2.0 / n * singles + pairs / (n * n)
    }

    #[test]
    fn the_first_points_are_those_of_the_tables() {
        // Joe and Kuo's own program prints these for three dimensions; here each block of 2ⁿ points has
        // them in another order, since the index is not turned into a Gray code.
        let joe_kuo = [
            [0.0, 0.0, 0.0],
            [0.5, 0.5, 0.5],
            [0.75, 0.25, 0.25],
            [0.25, 0.75, 0.75],
            [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125],
            [0.625, 0.125, 0.875],
            [0.125, 0.625, 0.375],
        ];
        for (number, point) in joe_kuo.into_iter().enumerate() {
            let gray = number as u32 ^ (number as u32 >> 1);
            let found = [0, 1, 2]
                .map(|d| f64::from(reversed(gray, d).unwrap().reverse_bits()) / 4_294_967_296.0);
            assert_eq!(found, point, "point {number}");
        }
    }

    #[test]
    fn every_block_of_points_has_one_in_each_interval() {
        for (block, dimension) in [0, 1, 5, 63].into_iter().flat_map(|b| SOME.map(|d| (b, d))) {
            let mut found = [0; 256];
            for index in 256 * block..256 * (block + 1) {
                found[(256.0 * scrambled(index, dimension).unwrap()) as usize] += 1;
            }
            assert_eq!(found, [1; 256], "block {block}, dimension {dimension}");
        }
    }

    #[test]
    fn it_fills_space_more_evenly_than_chance() {
        let points: Vec<Vec<f64>> =
            (0..512).map(|i| SOME.iter().map(|d| scrambled(i, *d).unwrap()).collect()).collect();
        let drawn = |i: u32, d: u32| uniform_of(philox4x32_10([i, d, 0, 0], [1, 1])[0]);
        let chance: Vec<Vec<f64>> =
            (0..512).map(|i| SOME.iter().map(|d| drawn(i, *d)).collect()).collect();
        let [even, random] = [points, chance].map(|points| discrepancy(&points));
        assert!(even > 0.0 && even < 0.2 * random, "{even} and {random}");
    }

    #[test]
    fn dimensions_do_not_move_together() {
        let of = |d: u32| (0..1024).map(move |i| scrambled(i, d).unwrap() - 0.5);
        for (first, second) in (0..100).map(|d| (d, d + 1)).chain([(0, 64), (3, 90), (17, 71)]) {
            let together: f64 = of(first).zip(of(second)).map(|(x, y)| x * y).sum::<f64>() / 1024.0;
            assert!((12.0 * together).abs() < 0.12, "{first}, {second}: {together}");
        }
    }

    #[test]
    fn it_is_a_function_of_its_index_within_its_limits() {
        let [first, again] = [(); 2].map(|()| scrambled(77, 11).unwrap());
        assert_eq!(first.to_bits(), again.to_bits());
        assert!(first > 0.0 && first < 1.0);
        assert_eq!((scrambled(POINTS, 0), scrambled(0, DIMENSIONS)), (None, None));
    }
}
