//! Tidy tables: one row for each side, quarter, item and statistic.

use crate::engine::COLUMNS;
use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Comparison;

use super::number::exact;

/// The side of a comparison that a figure belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Side A.
    A,
    /// Side B.
    B,
    /// B − A within each replicate.
    Difference,
}

impl Side {
    /// The name in tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Difference => "difference",
        }
    }
}

/// A row of the tidy table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The side.
    pub side: Side,
    /// Quarters since the start.
    pub quarter: u32,
    /// The calendar quarter.
    pub date: String,
    /// The measure.
    pub measure: &'static str,
    /// The item, such as a cloud or a model.
    pub item: String,
    /// The statistic over the replicates.
    pub statistic: &'static str,
    /// The figure, in the unit of its measure; for `rises` and `falls` the number of replicates in
    /// which B is above or below A; for flows the mean number of enterprises.
    pub value: f64,
}

/// The names of the columns.
pub const HEADER: [&str; 7] = ["side", "quarter", "date", "measure", "item", "statistic", "value"];

impl Row {
    /// The cells in the order of [`HEADER`].
    #[must_use]
    pub fn cells(&self) -> [String; 7] {
        [
            self.side.key().to_owned(),
            self.quarter.to_string(),
            self.date.clone(),
            self.measure.to_owned(),
            self.item.clone(),
            self.statistic.to_owned(),
            exact(self.value),
        ]
    }
}

/// The number of sections of a tidy table.
pub(super) const SECTIONS: usize = COLUMNS.len() + 1;

/// Every figure of a summary, computed series by series as the iterator advances.
pub fn rows<'a>(
    comparison: &'a Comparison,
    summary: &'a Summary,
) -> impl Iterator<Item = Row> + 'a {
    (0..SECTIONS).flat_map(|index| section(comparison, summary, index))
}

/// The rows of one section: one series, or in the last section the flows between clouds.
pub(super) fn section(comparison: &Comparison, summary: &Summary, index: usize) -> Vec<Row> {
    let Some(column) = COLUMNS.get(index) else { return ends(comparison, summary) };
    let mut rows = Vec::new();
    if !exists(comparison, column.item) {
        return rows;
    }
    let series = summary.series(index);
    let sides =
        [(Side::A, &series.a), (Side::B, &series.b), (Side::Difference, &series.difference)];
    for (side, statistics) in sides {
        let quarters = (0_u32..).zip(statistics).skip(column.measure.begins() as usize);
        for (quarter, statistics) in quarters {
            let row = |(statistic, value)| Row {
                side,
                quarter,
                date: comparison.common().start.later(quarter).to_string(),
                measure: column.measure.key(),
                item: column.item.to_owned(),
                statistic,
                value,
            };
            rows.extend(statistics.named().map(row));
            if side == Side::Difference {
                let index = quarter as usize;
                rows.push(row(("rises", f64::from(series.rises[index]))));
                rows.push(row(("falls", f64::from(series.falls[index]))));
            }
        }
    }
    rows
}

/// Whether an item exists in a comparison: every item does except clouds without a share at quarter 0.
pub(super) fn exists(comparison: &Comparison, item: &str) -> bool {
    Cloud::from_key(item)
        .is_none_or(|cloud| comparison.common().clouds().any(|exists| exists == cloud))
}

/// How much ends on another cloud, and the mean numbers of enterprises by primary cloud on A and on B,
/// as rows of the last quarter.
fn ends(comparison: &Comparison, summary: &Summary) -> Vec<Row> {
    let (quarter, date) = (comparison.common().horizon, comparison.common().end().to_string());
    let row = |measure, item, statistic, value| Row {
        side: Side::Difference,
        quarter,
        date: date.clone(),
        measure,
        item,
        statistic,
        value,
    };
    let mut rows = Vec::new();
    for (item, statistics) in
        [("enterprises", &summary.elsewhere), ("spend", &summary.spend_elsewhere)]
    {
        for (statistic, value) in statistics.named() {
            rows.push(row("elsewhere", item.to_owned(), statistic, value));
        }
    }
    for from in comparison.common().clouds() {
        for to in comparison.common().clouds() {
            let item = format!("{}>{}", from.key(), to.key());
            rows.push(row("flow", item, "mean", summary.flows[from.index()][to.index()]));
        }
    }
    rows
}
