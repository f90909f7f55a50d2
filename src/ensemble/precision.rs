//! Precision: the Monte-Carlo error of the differences at the horizon.

use std::sync::Arc;

use crate::engine::{COLUMNS, Measure, Outcome};
use crate::numeric::Points;

use super::statistics::{Statistics, difference};

/// Replicates after which the error is computed for the first time: with fewer, the estimate of the standard
/// deviation is too uncertain.
pub(super) const FIRST_LOOK: u32 = 20;

/// Replicates from one check to the next.
pub(super) const LOOK_EVERY: u32 = 10;

/// The largest Monte-Carlo error, over the clouds, of the difference between the sides in their shares at the
/// horizon.
#[must_use]
pub fn error_at_horizon<'a>(outcomes: impl Iterator<Item = &'a Arc<Outcome>> + Clone) -> Points {
    let first = Measure::Share.first_column();
    let shares = first..first + Measure::Share.columns();
    let mut sample = Vec::new();
    let error = |column: usize| {
        sample.clear();
        sample.extend(outcomes.clone().map(|outcome| {
            let [a, b] = outcome.figures.each_ref().map(|figures| {
                figures.len().checked_sub(COLUMNS.len()).map_or(0.0, |last| figures[last + column])
            });
            difference(a, b)
        }));
        Statistics::of(&mut sample).error
    };
    Points::new(shares.map(error).fold(0.0, f64::max))
}
