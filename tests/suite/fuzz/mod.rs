//! Protects against inputs that nobody has thought of. Links that are cut, joined and mangled at
//! random, and names of any characters, are read without a panic, reported in a few clean lines, and
//! written again as the same scenario. Every report of such a scenario can be read by other programs.
//!
//! `MULTIHOME_FUZZ_CASES=100000 cargo test --test suite fuzz` tries more cases.

mod readable;

use std::fmt::Write;

use multihome::chart::{Subject, Theme};
use multihome::engine::{Measure, Rules};
use multihome::ensemble::{Summary, simulate_chunk};
use multihome::link::{Reading, STORIES, Style, cite, read, write};
use multihome::report::{self, Provenance, citation, digest};
use multihome::scenario::{Comparison, Kind, Notice, PARAMETERS, Value};
use multihome::words::{Language, within};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use time::{Date, Month};

use readable::{MOST_EXACT, assert_numbers, assert_readable, assert_short, is_clean};

/// The number of cases, always the same ones; more if the environment variable asks for more.
fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("MULTIHOME_FUZZ_CASES").ok();
    let cases = asked.map_or(usual, |text| text.parse().expect("a number of cases"));
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    }
}

/// Links without faults.
fn links() -> Vec<String> {
    let golden = csv::Reader::from_path("tests/golden/links.csv").unwrap().into_deserialize();
    let golden = golden.map(|row| row.map(|(_, link): (String, String)| link).unwrap());
    let stories = STORIES.iter().map(|story| format!("https://host.example/?v=1&{}", story.link));
    let others = [
        "v=1&model=7&draws=1&digest=00&ends=aws:29.5,azure:31.2",
        "v=1&embed=1&show=share,table&controls=window,aws&lock=0&theme=dark&title=A+B&id=x&lang=de",
        "v=1&embed=1&origins=https://a.example,http://127.0.0.1:8080",
        "v=1&b=custom&timetable=openai@aws:2026-06-01:0.5,gemini@azure:2027-01-01",
        "cloud5=5&cloud5-name=Oracle&aws-name=A%26B&v=1",
    ];
    golden.chain(stories).chain(others.map(ToOwned::to_owned)).collect()
}

/// Pieces that are inserted into links.
const SOUP: [&str; 58] = [
    "&",
    "=",
    "?",
    "#",
    "%",
    "%2",
    "%26",
    "%3D",
    "%2526",
    "+",
    " ",
    "\n",
    "=\r\n",
    "=3D",
    "\t",
    "\u{0}",
    "\u{1b}[31m",
    "\u{7}",
    "\u{202e}",
    "\u{200b}",
    "\u{2028}",
    "\u{ffff}",
    "\u{feff}",
    "µsoft-years=3",
    "&micro",
    "&amp;",
    "&amp",
    "&#38;",
    "&#x1f4a9;",
    "&#0;",
    "&quot;",
    "&lt",
    ")",
    "](",
    "\"",
    "”",
    "…",
    "https://",
    "http://a.example/?v=1&n=2",
    "https%3A%2F%2Fa.example%2F%3Fv%3D1",
    "//",
    "@",
    ":",
    ",",
    "NaN",
    "inf",
    "1e309",
    "-0",
    "99999999999999999999999999999999999999999999",
    "utm_source=x",
    "fbclid=",
    "v=2",
    "window=",
    "&n=0",
    "timetable=x,x,x",
    "title=",
    "aws-name=",
    "🏴\u{e0067}",
];

/// One change of a link: its kind, its position, its length, and the piece to insert.
type Change = (u8, prop::sample::Index, prop::sample::Index, prop::sample::Index);

fn changed(text: &str, (kind, from, length, piece): &Change) -> String {
    let letters: Vec<char> = text.chars().collect();
    let begin = from.index(letters.len() + 1);
    let end = (begin + length.index(24)).min(letters.len());
    let part = |range: std::ops::Range<usize>| letters[range].iter().collect::<String>();
    let piece = SOUP[piece.index(SOUP.len())];
    match kind % 10 {
        0..=3 => part(0..begin) + piece + &part(begin..letters.len()),
        4 => part(0..begin) + piece + &part(end..letters.len()),
        5 => part(0..begin) + &part(end..letters.len()),
        6 => part(0..end) + &part(begin..letters.len()),
        7 => part(0..begin),
        8 => part(begin..letters.len()) + piece,
        _ => text.replace(piece, SOUP[begin % SOUP.len()]),
    }
}

