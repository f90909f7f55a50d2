//! Runs: a tidy table of each replicate on its own, for those who want more than its spread.

use std::fmt::Write;

use crate::engine::{COLUMNS, Measure, Outcome};
use crate::ensemble::Summary;
use crate::scenario::Scenario;

use super::csv::csv_line;
use super::number::exact;
use super::provenance::{MEASURE, Provenance};
use super::tidy::{Side, exists};

/// The names of the columns.
pub const RUNS_HEADER: [&str; 7] =
    ["replicate", "side", "quarter", "date", "measure", "item", "value"];

/// The figures of some measures in each replicate on sides A and B, then how many enterprises are
/// on which cloud on A and on B and how much ends elsewhere, and after all replicates the
/// provenance: rows without a replicate, with the fact's name in the measure, its text as the item.
/// A piece is any number of lines.
pub fn runs_csv<'a>(
    scenario: &'a Scenario,
    summary: &'a Summary,
    measures: &'a [Measure],
    provenance: &'a Provenance,
) -> impl Iterator<Item = String> + 'a {
    let columns: Vec<usize> = (0..COLUMNS.len())
        .filter(|place| measures.contains(&COLUMNS[*place].measure))
        .filter(|place| exists(scenario, COLUMNS[*place].item))
        .collect();
    (0..=summary.runs).map(move |number| {
        let mut piece = if number == 0 { csv_line(RUNS_HEADER) } else { String::new() };
        if let Some(outcome) = summary.outcome(number) {
            for place in &columns {
                write_column(&mut piece, scenario, number, outcome, *place);
            }
            write_ends(&mut piece, scenario, number, outcome);
        } else {
            for [side, quarter, date, _, text, name, value] in provenance.cells(scenario) {
                let measure = format!("{MEASURE}-{name}");
                piece += &csv_line([String::new(), side, quarter, date, measure, text, value]);
            }
        }
        piece
    })
}

/// One column of both sides, by quarter. Writing to a string cannot fail, and keys have nothing
/// that is to be quoted.
fn write_column(
    piece: &mut String,
    scenario: &Scenario,
    number: u32,
    outcome: &Outcome,
    place: usize,
) {
    let (measure, item) = (COLUMNS[place].measure, COLUMNS[place].item);
    for (side, figures) in [Side::A, Side::B].into_iter().zip(&outcome.figures) {
        let start = format!("{number},{}", side.key());
        for quarter in measure.begins()..=scenario.horizon {
            let date = scenario.start.later(quarter);
            let Some(value) = figures.get(quarter as usize * COLUMNS.len() + place) else { break };
            let (measure, value) = (measure.key(), exact(*value));
            let _ = writeln!(piece, "{start},{quarter},{date},{measure},{item},{value}");
        }
    }
}

/// Who ends where, and how much elsewhere.
fn write_ends(piece: &mut String, scenario: &Scenario, number: u32, outcome: &Outcome) {
    let (quarter, date) = (scenario.horizon, scenario.end());
    let start = format!("{number},{},{quarter},{date}", Side::Difference.key());
    for (item, value) in
        [("enterprises", outcome.enterprises_elsewhere()), ("spend", outcome.spend_elsewhere)]
    {
        let _ = writeln!(piece, "{start},elsewhere,{item},{}", exact(value));
    }
    for from in scenario.clouds() {
        for to in scenario.clouds() {
            let count = outcome.flows[from.index()][to.index()];
            let _ = writeln!(piece, "{start},flow,{}→{},{count}", from.key(), to.key());
        }
    }
}

#[cfg(test)]
mod tests {
    use time::Date;

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::{Statistics, run};

    #[test]
    fn the_replicates_have_the_statistics_of_the_summary() {
        let scenario = Scenario { enterprises: 40, runs: 5, horizon: 3, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let provenance = Provenance::of(&scenario, &summary, Date::MIN);
        let measures = [Measure::Share, Measure::Switched];
        let text: String = runs_csv(&scenario, &summary, &measures, &provenance).collect();
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
        let stayed: f64 = sample("difference", "3", "flow", "aws→aws").iter().sum();
        assert_eq!(stayed / 5.0, summary.flows[0][0]);
        let told: Vec<_> = rows.iter().filter(|row| row[0].is_empty()).collect();
        assert!(
            told.iter().any(|row| {
                &row[4] == "provenance-digest" && row[5] == provenance.citation.digest
            })
        );
    }
}
