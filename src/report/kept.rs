//! Which figures of a result are kept, where not all are wanted.

use crate::engine::COLUMNS;
use crate::scenario::Comparison;
use crate::study::{NotSimulated, Quarters};

use super::tidy::Row;

/// Which figures are kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The series, as positions in `engine::COLUMNS`.
    pub series: Vec<usize>,
    /// The quarters since the start; all if not given.
    pub quarters: Option<Vec<u32>>,
    /// Whether it is also kept which enterprises end where.
    pub ends: bool,
}

impl Kept {
    /// Some series, or everything if none is named, in some quarters, or in all.
    ///
    /// # Errors
    /// With the first quarter that the comparison does not simulate.
    pub fn of(
        comparison: &Comparison,
        named: Vec<usize>,
        quarters: Option<&Quarters>,
    ) -> Result<Self, NotSimulated> {
        let ends = named.is_empty();
        let series = if ends { (0..COLUMNS.len()).collect() } else { named };
        let quarters = quarters.map(|quarters| quarters.of(comparison)).transpose()?;
        Ok(Self { series, quarters, ends })
    }

    /// Whether a row of the tidy table is among them.
    #[must_use]
    pub fn keeps(&self, row: &Row) -> bool {
        let is_of_quarter =
            self.quarters.as_ref().is_none_or(|quarters| quarters.contains(&row.quarter));
        let is_named = |index: &usize| {
            COLUMNS.get(*index).is_some_and(|column| {
                column.measure.key() == row.measure && column.item == row.item
            })
        };
        is_of_quarter && (self.ends || self.series.iter().any(is_named))
    }
}