/// The whole link in another encoding or surrounding.
fn carried(text: &str, way: u8) -> String {
    let coded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    match way % 12 {
        0 => coded(text),
        1 => text.replace('&', "&amp;"),
        2 => text.replace('=', "=3D"),
        3 => format!("<{text}>"),
        4 => format!("[link]({text})."),
        5 => format!("https://l.facebook.com/l.php?u={}&h=x", coded(text)),
        6 => format!("see https://host.example/?{text} for more"),
        _ => text.to_owned(),
    }
}

/// A link with some changes, or any text.
fn texts() -> impl Strategy<Value = String> {
    let change = any::<(u8, prop::sample::Index, prop::sample::Index, prop::sample::Index)>();
    let changes = prop::collection::vec(change, 0..6);
    let mutated = (prop::sample::select(links()), changes, any::<u8>(), any::<u8>()).prop_map(
        |(link, changes, way, again)| {
            let link = changes.iter().fold(link, |link, change| changed(&link, change));
            carried(&carried(&link, way), again)
        },
    );
    let soup = prop::collection::vec(prop::sample::select(SOUP.to_vec()), 0..40);
    prop_oneof![
        6 => mutated,
        1 => soup.prop_map(|pieces| pieces.concat()),
        1 => any::<Vec<u8>>().prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        1 => any::<String>(),
    ]
}

/// Plausible names of clouds, and implausible ones.
fn names() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(SOUP.to_vec()).prop_map(ToOwned::to_owned),
        "\\PC{0,12}",
        any::<char>().prop_map(String::from),
        prop::sample::select(vec![
            "AWS",
            "Azure",
            "Google Cloud",
            "Ａzure",
            "]]>",
            "<!--",
            "{}",
            "\\",
            "$"
        ])
        .prop_map(ToOwned::to_owned),
    ];
    prop::collection::vec(piece, 1..4).prop_map(|pieces| pieces.concat())
}

/// Fails unless the notices on a link are few, short and clean.
fn assert_reported(text: &str, notices: &[Notice]) {
    assert!(notices.len() <= 60, "{} notices on {text:?}", notices.len());
    for notice in notices {
        for part in [&notice.key, &notice.given, &notice.why, &notice.used, &notice.to_string()] {
            assert!(part.chars().all(is_clean), "{part:?} of {text:?}");
            assert!(part.chars().count() < 460, "{part:?} of {text:?}");
            assert_readable("a notice", part, text);
        }
    }
}

/// Fails unless a comparison that is written as a link is read again as the same.
fn assert_read_again(text: &str, Reading { comparison, display, kept, notices, .. }: &Reading) {
    // If a link has faults, its unknown keys may be read differently once the faults are gone.
    let kept = if notices.is_empty() { kept.as_slice() } else { &[] };
    let others = [display.pairs().as_slice(), kept].concat();
    for style in [Style::Differences, Style::Full] {
        let link = write(comparison, &others, style);
        let again = read(&link).unwrap();
        assert!(again.comparison == *comparison, "{text:?} was written as {link:?}");
        assert_eq!(again.display, *display, "{text:?} was written as {link:?}");
    }
}

/// Fails unless every number of a comparison is finite and in its range.
fn assert_in_range(text: &str, comparison: &Comparison) {
    for parameter in PARAMETERS {
        let fits = match (parameter.kind, parameter.get(comparison)) {
            (Kind::Number { min, max, .. }, Value::Number(number)) => (min..=max).contains(&number),
            (Kind::Whole { min, max, .. }, Value::Whole(number)) => (min..=max).contains(&number),
            _ => true,
        };
        assert!(fits, "{} of {text:?}", parameter.key);
    }
}

