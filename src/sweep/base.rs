//! The scenario that the rows of a sweep change.

use crate::link::{misfit_notices, of_pairs, pairs_of};
use crate::scenario::{Comparison, Notice};
use crate::study::{Design, Scenarios};

use super::error::SweepError;

/// The key that says how many replicates a scenario has.
const RUNS: &str = "runs";

/// The scenario that rows change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Base {
    /// The scenario.
    pub comparison: Comparison,
    /// What does not fit together in it; the model takes the nearest that does.
    pub misfits: Vec<Notice>,
}

/// The base scenario of a design, with as many replicates as were asked for: one in each world, unless somebody says
/// otherwise.
///
/// # Errors
/// If anything is wrong with the link.
pub fn base(
    link: Option<&str>,
    design: &Design,
    replicates: Option<u32>,
) -> Result<Base, SweepError> {
    if let (None, Design::Scenarios(Scenarios::Links { .. })) = (link, design) {
        // They say themselves how many, or the design does.
        return Ok(Base::default());
    }
    let wrong = SweepError::Base;
    let mut pairs = match link {
        Some(link) => pairs_of(link).map_err(|error| wrong(error.to_string()))?,
        None => Vec::new(),
    };
    let says = pairs.iter().any(|(key, _)| key == RUNS);
    let of_worlds = matches!(design, Design::Worlds { .. }) && !says;
    if let Some(runs) = replicates.or(of_worlds.then_some(1)) {
        pairs.retain(|(key, _)| key != RUNS);
        pairs.push((RUNS.to_owned(), runs.to_string()));
    }
    let comparison = of_pairs(pairs).map_err(|refused| wrong(refused.to_string()))?;
    let misfits = misfit_notices(&comparison);
    Ok(Base { comparison, misfits })
}
