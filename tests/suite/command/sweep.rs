//! `sweep` and `merge`: the same bytes in any split, on any number of threads and after any stop; and nothing is run
//! where a row is wrong.

use std::fs;
use std::path::{Path, PathBuf};

use super::*;

/// A base scenario that takes a millisecond.
const BASE: [&str; 4] = ["--base", "v=1&n=20&horizon=2", "--runs", "2"];

/// A design with six rows.
const GRID: [&str; 3] = ["--grid", "window=0,90,365", "pull=0..1:2"];

/// An empty folder of a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sweep").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The output of a sweep of the grid into a folder.
fn swept(out: &Path, more: &[&str]) -> Answer {
    let out = out.to_str().unwrap();
    multihome(&[&["sweep"], &GRID[..], &BASE, &["--out", out], more].concat())
}

fn merged(out: &Path) -> Answer {
    multihome(&["merge", out.to_str().unwrap()])
}

/// What the command says where it refuses, in one line.
fn refusal(answer: &Answer) -> &str {
    assert_eq!(answer.code, 2, "{}", answer.out);
    assert_eq!(answer.err.trim_end().lines().count(), 1, "{}", answer.err);
    answer.err.trim_end()
}

fn bytes(folder: &Path, name: &str) -> Vec<u8> {
    fs::read(folder.join(name)).unwrap()
}

