//! Tidy tables: one row for each side, quarter, item and statistic.

use serde::Serialize;

use crate::engine::COLUMNS;
use crate::ensemble::{Statistics, Summary};
use crate::market::Cloud;
use crate::scenario::Scenario;

use super::number::exact;

/// Which side of the comparison a figure belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Regime A.
    A,
    /// Regime B.
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Which side.
    pub side: Side,
    /// Quarters since the start.
    pub quarter: u32,
    /// The calendar quarter.
    pub date: String,
    /// What is measured.
    pub measure: &'static str,
    /// Of which cloud or model.
    pub item: String,
    /// Which statistic over the replicates.
    pub statistic: &'static str,
    /// The figure, in the unit of its measure; for `rises` and `falls` the number of replicates in
    /// which B is above or below A, for flows the mean number of enterprises.
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

/// Every figure of a summary, series by series as they are asked for.
pub fn rows<'a>(scenario: &'a Scenario, summary: &'a Summary) -> impl Iterator<Item = Row> + 'a {
    (0..COLUMNS.len())
        .filter(|place| exists(scenario, COLUMNS[*place].item))
        .flat_map(|place| column(scenario, summary, place))
        .chain(elsewhere(scenario, "enterprises", &summary.elsewhere))
        .chain(elsewhere(scenario, "spend", &summary.spend_elsewhere))
        .chain(flows(scenario, summary))
}

/// The figures of one series.
fn column(scenario: &Scenario, summary: &Summary, place: usize) -> Vec<Row> {
    let (column, series) = (&COLUMNS[place], summary.series(place));
    let sides =
        [(Side::A, &series.a), (Side::B, &series.b), (Side::Difference, &series.difference)];
    let mut rows = Vec::new();
    for (side, statistics) in sides {
        let quarters = (0_u32..).zip(statistics).skip(column.measure.begins() as usize);
        for (quarter, statistics) in quarters {
            let row = |(statistic, value)| Row {
                side,
                quarter,
                date: scenario.start.later(quarter).to_string(),
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

/// Whether what a series is about exists in a scenario: everything but clouds without a share.
pub(super) fn exists(scenario: &Scenario, item: &str) -> bool {
    Cloud::from_key(item).is_none_or(|cloud| scenario.clouds().any(|exists| exists == cloud))
}

/// Mean numbers of enterprises by primary cloud on A and on B, as rows of the last quarter.
fn flows(scenario: &Scenario, summary: &Summary) -> impl Iterator<Item = Row> {
    let (quarter, date) = (scenario.horizon, scenario.end().to_string());
    scenario.clouds().flat_map(move |from| {
        let date = date.clone();
        scenario.clouds().map(move |to| Row {
            side: Side::Difference,
            quarter,
            date: date.clone(),
            measure: "flow",
            item: format!("{}→{}", from.key(), to.key()),
            statistic: "mean",
            value: summary.flows[from.index()][to.index()],
        })
    })
}

/// What ends elsewhere, as rows of the last quarter.
fn elsewhere(
    scenario: &Scenario,
    item: &'static str,
    statistics: &Statistics,
) -> impl Iterator<Item = Row> {
    let (quarter, date) = (scenario.horizon, scenario.end().to_string());
    statistics.named().into_iter().map(move |(statistic, value)| Row {
        side: Side::Difference,
        quarter,
        date: date.clone(),
        measure: "elsewhere",
        item: item.to_owned(),
        statistic,
        value,
    })
}
