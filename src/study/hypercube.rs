//! Latin hypercubes: each lever has one value in each of as many equal strata as there are rows.
//!
//! McKay, Beckman and Conover (1979), "A Comparison of Three Methods for Selecting Values of Input Variables",
//! *Technometrics* 21(2).

use super::permutation::{Purpose, permutation, uniform};

/// A Latin hypercube.
#[derive(Clone, Debug)]
pub struct LatinHypercube {
    seed: u32,
    rows: u32,
    /// For each dimension, the stratum of each row.
    strata: Vec<Vec<u32>>,
}

impl LatinHypercube {
    /// The hypercube of a seed.
    #[must_use]
    pub fn new(rows: u32, dimensions: u32, seed: u32) -> Self {
        let of = |dimension| permutation(seed, Purpose::Stratum, dimension, rows);
        Self { seed, rows, strata: (0..dimensions).map(of).collect() }
    }

    /// A row's coordinates, in (0, 1). `None` beyond the last row.
    #[must_use]
    pub fn point(&self, row: u32) -> Option<Vec<f64>> {
        let coordinate = |(dimension, strata): (u32, &Vec<u32>)| {
            let stratum = *strata.get(row as usize)?;
            let within = uniform(self.seed, Purpose::Within, [row, dimension]);
            Some((f64::from(stratum) + within) / f64::from(self.rows))
        };
        (0..).zip(&self.strata).map(coordinate).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stratum_of_every_lever_has_one_row() {
        let rows = 37;
        let cube = LatinHypercube::new(rows, 5, 1);
        for dimension in 0..5 {
            let mut found = vec![0; rows as usize];
            for row in 0..rows {
                let at = cube.point(row).unwrap()[dimension];
                assert!(at > 0.0 && at < 1.0);
                found[(at * f64::from(rows)) as usize] += 1;
            }
            assert!(found.iter().all(|count| *count == 1), "{found:?}");
        }
        assert_eq!(cube.point(rows), None);
    }

    #[test]
    fn another_seed_gives_another_hypercube_and_levers_do_not_move_together() {
        let [one, other] = [1, 2].map(|seed| LatinHypercube::new(512, 3, seed));
        assert_ne!(one.point(0), other.point(0));
        let points: Vec<_> = (0..512).map(|row| one.point(row).unwrap()).collect();
        for [i, j] in [[0, 1], [0, 2], [1, 2]] {
            let sum: f64 = points.iter().map(|p| (p[i] - 0.5) * (p[j] - 0.5)).sum();
            assert!((12.0 * sum / 512.0).abs() < 0.2, "{i} {j}");
        }
    }
}
