//! Precision: how sure the differences at the horizon are, and when that is enough.

use std::sync::Arc;

use crate::engine::{COLUMNS, Measure, Outcome};

use super::statistics::{Statistics, difference};

/// Replicates after which precision is looked at for the first time: fewer do not support an
/// estimate of their own spread.
pub(super) const FIRST_LOOK: u32 = 20;

/// Replicates from one look to the next.
pub(super) const LOOK_EVERY: u32 = 10;

/// The largest Monte-Carlo error of the differences between the sides in the clouds' shares at the
/// horizon, in points.
#[must_use]
pub fn error_at_horizon<'a>(outcomes: impl Iterator<Item = &'a Arc<Outcome>> + Clone) -> f64 {
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
    shares.map(error).fold(0.0, f64::max)
}
