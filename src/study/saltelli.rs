//! Saltelli's design: two samples, and for each lever one that has that lever's values from the other.
//!
//! Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola (2010), "Variance based sensitivity analysis of model
//! output", *Computer Physics Communications* 181(2). Rows are in the order that SALib expects
//! (`calc_second_order=False`): for each point A, then A with one lever from B, lever by lever, then B.

use crate::numeric::sobol;

/// The design over two halves of a scrambled Sobol' sequence.
#[derive(Clone, Copy, Debug)]
pub struct Saltelli {
    points: u32,
    dimensions: u32,
}

impl Saltelli {
    /// The design of so many points for each sample.
    #[must_use]
    pub const fn new(points: u32, dimensions: u32) -> Self {
        Self { points, dimensions }
    }

    /// How many rows belong to a point.
    #[must_use]
    pub const fn rows_of_point(dimensions: u32) -> u32 {
        dimensions + 2
    }

    /// A row's coordinates, in (0, 1). `None` beyond the last row, or if the sequence has not so many dimensions.
    #[must_use]
    pub fn point(&self, row: u32) -> Option<Vec<f64>> {
        let each = Self::rows_of_point(self.dimensions);
        let (point, sample) = (row / each, row % each);
        if point >= self.points {
            return None;
        }
        let coordinate = |lever: u32| {
            let from_b = sample == each - 1 || sample == lever + 1;
            sobol::scrambled(point, if from_b { self.dimensions + lever } else { lever })
        };
        (0..self.dimensions).map(coordinate).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_share_all_columns_but_one_with_the_first_sample() {
        let (points, dimensions) = (8, 5_u32);
        let design = Saltelli::new(points, dimensions);
        for point in 0..points {
            let row = |sample: u32| design.point(point * (dimensions + 2) + sample).unwrap();
            let (a, b) = (row(0), row(dimensions + 1));
            assert!(a.iter().zip(&b).all(|(a, b)| a != b));
            for lever in 0..dimensions {
                let mut expected = a.clone();
                expected[lever as usize] = b[lever as usize];
                assert_eq!(row(lever + 1), expected);
            }
            for lever in 0..dimensions {
                assert_eq!(Some(a[lever as usize]), sobol::scrambled(point, lever));
                assert_eq!(Some(b[lever as usize]), sobol::scrambled(point, dimensions + lever));
            }
        }
        assert_eq!(design.point(points * (dimensions + 2)), None);
    }
}
