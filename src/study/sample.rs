//! Samples: points of the unit cube, one coordinate for each lever, each point a function of its number.

use thiserror::Error;

use crate::numeric::sobol;

use super::hypercube::LatinHypercube;
use super::morris::Morris;
use super::saltelli::Saltelli;

/// How points are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// A Latin hypercube of so many rows.
    LatinHypercube,
    /// The first points of a scrambled Sobol' sequence.
    Sobol,
    /// So many of Morris's trajectories.
    Morris,
    /// Saltelli's design with so many points in each of its two samples.
    Saltelli,
}

impl Method {
    /// The name in manifests.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::LatinHypercube => "latin-hypercube",
            Self::Sobol => "sobol",
            Self::Morris => "morris",
            Self::Saltelli => "saltelli",
        }
    }

    /// Whether coordinates are levels, from 0 to 1, and not parts of a distribution.
    #[must_use]
    pub const fn has_levels(self) -> bool {
        matches!(self, Self::Morris)
    }
}

/// Why a sample cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SampleError {
    /// Nothing varies.
    #[error("no lever is left to vary: the base link holds them all, or none was named")]
    NoLevers,
    /// It would have no rows, or too many.
    #[error("{method} can have 1 to {most} points with so many levers, not {asked}")]
    Size {
        /// The method.
        method: &'static str,
        /// The most.
        most: u32,
        /// How many were asked for.
        asked: u32,
    },
    /// The sequence has fewer dimensions.
    #[error("{method} can vary at most {most} levers, not {asked}")]
    Dimensions {
        /// The method.
        method: &'static str,
        /// The most.
        most: u32,
        /// How many were asked for.
        asked: u32,
    },
}

/// The points of a method.
#[derive(Clone, Debug)]
pub enum Sample {
    /// A Latin hypercube.
    LatinHypercube(LatinHypercube),
    /// The first points of the sequence, with so many dimensions.
    Sobol(u32),
    /// Trajectories.
    Morris(Morris),
    /// Saltelli's design.
    Saltelli(Saltelli),
}

impl Sample {
    /// The sample of a method, and how many rows it has. `seed` decides on hypercubes and trajectories; the
    /// sequence is always the same.
    ///
    /// # Errors
    /// If there is no such sample of at most `most_rows` rows.
    pub fn new(
        method: Method,
        size: u32,
        dimensions: u32,
        seed: u32,
        most_rows: u32,
    ) -> Result<(Self, u32), SampleError> {
        if dimensions == 0 {
            return Err(SampleError::NoLevers);
        }
        let (each, most_dimensions) = match method {
            Method::LatinHypercube => (1, most_rows),
            Method::Sobol => (1, sobol::DIMENSIONS),
            Method::Morris => (dimensions.saturating_add(1), most_rows),
            Method::Saltelli => (Saltelli::rows_of_point(dimensions), sobol::DIMENSIONS / 2),
        };
        let name = method.key();
        if dimensions > most_dimensions {
            let (most, asked) = (most_dimensions, dimensions);
            return Err(SampleError::Dimensions { method: name, most, asked });
        }
        let most = (most_rows / each).min(sobol::POINTS);
        if !(1..=most).contains(&size) {
            return Err(SampleError::Size { method: name, most, asked: size });
        }
        let sample = match method {
            Method::LatinHypercube => {
                Self::LatinHypercube(LatinHypercube::new(size, dimensions, seed))
            }
            Method::Sobol => Self::Sobol(dimensions),
            Method::Morris => Self::Morris(Morris::new(size, dimensions, seed)),
            Method::Saltelli => Self::Saltelli(Saltelli::new(size, dimensions)),
        };
        Ok((sample, size * each))
    }

    /// A row's coordinates. `None` beyond the last row.
    #[must_use]
    pub fn point(&self, row: u32) -> Option<Vec<f64>> {
        match self {
            Self::LatinHypercube(cube) => cube.point(row),
            Self::Sobol(dimensions) => (0..*dimensions).map(|d| sobol::scrambled(row, d)).collect(),
            Self::Morris(morris) => morris.point(row),
            Self::Saltelli(saltelli) => saltelli.point(row),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_method_has_the_rows_that_it_says() {
        for (method, size, rows) in [
            (Method::LatinHypercube, 10, 10),
            (Method::Sobol, 10, 10),
            (Method::Morris, 10, 40),
            (Method::Saltelli, 10, 50),
        ] {
            let (sample, found) = Sample::new(method, size, 3, 1, 1_000).unwrap();
            assert_eq!(found, rows, "{method:?}");
            assert!((0..rows).all(|row| sample.point(row).is_some_and(|point| point.len() == 3)));
        }
    }

    #[test]
    fn the_sequence_is_that_of_the_worlds() {
        let (sample, _) = Sample::new(Method::Sobol, 100, 4, 1, 1_000).unwrap();
        for row in [0, 1, 17, 99] {
            let expected: Option<Vec<f64>> = (0..4).map(|d| sobol::scrambled(row, d)).collect();
            assert_eq!(sample.point(row), expected);
        }
    }

    #[test]
    fn what_there_is_not_is_refused_in_words() {
        let error = |method, size, dimensions| {
            Sample::new(method, size, dimensions, 1, 1_000_000).unwrap_err().to_string()
        };
        assert!(error(Method::Sobol, 10, 0).contains("no lever is left to vary"));
        assert!(error(Method::Sobol, 65_537, 2).contains("1 to 65536 points"));
        assert!(error(Method::LatinHypercube, 0, 2).contains("not 0"));
        assert!(error(Method::Saltelli, 20_000, 98).contains("1 to 10000 points"));
        assert!(error(Method::Saltelli, 2, 129).contains("at most 128 levers"));
    }
}
