//! Protects the numbers of model families: a dated catalogue lies inside each lever's range, and is quoted.

use multihome::scenario::Parameter;

use super::{Table, assert_quotes};

/// How many families of further vendors a venue's catalogue has.
fn families(venue: &str) -> usize {
    let table = Table::read("model_catalogues");
    assert!(table.rows.iter().all(|row| row["date"] == "2026-03-31"), "quarter 0 is 2026 Q1");
    table.rows.iter().filter(|row| row["venue"] == venue).count()
}

#[test]
fn every_family_is_listed_once_at_a_venue() {
    let table = Table::read("model_catalogues");
    let of = |row: &std::collections::BTreeMap<String, String>| {
        ["venue", "vendor", "family"].map(|column| row[column].clone())
    };
    let mut listed: Vec<_> = table.rows.iter().map(of).collect();
    listed.sort();
    listed.dedup();
    assert_eq!(listed.len(), table.rows.len());
    // What the table of models names is no further family.
    for row in &table.rows {
        let named = ["Claude", "GPT", "Gemini", "Phi", "MAI", "Nova", "Titan"];
        assert!(!named.contains(&row["family"].as_str()), "{row:?}");
    }
}

#[test]
fn the_ranges_of_families_hold_the_dated_counts() {
    for (key, venue) in [
        ("families-aws", "AWS"),
        ("families-azure", "Azure"),
        ("families-gcp", "Google Cloud"),
        ("families-other", "OVHcloud"),
    ] {
        let counted = families(venue);
        let range = Parameter::find(key).unwrap().range().unwrap();
        assert!((range.low..=range.high).contains(&(counted as f64)), "{key}: {counted}");
        if venue != "OVHcloud" {
            assert_quotes(key, &format!("a catalogue of 31 March 2026 has {counted} (models.dev)"));
        }
    }
    // The source credits AWS with the broadest choice; so do the defaults and the catalogue.
    assert!(families("AWS") > families("Azure") && families("Azure") > families("Google Cloud"));
}
