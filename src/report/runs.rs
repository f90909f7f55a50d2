//! Runs: a tidy table with the figures of every single replicate.

use std::fmt::Write;

use crate::engine::{COLUMNS, Measure, Outcome};
use crate::ensemble::Summary;
use crate::scenario::Comparison;

use super::csv::csv_line;
use super::kept::Kept;
use super::number::exact;
use super::provenance::{MEASURE, Provenance};
use super::tidy::{Side, exists};

/// The names of the columns.
pub const RUNS_HEADER: [&str; 7] =
    ["replicate", "side", "quarter", "date", "measure", "item", "value"];

/// For each replicate: the figures of some measures on sides A and B, then how many enterprises have
/// which primary cloud on A and on B, and how much ends on another cloud. The provenance follows in
/// rows without a replicate, with the fact's name as the measure and its text as the item. A piece is
/// any number of lines.
pub fn runs_csv<'a>(
    comparison: &'a Comparison,
    summary: &'a Summary,
    measures: &'a [Measure],
    provenance: &'a Provenance,
) -> impl Iterator<Item = String> + 'a {
    let series = (0..COLUMNS.len()).filter(|index| measures.contains(&COLUMNS[*index].measure));
    let kept = Kept { series: series.collect(), quarters: None, ends: true };
    runs_csv_of(comparison, summary, kept, provenance)
}

/// [`runs_csv`] with only some series and quarters.
pub fn runs_csv_of<'a>(
    comparison: &'a Comparison,
    summary: &'a Summary,
    kept: Kept,
    provenance: &'a Provenance,
) -> impl Iterator<Item = String> + 'a {
    let columns: Vec<usize> = kept
        .series
        .iter()
        .copied()
        .filter(|index| exists(comparison, COLUMNS[*index].item))
        .collect();
    (0..=summary.replicates).map(move |number| {
        let mut piece = if number == 0 { csv_line(RUNS_HEADER) } else { String::new() };
        if let Some(outcome) = summary.outcome(number) {
            for index in &columns {
                let quarters = kept.quarters.as_deref();
                write_column(&mut piece, comparison, (number, outcome), *index, quarters);
            }
            if kept.ends {
                write_ends(&mut piece, comparison, number, outcome);
            }
        } else {
            for [side, quarter, date, _, text, name, value] in provenance.cells(comparison) {
                let measure = format!("{MEASURE}-{name}");
                piece += &csv_line([String::new(), side, quarter, date, measure, text, value]);
            }
        }
        piece
    })
}

/// One column of both sides, by quarter. Writing to a string cannot fail, and keys need no quotes.
fn write_column(
    piece: &mut String,
    comparison: &Comparison,
    (number, outcome): (u32, &Outcome),
    index: usize,
    quarters: Option<&[u32]>,
) {
    let (measure, item) = (COLUMNS[index].measure, COLUMNS[index].item);
    for (side, figures) in [Side::A, Side::B].into_iter().zip(&outcome.figures) {
        let start = format!("{number},{}", side.key());
        for quarter in measure.begins()..=comparison.common().horizon {
            if quarters.is_some_and(|quarters| !quarters.contains(&quarter)) {
                continue;
            }
            let date = comparison.common().start.later(quarter);
            let Some(value) = figures.get(quarter as usize * COLUMNS.len() + index) else { break };
            let (measure, value) = (measure.key(), exact(*value));
            let _ = writeln!(piece, "{start},{quarter},{date},{measure},{item},{value}");
        }
    }
}

/// How much ends on another cloud on side B than on side A, and how many enterprises end on which clouds.
fn write_ends(piece: &mut String, comparison: &Comparison, number: u32, outcome: &Outcome) {
    let (quarter, date) = (comparison.common().horizon, comparison.common().end());
    let start = format!("{number},{},{quarter},{date}", Side::Difference.key());
    for (item, value) in
        [("enterprises", outcome.enterprises_elsewhere()), ("spend", outcome.spend_elsewhere)]
    {
        let _ = writeln!(piece, "{start},elsewhere,{item},{}", exact(value));
    }
    for from in comparison.common().clouds() {
        for to in comparison.common().clouds() {
            let count = outcome.flows[from.index()][to.index()];
            let _ = writeln!(piece, "{start},flow,{}>{},{count}", from.key(), to.key());
        }
    }
}

#[cfg(test)]
mod tests {
    use time::Date;

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::{Statistics, simulate_chunk};
    use crate::scenario::Scenario;

    #[test]
    fn the_replicates_have_the_statistics_of_the_summary() {
        let comparison = Comparison::of(Scenario {
            enterprises: 40,
            replicates: 5,
            horizon: 3,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let provenance = Provenance::of(&comparison, &summary, Date::MIN);
        let measures = [Measure::Share, Measure::Switched];
        let text: String = runs_csv(&comparison, &summary, &measures, &provenance).collect();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().unwrap(), RUNS_HEADER.as_slice());
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let sample = |side: &str, quarter: &str, measure: &str, item: &str| -> Vec<f64> {
            rows.iter()
                .filter(|row| {
                    [&row[1], &row[2], &row[4], &row[5]] == [side, quarter, measure, item]
                })
                .map(|row| row[6].parse().unwrap())
                .collect()
        };
        let azure = summary.of_item(Measure::Share, "azure").unwrap();
        assert_eq!(Statistics::of(&mut sample("a", "3", "share", "azure")), azure.a[3]);
        assert_eq!(Statistics::of(&mut sample("b", "2", "share", "azure")), azure.b[2]);
        assert_eq!(sample("a", "0", "switched", "cloud"), [0.0; 0], "nobody has decided yet");
        assert_eq!(sample("a", "1", "switched", "cloud").len(), 5);
        assert_eq!(sample("a", "1", "hhi", "clouds"), [0.0; 0], "not asked for");
        let mut elsewhere = sample("difference", "3", "elsewhere", "enterprises");
        assert_eq!(Statistics::of(&mut elsewhere), summary.elsewhere);
        let stayed: f64 = sample("difference", "3", "flow", "aws>aws").iter().sum();
        assert_eq!(stayed / 5.0, summary.flows[0][0]);
        let facts: Vec<_> = rows.iter().filter(|row| row[0].is_empty()).collect();
        assert!(
            facts.iter().any(|row| {
                &row[4] == "provenance-digest" && row[5] == provenance.citation.digest
            })
        );
    }
}
