//! Running: the rows of a study on all threads, and their records in order.

use std::ops::Range;

use crate::engine::Rules;
use crate::ensemble::{
    Demand, SimulateError, Summary, in_order, simulate_chunk, simulate_while, threads, world_count,
};
use crate::scenario::Comparison;

use super::Study;
use super::design::{Design, WorldSource};
use super::error::StudyError;
use super::record::{Cell, OUTPUTS, Record};
use super::row::Row;

/// Replicates that a thread runs between two hand-overs of records, roughly.
const REPLICATES: u32 = 64;

/// Cells that are held before they are handed over, unless a row for each thread has more: about 30 MB.
const CELLS: usize = 1 << 20;

/// Rows that are read together when all are checked.
const CHECKED: u32 = 256;

impl Study {
    /// Checks every row without running any, and gives the scenario that needs most memory.
    ///
    /// # Errors
    /// What is wrong with the first row that cannot be used.
    pub fn check(&self) -> Result<Comparison, StudyError> {
        let mut largest = self.checked(0)?.comparison;
        if let Design::Worlds { .. } = self.design {
            // Worlds differ in nothing that could be wrong, and not in size.
            return Ok(largest);
        }
        let memory = |comparison: &Comparison| Demand::of(comparison.common()).memory(1);
        for rows in batches(1..self.rows(), CHECKED) {
            for row in in_order(rows.collect(), |row| self.checked(row)) {
                let comparison = row?.comparison;
                if memory(&comparison) > memory(&largest) {
                    largest = comparison;
                }
            }
        }
        Ok(largest)
    }

    /// Runs some rows, from 0 on, and hands their records to `take`, some rows at a time and all in order. The
    /// number of threads changes no record, only how many rows come at once.
    ///
    /// # Errors
    /// If a row cannot be used, or `take` fails.
    pub fn run<E: From<StudyError>>(
        &self,
        rows: Range<u32>,
        take: impl FnMut(Range<u32>, Vec<Record>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.run_while(rows, &|| true, take)
    }

    /// As [`Self::run`], as long as `goes_on` says so: it is asked before each chunk of replicates, on any thread.
    ///
    /// # Errors
    /// As [`Self::run`], and if it was stopped.
    pub fn run_while<E: From<StudyError>>(
        &self,
        rows: Range<u32>,
        goes_on: &(dyn Fn() -> bool + Sync),
        mut take: impl FnMut(Range<u32>, Vec<Record>) -> Result<(), E>,
    ) -> Result<(), E> {
        let replicates = self.base.common().replicates.max(1);
        let threads = u32::try_from(threads()).unwrap_or(u32::MAX);
        let records = self.projection.records_at_most(self.base.common().horizon);
        let cells = records.saturating_mul(self.columns().len() + OUTPUTS.len()).max(1);
        let fitting = u32::try_from(CELLS / cells).unwrap_or(u32::MAX).max(threads);
        let batch = (REPLICATES / replicates).max(2).saturating_mul(threads).min(fitting);
        for rows in batches(rows, batch) {
            let of_rows = in_order(rows.clone().collect(), |row| self.records_while(row, goes_on));
            let of_rows: Vec<Vec<Record>> = of_rows.into_iter().collect::<Result<_, _>>()?;
            take(rows, of_rows.concat())?;
        }
        Ok(())
    }

    /// The values of the keys in a row, from 0 on, in the order of the columns. Nothing is run.
    ///
    /// # Errors
    /// If the row cannot be used.
    pub fn keys(&self, index: u32) -> Result<Vec<Cell>, StudyError> {
        Ok(self.checked(index)?.keys)
    }

    /// The records of a row, from 0 on.
    ///
    /// # Errors
    /// If it cannot be used.
    pub fn records(&self, index: u32) -> Result<Vec<Record>, StudyError> {
        self.records_while(index, &|| true)
    }

    fn records_while(
        &self,
        index: u32,
        goes_on: &(dyn Fn() -> bool + Sync),
    ) -> Result<Vec<Record>, StudyError> {
        let row = self.checked(index)?;
        let summary = match row.world {
            Some(world) => self.in_world(&row.comparison, world, goes_on)?,
            None => simulate_while(&row.comparison, goes_on)?,
        };
        let number = index + 1;
        self.projection
            .records(number, &row.keys, &row.comparison, &summary)
            .map_err(|error| StudyError::Row { row: number, why: error.to_string() })
    }

    /// A row, if it can be simulated and has all quarters that are kept.
    fn checked(&self, index: u32) -> Result<Row, StudyError> {
        let row = self.row(index)?;
        let number = index.saturating_add(1);
        let wrong = |error: String| StudyError::Row { row: number, why: error };
        let quarters = self.projection.quarters.of(&row.comparison);
        quarters.map_err(|error| wrong(error.to_string()))?;
        row.comparison.validate().map_err(|error| wrong(error.to_string()))?;
        Ok(row)
    }

    /// The replicates of a world, with luck that no other row has. The first has the luck of the replicate that lives
    /// in this world, so that worlds run one by one are those of an ensemble.
    fn in_world(
        &self,
        world: &Comparison,
        number: u32,
        goes_on: &(dyn Fn() -> bool + Sync),
    ) -> Result<Summary, SimulateError> {
        let stride = match &self.design {
            Design::Worlds { source: WorldSource::Matched, .. } => {
                self.rows().next_multiple_of(world_count().max(1))
            }
            _ => self.rows(),
        };
        let rules = Rules::new(world);
        let luck = |replicate: u32| number.wrapping_add(replicate.wrapping_mul(stride));
        let mut outcomes = Vec::new();
        for luck in (0..self.base.common().replicates).map(luck) {
            if !goes_on() {
                return Err(SimulateError::Stopped);
            }
            outcomes.extend(simulate_chunk(&rules, luck..luck.saturating_add(1)));
        }
        Ok(Summary::of(outcomes))
    }
}

/// A range in parts of at most so many.
fn batches(range: Range<u32>, most: u32) -> impl Iterator<Item = Range<u32>> {
    let Range { start, end } = range;
    (start..end)
        .step_by(most.max(1) as usize)
        .map(move |first| first..first.saturating_add(most.max(1)).min(end))
}