#[test]
fn a_row_has_the_figures_that_run_prints_for_its_link() {
    let out = folder("figures");
    let answer = swept(&out, &["--measure", "share:azure,models", "--statistic", "mean,p90,falls"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let table = String::from_utf8(bytes(&out, "rows.csv")).unwrap();
    let header = "row,window,pull,quarter,date,measure,item,statistic,value_a,value_b,difference";
    assert_eq!(table.lines().next(), Some(header));
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 6 * 7 * 3);
    let run = multihome(&["run", "v=1&n=20&horizon=2&runs=2&window=365&pull=1"]).out;
    let of_last: Vec<_> = rows.iter().filter(|row| &row[0] == "6").collect();
    for row in &of_last {
        assert_eq!([&row[1], &row[2], &row[4]], ["365", "1", "2026Q3"]);
        for (side, value) in [("a", &row[8]), ("b", &row[9]), ("difference", &row[10])] {
            let line = format!(
                "\n{side},{},{},{},{},{},{value}\n",
                &row[3], &row[4], &row[5], &row[6], &row[7]
            );
            assert_eq!(run.contains(&line), !value.is_empty(), "{line}");
        }
    }
    assert_eq!(of_last.len(), 21);
}

#[test]
fn any_split_order_and_number_of_threads_gives_the_same_bytes() {
    for format in ["csv", "parquet"] {
        let whole = folder(&format!("whole-{format}"));
        assert_eq!(swept(&whole, &["--format", format]).code, 0);
        let name = format!("rows.{format}");
        let expected = bytes(&whole, &name);
        for (of, threads) in [(1, "1"), (2, "2"), (3, "7"), (9, "1")] {
            let out = folder(&format!("split-{format}-{of}"));
            for number in (1..=of).rev() {
                let shard = format!("{number}/{of}");
                let answer = Command::new(env!("CARGO_BIN_EXE_multihome"))
                    .arg("sweep")
                    .args(GRID)
                    .args(BASE)
                    .args(["--format", format, "--shard", &shard, "--out"])
                    .arg(&out)
                    .env("RAYON_NUM_THREADS", threads)
                    .output()
                    .unwrap();
                assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
            }
            assert!(!out.join(&name).exists(), "only merging joins shards");
            assert_eq!(merged(&out).code, 0);
            assert_eq!(bytes(&out, &name), expected, "{of} shards on {threads} threads");
        }
    }
}

#[test]
fn a_shard_that_is_there_twice_gives_each_row_once() {
    let out = folder("twice");
    for shard in ["1/2", "2/2", "2/3"] {
        assert_eq!(swept(&out, &["--shard", shard]).code, 0);
    }
    assert_eq!(merged(&out).code, 0);
    let once = bytes(&out, "rows.csv");
    assert_eq!(String::from_utf8_lossy(&once).lines().count(), 1 + 6 * 4);
    fs::copy(out.join("shard-0001-of-0002.csv"), out.join("shard-0001-of-0002 (1).csv")).unwrap();
    let again = merged(&out);
    assert_eq!(again.err, "");
    assert_eq!((again.code, bytes(&out, "rows.csv")), (0, once));
    // A shard under the name of another one would give rows twice and leave others out.
    fs::copy(out.join("shard-0002-of-0003.csv"), out.join("shard-0003-of-0003.csv")).unwrap();
    assert!(refusal(&merged(&out)).contains("its name is that of another shard"));
}

#[test]
fn a_shard_that_is_cut_off_is_made_again() {
    for format in ["csv", "parquet"] {
        let out = folder(&format!("cut-{format}"));
        let shards = ["1/3", "2/3", "3/3"];
        for shard in shards {
            assert_eq!(swept(&out, &["--format", format, "--shard", shard]).code, 0);
        }
        assert_eq!(merged(&out).code, 0);
        let expected = bytes(&out, &format!("rows.{format}"));
        let cut = out.join(format!("shard-0002-of-0003.{format}"));
        let whole = fs::read(&cut).unwrap();
        // In the middle of a line, and after a whole one.
        let before_last = whole[..whole.len() - 1].iter().rposition(|byte| *byte == b'\n');
        let line = before_last.map_or(whole.len() - 4, |at| at + 1);
        let mut other = whole.clone();
        let middle = other.len() / 2;
        other[middle] ^= 1;
        for damaged in [&whole[..middle], &whole[..line], &[], &other[..]] {
            fs::write(&cut, damaged).unwrap();
            assert!(refusal(&merged(&out)).contains("is damaged"), "{}", damaged.len());
            let untouched = fs::metadata(out.join(format!("shard-0001-of-0003.{format}"))).unwrap();
            for shard in shards {
                let answer = swept(&out, &["--format", format, "--shard", shard, "--resume"]);
                assert_eq!(answer.code, 0, "{}", answer.err);
                assert_eq!(answer.err.contains("made again"), shard == "2/3", "{}", answer.err);
            }
            assert_eq!(fs::read(&cut).unwrap(), whole);
            let kept = fs::metadata(out.join(format!("shard-0001-of-0003.{format}"))).unwrap();
            assert_eq!(kept.modified().unwrap(), untouched.modified().unwrap());
        }
        assert_eq!(merged(&out).code, 0);
        assert_eq!(bytes(&out, &format!("rows.{format}")), expected);
    }
}

#[test]
fn a_sweep_that_is_killed_goes_on() {
    let many = |out: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_multihome"));
        command.args(["sweep", "--lhs", "1500", "--vary", "pull,window=0..365"]);
        command.args(["--base", "v=1&n=10&horizon=1&runs=4", "--out"]).arg(out);
        command
    };
    let [whole, killed] = ["not-killed", "killed"].map(folder);
    assert!(many(&whole).output().unwrap().status.success());
    let mut child = many(&killed).stdout(std::process::Stdio::null()).spawn().unwrap();
    while !killed.join("shard-0001-of-0003.csv").exists() && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let resumed = many(&killed).arg("--resume").output().unwrap();
    assert!(resumed.status.success(), "{}", String::from_utf8_lossy(&resumed.stderr));
    assert_eq!(bytes(&killed, "rows.csv"), bytes(&whole, "rows.csv"));
    assert_eq!(bytes(&killed, "manifest.json"), bytes(&whole, "manifest.json"));
}

#[test]
fn what_does_not_belong_together_is_refused_in_a_sentence() {
    let out = folder("apart");
    assert_eq!(swept(&out, &["--shard", "1/2"]).code, 0);
    assert!(refusal(&merged(&out)).ends_with(
        "rows 4 to 6 are in no shard: run the shards that are missing, or the sweep with --resume"
    ));
    assert!(refusal(&swept(&out, &["--shard", "1/2"])).contains("is there already: add --resume"));
    let other_study = swept(&out, &["--shard", "2/2", "--quarter", "all"]);
    assert!(refusal(&other_study).contains("holds another study, or one of another version"));
    let other_format = swept(&out, &["--shard", "2/2", "--format", "parquet"]);
    assert!(refusal(&other_format).contains("holds tables in csv, so it cannot take parquet"));
    let other = folder("apart-other");
    assert_eq!(swept(&other, &["--shard", "2/2", "--statistic", "p50"]).code, 0);
    let name = "shard-0002-of-0002.csv";
    fs::copy(other.join(name), out.join(name)).unwrap();
    for answer in [merged(&out), swept(&out, &["--shard", "2/2", "--resume"])] {
        assert!(refusal(&answer).contains("is a shard of another study, or of another version"));
    }
    assert!(!out.join("rows.csv").exists());
    assert!(refusal(&merged(&out.join("none"))).contains("is no folder of a sweep"));
}