/// Fails unless every report of a comparison can be read by the programs that it is made for.
fn assert_reports(comparison: &Comparison) {
    // Given texts may appear in reports: names and numbers as the link writes them.
    let given = write(comparison, &[], Style::Full);
    let summary =
        Summary::of(simulate_chunk(&Rules::new(comparison), 0..comparison.common().replicates));
    let day = Date::from_calendar_date(2026, Month::May, 4).unwrap();
    let provenance = Provenance::of(comparison, &summary, day);
    let named = PARAMETERS.iter().any(
        |parameter| matches!(parameter.get(comparison), Value::Name(name) if !name.is_empty()),
    );

    let measures: Vec<Measure> = Measure::all().collect();
    let table: String = report::csv(comparison, &summary, &provenance).collect();
    let runs: String = report::runs_csv(comparison, &summary, &measures, &provenance).collect();
    for (name, text) in [("csv", &table), ("runs", &runs)] {
        for cell in text.split(['\n', ',']) {
            assert_short(name, cell, &given, MOST_EXACT);
        }
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let width = reader.headers().unwrap().len();
        for row in reader.records() {
            let row = row.unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(row.len(), width);
            let is_fact = row.iter().any(|cell| cell.contains("provenance"));
            let number = row.get(width - 1).unwrap().parse::<f64>();
            assert!(is_fact || number.is_ok_and(f64::is_finite), "{name}: {row:?}");
        }
    }

    let json: String = report::json(comparison, &summary, &provenance).collect();
    for line in json.split([',', '\n']) {
        assert_short("json", line, &given, MOST_EXACT);
    }
    let document: serde_json::Value =
        serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    for row in document["rows"].as_array().unwrap() {
        assert!(row["value"].as_f64().is_some_and(f64::is_finite), "{row}");
    }

    for language in Language::all() {
        within(language, || {
            for subject in [Subject::Shares, Subject::Differences, Subject::Flows] {
                let sheet =
                    subject.sheet(comparison, &summary, &provenance, Theme::System).unwrap();
                let mut svg = String::new();
                write!(svg, "{sheet}").unwrap();
                roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
                if !named {
                    assert_numbers("the plot", &svg);
                }
                assert_readable("the plot", &svg, &given);
            }
            let markdown = report::markdown(comparison, &summary, &provenance);
            let bibtex = report::bibtex(comparison, &provenance);
            let open = bibtex.matches('{').count() - bibtex.matches("\\{").count();
            let closed = bibtex.matches('}').count() - bibtex.matches("\\}").count();
            assert_eq!(open, closed, "{bibtex}");
            for (name, text) in [("markdown", markdown), ("bibtex", bibtex)] {
                assert!(text.chars().all(|c| is_clean(c) || c == '\n'), "{name}: {text:?}");
                if !named {
                    assert_numbers(name, &text);
                }
                assert_readable(name, &text, &given);
            }
        });
    }

    let cited = read(&cite(comparison, &citation(comparison, &summary), &[])).unwrap();
    assert_eq!(cited.comparison, *comparison);
    assert_eq!(cited.citation.unwrap().digest, digest(comparison, &summary));
}

fn small(comparison: &Comparison) -> Comparison {
    comparison.with(|side| {
        side.enterprises = comparison.common().enterprises.min(12);
        side.replicates = comparison.common().replicates.min(2);
        side.horizon = comparison.common().horizon.min(3);
    })
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_link_is_read_or_refused_in_a_few_clean_lines(text in texts()) {
        match read(&text) {
            Ok(reading) => {
                assert_reported(&text, &reading.notices);
                assert_in_range(&text, &reading.comparison);
                assert_read_again(&text, &reading);
            }
            Err(error) => {
                let words = error.to_string();
                prop_assert!(words.chars().all(is_clean), "{:?}", words);
                prop_assert!(words.chars().count() < 250, "{:?}", words);
                assert_readable("a refusal", &words, &text);
            }
        }
    }

    #[test]
    fn any_name_is_taken_or_refused_and_is_distinguishable_from_the_others(name in names(), cloud in 0..8_usize) {
        let cloud = ["aws", "azure", "gcp", "other", "cloud5", "cloud6", "cloud7", "cloud8"][cloud];
        let coded: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        let link = format!("v=1&cloud5=1&cloud6=1&cloud7=1&cloud8=1&{cloud}-name={coded}");
        let reading = read(&link).unwrap();
        assert_reported(&link, &reading.notices);
        assert_read_again(&link, &reading);
        let names: Vec<&str> =
            reading.comparison.common().clouds().map(|cloud| reading.comparison.common().name_of(cloud)).collect();
        for (index, name) in names.iter().enumerate() {
            prop_assert!(!names[..index].contains(name), "{:?}", names);
            prop_assert!(name.chars().all(is_clean) && name.chars().count() <= 24, "{:?}", name);
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_report_of_a_link_can_be_read(text in texts()) {
        if let Ok(reading) = read(&text) {
            assert_reports(&small(&reading.comparison));
        }
    }

    #[test]
    fn every_report_with_a_name_can_be_read(name in names()) {
        let coded: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        let link = format!("v=1&n=9&runs=2&horizon=2&aws-name={coded}&other-name={coded}x");
        assert_reports(&read(&link).unwrap().comparison);
    }
}
