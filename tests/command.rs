//! Protects the native command: what it prints, its exit codes, and that bad input gets one
//! sentence and never a panic.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::process::{Command, Output, Stdio};

/// What the command answered.
struct Answer {
    code: i32,
    out: String,
    err: String,
}

fn multihome(arguments: &[&str]) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_multihome"));
    command.args(arguments);
    if arguments.first() == Some(&"run") && !arguments.contains(&"--date") {
        // So that midnight changes nothing.
        command.args(["--date", "2026-05-04"]);
    }
    let Output { status, stdout, stderr } = command.output().unwrap();
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
    assert_eq!(sides, BTreeSet::from(["a", "b", "difference", "both"]));
    for line in figures(&answer.out) {
        let value: f64 = line.rsplit(',').next().unwrap().parse().unwrap();
        assert!(value.is_finite(), "{line}");
    }
}

/// The lines of a table that hold figures: all but the first and those of its provenance.
fn figures(table: &str) -> impl Iterator<Item = &str> {
    table.lines().skip(1).filter(|line| !line.starts_with("both,"))
}

#[test]
fn every_export_carries_what_reproduces_it() {
    // A timetable has commas, and names have what XML escapes.
    let link = format!(
        "{SMALL}&seed=7&aws-name=A%26B&timetable=openai@aws:2026-06-01:0.5,open@gcp:2027-01-01"
    );
    let digest = multihome(&["digest", &link]).out.trim_end().to_owned();
    let export = |format: &str| multihome(&["run", &link, "--format", format]).out;

    let table = export("csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows = reader.records().map(Result::unwrap).filter(|row| &row[3] == "provenance");
    let told: BTreeMap<String, String> =
        rows.map(|row| (row[5].to_owned(), row[4].to_owned())).collect();

    let json: serde_json::Value = serde_json::from_str(&export("json")).unwrap();

    let svg = export("svg");
    let metadata = svg.split("<metadata>").nth(1).unwrap().split("</metadata>").next().unwrap();
    let metadata = metadata.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();

    for (name, text) in &told {
        let text_of = |value: &serde_json::Value| {
            value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
        };
        assert_eq!((&text_of(&json[name]), &text_of(&metadata[name])), (text, text), "{name}");
    }
    let names = ["date", "digest", "draws", "link", "model", "multihome", "replicates", "seed"];
    assert!(told.keys().eq(names), "{told:?}");
    assert_eq!((told["digest"].as_str(), told["seed"].as_str()), (digest.as_str(), "7"));
    assert_eq!(told["date"], "2026-05-04");
    let verified = multihome(&["verify", &told["link"]]);
    assert_eq!((verified.code, verified.err.as_str()), (0, ""), "{}", verified.out);

    let runs = export("runs");
    let rows: Vec<_> =
        csv::Reader::from_reader(runs.as_bytes()).into_records().map(Result::unwrap).collect();
    for (name, text) in &told {
        let fact = format!("provenance-{name}");
        assert!(rows.iter().any(|row| row[4] == fact && row[5] == **text), "{name}");
    }
    for format in ["markdown", "bibtex"] {
        let text = export(format);
        for name in ["date", "digest", "link"] {
            assert!(text.contains(&told[name]), "{format}, {name}: {text}");
        }
    }
}

#[test]
fn a_run_bears_its_day() {
    let day = |arguments: &[&str]| {
        let command = [&["run", SMALL, "--format", "bibtex"], arguments].concat();
        let output = Command::new(env!("CARGO_BIN_EXE_multihome")).args(command).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let day = text.split("urldate = {").nth(1).and_then(|rest| rest.split('}').next());
        day.map(ToOwned::to_owned)
    };
    assert_eq!(day(&["--date", "2031-02-28"]).as_deref(), Some("2031-02-28"));
    assert_eq!(day(&["--date", "yesterday"]), None);
    assert!(day(&[]).is_some_and(|day| day.len() == 10 && day.as_str() > "2026"));
}

#[test]
fn an_address_and_its_query_are_the_same_link() {
    let address = format!("https://example.org/multihome/?{SMALL}#numbers");
    assert_eq!(multihome(&["run", &address]).out, multihome(&["run", SMALL]).out);
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let with = |link: &str, threads: &str| {
        let command = Command::new(env!("CARGO_BIN_EXE_multihome"))
            .args(["run", link])
            .env("RAYON_NUM_THREADS", threads)
            .output();
        command.unwrap().stdout
    };
    // Also where the run ends as soon as it is sure enough.
    for link in [SMALL, "v=1&n=60&runs=200&horizon=4&until-error=0.1"] {
        let alone = with(link, "1");
        assert!(!alone.is_empty());
        for threads in ["2", "3", "7"] {
            assert_eq!(with(link, threads), alone, "{threads} threads");
        }
    }
}

#[test]
fn a_run_ends_early_where_it_is_sure_enough() {
    let runs = |link: &str| {
        let json = multihome(&["run", link, "--format", "json"]).out;
        let document: serde_json::Value = serde_json::from_str(&json).unwrap();
        document["replicates"].as_u64().unwrap()
    };
    let link = "v=1&n=60&runs=200&horizon=4";
    assert_eq!(runs(link), 200);
    let sure = runs(&format!("{link}&until-error=0.1"));
    assert!((20..200).contains(&sure), "{sure}");
    let surer = runs(&format!("{link}&until-error=0.05"));
    assert!(surer > sure, "{surer}");
}

#[test]
fn a_citation_is_verified_or_refuted() {
    let cited = multihome(&["cite", SMALL]);
    assert_eq!((cited.code, cited.err.as_str()), (0, ""));
    let link = cited.out.trim_end();
    let digest = multihome(&["digest", SMALL]).out;
    assert!(link.contains(&format!("digest={}", digest.trim_end())), "{link}");
    // It says every value, so that later changes of defaults cannot touch it.
    assert!(link.contains("&aws=31&") && link.contains("&n=60&"), "{link}");
    let verified = multihome(&["verify", link]);
    assert_eq!((verified.code, verified.err.as_str()), (0, ""), "{}", verified.out);
    let other = link.replace("&seed=42", "&seed=43");
    assert_ne!(other, link);
    let refuted = multihome(&["verify", &other]);
    assert_eq!(refuted.code, 1, "{}", refuted.out);
    assert!(refuted.out.starts_with("Not reproduced"), "{}", refuted.out);
    let uncited = multihome(&["verify", SMALL]);
    assert_eq!((uncited.code, uncited.out.as_str()), (2, ""));
    assert_eq!(uncited.err.trim_end().lines().count(), 1, "{}", uncited.err);
}

#[test]
fn json_holds_the_inputs_and_the_same_figures() {
    let answer = multihome(&["run", SMALL, "--format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(document["inputs"]["n"], "60");
    assert_eq!(document["replicates"], 3);
    let rows = document["rows"].as_array().unwrap();
    let table = multihome(&["run", SMALL]).out;
    assert_eq!(rows.len(), figures(&table).count());
    for (row, line) in rows.iter().zip(figures(&table)) {
        let value: f64 = line.rsplit(',').next().unwrap().parse().unwrap();
        assert_eq!(row["value"].as_f64(), Some(value), "{line}");
    }
    let again = multihome(&["run", document["link"].as_str().unwrap()]);
    assert_eq!(again.out, table, "the link in the document is the scenario");
}

#[test]
fn what_takes_long_is_told_before_it_starts() {
    let mut started = Command::new(env!("CARGO_BIN_EXE_multihome"))
        .args(["digest", "v=1&n=100000&runs=2000&horizon=60"])
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut words = String::new();
    BufReader::new(started.stderr.take().unwrap()).read_line(&mut words).unwrap();
    started.kill().unwrap();
    started.wait().unwrap();
    assert!(words.contains("100,000 enterprises × 2,000 runs over 60 quarters"), "{words}");
    assert!(words.contains("would take about") && words.contains(" here and "), "{words}");
}

#[test]
fn what_takes_too_much_memory_is_refused_unless_asked_for_again() {
    let refused = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_multihome"))
            .args(arguments)
            .env("RAYON_NUM_THREADS", "256")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(output.stdout, b"", "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    for verb in ["run", "digest", "cite"] {
        let words = refused(&[verb, "v=1&n=1000000&runs=2000"]);
        assert!(words.contains("in each of 256 workers") && words.contains("--anyway"), "{words}");
        assert_eq!(words.trim_end().lines().count(), 1, "{words}");
    }
    // It is asked about before anything runs, and only where it is needed.
    let small = multihome(&["digest", SMALL, "--anyway"]);
    assert_eq!((small.code, small.err.as_str()), (0, ""));
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

/// Fails unless `check` tells of a link in these words and reads it as the other link.
fn assert_noticed(link: &str, words: &[&str], read_as: &str) {
    let answer = multihome(&["check", &format!("v=1&window=90&{link}&seed=7")]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""), "{link}");
    let lines: Vec<&str> = answer.out.lines().collect();
    // One notice, and what the link was read as: nothing else of the scenario is lost.
    assert_eq!(lines.len(), 2, "{link}: {}", answer.out);
    let (notice, read) = (lines[0], lines[1]);
    for word in words {
        assert!(notice.contains(word), "{link}: {word} is not in “{notice}”");
    }
    let read: BTreeSet<&str> = read.strip_prefix("read as: ?").unwrap().split('&').collect();
    let expected = ["v=1", "window=90", "seed=7"].into_iter();
    let expected = expected.chain(read_as.split('&').filter(|pair| !pair.is_empty()));
    assert_eq!(read, expected.collect(), "{link}");
    let clean = multihome(&["check", &format!("v=1&window=90&{read_as}&seed=7")]);
    assert_eq!(clean.code, 0, "{link}: {}", clean.out);
}

#[test]
fn shares_that_do_not_add_up_are_named_with_what_is_used() {
    assert_noticed(
        "aws=50&azure=60",
        &["aws+azure", "110 %", "default shares aws 31, azure 25, gcp 11, other 33"],
        "",
    );
    assert_noticed(
        "aws=40&azure=20&gcp=10&other=40",
        &["other = “40”", "110 %", "takes the rest, 30 %"],
        "aws=40&azure=20&gcp=10",
    );
    assert_noticed(
        "aws=40&other=30",
        &["aws+other", "106 %", "using azure 20.84, gcp 9.16"],
        "aws=40&azure=20.84&gcp=9.16",
    );
    assert_noticed("cloud5=60&cloud6=50", &["cloud5+cloud6", "110 %", "default shares"], "");
    assert_noticed(
        "openai=80&anthropic=40",
        &[
            "openai+anthropic",
            "120 %",
            "default shares openai 40, anthropic 26, gemini 16, microsoft-models 4, amazon-models 4, open-models 10",
        ],
        "",
    );
    assert_noticed(
        "one-cloud=80&two-clouds=40",
        &["one-cloud+two-clouds", "120 %", "default shares one-cloud 24, two-clouds 45"],
        "",
    );
    assert_noticed("aws=-3", &["aws = “-3”", "from 0 to 100", "the default, 31 %"], "");
}

#[test]
fn a_cloud_that_is_named_twice_keeps_its_usual_name() {
    assert_noticed(
        "cloud5=5&cloud6=4&cloud5-name=Oracle&cloud6-name=oracle",
        &["cloud6-name = “oracle”", "another cloud (cloud5) has this name", "using Cloud 6"],
        "cloud5=5&cloud6=4&cloud5-name=Oracle",
    );
    assert_noticed(
        "gcp-name=Azure",
        &["gcp-name = “Azure”", "another cloud (azure) has this name", "using Google Cloud"],
        "",
    );
    assert_noticed(
        "aws-name=A+name+that+is+longer+than+names+are",
        &["aws-name", "longer than 24 characters", "using A name that is longer th"],
        "aws-name=A+name+that+is+longer+th",
    );
}

#[test]
fn what_a_timetable_gets_wrong_is_named_and_the_rest_of_it_used() {
    let kept = "openai@gcp:2026-07-01";
    for (entry, why) in [
        ("gpt@aws:2026-06-01", "the models are openai, anthropic"),
        ("openai@ibm:2026-06-01", "the venues are aws, azure"),
        ("openai@aws:1999-06-01", "dates run from 2018-01-01 to 2045-12-31"),
        ("openai@aws:2046-01-01", "dates run from 2018-01-01 to 2045-12-31"),
        ("openai@aws:2026-02-30", "there is no such day"),
        ("openai@aws:2026-06-01:2", "a weight is a number from 0 to 1"),
        ("openai@aws", "it names no day"),
    ] {
        assert_noticed(
            &format!("b=custom&timetable={entry},{kept}"),
            &["timetable = “", &format!("“{entry}” is left out"), why, "using the rest"],
            &format!("b=custom&timetable={kept}"),
        );
    }
    assert_noticed(
        "b=custom&timetable=open@ibm:2026-06-01",
        &["“open@ibm:2026-06-01” is left out", "nothing of it is used"],
        "b=custom",
    );
}

#[test]
fn of_contradictory_events_the_last_one_counts() {
    assert_noticed(
        "b=custom&timetable=openai@aws:2026-06-01:0.5,open@aws:2026-06-01,openai@aws:2026-06-01:0.7",
        &[
            "openai@aws:2026-06-01:0.5",
            "openai@aws:2026-06-01:0.7",
            "same day",
            "the last one counts",
        ],
        "b=custom&timetable=openai@aws:2026-06-01:0.7,open@aws:2026-06-01",
    );
    assert_noticed(
        "opening=2027-01-01&opening=2028-01-01",
        &["opening = “2028-01-01”", "more than once", "using the last, 2028-01-01"],
        "opening=2028-01-01",
    );
    assert_noticed(
        "opening=1999-01-01",
        &["opening = “1999-01-01”", "dates run from", "using the default, 2026-04-27"],
        "",
    );
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

#[test]
fn params_name_every_mechanism() {
    let json: serde_json::Value =
        serde_json::from_str(&multihome(&["params", "--format", "json"]).out).unwrap();
    let named: BTreeSet<String> = json
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|parameter| parameter["mechanisms"].as_array().unwrap())
        .map(|id| id.as_str().unwrap().to_owned())
        .collect();
    let expected: BTreeSet<String> = (1..=24).map(|number| format!("M{number:02}")).collect();
    assert_eq!(named, expected);
}
