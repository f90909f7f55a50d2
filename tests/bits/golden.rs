//! Protects every digit: for a few small links, each figure of the result is the same as before, to the
//! last bit. A difference means that old links no longer reproduce their results.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use multihome::engine::COLUMNS;
use multihome::ensemble::{Gathering, Summary, WorldRules, simulate_chunk};
use multihome::link::read;
use multihome::market::{Cloud, Regime};
use multihome::report::{HEADER, Row, digest, rows};
use multihome::scenario::{Comparison, MECHANISMS, PARAMETERS, Parameter};

use crate::blessing;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../golden")
}

/// The links by name. They contain every value that does not vary, so that new defaults do not affect them; no test rewrites
/// them. Whoever adds a lever writes it into each by hand (CONTRIBUTING.md, “A lever”).
fn links() -> Vec<(String, Comparison)> {
    csv::Reader::from_path(folder().join("links.csv"))
        .unwrap()
        .deserialize::<(String, String)>()
        .map(|row| {
            let (name, link) = row.unwrap();
            let reading = read(&link).unwrap();
            assert_eq!(reading.notices, [], "{name}");
            let varying = |lever: &&Parameter| lever.varies_in(&reading.comparison);
            // The switch of start shares is younger than most links, and digests leave it out where it is not thrown.
            let unwritten = usize::from(!link.contains("start-shares="));
            let written = PARAMETERS.len() - PARAMETERS.iter().filter(varying).count() - unwritten;
            assert_eq!(link.split('&').count(), 1 + written, "{name} leaves values out");
            (name, reading.comparison)
        })
        .collect()
}

/// The summary of a comparison, with no more replicates than its stopping rule needs.
fn summary(comparison: &Comparison) -> Summary {
    let rules = WorldRules::new(comparison).unwrap();
    let mut gathering = Gathering::new(comparison);
    while let Some(replicates) = gathering.hand_out() {
        gathering.gather(replicates.start, simulate_chunk(&rules, replicates));
    }
    gathering.summary()
}

/// All rows of a table, one line for each series and quarter.
fn table(comparison: &Comparison) -> String {
    let summary = summary(comparison);
    let rows: Vec<Row> = rows(comparison, &summary).collect();
    let mut text = HEADER[..5].join(",") + ",statistics\n";
    let place = |row: &Row| (row.side, row.quarter, row.measure, row.item.clone());
    for series in rows.chunk_by(|one, next| place(one) == place(next)) {
        let Row { side, quarter, date, measure, item, .. } = &series[0];
        write!(text, "{},{quarter},{date},{measure},{item},", side.key()).unwrap();
        let statistics: Vec<String> =
            series.iter().map(|row| format!("{}={}", row.statistic, row.value)).collect();
        writeln!(text, "{}", statistics.join(" ")).unwrap();
    }
    text
}

#[test]
fn figures_are_what_they_were() {
    let links = links();
    let mut digests = String::from("name,digest\n");
    for (name, comparison) in &links {
        writeln!(digests, "{name},{}", digest(comparison, &summary(comparison))).unwrap();
    }
    // A digest shows only that something has changed; the table of the first link shows what.
    let (name, comparison) = &links[0];
    blessing::compare(&[
        (folder().join("digests.csv"), digests),
        (folder().join(name).with_extension("csv"), table(comparison)),
    ]);
}

#[test]
fn a_blessing_lists_its_changes_and_fails() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("blessing.csv");
    std::fs::write(&path, "name,digest\na,1\nb,2\n").unwrap();
    let now = "name,digest\na,1\nb,3\n";
    for (bless, outcome) in [(false, "no longer what"), (true, "was rewritten")] {
        let message = blessing::difference(&path, now, bless).unwrap();
        assert!(message.contains(outcome), "{message}");
        assert!(message.contains("line 3\n  held: b,2\n  now:  b,3"), "{message}");
    }
    assert_eq!(blessing::difference(&path, now, false), None, "the second time it passes");
}

#[test]
fn a_golden_table_holds_every_figure() {
    let (name, comparison) = links().remove(0);
    let text = std::fs::read_to_string(folder().join(name).with_extension("csv")).unwrap();
    let exists = |item: &str| Cloud::from_key(item).is_none_or(|cloud| cloud < Cloud::Cloud5);
    let series = COLUMNS.iter().filter(|column| exists(column.item));
    let figures: u32 =
        series.map(|column| 3 * (comparison.common().horizon + 1 - column.measure.begins())).sum();
    let header_elsewhere_and_flows = 1 + 2 + 4 * 4;
    assert_eq!(text.lines().count(), header_elsewhere_and_flows + figures as usize);
}

#[test]
fn the_links_are_small_and_differ_in_every_parameter() {
    let links = links();
    assert!(links.len() >= 20, "{}", links.len());
    for (name, comparison) in &links {
        let cost = comparison.common().enterprises
            * comparison.common().replicates
            * comparison.common().horizon;
        assert!(cost <= 20_000, "{name}: {cost}");
    }
    for parameter in PARAMETERS {
        let differs = links
            .iter()
            .any(|(_, comparison)| parameter.get(comparison) != parameter.get(&links[0].1));
        assert!(differs, "{}", parameter.key);
    }
}

#[test]
fn the_links_cover_every_regime_and_mechanism_and_any_number_of_clouds() {
    let links = links();
    let has =
        |what: &dyn Fn(&Comparison) -> bool| links.iter().any(|(_, comparison)| what(comparison));
    for regime in Regime::ALL {
        assert!(has(&|comparison| comparison.a.regime == regime), "{regime:?} on side A");
        assert!(has(&|comparison| comparison.b.regime == regime), "{regime:?} on side B");
    }
    for clouds in 2..=Cloud::ALL.len() {
        assert!(
            has(&|comparison| comparison.common().clouds().count() == clouds),
            "{clouds} clouds"
        );
    }
    for mechanism in MECHANISMS {
        let Some(text) = mechanism.off else { continue };
        let off = read(text).unwrap().comparison;
        let keys = text.split('&').filter_map(|pair| pair.split('=').next());
        let levers: Vec<_> = keys.filter_map(Parameter::find).collect();
        let is_off =
            |comparison: &Comparison| levers.iter().all(|l| l.get(comparison) == l.get(&off));
        assert!(has(&is_off), "{} off", mechanism.id);
        assert!(has(&|comparison| !is_off(comparison)), "{} on", mechanism.id);
    }
}
