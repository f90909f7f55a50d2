//! Designs: which sets are run, from which past starts, and how large each run is.

use std::fmt::Write;

use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::engine::MODEL_VERSION;
use crate::market::Quarter;
use crate::numeric::sobol;
use crate::past::{Past, Series, Start};
use crate::worlds;

use super::run::MEASURE;
use super::target::{Target, targets};

/// The past starts that are matched unless others are asked for.
pub const FIRST_STARTS: [Quarter; 4] =
    [Quarter::new(2018, 4), Quarter::new(2020, 2), Quarter::new(2022, 3), Quarter::new(2024, 3)];

/// One past start, with the readings that its runs are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// The start.
    pub start: Start,
    /// How many quarters are simulated.
    pub horizon: u32,
    /// What the runs are held against.
    pub targets: Vec<Target>,
}

/// What is run.
#[derive(Clone, Debug, PartialEq)]
pub struct Design {
    /// Sets 0 to this, exclusive, of the sequence.
    pub sets: u32,
    /// Paths in each run: what is compared is their mean.
    pub paths: u32,
    /// Enterprises in each run.
    pub enterprises: u32,
    /// The past starts, the shortest run first: it rules out most for the least work.
    pub stages: Vec<Stage>,
    /// Whether a set is dropped as soon as it is ruled out at double discrepancy. Its later runs are then
    /// missing.
    pub stops_early: bool,
}

/// Why a design cannot be run.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DesignError {
    /// Nothing is known of a start.
    #[error("no run can start in {0}: shares of AWS and Azure in that quarter are not in the data")]
    NoStart(Quarter),
    /// No reading follows a start.
    #[error("nothing can be held against a run from {0}: no later reading has the same definition")]
    NoReading(Quarter),
    /// There are not so many points.
    #[error("there can be 1 to {most} sets, not {asked}", most = sobol::POINTS)]
    Sets {
        /// How many were asked for.
        asked: u32,
    },
    /// A run needs at least one path and some enterprises.
    #[error("a run needs 1 to 100 paths and 50 to 100,000 enterprises")]
    Size,
    /// No start was given.
    #[error("at least one past start is needed")]
    NoStarts,
}

impl Design {
    /// The design with these starts.
    ///
    /// # Errors
    /// If it cannot be run.
    pub fn new(
        past: &Past,
        starts: &[Quarter],
        sets: u32,
        [paths, enterprises]: [u32; 2],
    ) -> Result<Self, DesignError> {
        if !(1..=sobol::POINTS).contains(&sets) {
            return Err(DesignError::Sets { asked: sets });
        }
        if !((1..=100).contains(&paths) && (50..=100_000).contains(&enterprises)) {
            return Err(DesignError::Size);
        }
        let mut stages = Vec::new();
        for quarter in starts {
            let start = Start::at(past, *quarter).ok_or(DesignError::NoStart(*quarter))?;
            let last = last_reading(past, start.series).unwrap_or(*quarter);
            let targets = targets(past, &start, last.since(*quarter).max(0) as u32);
            let horizon = targets.iter().map(|target| target.after).max();
            let horizon = horizon.ok_or(DesignError::NoReading(*quarter))?;
            stages.push(Stage { start, horizon, targets });
        }
        if stages.is_empty() {
            return Err(DesignError::NoStarts);
        }
        stages.sort_by_key(|stage| (stage.horizon, stage.start.quarter));
        stages.dedup();
        Ok(Self { sets, paths, enterprises, stages, stops_early: true })
    }

    /// All readings that runs are held against, stage after stage.
    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        self.stages.iter().flat_map(|stage| &stage.targets)
    }

    /// Sixteen characters that change with anything that the result for a set depends on: the model, the
    /// ranges, the starts, the readings, the size of a run. How many sets there are is not among it, so
    /// that results can be added to.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut text = format!(
            "model {MODEL_VERSION} measure {} ranges {} paths {} enterprises {} early {}\n",
            MEASURE.key(),
            worlds::fingerprint(),
            self.paths,
            self.enterprises,
            self.stops_early
        );
        for Stage { start, horizon, targets } in &self.stages {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}", start.link(*horizon));
            for Target { cloud, after, percent, observation, discrepancy, .. } in targets {
                let key = cloud.key();
                let _ = writeln!(text, "{key} {after} {percent} {observation} {discrepancy}");
            }
        }
        let digest = Sha256::digest(text);
        digest.iter().take(8).fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

/// The last quarter of a series.
fn last_reading(past: &Past, series: Series) -> Option<Quarter> {
    past.quarters().into_iter().filter(|quarter| Series::of(*quarter) == series).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn design(starts: &[Quarter], sets: u32, size: [u32; 2]) -> Result<Design, DesignError> {
        Design::new(&Past::published(), starts, sets, size)
    }

    #[test]
    fn the_shortest_run_comes_first() {
        let design = design(&FIRST_STARTS, 10, [2, 100]).unwrap();
        let horizons: Vec<u32> = design.stages.iter().map(|stage| stage.horizon).collect();
        assert!(horizons.is_sorted() && horizons.len() == FIRST_STARTS.len(), "{horizons:?}");
        assert!(design.targets().count() > 20);
    }

    #[test]
    fn what_cannot_be_run_is_said() {
        let quarter = Quarter::new(2019, 2);
        let error = design(&[quarter], 10, [2, 100]).unwrap_err();
        assert_eq!(error, DesignError::NoStart(quarter));
        assert!(error.to_string().starts_with("no run can start in 2019Q2"), "{error}");
        let last = Quarter::new(2025, 4);
        assert_eq!(design(&[last], 10, [2, 100]), Err(DesignError::NoReading(last)));
        assert_eq!(design(&[], 10, [2, 100]), Err(DesignError::NoStarts));
        for sets in [0, sobol::POINTS + 1] {
            assert_eq!(
                design(&FIRST_STARTS, sets, [2, 100]),
                Err(DesignError::Sets { asked: sets })
            );
        }
        for size in [[0, 100], [2, 10]] {
            assert_eq!(design(&FIRST_STARTS, 10, size), Err(DesignError::Size));
        }
    }

    #[test]
    fn a_fingerprint_tells_what_results_depend_on() {
        let first = design(&FIRST_STARTS, 10, [2, 100]).unwrap();
        assert_eq!(first.fingerprint(), design(&FIRST_STARTS, 99, [2, 100]).unwrap().fingerprint());
        for other in [
            design(&FIRST_STARTS, 10, [3, 100]).unwrap(),
            design(&FIRST_STARTS, 10, [2, 101]).unwrap(),
            design(&FIRST_STARTS[1..], 10, [2, 100]).unwrap(),
            Design { stops_early: false, ..first.clone() },
        ] {
            assert_ne!(first.fingerprint(), other.fingerprint());
        }
    }
}
