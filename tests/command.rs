//! Protects the native command: what it prints, its exit codes, and that bad input gets one
//! sentence and never a panic.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::collections::BTreeSet;
use std::process::{Command, Output};

/// What the command answered.
struct Answer {
    code: i32,
    out: String,
    err: String,
}

fn multihome(arguments: &[&str]) -> Answer {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_multihome")).args(arguments).output().unwrap();
    Answer {
        code: status.code().unwrap(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

const SMALL: &str = "v=1&n=60&runs=3&horizon=4";

#[test]
fn run_prints_a_tidy_table() {
    let answer = multihome(&["run", SMALL]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let mut lines = answer.out.lines();
    assert_eq!(lines.next(), Some("side,quarter,date,measure,item,statistic,value"));
    assert!(answer.out.contains("\na,0,2026Q1,share,aws,p50,31\n"));
    assert!(answer.out.contains("\nb,0,2026Q1,share,azure,mean,25\n"));
    let sides: BTreeSet<_> = lines.map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(sides, BTreeSet::from(["a", "b", "difference"]));
    for line in answer.out.lines().skip(1) {
        let value: f64 = line.rsplit(',').next().unwrap().parse().unwrap();
        assert!(value.is_finite(), "{line}");
    }
}

#[test]
fn an_address_and_its_query_are_the_same_link() {
    let address = format!("https://example.org/multihome/?{SMALL}#numbers");
    assert_eq!(multihome(&["run", &address]).out, multihome(&["run", SMALL]).out);
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let with = |threads: &str| {
        let command = Command::new(env!("CARGO_BIN_EXE_multihome"))
            .args(["run", SMALL])
            .env("RAYON_NUM_THREADS", threads)
            .output();
        command.unwrap().stdout
    };
    let alone = with("1");
    assert!(!alone.is_empty());
    for threads in ["2", "3", "7"] {
        assert_eq!(with(threads), alone, "{threads} threads");
    }
}

#[test]
fn json_holds_the_inputs_and_the_same_figures() {
    let answer = multihome(&["run", SMALL, "--format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(document["inputs"]["n"], "60");
    assert_eq!(document["replicates"], 3);
    let rows = document["rows"].as_array().unwrap();
    let table = multihome(&["run", SMALL]).out;
    assert_eq!(rows.len(), table.lines().count() - 1);
    for (row, line) in rows.iter().zip(table.lines().skip(1)) {
        let value: f64 = line.rsplit(',').next().unwrap().parse().unwrap();
        assert_eq!(row["value"].as_f64(), Some(value), "{line}");
    }
    let again = multihome(&["run", document["link"].as_str().unwrap()]);
    assert_eq!(again.out, table, "the link in the document is the scenario");
}

#[test]
fn the_digest_is_of_the_result_and_not_of_the_way_to_write_the_link() {
    let answer = multihome(&["digest", SMALL]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let digest = answer.out.trim_end();
    assert_eq!(digest.len(), 64);
    assert!(digest.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let shuffled = "runs=3&horizon=4&n=60&seed=42&utm_source=x";
    assert_eq!(multihome(&["digest", shuffled]).out, answer.out);
    assert_ne!(multihome(&["digest", &format!("{SMALL}&seed=43")]).out, answer.out);
    let json = multihome(&["run", SMALL, "--format", "json"]).out;
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(document["digest"], digest);
}

#[test]
fn svg_shows_the_shares_of_the_run() {
    let answer = multihome(&["run", SMALL, "--format", "svg"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(answer.out.starts_with("<svg") && answer.out.trim_end().ends_with("</svg>"));
    let table = multihome(&["run", SMALL]).out;
    let aws = table.lines().find_map(|line| line.strip_prefix("b,4,2027Q1,share,aws,p50,"));
    let label = format!("AWS {:.1}\u{a0}%", aws.unwrap().parse::<f64>().unwrap());
    assert!(answer.out.contains(&label), "{label}");
}

#[test]
fn run_tells_notices_and_goes_on() {
    let answer = multihome(&["run", &format!("{SMALL}&window=9999")]);
    assert_eq!(answer.code, 0);
    assert!(answer.err.contains("using 1095 days"), "{}", answer.err);
    assert!(answer.out.lines().count() > 1);
}

#[test]
fn check_answers_by_exit_code() {
    let clean = multihome(&["check", SMALL]);
    assert_eq!((clean.code, clean.err.as_str()), (0, ""));
    let noticed = multihome(&["check", "aws=50&azure=60&seed=x"]);
    assert_eq!(noticed.code, 1);
    assert!(noticed.out.contains("110 %") && noticed.out.contains("seed"), "{}", noticed.out);
    let unusable = multihome(&["check", "hello"]);
    assert_eq!(unusable.code, 2);
}

#[test]
fn bad_input_gets_one_sentence_that_names_it() {
    for (arguments, named) in [
        (&["run", "hello"][..], "hello"),
        (&["run"][..], "LINK"),
        (&["run", "v=1", "--format", "xml"][..], "xml"),
        (&["runn", "v=1"][..], "runn"),
        (&["check"][..], "LINK"),
        (&[][..], "multihome"),
    ] {
        let answer = multihome(arguments);
        assert_eq!(answer.code, 2, "{arguments:?}");
        assert_eq!(answer.out, "", "{arguments:?}");
        assert_eq!(answer.err.trim_end().lines().count(), 1, "{arguments:?}: {}", answer.err);
        assert!(answer.err.contains(named), "{arguments:?}: {}", answer.err);
    }
}

#[test]
fn params_lists_every_key_in_both_formats() {
    let json: serde_json::Value =
        serde_json::from_str(&multihome(&["params", "--format", "json"]).out).unwrap();
    let markdown = multihome(&["params"]).out;
    let parameters = json.as_array().unwrap();
    assert!(parameters.len() > 30);
    for parameter in parameters {
        for column in
            ["key", "mechanisms", "type", "unit", "range", "default", "source", "help", "since"]
        {
            assert!(!parameter[column].is_null(), "{parameter}");
        }
        assert!(markdown.contains(&format!("| `{}` |", parameter["key"].as_str().unwrap())));
    }
}
