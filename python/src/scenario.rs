//! Links and keys from Python, read strictly.

use pyo3::prelude::*;

use multihome::Comparison;
use multihome::link::{self, Refused, Style, misfit_notices, read_strictly_with};
use multihome::report::{Effort, Pace, bytes, effort};

use super::error::{refused, scenario_error};
use super::work::thread_count;

/// The most bytes of memory that a run may take: a program that has not so much is ended by the system.
const MOST_MEMORY: u64 = 16_000_000_000;

/// A pace that any machine should reach; only the memory is of interest.
const SLOW: Pace = Pace { decisions: 100_000.0, measured: false };

/// The scenario of a link with other values of some keys.
pub fn comparison(py: Python<'_>, link: &str, given: &[(String, String)]) -> PyResult<Comparison> {
    let wrong = |error: Refused| refused(py, &error);
    let comparison = read_strictly_with(link, given).map_err(wrong)?;
    fits(&comparison)?;
    Ok(comparison)
}

/// Refuses what needs very much memory.
pub fn fits(comparison: &Comparison) -> PyResult<()> {
    let threads = thread_count()?;
    if Effort::of(comparison, threads, SLOW).memory() > MOST_MEMORY {
        let (words, most) = (effort(comparison, threads, SLOW), bytes(MOST_MEMORY));
        return Err(scenario_error(format!(
            "{words} That is more than {most} in all: ask for fewer enterprises."
        )));
    }
    Ok(())
}

/// The link of a scenario, with only what was set, and what does not fit together in it.
#[pyfunction]
pub fn read(
    py: Python<'_>,
    link: &str,
    given: Vec<(String, String)>,
) -> PyResult<(String, Vec<String>)> {
    let comparison = comparison(py, link, &given)?;
    let misfits = misfit_notices(&comparison).iter().map(ToString::to_string).collect();
    Ok((link::write(&comparison, &[], Style::Differences), misfits))
}
