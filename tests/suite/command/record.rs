//! `match` and `backtest`: the same bytes with any number of threads and after an interruption, and
//! sentences for what cannot be done.

use std::fs;
use std::path::PathBuf;

use super::{Answer, multihome, on_threads, refused};

/// A search that takes a second or two.
const SEARCH: [&str; 9] =
    ["match", "--sets", "140", "--starts", "2024Q3", "--paths", "1", "--enterprises", "50"];

/// A file of this test that does not exist yet.
fn file(name: &str) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_file(&file);
    file
}

#[test]
fn threads_change_no_figure() {
    for (first, more) in [
        (&SEARCH[..], &["--format", "csv"][..]),
        (
            &["backtest", "--sets", "40", "--worlds", "3"][..],
            &["--paths", "1", "--enterprises", "50"],
        ),
    ] {
        let arguments = [first, more].concat();
        let one = on_threads(1, &arguments);
        assert!(one.lines().count() > 30, "{one}");
        assert!(on_threads(7, &arguments) == one, "{arguments:?} on 7 threads");
    }
}

#[test]
fn a_search_that_was_stopped_goes_on_to_the_same_bytes() {
    let whole = on_threads(2, &[&SEARCH[..], &["--format", "rust"]].concat());
    let file = file("search.txt");
    let resumed = [&SEARCH[..], &["--format", "rust", "--resume", file.to_str().unwrap()]].concat();
    assert_eq!(on_threads(2, &resumed), whole);
    let results = fs::read_to_string(&file).unwrap();
    // Stopped in the middle of a line.
    fs::write(&file, &results[..results.len() / 2]).unwrap();
    assert_eq!(on_threads(1, &resumed), whole);
    assert_eq!(fs::read_to_string(&file).unwrap(), results);
}

#[test]
fn what_cannot_be_done_is_said_in_a_sentence() {
    refused(&["match", "--sets", "0"], "1 to 65536 sets");
    let few = ["match", "--sets", "1", "--starts", "2024Q3", "--paths", "1", "--enterprises", "50"];
    let Answer { code, err, .. } = multihome(&few);
    let why = "multihome: of the 1 set of assumptions none fits together, so that none was run";
    assert!(code == 2 && err.lines().last().is_some_and(|line| line.starts_with(why)), "{err}");
    refused(&["match", "--paths", "0"], "1 to 100 paths");
    refused(&["match", "--starts", "2019Q2"], "no run can start in 2019Q2");
    refused(&["match", "--starts", "2025Q4"], "no later reading");
    refused(&["match", "--starts", "soon"], "soon");
    refused(&["backtest", "--worlds", "1"], "2 or more worlds");
    let file = file("other.txt");
    let name = file.to_str().unwrap();
    fs::write(&file, "something else\n").unwrap();
    refused(&[&SEARCH[..], &["--resume", name]].concat(), "does not hold results");
    fs::write(&file, "multihome match 0000000000000000\n").unwrap();
    refused(&[&SEARCH[..], &["--resume", name]].concat(), "another search");
    assert_eq!(fs::read_to_string(&file).unwrap().lines().count(), 1, "it is left as it was");
}

#[test]
fn every_format_of_a_search_can_be_read() {
    let json = multihome(&[&SEARCH[..], &["--format", "json"]].concat());
    let document: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(document["sets"], 140);
    assert!(document["levers"].as_array().unwrap().len() > 50);
    assert!(json.err.contains("140 of 140 sets"), "{}", json.err);
    let csv = multihome(&[&SEARCH[..], &["--format", "csv"]].concat()).out;
    assert_eq!(csv::Reader::from_reader(csv.as_bytes()).records().count(), 140);
}
