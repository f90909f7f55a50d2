//! `run`, `digest` and `params`: what they print, to whom, and what they refuse.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use super::*;

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

/// The lines of a table with figures: all but the first line and those of the provenance.
fn figures(table: &str) -> impl Iterator<Item = &str> {
    table.lines().skip(1).filter(|line| !line.starts_with("both,"))
}

#[test]
fn every_export_carries_what_reproduces_it() {
    // The timetable has commas, and the name has a character that XML escapes.
    let link = format!(
        "{SMALL}&seed=7&aws-name=A%26B&timetable=openai@aws:2026-06-01:0.5,open@gcp:2027-01-01"
    );
    let digest = multihome(&["digest", &link]).out.trim_end().to_owned();
    let export = |format: &str| multihome(&["run", &link, "--format", format]).out;

    let table = export("csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows = reader.records().map(Result::unwrap).filter(|row| &row[3] == "provenance");
    let facts: BTreeMap<String, String> =
        rows.map(|row| (row[5].to_owned(), row[4].to_owned())).collect();

    let json: serde_json::Value = serde_json::from_str(&export("json")).unwrap();

    let svg = export("svg");
    let metadata = svg.split("<metadata>").nth(1).unwrap().split("</metadata>").next().unwrap();
    let metadata = metadata.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();

    for (name, text) in &facts {
        let text_of = |value: &serde_json::Value| {
            value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
        };
        assert_eq!((&text_of(&json[name]), &text_of(&metadata[name])), (text, text), "{name}");
    }
    let names = ["date", "digest", "draws", "link", "model", "multihome", "replicates", "seed"];
    assert!(facts.keys().eq(names), "{facts:?}");
    assert_eq!((facts["digest"].as_str(), facts["seed"].as_str()), (digest.as_str(), "7"));
    assert_eq!(facts["date"], "2026-05-04");
    let verified = multihome(&["verify", &facts["link"]]);
    assert_eq!((verified.code, verified.err.as_str()), (0, ""), "{}", verified.out);

    let runs = export("runs");
    let rows: Vec<_> =
        csv::Reader::from_reader(runs.as_bytes()).into_records().map(Result::unwrap).collect();
    for (name, text) in &facts {
        let fact = format!("provenance-{name}");
        assert!(rows.iter().any(|row| row[4] == fact && row[5] == **text), "{name}");
    }
    for format in ["markdown", "bibtex"] {
        let text = export(format);
        for name in ["date", "digest", "link"] {
            assert!(text.contains(&facts[name]), "{format}, {name}: {text}");
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
    let page = "https://example.org/multihome/";
    let of_address = multihome(&["run", &format!("{page}?{SMALL}#numbers")]).out;
    // The link in the provenance leads to that page; all else is the same.
    let of_query = multihome(&["run", SMALL]).out;
    assert_eq!(of_address, of_query.replace("?v=1&", &format!("{page}?v=1&")));
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
    // Also if the run ends as soon as the differences are precise enough.
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
fn spreadsheets_get_the_same_figures_in_their_own_form() {
    let table = multihome(&["run", SMALL]).out;
    assert!(table.is_ascii());
    let english = multihome(&["run", SMALL, "--format", "spreadsheet"]);
    assert_eq!((english.code, english.err.as_str()), (0, ""));
    let german = multihome(&["run", SMALL, "--format", "spreadsheet", "--lang", "de-AT"]).out;
    let values = |text: &str, between: &str| -> Vec<String> {
        text.lines().skip(1).map(|line| line.rsplit(between).next().unwrap().to_owned()).collect()
    };
    let expected = values(&table, ",");
    assert_eq!(values(&english.out, ","), expected);
    let german_values = values(&german, ";");
    assert!(german_values.iter().any(|value| value.contains(',')));
    let points: Vec<String> = german_values.iter().map(|value| value.replace(',', ".")).collect();
    assert_eq!(points, expected);
    for sheet in [&english.out, &german] {
        assert!(sheet.starts_with("\u{feff}side") && sheet.contains("2026-04-01"), "{sheet}");
        assert_eq!(sheet.matches("\r\n").count(), table.lines().count());
    }
    // Formats for people are in the chosen language; formats for programs are not.
    let read = |format: &str| multihome(&["run", SMALL, "--format", format, "--lang", "de"]).out;
    assert!(read("svg").contains("Quelle: ") && read("markdown").contains("Anteil"));
    assert_eq!(
        (read("csv"), read("bibtex")),
        (table, multihome(&["run", SMALL, "--format", "bibtex"]).out)
    );
    let refused = multihome(&["run", SMALL, "--lang", "xx"]);
    assert!(
        refused.code == 2 && refused.err.contains("the languages are en, de, fr"),
        "{}",
        refused.err
    );
}

#[test]
fn a_long_run_is_announced_before_it_starts() {
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
    // `--anyway` is allowed where it is not needed.
    let small = multihome(&["digest", SMALL, "--anyway"]);
    assert_eq!((small.code, small.err.as_str()), (0, ""));
}

#[test]
fn svg_shows_the_shares_of_the_run() {
    let answer = multihome(&["run", SMALL, "--format", "svg"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(answer.out.starts_with("<svg") && answer.out.trim_end().ends_with("</svg>"));
    let table = multihome(&["run", SMALL]).out;
    let aws = table.lines().find_map(|line| line.strip_prefix("b,4,2027Q1,share,aws,mean,"));
    let label = format!("AWS {:.1}%", aws.unwrap().parse::<f64>().unwrap());
    assert!(answer.out.contains(&label), "{label}");
}

#[test]
fn run_prints_notices_and_continues() {
    let answer = multihome(&["run", &format!("{SMALL}&window=9999")]);
    assert_eq!(answer.code, 0);
    assert!(answer.err.contains("using 1095 days"), "{}", answer.err);
    assert!(answer.out.lines().count() > 1);
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
        let key = parameter["key"].as_str().unwrap();
        let found = markdown.lines().find(|line| line.starts_with(&format!("| `{key}` |")));
        let row = found.unwrap_or_else(|| panic!("{key} has no row"));
        if let Some(low) = parameter["low"].as_f64() {
            let high = parameter["high"].as_f64().unwrap();
            assert!(low < high, "{parameter}");
            let [shape, reason] =
                ["shape", "range_reason"].map(|column| parameter[column].as_str());
            assert!(row.contains(&format!("| {low} to {high} | {} |", shape.unwrap())), "{row}");
            assert!(row.ends_with(&format!("| {} |", reason.unwrap())), "{row}");
        }
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
    let expected: BTreeSet<String> = (1..=28).map(|number| format!("M{number:02}")).collect();
    assert_eq!(named, expected);
}

#[test]
fn a_table_has_the_measures_and_quarters_that_are_asked_for() {
    let whole = multihome(&["run", SMALL]).out;
    let some =
        multihome(&["run", SMALL, "--measure", "share:azure,hhi", "--quarter", "2026Q1,2027Q1"]);
    assert_eq!((some.code, some.err.as_str()), (0, ""));
    let is_asked = |line: &&str| {
        let cells: Vec<&str> = line.split(',').collect();
        let of_measure = cells[3] == "hhi" || cells[3..5] == ["share", "azure"];
        cells[0] == "both" || (of_measure && ["2026Q1", "2027Q1"].contains(&cells[2]))
    };
    let expected: Vec<&str> = whole.lines().skip(1).filter(is_asked).collect();
    assert_eq!(some.out.lines().skip(1).collect::<Vec<_>>(), expected);
    assert!(figures(&some.out).count() > 30);
    let json = multihome(&["run", SMALL, "--measure", "hhi", "--format", "json"]).out;
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    let rows = document["rows"].as_array().unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|row| row["measure"] == "hhi"));
    let runs = ["--measure", "hhi", "--quarter", "last", "--format", "runs"];
    let runs = multihome(&[&["run", SMALL], &runs[..]].concat()).out;
    let of_replicates: Vec<&str> = runs.lines().skip(1).filter(|l| !l.starts_with(',')).collect();
    assert_eq!(of_replicates.len(), 3 * 2 * 2, "{runs}");
    assert!(of_replicates.iter().all(|line| line.contains(",4,2027Q1,hhi,")));
    for (arguments, said) in [
        (&["--measure", "shares"][..], "there is no measure “shares”"),
        (&["--quarter", "2040Q1"], "2040Q1 is not simulated: it runs from 2026Q1 to 2027Q1"),
        (
            &["--quarter", "last", "--format", "svg"],
            "--measure and --quarter choose rows of tables",
        ),
    ] {
        let answer = multihome(&[&["run", SMALL], arguments].concat());
        assert_eq!(answer.code, 2);
        assert!(answer.err.contains(said), "{}", answer.err);
    }
}

#[test]
fn a_link_without_any_key_of_the_program_is_an_error_for_all() {
    for command in ["run", "digest", "cite", "check"] {
        let answer = multihome(&[command, "windw=90&foo=1"]);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{command}");
        assert!(answer.err.contains("window"), "{command}: {}", answer.err);
    }
}
