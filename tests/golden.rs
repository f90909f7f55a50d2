//! Protects every digit: for a few small links, each figure of the table is what it was, to the
//! last bit. A difference means that old links no longer reproduce their results.

#![cfg(test)]

mod blessing;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use multihome::engine::{COLUMNS, Rules};
use multihome::ensemble::{Summary, run};
use multihome::market::Cloud;
use multihome::report::{Row, rows};
use multihome::scenario::{PARAMETERS, Scenario, read};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The links by name. They say every value, so that new defaults cannot touch them; nothing ever
/// rewrites them.
fn links() -> Vec<(String, Scenario)> {
    csv::Reader::from_path(folder().join("links.csv"))
        .unwrap()
        .deserialize::<(String, String)>()
        .map(|row| {
            let (name, link) = row.unwrap();
            let reading = read(&link).unwrap();
            assert_eq!(reading.notices, [], "{name}");
            (name, reading.scenario)
        })
        .collect()
}

/// All rows of a table, one line for each series and quarter.
fn table(scenario: &Scenario) -> String {
    let summary = Summary::of(&run(&Rules::new(scenario), 0..scenario.runs));
    let rows = rows(scenario, &summary);
    let mut text = String::from("side,quarter,date,measure,item,statistics\n");
    let place = |row: &Row| (row.side, row.quarter, row.measure, row.item);
    for series in rows.chunk_by(|one, next| place(one) == place(next)) {
        let Row { side, quarter, date, measure, item, .. } = &series[0];
        write!(text, "{side:?},{quarter},{date},{measure},{item},").unwrap();
        let statistics: Vec<String> =
            series.iter().map(|row| format!("{}={}", row.statistic, row.value)).collect();
        writeln!(text, "{}", statistics.join(" ")).unwrap();
    }
    for (from, flows) in Cloud::ALL.into_iter().zip(summary.flows) {
        let flows = Cloud::ALL.into_iter().zip(flows);
        let to: Vec<String> = flows.map(|(to, count)| format!("{}={count}", to.key())).collect();
        let (quarter, date) = (scenario.horizon, scenario.end());
        writeln!(text, "Difference,{quarter},{date},flows,{},{}", from.key(), to.join(" "))
            .unwrap();
    }
    text
}

#[test]
fn figures_are_what_they_were() {
    let files: Vec<(PathBuf, String)> = links()
        .into_iter()
        .map(|(name, scenario)| (folder().join(name).with_extension("csv"), table(&scenario)))
        .collect();
    blessing::compare(&files);
}

#[test]
fn a_golden_table_holds_every_figure() {
    let (name, scenario) = links().remove(0);
    let text = std::fs::read_to_string(folder().join(name).with_extension("csv")).unwrap();
    let quarters = scenario.horizon as usize + 1;
    let header_elsewhere_and_flows = 1 + 1 + 4;
    assert_eq!(text.lines().count(), header_elsewhere_and_flows + 3 * quarters * COLUMNS.len());
}

#[test]
fn the_links_are_small_and_differ_in_most_parameters() {
    let links = links();
    assert_eq!(links.len(), 6);
    for (name, scenario) in &links {
        let cost = scenario.enterprises * scenario.runs * scenario.horizon;
        assert!(cost <= 20_000, "{name}: {cost}");
    }
    let varied = PARAMETERS.iter().filter(|parameter| {
        links.iter().any(|(_, scenario)| parameter.get(scenario) != parameter.get(&links[0].1))
    });
    assert!(varied.clone().count() >= PARAMETERS.len() * 9 / 10, "{}", varied.count());
}