#[test]
fn nothing_is_run_where_a_row_is_wrong() {
    let place = folder("wrong");
    let out = place.join("out");
    let design = place.join("design.csv");
    let of = |text: &str| {
        fs::write(&design, text).unwrap();
        let [design, out] = [&design, &out].map(|path| path.to_str().unwrap());
        multihome(&["sweep", design, "--out", out])
    };
    let far = format!("window\n{}9999\n", "1\n".repeat(4_710));
    for (text, said) in [
        (far.as_str(), "row 4,711: window=9999: "),
        ("windw\n1\n", "no lever has the key “windw”"),
        ("openai,anthropic\n30,20\n70,60\n", "row 2: openai"),
        ("link\nv=1&pull=2\nv=1&pul=2\n", "row 2: pul: "),
        ("pull,window\n1,2\n3\n", "row 2 has 1 cells, and there are 2 columns"),
        ("pull\n", "a study has 1 to 10000000 rows, not 0"),
    ] {
        let answer = of(text);
        assert!(refusal(&answer).contains(said), "{}", answer.err);
        assert!(!out.exists(), "{said}");
    }
    let none = multihome(&["sweep", "none.csv", "--out", out.to_str().unwrap()]);
    assert!(refusal(&none).starts_with("multihome: none.csv: "));
    for (arguments, said) in [
        (&["--grid", "window=0,9999"][..], "row 2: window=9999: "),
        (&["--lhs", "5", "--vary", "assumptions,pull"], "--vary is either assumptions or a list"),
        (&["--grid", "pull=0,1", "--vary", "pull"], "--vary is for --lhs"),
        (&["--grid", "pull=0,1", "--quarter", "2040Q1"], "row 1: 2040Q1 is not simulated"),
        (&["--grid", "pull=0,1", "--base", "v=1&windw=1"], "the base link: windw: "),
        (&["--grid", "pull=0,1", "--lhs", "5"], "cannot be used with"),
    ] {
        let answer = multihome(&[&["sweep", "--out", out.to_str().unwrap()], arguments].concat());
        assert!(refusal(&answer).contains(said), "{}", answer.err);
        assert!(!out.exists(), "{said}");
    }
}

#[test]
fn a_table_of_links_or_of_values_is_run_row_by_row() {
    let place = folder("tables");
    let run = |name: &str, text: &str, more: &[&str]| {
        let design = place.join(name);
        fs::write(&design, text).unwrap();
        let out = folder(&format!("tables-{name}"));
        let [design, out_text] = [&design, &out].map(|path| path.to_str().unwrap().to_owned());
        let arguments = [&["sweep", &design, "--out", &out_text], more].concat();
        let answer = multihome(&arguments);
        assert_eq!(answer.code, 0, "{}", answer.err);
        String::from_utf8(bytes(&out, "rows.csv")).unwrap()
    };
    let values = run("a.csv", "pull,window\n0.5,\n2,90\n", &BASE);
    let lines = run("b.jsonl", "{\"pull\":0.5}\n{\"pull\":2,\"window\":\"90\"}\n", &BASE);
    assert_eq!(values, lines);
    // Nobody set the window in the first row.
    assert!(values.contains("\n1,0.5,,2,2026Q3,share,aws,mean,"), "{values}");
    let links = "link\nv=1&n=20&horizon=2&pull=0.5\nv=1&n=20&horizon=2&window=90&pull=2\n";
    let links = run("c.csv", links, &["--runs", "2"]);
    let figures = |table: &str| -> Vec<String> {
        let all = table.lines().skip(1);
        all.map(|line| line.split(",2026Q3,").nth(1).unwrap().to_owned()).collect()
    };
    assert_eq!(figures(&values), figures(&links));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_in_a_sentence() {
    let out = folder("full");
    // What is written there finds no room.
    std::os::unix::fs::symlink("/dev/full", out.join("shard-0001-of-0001.csv.part")).unwrap();
    let answer = swept(&out, &[]);
    assert!(refusal(&answer).contains("No space left on device"), "{}", answer.err);
    assert!(!out.join("shard-0001-of-0001.csv").exists());
}
